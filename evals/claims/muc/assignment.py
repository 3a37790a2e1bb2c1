"""The best one-to-one pairing of two small lists by a yes-or-no likeness: augmenting paths (Kuhn), enough where likeness is 0 or 1."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def most_pairs(left: Sequence[Item], right: Sequence[Item], alike: Callable[[Item, Item], bool]) -> int:
    """How many pairs at most, each item in one pair at most."""
    partner: dict[int, int] = {}
    likes = [[column for column, other in enumerate(right) if alike(one, other)] for one in left]
    return sum(_finds(row, likes, partner, set()) for row in range(len(left)))


def _finds(row: int, likes: list[list[int]], partner: dict[int, int], seen: set[int]) -> bool:
    """Whether a partner is found, if need be by moving those paired before."""
    for column in likes[row]:
        if column in seen:
            continue
        seen.add(column)
        if column not in partner or _finds(partner[column], likes, partner, seen):
            partner[column] = row
            return True
    return False
