"""Whether two files show or sound the same, by what was read off them."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Inspected, Print

NEAR = 8
"""Bits of 64 in which the prints of one picture, saved anew, may differ; of two pictures some 32 do."""

_FRAMES = 2  # of two films, so many must be alike: any two hold a black frame or a title


class Likeness(NamedTuple):
    """How near two files are: bits in which their nearest prints differ, and by which method."""

    distance: int
    how: str


def likeness(one: Inspected, other: Inspected) -> Likeness | None:
    """None where nothing says that they are alike; that does not say that they are not."""
    if one.digest == other.digest:
        return Likeness(0, "same bytes")
    if one.sound_print and one.sound_print == other.sound_print:
        return Likeness(0, "same sound")
    near = sorted(pair for pair in _pairs(one.prints, other.prints) if pair.distance <= NEAR)
    needed = min(_FRAMES, len(one.prints), len(other.prints))
    return near[0] if len(near) >= max(1, needed) else None


def _pairs(one: tuple[Print, ...], other: tuple[Print, ...]) -> Iterator[Likeness]:
    """For each print of the one its nearest among the other's."""
    for mine in one:
        theirs = [print_ for print_ in other if print_.method == mine.method and not (print_.flat or mine.flat)]
        if theirs:
            yield Likeness(min((int(mine.value, 16) ^ int(print_.value, 16)).bit_count() for print_ in theirs), mine.method)
