"""The map: what is told to have happened where, and the lines it is drawn on."""

from typing import Annotated

from fastapi import APIRouter, Query

from dateline.desk.map.asking import MapQuery
from dateline.desk.map.containing import Level
from dateline.desk.map.ground import Charted
from dateline.desk.map.happened import Happened
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/map", tags=["map"])

_UNIT = r"^[A-Z]{2}(\.[^.\s]{1,20}){0,2}$"
Within = Annotated[str | None, Query(alias="in", pattern=_UNIT, description="Code of a country, province or district (SY.12).")]
Nearby = Annotated[bool, Query(description="Events whose place no claim tells count where places are named beside.")]


@router.get("")
def chart(
    asked: Asked,
    bar: Barred,
    *,
    level: Annotated[Level | None, Query(description="How finely; not given = one step finer than `in`.")] = None,
    within: Within = None,
    nearby: Nearby = False,
    limit: Limit = 500,
) -> Charted:
    """How many events are told of which ground. What is told of a country alone is counted there, and never put anywhere within it."""
    query = _query(bar, level or _finer(within), within, nearby=nearby, limit=limit)
    return asked.desk.map(query, view=bar.view)


@router.get("/events")
def events(
    asked: Asked,
    bar: Barred,
    *,
    at: Annotated[str, Query(max_length=300, description="Key of a ground.")],
    only: Annotated[bool, Query(description="Those alone that are told of nothing finer in it.")] = False,
    nearby: Nearby = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Happened]:
    """The events told of one ground, the latest that happened first."""
    query = _query(bar, Level.PLACE, None, nearby=nearby, limit=1)
    found, total = asked.desk.happened_at(at, query, view=bar.view, only=only, limit=limit, offset=offset)
    return Page(items=found, total=total, offset=offset, limit=limit, more=offset + len(found) < total)


def _finer(unit: str | None) -> Level:
    return Level.COUNTRY if unit is None else Level.ADMIN1 if "." not in unit else Level.PLACE


def _query(bar: Bar, level: Level, within: str | None, *, nearby: bool, limit: int) -> MapQuery:
    return MapQuery(level=level, within=within, place=bar.place, earliest=bar.earliest, latest=bar.latest, nearby=nearby, limit=limit)
