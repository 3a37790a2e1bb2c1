"""The queue: what waits for a person, and each thing with the words of its sides."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as Parameter

from dateline.desk.queue.about_queue import HowMany
from dateline.desk.queue.case import Case
from dateline.desk.queue.kinds import Waiting
from dateline.store import Wait, WaitQuery
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/queue", tags=["queue"])
Kind = Annotated[Waiting | None, Parameter(description="Only one sort of thing.")]


@router.get("")
def queue(asked: Asked, bar: Barred, *, kind: Kind = None, limit: Limit = 50, offset: Offset = 0) -> Page[Wait]:
    """What waits for a person, that on which most hangs first; what was settled or put off is left out where decisions are heard.

    `asof` leaves out what was not known by then; what was open then and is not any more is not listed.
    """
    found = asked.desk.queue(_query(bar, kind, limit + 1, offset))
    return Page(items=found[:limit], total=None, offset=offset, limit=limit, more=len(found) > limit)


@router.get("/counts")
def counts(asked: Asked, bar: Barred) -> tuple[HowMany, ...]:
    """How many of each sort wait, counted up to 500."""
    return asked.desk.queue_counts(_query(bar, None, 1, 0))


@router.get("/case")
def case(asked: Asked, bar: Barred, key: Annotated[str, Parameter(max_length=300, description="Of the item.")]) -> Case:
    """One thing with the words of its sides, what would settle it, and what was decided."""
    return asked.desk.case(key, view=bar.view)


def _query(bar: Bar, kind: Waiting | None, limit: int, offset: int) -> WaitQuery:
    return WaitQuery(
        today=datetime.now(UTC).date(),
        kind=kind,
        known=bar.view.known,
        earliest=bar.earliest,
        latest=bar.latest,
        place=bar.place,
        voice=bar.view.trust,
        settled=not bar.view.decisions,
        limit=limit,
        offset=offset,
    )
