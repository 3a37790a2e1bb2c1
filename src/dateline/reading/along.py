"""Things found by where they stand, so that a long report need not be gone through for each of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from dateline.model import Span

Thing = TypeVar("Thing")


class Along(Generic[Thing]):
    """Things along a text. They may overlap and come in any order; what is asked for keeps the order they came in."""

    def __init__(self, placed: Iterable[tuple[Span, Thing]]) -> None:
        self._placed = sorted(((span.start, span.end, place, thing) for place, (span, thing) in enumerate(placed)), key=lambda one: one[:3])
        self._starts = [start for start, *_ in self._placed]
        self._reached = list(accumulate((end for _, end, *_ in self._placed), max))  # by these and all before them

    def touching(self, stretch: Span) -> list[Thing]:
        """What shares a code point with a stretch."""
        near = self._placed[bisect_right(self._reached, stretch.start) : bisect_left(self._starts, stretch.end)]
        return [thing for _, end, _, thing in sorted(near, key=lambda one: one[2]) if end > stretch.start]
