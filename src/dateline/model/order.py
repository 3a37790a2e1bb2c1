"""The orders in which the record goes through accounts, and accounts placed in one of them."""

from enum import StrEnum
from typing import NamedTuple


class Order(StrEnum):
    """By what a day knows: what was published by then, or what this record had by then."""

    PUBLISHED = "published"
    CAPTURED = "captured"


class Placed(NamedTuple):
    """An account by its number, with where it stands in an order; places compare as text."""

    number: int
    place: str


class Neighbour(NamedTuple):
    """An account that another is linked to.

    Attributes:
        score: how much speaks for the two telling one occurrence.
        event: the number of the account that founds the event it is in; None = it was not looked at yet.
    """

    number: int
    place: str
    score: float
    event: int | None
