"""Content as stretches of text: out of loose tokens, runs without the marks and joints at their edges."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from numpy import flatnonzero
from spacy.attrs import IS_SPACE
from spacy.tokens import Doc, Token

_LINE_BREAKS = "dateline.line breaks"  # where a Doc keeps them
_DANGLING = frozenset({"who", "which", "whom", "and", "but"})
_EDGES = frozenset({"that", ",", ";", ":", ".", "-", "–", "—"})


def runs(said: set[int], doc: Doc) -> list[tuple[int, int]]:
    """Stretches of tokens, first and last included: without "that", marks at the edges, and white space; never across a line break."""
    found: list[tuple[int, int]] = []
    breaks = _line_breaks(doc)
    for first, last in _unbroken(sorted(said)):
        inside = breaks[bisect_left(breaks, first) : bisect_left(breaks, last)]
        for start, end in pairwise([first - 1, *inside, last]):
            found.extend(_trimmed(start + 1, end, doc))
    return found


def _unbroken(places: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of numbers that follow on one another."""
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[start], places[at - 1]
            start = at


def _line_breaks(doc: Doc) -> list[int]:
    """The tokens that break a line, found once for each text."""
    breaks: list[int] | None = doc.user_data.get(_LINE_BREAKS)
    if breaks is None:
        blank = flatnonzero(doc.to_array(IS_SPACE)).tolist()
        breaks = doc.user_data[_LINE_BREAKS] = [place for place in blank if "\n" in doc[place].text]
    return breaks


def _is_edge(token: Token) -> bool:
    """The word "that" opens a clause, but belongs to "that account"."""
    return token.text in _EDGES and not (token.text == "that" and token.dep_ == "det")


def _trimmed(first: int, last: int, doc: Doc) -> Iterator[tuple[int, int]]:
    while first <= last and (doc[first].is_space or _is_edge(doc[first]) or doc[first].is_quote):
        first += 1
    while last >= first and (doc[last].is_space or doc[last].is_punct or doc[last].lower_ in _DANGLING):
        if doc[last].text in {")", "]", "?", "!", "…"}:
            break
        last -= 1
    if any(doc[place].is_alpha or doc[place].is_digit for place in range(first, last + 1)):
        yield first, last
