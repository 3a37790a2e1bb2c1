"""Names to choose from while one writes: voices, places, those who say who is who."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query

from dateline.web.asked import Asked

router = APIRouter(prefix="/suggest", tags=["suggest"])
Part = Annotated[str, Query(max_length=200, description="Part of the name.")]
_MOST = 30


class Names(StrEnum):
    VOICES = "voices"
    PLACES = "places"
    IDENTITIES = "identities"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """A name of the record.

    Attributes:
        count: how many claims speak of it, or stand on its word.
    """

    name: str
    count: int


@router.get("/{kind}")
def suggest(asked: Asked, kind: Names, q: Part = "") -> tuple[Suggested, ...]:
    """At most thirty names that hold the words, the most frequent first."""
    if kind is Names.VOICES:
        named = (one for one in asked.desk.sources(part=q) if one.is_named)
        return _most(((one.name, one.claims) for one in named), "")
    return _most(asked.desk.place_names() if kind is Names.PLACES else asked.desk.identities(), q)


def _most(names: Iterable[tuple[str, int]], part: str) -> tuple[Suggested, ...]:
    counts = Counter[str]()
    for name, count in names:
        if part.casefold() in name.casefold():
            counts[name] += count
    return tuple(Suggested(name=name, count=count) for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_MOST])
