"""What the scorer compares: one attribution as three lists of spans."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

Stretch: TypeAlias = tuple[int, int]
"""Start and end in code points, half-open."""

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One attribution as a corpus or a reading marks it; a role nobody filled is empty."""

    source: tuple[Stretch, ...] = ()
    cue: tuple[Stretch, ...] = ()
    content: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text and the attributions people marked in it."""

    name: str
    text: str
    gold: tuple[Marked, ...] = field(default=())


def overlap(some: Iterable[Stretch], others: Iterable[Stretch]) -> bool:
    """Whether any stretch of one list shares a code point with any of the other."""
    others = tuple(others)
    return any(start < end_other and start_other < end for start, end in some for start_other, end_other in others)
