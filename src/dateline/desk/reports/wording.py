"""Two texts word by word: what stayed, what is gone, what is new."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from dateline.model import Span

_WORD = re.compile(r"\w+(?:[’'.,:-]\w+)*|[^\w\s]")
_TOO_FEW = 3  # so few words that stayed between two changes are chance, and make it harder to read


class Fate(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that stayed, are gone, or are new, with the white space behind them.

    Attributes:
        words: as printed; of what stayed, as the later text has them.
        before, after: where they stand in either text; None = not there.
    """

    fate: Fate
    words: str
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class _Run:
    """Words `a` … `b` of the earlier text against words `c` … `d` of the later."""

    is_same: bool
    a: int
    b: int
    c: int
    d: int


class Alignment:
    """Two texts laid side by side."""

    def __init__(self, before: str, after: str) -> None:
        self._texts = before, after
        self._words = tuple([Span(*match.span()) for match in _WORD.finditer(text)] for text in (before, after))
        self._runs = tuple(_tidy(_runs([span.of(before) for span in self._words[0]], [span.of(after) for span in self._words[1]])))

    def passages(self) -> Iterator[Passage]:
        """Both texts, run into one; of what was replaced the old words first."""
        for run in self._runs:
            gone, new = self._span(0, run.a, run.b), self._span(1, run.c, run.d)
            if run.is_same and new:
                yield Passage(fate=Fate.SAME, words=new.of(self._texts[1]), before=gone, after=new)
                continue
            if gone:
                yield Passage(fate=Fate.GONE, words=gone.of(self._texts[0]), before=gone, after=None)
            if new:
                yield Passage(fate=Fate.NEW, words=new.of(self._texts[1]), before=None, after=new)

    def shared(self, before: Iterable[Span], after: Iterable[Span]) -> float:
        """How much of what two places say is the same words in the same place: 0–1, of all their words."""
        one, other = ({word for span in spans for word in self._in(side, span)} for side, spans in ((0, before), (1, after)))
        carried = {run.c + word - run.a for run in self._runs if run.is_same for word in one if run.a <= word < run.b}
        return len(carried & other) / max(1, len(one) + len(other) - len(carried & other))

    def _in(self, side: int, span: Span) -> range:
        words = self._words[side]
        return range(bisect_left(words, span.start, key=lambda word: word.start), bisect_left(words, span.end, key=lambda word: word.start))

    def _span(self, side: int, first: int, last: int) -> Span | None:
        """Of words, with the white space behind them; the first of a text with what stands before it."""
        words, text = self._words[side], self._texts[side]
        if first == last:
            return None
        start = words[first].start if first else 0
        return Span(start, words[last].start if last < len(words) else len(text))


def _runs(before: list[str], after: list[str]) -> Iterator[_Run]:
    for step in LCSseq.opcodes(before, after):
        yield _Run(is_same=step.tag == "equal", a=step.src_start, b=step.src_end, c=step.dest_start, d=step.dest_end)


def _tidy(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Changes that stand next to each other as one; between two of them a word or two that stayed by chance belongs to the change."""
    found = list(runs)
    pending: _Run | None = None
    for place, run in enumerate(found):
        is_chance = run.is_same and pending is not None and place + 1 < len(found) and run.b - run.a < _TOO_FEW
        if run.is_same and not is_chance:
            if pending:
                yield pending
            pending = None
            yield run
        else:
            pending = _Run(is_same=False, a=pending.a, b=run.b, c=pending.c, d=run.d) if pending else run
    if pending:
        yield pending
