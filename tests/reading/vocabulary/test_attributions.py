"""Stances and kinds of sources: each example reads as what it is an example of, and the guide shows them as they are."""

from pathlib import Path

import pytest

from dateline.model import SourceKind, SourceType
from dateline.reading.vocabulary.attributions import filled, source_kinds, stances
from factories import reading

GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "who-says-so.md"


def test_the_tables_of_the_guide_are_current() -> None:
    """Make them again with `python -m dateline.reading.vocabulary.attributions docs/guide/who-says-so.md`."""
    page = GUIDE.read_text(encoding="utf-8")
    assert page == filled(page)
    assert all(f"| `{name}` |" in page for name in stances())
    assert all(f"| {name} |" in page for name in source_kinds())


@pytest.mark.parametrize("name", stances())
def test_the_example_of_a_stance_is_read_with_that_stance(name: str) -> None:
    entry = stances()[name]
    found = [(link.stance, " … ".join(span.of(entry.example) for span in link.cue)) for link in reading(entry.example).attributions]
    assert (name, entry.marked) in found


@pytest.mark.parametrize("name", [name for name in source_kinds() if name != "none"])
def test_the_example_of_a_kind_is_read_with_that_kind_and_type(name: str) -> None:
    entry = source_kinds()[name]
    sources = [link.source for link in reading(entry.example).attributions if link.source]
    assert (name, entry.marked) in [(f"{source.kind} {source.type}", source.span.of(entry.example)) for source in sources]


def test_where_nobody_is_named_there_is_no_source() -> None:
    entry = source_kinds()["none"]
    links = reading(entry.example).attributions
    assert [(link.source, link.cue[0].of(entry.example)) for link in links] == [(None, entry.marked)]


def test_every_kind_and_type_of_the_model_has_an_entry() -> None:
    listed = {word for name in source_kinds() for word in name.split()}
    assert listed == {*map(str, SourceKind), *map(str, SourceType), "none"}
