"""Where quotation marks open and close.

Marks are read paragraph by paragraph, so that one that never closes spoils no more than its own. An apostrophe is no mark: a single quote
opens only before a word and after a blank, and closes only after one, at best behind a full stop or comma.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Part, Span

_DOUBLE = re.compile(r"[“”„«»\"]|''|``")
_SINGLE_OPENS = re.compile(r"(?:(?<=[\s(\[—–-])|^)[‘'](?=[\w\[“\"…])(?!(?:em|tis|twas|til|cause|n)\b)(?!\d\ds\b)")
_SINGLE_CLOSES = re.compile(r"(?<=[.,!?…])['’](?!\w)")
_SINGLE_MAY_CLOSE = re.compile(r"(?<=[^\s])['’](?![\w'’])")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"', "``": "''", "''": "''"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch between quotation marks.

    Attributes:
        outer: with its marks.
        inner: without them and without white space at the edges.
        goes_on: the next paragraph opens with a mark though this one never closed: one quotation, several paragraphs.
    """

    outer: Span
    inner: Span
    goes_on: bool = False


class Quotations:
    """The quotations of a text, outermost ones only, in order."""

    def __init__(self, text: str, parts: Sequence[Part]) -> None:
        self.text = text
        self._found = list(self._read(parts))
        self._starts = [quotation.outer.start for quotation in self._found]

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self._found)

    def at(self, offset: int) -> Quotation | None:
        """The quotation a code point stands in, its marks included."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._found[index].outer.end:
            return self._found[index]
        return None

    def from_(self, offset: int) -> Iterator[Quotation]:
        """The quotations that end behind a code point, in order."""
        index = bisect_right(self._starts, offset)
        yield from self._found[index - 1 if index and self._found[index - 1].outer.end > offset else index :]

    def near(self, offset: int, reach: int) -> bool:
        """Whether any quotation comes within so many code points of a place."""
        index = bisect_right(self._starts, offset + reach) - 1
        return index >= 0 and self._found[index].outer.end > offset - reach

    def touch(self, start: int, end: int) -> bool:
        """Whether any quotation shares a code point with a stretch."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._found[index].outer.end > start

    def quoted(self, span: Span) -> float:
        """The share of a span's words that stand in quotation marks, 0–1."""
        if not self.touch(span.start, span.end):
            return 0.0
        words = [match.start() + span.start for match in re.finditer(r"\w+", span.of(self.text))]
        return sum(self.at(word) is not None for word in words) / len(words) if words else 0.0

    def _read(self, parts: Sequence[Part]) -> Iterator[Quotation]:
        paragraphs = list(_paragraphs(self.text, parts))
        for index, paragraph in enumerate(paragraphs):
            following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
            yield from self._paragraph(paragraph, following)

    def _paragraph(self, paragraph: Span, following: Span | None) -> Iterator[Quotation]:
        place = paragraph.start
        while place < paragraph.end:
            opening = self._opening(place, paragraph.end)
            if opening is None:
                return
            closing = self._closing(opening, paragraph.end)
            goes_on = closing is None and following is not None and self._opening(following.start, following.start + 2) is not None
            if closing is None and not self._may_stay_open(opening, goes_on=goes_on):
                place = opening.end
                continue
            end_inner, end_outer = (closing.start, closing.end) if closing else (paragraph.end, paragraph.end)
            words = self.text[opening.end : end_inner]
            if words.strip():
                start = opening.end + len(words) - len(words.lstrip())
                inner = Span(start, start + len(words.strip()))
                yield Quotation(outer=Span(opening.start, end_outer), inner=inner, goes_on=goes_on)
            place = end_outer

    def _opening(self, start: int, end: int) -> Span | None:
        double = next((mark for mark in _DOUBLE.finditer(self.text, start, end) if self._opens(mark)), None)
        single = _SINGLE_OPENS.search(self.text, start, end)
        first = min((mark for mark in (double, single) if mark), key=lambda mark: mark.start(), default=None)
        return Span(*first.span()) if first else None

    def _opens(self, mark: "re.Match[str]") -> bool:
        """A curly mark says so itself; a straight one opens before a word."""
        if mark.group() in {"”", "»"}:
            return False
        after = self.text[mark.end() : mark.end() + 1]
        return mark.group() in {"“", "„", "«", "``"} or (bool(after.strip()) and after not in ",.;:!?)")

    def _closing(self, opening: Span, end: int) -> Span | None:
        mark = opening.of(self.text)
        if mark in {"‘", "'"}:
            found = _SINGLE_CLOSES.search(self.text, opening.end, end) or _SINGLE_MAY_CLOSE.search(self.text, opening.end, end)
            return Span(*found.span()) if found else None
        closers = _CLOSERS[mark]
        for found in _DOUBLE.finditer(self.text, opening.end, end):
            if found.group() in closers or found.group() == '"' == mark:
                return Span(*found.span())
        return None

    def _may_stay_open(self, opening: Span, *, goes_on: bool) -> bool:
        """An opening without its closing counts when the quotation goes on, or when a whole sentence follows it."""
        if opening.of(self.text) in {"‘", "'"}:
            return False
        return goes_on or self.text[opening.end : opening.end + 1].isupper()


def _paragraphs(text: str, parts: Sequence[Part]) -> Iterator[Span]:
    """The parts, else the lines between blank ones."""
    if parts:
        yield from (part.span for part in parts)
        return
    for match in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", text):
        yield Span(*match.span())
