"""Are these two one actor, and on whose word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

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


Ways: TypeAlias = Mapping[str, Sequence[tuple[str, Tie]]]
"""Handle → its neighbours with the merge that joins them, the most trusted first."""


def shortest_way(start: str, end: str, ways: Ways) -> tuple[LineageClaim, ...]:
    """The fewest claims that lead from one handle to another of its cluster, found from both ends at once; none where nothing does."""
    came: tuple[_Came, _Came] = ({start: None}, {end: None})
    edges = [[start], [end]]
    meeting = start if start == end else None
    while meeting is None and all(edges):
        side = int(len(edges[1]) < len(edges[0]))
        edges[side] = list(_step(edges[side], came[side], ways))
        meeting = next((handle for handle in edges[side] if handle in came[1 - side]), None)
    return () if meeting is None else (*reversed(_back(meeting, came[0])), *_back(meeting, came[1]))


_Came: TypeAlias = dict[str, tuple[str, Tie] | None]
"""Handle → where it was come to from, and by which merge; None at the start."""


def _step(edge: Iterable[str], came: _Came, ways: Ways) -> Iterator[str]:
    for here in edge:
        for there, tie in ways.get(here, ()):
            if there not in came:
                came[there] = (here, tie)
                yield there


def _back(handle: str, came: _Came) -> list[LineageClaim]:
    way = []
    while (step := came[handle]) is not None:
        handle, tie = step
        way.append(tie.claim)
    return way
