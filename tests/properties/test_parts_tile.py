"""Whatever the text, its parts tile it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Part, PartKind, Report, Span
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.parts import Parts

PIECES = [
    "BEIRUT (AP) — ", "KABUL: ", "12 May 2016 ", "By Jane Sample", "Photo: AFP", "(AFP)", "Read more", "©", "Rebels took the town.",
    "Rebels take town", "the army denied it", "Share", "—", ". ", "(", "“", "\n", "\r\n", "\n\n", "\u2028", " ", "\u00a0", "al-", "Mr.",
    "--Reuters", "S. A/B. C", "MOSCOW, October 1 (TASS) - ",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.sampled_from(PIECES)).map(" ".join))


def found(text: str, headline: str | None = None, given_parts: tuple[Part, ...] = ()) -> list[Part]:
    report = Report(id="r", text=text, headline=headline, parts=given_parts)
    return list(Parts(Options()).read(Page(report, Parser())))


def assert_tiled(text: str, parts: list[Part]) -> None:
    done = 0
    for part in parts:
        words = part.span.of(text)
        assert words == words.strip() != ""
        assert not text[done : part.span.start].strip(), "words between parts"
        assert part.span.start >= done, "parts overlap or stand out of order"
        done = part.span.end
    assert not text[done:].strip(), "words behind the last part"


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.none() | st.sampled_from(["Rebels take town", "Rebels took the town"]))
def test_parts_lie_in_order_without_overlap_and_hold_every_word(text: str, headline: str | None) -> None:
    assert_tiled(text, found(text, headline))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_finer_parts_hold_what_the_given_one_held(text: str) -> None:
    words = text.strip()
    start = text.index(words)
    given_parts = (Part(span=Span(start, start + len(words)), kind=PartKind.BODY),) if words else ()
    if given_parts:
        assert_tiled(text, found(text, None, given_parts))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert found(text) == found(text)
