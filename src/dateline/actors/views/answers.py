"""Are these two one actor, and on whose word."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.actors.views.ties import Tie
from dateline.model import LineageClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Whether two handles are one actor in a view.

    Attributes:
        same: None = nobody heard says so firmly, or those who do contradict each other and the view sets none before the other.
        because: where True, the shortest way of claims from the one to the other; where False, the word that keeps them apart; where
            None, what was said and settles nothing.
        reason: in words, why.
    """

    same: bool | None
    because: tuple[LineageClaim, ...] = ()
    reason: str = ""


Ways = Mapping[str, Sequence[tuple[str, Tie]]]
"""Handle → its neighbours with the merge that joins them, the most trusted first."""


def shortest_way(start: str, end: str, ways: Ways) -> tuple[LineageClaim, ...]:
    """The fewest claims that lead from one handle to another of its cluster; of equally few the most trusted."""
    came: dict[str, tuple[str, Tie]] = {}
    ahead = deque([start])
    while ahead and end not in came:
        here = ahead.popleft()
        for there, tie in ways.get(here, ()):
            if there not in came and there != start:
                came[there] = (here, tie)
                ahead.append(there)
    way = []
    while end != start:
        end, tie = came[end]
        way.append(tie.claim)
    return tuple(reversed(way))
