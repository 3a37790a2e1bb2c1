"""Events: the list, one laid open, its history, what came later, and what is disputed."""

from typing import Annotated

from fastapi import APIRouter, Path
from fastapi import Query as Parameter

from dateline.desk.filters import FilterField, event_fields
from dateline.desk.occurrences.opened import EventPage
from dateline.desk.occurrences.showing import Bonds, Outlines
from dateline.desk.occurrences.since import Since
from dateline.model import Spell
from dateline.store import EventQuery
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred
from dateline.web.paging import Limit, Offset

router = APIRouter(tags=["events"])
Filter = Annotated[str | None, Parameter(max_length=2000, description="In the filter language: /api/filters/events lists the fields.")]
Several = Annotated[bool, Parameter(description="Only what two reports or more tell.")]
Family = Annotated[str | None, Parameter(description="A kind of occurrence: violence, talks …")]
Event = Annotated[str, Path(max_length=80, description="The beginning of its id, or of the id of a claim of it.")]


@router.get("/events")
def events(
    asked: Asked,
    bar: Barred,
    *,
    filter: Filter = None,  # noqa: A002 — as the API calls it
    several: Several = False,
    family: Family = None,
    disputed: Annotated[bool, Parameter(description="Only what is disputed.")] = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Outlines:
    """Events under the bar, the latest that happened first: a stretch of the list; `next` says where to go on."""
    query = _query(bar, several=several, family=family, limit=limit, offset=offset)
    return asked.desk.outlines(query, view=bar.view, where=_written(filter), disputed=disputed)


@router.get("/disputes")
def disputes(asked: Asked, bar: Barred, *, filter: Filter = None, limit: Limit = 50, offset: Offset = 0) -> Outlines:  # noqa: A002
    """Events in which something is disputed, with the sides; as /api/events?disputed=true."""
    query = _query(bar, several=False, family=None, limit=limit, offset=offset)
    return asked.desk.outlines(query, view=bar.view, where=_written(filter), disputed=True)


@router.get("/events/{event}")
def event(asked: Asked, bar: Barred, event: Event) -> EventPage:
    """One event with everything on its page."""
    return asked.desk.open_event(event, view=bar.view)


@router.get("/events/{event}/history")
def history(asked: Asked, bar: Barred, event: Event) -> tuple[Spell, ...]:
    """What each root said of each field from day to day, and what took the place of what."""
    return asked.desk.history(event, view=bar.view)


@router.get("/events/{event}/later")
def later(asked: Asked, bar: Barred, event: Event) -> Since:
    """What came after the day of the bar."""
    return asked.desk.since(event, view=bar.view)


@router.get("/events/{event}/joints")
def joints(asked: Asked, bar: Barred, event: Event) -> Bonds:
    """Why its accounts are one event: what spoke for it and against, pair by pair."""
    return asked.desk.bonds(event, view=bar.view)


@router.get("/filters/events")
def fields() -> tuple[FilterField, ...]:
    """The fields a filter of events may ask for."""
    return event_fields()


def _query(bar: Bar, *, several: bool, family: str | None, limit: int, offset: int) -> EventQuery:
    return EventQuery(
        earliest=bar.earliest,
        latest=bar.latest,
        place=bar.place,
        several=several,
        family=family,
        limit=limit,
        offset=offset,
    )


def _written(where: str | None) -> str | None:
    """A filter of nothing but blanks asks for nothing."""
    return where if where and where.strip() else None
