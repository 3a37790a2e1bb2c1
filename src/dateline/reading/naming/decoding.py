"""From scores of tags to runs of words: the likeliest line of tags in which no name is entered in its middle (Viterbi 1967)."""

from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np

from dateline.reading.naming.scheme import FAMILIES, LABELS, OUTSIDE, first, later

Array: TypeAlias = np.ndarray[Any, Any]

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Run:
    """A marked run of words, both ends included, and how likely its words are of its label's family."""

    first: int
    last: int
    label: str
    score: float

    def moved(self, words: int) -> "Run":
        """The same run in a text that has so many words before."""
        return replace(self, first=self.first + words, last=self.last + words) if words else self


def decode(scores: Array) -> list[Run]:
    """The runs of one window, left to right; `scores` are words × tags, unnormed."""
    if not len(scores):
        return []
    chances = _chances(scores)
    line = _likeliest(np.log(chances @ _families() + 1e-12))
    runs: list[Run] = []
    start = 0
    for place in range(1, len(line) + 1):
        if place == len(line) or line[place] % 2 == 1 or line[place] == OUTSIDE:
            if line[start] != OUTSIDE:
                runs.append(_run(chances[start:place], start, line[start] // 2))
            start = place
    return runs


def _run(chances: Array, start: int, family: int) -> Run:
    """The words as the likeliest label of the family."""
    by_label = {label: float(chances[:, [first(label), later(label)]].sum(axis=1).mean()) for label in FAMILIES[family]}
    label = max(by_label, key=lambda label: (by_label[label], -LABELS.index(label)))
    return Run(start, start + len(chances) - 1, label, min(1.0, sum(by_label.values())))


def _chances(scores: Array) -> Array:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances: Array = powers / powers.sum(axis=1, keepdims=True)
    return chances


def _likeliest(scores: Array) -> list[int]:
    allowed = _allowed(scores.shape[1])
    alone: list[int] = scores.argmax(axis=1).tolist()
    if all(allowed[before, after] == 0 for before, after in pairwise([OUTSIDE, *alone])):
        return alone  # each word's likeliest tag, as in most windows
    best = scores[0] + np.where(_is_later(scores.shape[1]), _NEVER, 0.0)
    came = []
    for row in scores[1:]:
        ways = best[:, None] + allowed
        came.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    line = [int(best.argmax())]
    for back in reversed(came):
        line.append(int(back[line[-1]]))
    return line[::-1]


@cache
def _families() -> Array:
    """Tags × tags of families: which are summed."""
    sums = np.zeros((1 + 2 * len(LABELS), 1 + 2 * len(FAMILIES)))
    sums[OUTSIDE, OUTSIDE] = 1
    for number, family in enumerate(FAMILIES):
        for label in family:
            sums[first(label), 1 + 2 * number] = sums[later(label), 2 + 2 * number] = 1
    return sums


def _is_later(tags: int) -> Array:
    numbers = np.arange(tags)
    inside: Array = (numbers > 0) & (numbers % 2 == 0)
    return inside


@cache
def _allowed(tags: int) -> Array:
    """From × to: a later word follows a word of its own family only."""
    table = np.where(_is_later(tags)[None, :], _NEVER, 0.0).repeat(tags, axis=0)
    for tag in range(2, tags, 2):
        table[[tag - 1, tag], tag] = 0.0
    return table
