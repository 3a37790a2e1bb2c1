"""What every installed reader keeps to, ours and plug-ins alike, on sample reports and on texts that break careless readers."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import pytest
from spacy.tokens import Doc

from contracts.nasty import NASTY
from contracts.trail import within
from dateline import plugins
from dateline.model import Attribution, Claim, Doubt, Mention, Part, Place, Reading, Report, Span, When
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.reading.reader import Reader
from factories import report
from samples import sample_reports

SHELVES: dict[type, str] = {
    Part: "parts",
    Mention: "mentions",
    When: "whens",
    Place: "places",
    Attribution: "attributions",
    Claim: "claims",
}
READERS = sorted(plugins.installed(plugins.READERS))
TEXTS: dict[str, Report] = {name: report(text) for name, text in NASTY.items()} | sample_reports()

every_reader = pytest.mark.parametrize("name", READERS)
every_text = pytest.mark.parametrize("text", TEXTS)


@every_reader
def test_it_goes_by_its_registered_name_and_has_a_version(name: str) -> None:
    reader = _reader(name)
    assert reader.name == name
    assert reader.version


@every_reader
def test_it_gives_nouns_and_needs_nouns(name: str) -> None:
    reader = _reader(name)
    assert reader.gives
    assert set(reader.gives) | set(reader.needs) <= set(SHELVES)


@every_reader
@every_text
def test_it_yields_only_what_it_gives_and_doubts_in_its_own_name(name: str, text: str) -> None:
    for noun in _found(name, text):
        assert isinstance(noun, (*_reader(name).gives, Doubt)), f"{name} gave {noun}"
        if isinstance(noun, Doubt):
            assert noun.reader == name
            assert noun.reason.strip()


@every_reader
@every_text
def test_its_spans_lie_in_the_text_and_begin_and_end_with_words(name: str, text: str) -> None:
    words = TEXTS[text].text
    for noun in _found(name, text):
        for span in within(noun, Span):
            assert span.end <= len(words), f"{span} of {noun} runs past the end"
            assert span.of(words) == span.of(words).strip(), f"white space at the edge of {span.of(words)!r} in {noun}"


@every_reader
@every_text
def test_it_finds_the_same_twice_and_leaves_the_page_as_it_was(name: str, text: str) -> None:
    page = _page(name, text)
    before = _state(page)
    assert list(_reader(name).read(page)) == list(_reader(name).read(page))
    assert _state(page) == before, f"{name} changed the page"


@every_reader
@every_text
def test_it_looks_only_at_what_it_needs_or_gives(name: str, text: str) -> None:
    page = _page(name, text)
    reader = _reader(name)
    # The parts are the frame of the page itself, there for everyone: what is prose and what is not.
    page.may_look_at = frozenset(SHELVES[noun] for noun in (Part, *reader.needs, *reader.gives))
    list(reader.read(page))


class Watched(Page):
    """A page that says when a reader looks at what it did not declare."""

    may_look_at: frozenset[str] = frozenset(SHELVES.values())

    def __getattribute__(self, name: str) -> Any:
        if name in SHELVES.values() and name not in object.__getattribute__(self, "may_look_at"):
            raise AssertionError(f"it looked at page.{name} and declares no such need")
        return object.__getattribute__(self, name)


def _reader(name: str) -> Reader:
    reader: Reader = plugins.load(plugins.READERS, name)(Options())
    return reader


@cache
def _found(name: str, text: str) -> tuple[Any, ...]:
    return tuple(_reader(name).read(_page(name, text)))


def _page(name: str, text: str) -> Watched:
    """The page as a reader meets it: all that stand before it in the default order have read; before a plug-in's, all of ours."""
    order = Options().readers
    earlier = order[: order.index(name)] if name in order else order
    page = Watched(TEXTS[text], PARSER)
    for shelf in SHELVES.values():
        setattr(page, shelf, getattr(_read_by(earlier, text), shelf))
    return page


@cache
def _read_by(readers: tuple[str, ...], text: str) -> Reading:
    return Pipeline(tuple(map(_reader, readers)), PARSER).read(TEXTS[text])


def _state(page: Page) -> tuple[Any, ...]:
    return page.doc.to_bytes(exclude=["user_data"]), dict(page.doc.user_data), *(getattr(page, shelf) for shelf in SHELVES.values())


class _Kept(Parser):
    """One parse a text for the whole file."""

    @cache  # noqa: B019 - there is one of it
    def _parsed(self, text: str, parts: tuple[Part, ...]) -> Doc:
        return super().__call__(text, parts)

    def __call__(self, text: str, parts: Sequence[Part] = (), cut: Callable[[Doc, int], None] | None = None) -> Doc:
        doc = self._parsed(text, tuple(parts))
        if cut is not None:
            cut(doc, 0)  # nothing is parsed in pieces here
        return doc


PARSER = _Kept()
