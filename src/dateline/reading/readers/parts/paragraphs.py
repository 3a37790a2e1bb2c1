"""Where paragraphs begin and end in a plain text.

Blank lines part them. Where lines follow one another without one, the text itself tells: a line too short to have been broken for want of
room ended a paragraph; a full one did not. A boundary is a sentence boundary for the parse, so in doubt the lines stay together.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dateline.reading.readers.parts.words import LISTS, any_of

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_ABBREVIATION = re.compile(rf"(?:\b{any_of(LISTS['paragraph']['abbreviations'])}|\b[A-Z])\.$")
_GOES_ON = re.compile(
    rf"(?:[,;(\[–—-]|\b(?i:{any_of(LISTS['paragraph']['open_ends'])})|\b{any_of(LISTS['paragraph']['abbreviations'])}\.)$"
)
_LOWER = re.compile(r"[a-z](?!l-|s-|r-|n-|t-|d-|z-|sh-)")
_WIDEST_WRAP = 200  # nobody wraps lines wider than this
_SHORT = 0.7  # of the width: a line this short was not broken for want of room, ragged edges allowed for


@dataclass(frozen=True, slots=True)
class Line:
    """A line without white space at its edges; `breaks` counts the line breaks before it."""

    start: int
    end: int
    breaks: int
    text: str

    @property
    def ends_sentence(self) -> bool:
        return bool(_ENDS.search(self.text)) and not _ABBREVIATION.search(self.text)

    @property
    def goes_on_small(self) -> bool:
        """Whether it begins like the middle of a sentence; "al-…" begins a name."""
        return bool(_LOWER.match(self.text))


def paragraphs(text: str, stands_alone: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Start and end of each, in order, no white space at the edges.

    Args:
        stands_alone: whether a line is surely a paragraph of its own (a credit, a byline …).
    """
    lines = list(_lines(text))
    if not lines:
        return
    layout = _Layout(lines, lru_cache(maxsize=2)(stands_alone))  # each line is asked about as the one before and as the one behind
    first = lines[0]
    for before, line in pairwise(lines):
        torn = _torn(before, line, first=before is lines[0])
        if not torn if line.breaks > 1 else layout.parts(before, line, opens=before is first):
            yield first.start, before.end
            first = line
    yield first.start, lines[-1].end


def _lines(text: str) -> Iterator[Line]:
    done = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words[0])
            breaks = len(_BREAK.findall(text, done, start))
            yield Line(start, start + len(words), breaks, words)
            done = start + len(words)


def _torn(before: Line, line: Line, *, first: bool) -> bool:
    """Whether a blank line tore one sentence in two (where an advertisement or a link stood)."""
    long_enough = len(before.text) > (70 if first else 40)  # a headline may stand before a name written small
    return long_enough and line.goes_on_small and bool(re.search(r"[\w,]$", before.text))


class _Layout:
    """How a text's lines were broken: one a paragraph, or wrapped at a width."""

    def __init__(self, lines: list[Line], stands_alone: Callable[[str], bool]) -> None:
        self._stands_alone = stands_alone
        self._width = max(len(line.text) for line in lines)
        pairs = [(before, line) for before, line in pairwise(lines) if line.breaks == 1]
        self._wrapped = self._width <= _WIDEST_WRAP and (_break_sentences(pairs) or self._are_full(pairs))

    def parts(self, before: Line, line: Line, *, opens: bool) -> bool:
        """Whether a single line break parts paragraphs; `opens` says that the line before began one."""
        if before.text.count("(") > before.text.count(")") or (not before.ends_sentence and _GOES_ON.search(before.text)):
            return False
        short = len(before.text) < _SHORT * self._width
        if opens and self._stands_alone(before.text) and not line.goes_on_small:
            return True
        if self._stands_alone(line.text) and (before.ends_sentence or not self._wrapped or short):
            return True
        if line.goes_on_small:
            return False
        if not self._wrapped:
            return True
        return self._had_room(before, line) if before.ends_sentence else short

    def _are_full(self, pairs: list[tuple[Line, Line]]) -> bool:
        """Whether a third of the lines break in a sentence where no room was left."""
        full = sum(not before.ends_sentence and not self._had_room(before, line) for before, line in pairs)
        return full > 2 and full * 3 >= len(pairs)

    def _had_room(self, before: Line, line: Line) -> bool:
        """Whether the next line's first word would still have fitted, so that the break was meant."""
        return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= self._width


def _break_sentences(pairs: list[tuple[Line, Line]]) -> bool:
    """Whether lines break inside sentences: one line in six then begins with a small letter; in a text of capitals, half end none."""
    small = sum(line.goes_on_small for _, line in pairs)
    if small or any(character.islower() for before, _ in pairs for character in before.text):
        return small * 6 >= len(pairs) and small > 0
    return sum(not before.ends_sentence for before, _ in pairs) * 2 >= len(pairs) > 0
