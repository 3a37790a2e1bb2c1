"""Names to choose from while one writes: voices, places, those who say who is who."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query

from dateline.web.asked import Asked

router = APIRouter(prefix="/suggest", tags=["suggest"])
Part = Annotated[str, Query(max_length=200, description="Part of the name.")]


class Kind(StrEnum):
    VOICES = "voices"
    PLACES = "places"
    IDENTITIES = "identities"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A name of the record.

    Attributes:
        count: how often; of places events, else claims.
    """

    name: str
    count: int


@router.get("/{kind}")
def suggest(asked: Asked, kind: Kind, q: Part = "") -> tuple[Suggestion, ...]:  # noqa: ARG001
    """At most thirty names that hold the words, the most frequent first."""
    return ()
