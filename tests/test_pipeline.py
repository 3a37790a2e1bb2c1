"""The loop, the order check, the parse."""

import pytest

from dateline.errors import MissingExtra, UnknownReader, UnmetNeed
from dateline.reading.options import Options
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from factories import pipeline, report


def test_reading_twice_gives_the_same() -> None:
    one = report("Rebels said on Sunday that they had taken the town of Saraqib.")
    assert pipeline().read(one) == pipeline().read(one)


def test_a_reader_nobody_installed_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownReader, match=r"tea_leaves.*mentions"):
        Pipeline.build(Options(readers=("tea_leaves",)))


def test_a_reader_before_what_it_needs_is_refused() -> None:
    with pytest.raises(UnmetNeed, match="places"):
        Pipeline.build(Options(readers=("parts", "places", "mentions")))


def test_a_missing_model_names_the_remedy() -> None:
    with pytest.raises(MissingExtra, match="pip install"):
        Parser("no_such_model")("text")
