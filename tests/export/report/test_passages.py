"""What of a report is shown around its quotes."""

import hashlib

import pytest

from dateline.export.report.passages import digest_of, passages, stretches
from dateline.model import Span
from factories import report, span

_LONG = "One sentence stands here. " * 20
TEXT = f"{_LONG}Guards said that seven men had died. {_LONG}"


def test_a_quote_is_shown_between_whole_sentences() -> None:
    (shown,) = stretches(TEXT, [span(TEXT, "seven men")])
    words = shown.of(TEXT)
    assert "Guards said that seven men had died." in words
    assert words.startswith("One sentence")
    assert words.endswith("here.")
    assert len(words) < 600


def test_no_more_than_the_paragraph_is_shown() -> None:
    text = "Before.\n\nSeven men had died.\n\nAfter."
    (shown,) = stretches(text, [span(text, "Seven men")])
    assert shown.of(text) == "Seven men had died."


def test_quotes_that_stand_together_share_a_passage() -> None:
    first, second = span(TEXT, "Guards"), span(TEXT, "seven men")
    assert len(stretches(TEXT, [second, first])) == 1
    assert len(stretches(TEXT, [Span(0, 3), second])) == 2


@pytest.mark.parametrize("quote", [Span(0, 1), Span(len(TEXT) - 1, len(TEXT)), Span(0, len(TEXT)), Span(300, 301)])
def test_every_quote_stands_whole_in_a_passage(quote: Span) -> None:
    assert any(one.covers(quote) for one in stretches(TEXT, [quote]))


def test_words_without_sentences_are_cut_between_words() -> None:
    text = "word " * 200
    (shown,) = stretches(text, [Span(500, 504)])
    assert shown.of(text).split(" ") == ["word"] * len(shown.of(text).split(" "))


def test_passages_carry_their_words_and_digest() -> None:
    told = report(TEXT)
    (one,) = passages(told, [span(TEXT, "seven men")], first=4)
    assert one.id == "p4"
    assert one.text == one.span.of(TEXT)
    assert one.digest == hashlib.sha256(one.text.encode()).hexdigest()


def test_half_a_character_counts_as_a_browser_counts_it() -> None:
    assert digest_of("a\ud800b") == hashlib.sha256("a\ufffdb".encode()).hexdigest()
