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
_GOES_ON = re.compile(rf"(?:[,;(\[–—-]|\b{any_of(LISTS['paragraph']['open_ends'])})$", re.IGNORECASE)
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
    width = max(len(line.text) for line in lines)
    alone = lru_cache(maxsize=2)(stands_alone)  # each line is asked about as the one before and as the one behind
    wrapped = _is_wrapped(lines, width)
    start = lines[0].start
    for before, line in pairwise(lines):
        if line.breaks > 1:
            parted = not _torn(before, line, first=before is lines[0])
        else:
            parted = _parted(before, line, wrapped=wrapped, width=width, stands_alone=alone)
        if parted:
            yield start, before.end
            start = line.start
    yield start, lines[-1].end


def _lines(text: str) -> Iterator[Line]:
    done = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words[0])
            breaks = len(_BREAK.findall(text, done, start))
            yield Line(start, start + len(words), breaks, words)
            done = start + len(words)


def _is_wrapped(lines: list[Line], width: int) -> bool:
    """Whether most breaks inside paragraphs stand in the middle of a sentence."""
    if width > _WIDEST_WRAP:
        return False
    pairs = [(before, line) for before, line in pairwise(lines) if line.breaks == 1]
    open_breaks = sum(line.goes_on_small or not before.ends_sentence for before, line in pairs)
    return open_breaks * 2 >= len(pairs) > 0


def _torn(before: Line, line: Line, *, first: bool) -> bool:
    """Whether a blank line tore one sentence in two (where an advertisement or a link stood)."""
    long_enough = len(before.text) > (70 if first else 40)  # a headline may stand before a name written small
    return long_enough and line.goes_on_small and bool(re.search(r"[\w,]$", before.text))


def _parted(before: Line, line: Line, *, wrapped: bool, width: int, stands_alone: Callable[[str], bool]) -> bool:
    ended = before.ends_sentence
    room = len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= width
    if stands_alone(before.text):
        return True
    if stands_alone(line.text) and (ended or not wrapped or len(before.text) < _SHORT * width):
        return True
    if line.goes_on_small or (not ended and _GOES_ON.search(before.text)):
        return False
    if not wrapped:
        return True
    return room if ended else len(before.text) < _SHORT * width
