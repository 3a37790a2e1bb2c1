"""Sources: outlets that publish, holders on whose word claims stand."""

from typing import Annotated

from fastapi import APIRouter, Query

from dateline.desk.lists.sources import SourcePage, Speaker
from dateline.desk.lists.standing import Role
from dateline.web.asked import Asked
from dateline.web.bar import Barred
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/sources", tags=["sources"])


@router.get("")
def sources(
    asked: Asked,
    bar: Barred,
    *,
    role: Role | None = None,
    q: Annotated[str, Query(max_length=200, description="Part of any of the names.")] = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Speaker]:
    """Who speaks in the record as it was known, those with the most claims first."""
    found = asked.desk.sources(role, part=q, view=bar.view)
    some = tuple(found[offset : offset + limit])
    return Page(items=some, total=len(found), offset=offset, limit=limit, more=offset + len(some) < len(found))


@router.get("/{role}/{name:path}")
def source(asked: Asked, bar: Barred, role: Role, name: str) -> SourcePage:
    """What one has in the record month by month, and how it stands beside others in the events it tells."""
    return asked.desk.source(role, name, view=bar.view)
