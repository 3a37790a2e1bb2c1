"""A text cut into windows: a part of the report each, or as many sentences of it as can be read at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from spacy.tokens import Doc

from dateline.reading.encoder.wordpieces import END, START, WordPieces

LONGEST = 160
"""Pieces of words in a window, those at its ends not counted."""

_STOPS = frozenset('.!?…:;”"’')


class Shape(IntEnum):
    """How a word is written: the vocabulary knows no upper case, so the network is told beside the words."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    NUMBER = 5
    MARK = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What the network reads at once.

    Attributes:
        tokens: which tokens of the parse, white space left out.
        pieces: numbers of the pieces, a start and an end mark around them.
        shapes: one for each piece.
        firsts: for each token, which piece it begins with.
    """

    tokens: tuple[int, ...]
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    firsts: tuple[int, ...]

    def moved(self, tokens: int) -> "Window":
        """The same window in a text that has so many tokens before."""
        return replace(self, tokens=tuple(index + tokens for index in self.tokens)) if tokens else self


def windows(doc: Doc, breaks: Sequence[int], cutter: WordPieces) -> tuple[Window, ...]:
    """The windows of a text cut into words, in order; no parse is needed.

    `breaks` are code points, sorted, at which a new window begins: where the parts of a report do. A part that is too long is cut behind
    the last full stop that fits, a sentence that is too long behind the last word that does.
    """
    return _cut(doc, tuple(breaks), cutter)


@lru_cache(maxsize=1)  # both networks ask for those of a text, one after the other
def _cut(doc: Doc, breaks: tuple[int, ...], cutter: WordPieces) -> tuple[Window, ...]:
    return tuple(_windows(doc, breaks, cutter))


def _windows(doc: Doc, breaks: Sequence[int], cutter: WordPieces) -> Iterator[Window]:
    run: list[int] = []
    size, stop, place = 0, 0, 0
    for token in doc:
        if token.is_space:
            continue
        if place < len(breaks) and breaks[place] <= token.idx:
            yield from _window(doc, run, cutter)
            run, size, stop = [], 0, 0
            while place < len(breaks) and breaks[place] <= token.idx:
                place += 1
        length = len(cutter.of(token.text))
        if size + length > LONGEST:
            cut = stop or len(run)
            yield from _window(doc, run[:cut], cutter)
            run, stop = run[cut:], 0
            size = sum(len(cutter.of(doc[index].text)) for index in run)
        if run and _opens(token.text) and doc[run[-1]].text[-1] in _STOPS:
            stop = len(run)
        run.append(token.i)
        size += length
    yield from _window(doc, run, cutter)


def _opens(word: str) -> bool:
    """Whether a word may begin a sentence behind a stop."""
    return not word[0].islower() and word[0] not in _STOPS and word[0] not in ",;)]"


def _window(doc: Doc, tokens: list[int], cutter: WordPieces) -> Iterator[Window]:
    """The window of some tokens; none of no tokens."""
    if not tokens:
        return
    pieces, shapes, firsts = [START], [int(Shape.NONE)], []
    for index in tokens:
        word = doc[index].text
        found = cutter.of(word)
        firsts.append(len(pieces))
        pieces += found
        shapes += [shape_of(word)] * len(found)
    yield Window(tokens=tuple(tokens), pieces=(*pieces, END), shapes=(*shapes, int(Shape.NONE)), firsts=tuple(firsts))


@lru_cache(maxsize=50_000)
def shape_of(word: str) -> int:
    """The shape of a word, as a number."""
    letters = [sign for sign in word if sign.isalpha()]
    if not letters:
        return int(Shape.NUMBER if any(sign.isdigit() for sign in word) else Shape.MARK)
    if word.islower():
        return int(Shape.LOWER)
    if word.isupper() and len(letters) > 1:
        return int(Shape.UPPER)
    return int(Shape.TITLE if letters[0].isupper() and all(sign.islower() for sign in letters[1:]) else Shape.MIXED)
