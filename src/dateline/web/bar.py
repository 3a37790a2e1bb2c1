"""The one bar over every view: as of, according to, view of identity, place, period; as every endpoint takes it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import Depends, Query

from dateline.errors import BadQuery
from dateline.model import Order, View

_SEVERAL = Query(description="May be given several times, the most trusted first.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What the bar says.

    Attributes:
        place: part of a place's name, or a code of the gazetteer's.
        earliest, latest: days, included: it may have happened then.
    """

    view: View
    place: str | None = None
    earliest: date | None = None
    latest: date | None = None


async def bar(  # noqa: PLR0913 — the bar has so many fields
    *,
    asof: Annotated[date | None, Query(description="Only what was known by this day, included.")] = None,
    by: Annotated[Order, Query(description="What `asof` counts: publication, or capture by this record.")] = Order.PUBLISHED,
    voice: Annotated[
        list[str] | None, Query(description=f"According to: parts of names of holders or outlets. {_SEVERAL.description}")
    ] = None,
    identity: Annotated[list[str] | None, Query(description=f"On whose word actors are one. {_SEVERAL.description}")] = None,
    place: Annotated[str | None, Query(description="Part of a place's name, or a code of the gazetteer's (SY.02).")] = None,
    from_: Annotated[date | None, Query(alias="from", description="It may have happened on this day or later.")] = None,
    to: Annotated[date | None, Query(description="It may have happened on this day or before.")] = None,
    decisions: Annotated[bool, Query(description="Whether analysts' decisions count.")] = True,
) -> Bar:
    if from_ and to and from_ > to:
        raise BadQuery(f"the period from {from_} to {to} runs backwards; swap the two")
    view = View(trust=_names(voice), known=asof, by=by, identity=_names(identity), decisions=decisions)
    return Bar(view=view, place=(place and place.strip()) or None, earliest=from_, latest=to)


def _names(given: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in given or () if name.strip()))


Barred = Annotated[Bar, Depends(bar)]
"""What an endpoint declares to be asked under the bar."""
