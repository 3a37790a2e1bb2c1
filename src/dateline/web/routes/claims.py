"""Claims: the list, and the trail of one."""

from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as Parameter

from dateline.desk.lines import Line, lines
from dateline.store import Query
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/claims", tags=["claims"])


@router.get("")
def claims(
    asked: Asked,
    bar: Barred,
    *,
    type: Annotated[str | None, Parameter(description="The type of claim.")] = None,  # noqa: A002 — as the API calls it
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Line]:
    """Claims under the bar, by day of publication."""
    query = _query(bar, type, limit + 1, offset)
    found = asked.desk.find(query)
    return Page(items=tuple(lines(found[:limit])), total=None, offset=offset, limit=limit, more=len(found) > limit)


def _query(bar: Bar, kind: str | None, limit: int, offset: int) -> Query:
    return Query(
        type=kind,
        place=bar.place,
        earliest=bar.earliest,
        latest=bar.latest,
        known=bar.view.known,
        by=bar.view.by,
        limit=limit,
        offset=offset,
    )
