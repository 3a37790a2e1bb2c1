"""The words around a quote: enough to judge it by, and no more of somebody else's text than that."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from dateline.model import Report, Span

_AROUND = 240  # code points on either side, about two sentences of a news agency
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_SENTENCE = re.compile(r"(?<=[.!?…][\s”\"’'»)])\s*(?=\S)|(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a report that is shown.

    Attributes:
        id: within the page ("p1").
        digest: SHA-256 of its text, as `digest_of` counts.
    """

    id: str
    report: str
    span: Span
    text: str
    digest: str


def digest_of(text: str) -> str:
    """SHA-256 of a text in UTF-8, half characters as U+FFFD: as a browser's TextEncoder has it."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return sha256(whole.encode()).hexdigest()


def passages(report: Report, quotes: Iterable[Span], *, first: int = 1) -> tuple[Passage, ...]:
    """What to show of a report so that each quote stands whole in one passage; numbered from `first`."""
    text = report.text
    return tuple(
        Passage(id=f"p{number}", report=report.id, span=span, text=span.of(text), digest=digest_of(span.of(text)))
        for number, span in enumerate(stretches(text, quotes), first)
    )


def stretches(text: str, quotes: Iterable[Span]) -> tuple[Span, ...]:
    """What to show of a text so that each quote stands in one stretch: within its paragraph, cut between sentences or words."""
    merged: list[Span] = []
    for span in sorted(_around(text, quote) for quote in quotes):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _around(text: str, quote: Span) -> Span:
    before = text[max(0, quote.start - _AROUND) : quote.start]
    after = text[quote.end : quote.end + _AROUND]
    is_cut = quote.start > _AROUND, quote.end + _AROUND < len(text)
    return Span(quote.start - len(_before(before, is_cut=is_cut[0])), quote.end + len(_after(after, is_cut=is_cut[1])))


def _before(words: str, *, is_cut: bool) -> str:
    """The end of what stands before a quote, from where a paragraph, else a sentence, else a word begins."""
    own = _PARAGRAPH.split(words)[-1]
    if own != words or not is_cut:
        return own.lstrip()
    sentence = _SENTENCE.search(own)
    return own[sentence.end() :] if sentence else own.partition(" ")[2]


def _after(words: str, *, is_cut: bool) -> str:
    """The beginning of what stands after a quote, up to where a paragraph, else a sentence, else a word ends."""
    own = _PARAGRAPH.split(words)[0]
    if own != words or not is_cut:
        return own.rstrip()
    ends = [one.start() for one in _SENTENCE.finditer(own)]
    return own[: ends[-1]].rstrip() if ends else own.rpartition(" ")[0]
