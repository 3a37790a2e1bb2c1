"""Chains of the gold are loaded from where they lie, and counted as links."""

from pathlib import Path

import pytest
from evals.attribution.chains import rows_of
from evals.attribution.passages import CORPUS, digest, text_of

from dateline.model import Attribution, Manner, Reading, Report, Source, SourceKind, SourceType, Span

SAID = "The mayor said the road was open."
ARTICLE = f"Noise before. {SAID} Noise after."
POINTER = {"report": "7", "start": 14, "end": 14 + len(SAID), "sha256": digest(SAID)}


class Fixed:
    """Finds the same in any report: the agency around the army, and no mayor."""

    def read(self, report: Report) -> Reading:
        agency = _says("agency", report.text, inside=None)
        return Reading(report=report, attributions=(agency, _says("army", report.text, inside=agency)))


def _says(name: str, text: str, *, inside: Attribution | None) -> Attribution:
    span = Span(text.index(name), text.index(name) + len(name))
    source = Source(span=span, kind=SourceKind.DESCRIBED, type=SourceType.GROUP)
    return Attribution(source=source, cue=(), content=(), manner=Manner.INDIRECT, stance="says", inside=inside)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / CORPUS
    path.parent.mkdir(parents=True)
    path.write_text(f"unit_id,article_content\n7,{ARTICLE}\n", "utf-8")
    return tmp_path


def test_a_passage_is_cut_out_of_its_article(data: Path) -> None:
    assert text_of(POINTER, data) == SAID
    assert text_of({"text": "Our own."}, data) == "Our own."


def test_a_missing_row_and_a_changed_passage_are_told_apart(data: Path) -> None:
    with pytest.raises(SystemExit, match="no row with unit_id 8"):
        text_of(POINTER | {"report": "8"}, data)
    with pytest.raises(SystemExit, match="the corpus has changed"):
        text_of(POINTER | {"start": 13}, data)


def test_a_missing_corpus_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="DATELINE_DATA"):
        text_of(POINTER, tmp_path)


def test_links_are_pairs_and_those_of_chains_are_counted_apart(data: Path) -> None:
    gold = data / "chains_tiny.yaml"
    gold.write_text("chains:\n  - text: mayor, army, agency\n    links: [mayor, army < agency]\n", "utf-8")
    rows = {row.measure: (row.value, row.n) for row in rows_of("tiny", gold, Fixed(), data)}
    assert rows == {"links P": (100.0, 3), "links R": (200 / 3, 3), "links F1": (80.0, 3), "deep links F1": (100.0, 2)}


def test_a_right_speaker_inside_the_wrong_one_is_no_link(data: Path) -> None:
    gold = data / "chains_tiny.yaml"
    gold.write_text("chains:\n  - text: army, agency\n    links: [agency < army]\n", "utf-8")
    assert {row.value for row in rows_of("tiny", gold, Fixed(), data)} == {0.0}
