"""What of a reading GUM's discourse units could hold."""

import pytest
from evals.attribution import READERS
from evals.attribution.units import as_gum

from dateline.model import Report
from dateline.reading.options import Options
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.build(Options(readers=READERS))


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The mayor said that the road was open.", ["said"]),
        ("The mayor denied the allegation.", []),
        ("The army vowed to strike the town.", []),
        ("The bridge was reportedly hit.", []),
        ("The mayor said that the guards told him the road was open.", ["said", "told"]),
        ("The road was open.\n\nA bridge near Aleppo. Photo: Jane Sample\n\nThe army left.", ["Photo: Jane Sample"]),
    ],
)
def test_only_clauses_are_attributed_and_captions_by_their_credit(pipeline: Pipeline, text: str, cues: list[str]) -> None:
    reading = pipeline.read(Report(id="r", text=text))
    found = as_gum(reading, Parser()(text, reading.parts))
    assert [text[start:end] for mark in found for start, end in mark.cue] == cues
