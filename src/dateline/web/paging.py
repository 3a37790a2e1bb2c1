"""Lists, a page at a time."""

from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import Query

Item = TypeVar("Item")

MOST = 500
Limit = Annotated[int, Query(ge=1, le=MOST, description="At most so many.")]
Offset = Annotated[int, Query(ge=0, le=10_000_000, description="So many passed over first.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Item]):
    """Some of a list.

    Attributes:
        total: how many there are in all; None = not counted.
        offset: how many were passed over before the first of these.
        limit: how many were asked for.
        more: whether others come after these.
    """

    items: tuple[Item, ...]
    total: int | None
    offset: int
    limit: int
    more: bool
