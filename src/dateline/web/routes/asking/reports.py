"""Reports: the list, one opened, its versions, and what changed between two."""

from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as PathParameter
from fastapi import Query as Parameter

from dateline.desk.media.answers import MediaLine
from dateline.desk.reports import Compared, Listing, OpenedReport
from dateline.store import Query, ReportQuery
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/reports", tags=["reports"])

# Ids are given by whoever hands reports in, and may hold a slash.
Id = Annotated[str, PathParameter(description="The report's id.")]


@router.get("")
def reports(
    asked: Asked,
    bar: Barred,
    *,
    q: Annotated[str | None, Parameter(max_length=500, description="Words that must all stand in it; the last may be a beginning.")] = None,
    outlet: Annotated[str | None, Parameter(max_length=200, description="Part of the name of who published it.")] = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Listing]:
    """Reports under the bar, the last published first.

    Place and period ask for reports that claim something to have happened there and then.
    """
    query = _query(bar, q, outlet, limit + 1, offset)
    found = asked.desk.reports(query, view=bar.view)
    total = asked.desk.count_reports(query, view=bar.view) if _is_cheap(query, bar) else None
    return Page(items=found[:limit], total=total, offset=offset, limit=limit, more=len(found) > limit)


@router.get("/{before:path}/diff/{after:path}")
def compare(asked: Asked, before: Id, after: Id) -> Compared:
    """What changed from one report to another: word by word, and claim by claim."""
    return asked.desk.compare(before, after)


@router.get("/{report:path}/media")
def media(asked: Asked, bar: Barred, report: Id) -> tuple[MediaLine, ...]:
    """The recordings, videos, images and statements that it tells of or embeds, in its order."""
    return asked.desk.media_of_report(report, view=bar.view)


@router.get("/{report:path}/versions")
def versions(asked: Asked, report: Id) -> tuple[Listing, ...]:
    """All the record has of the report's page, in order of publication, then of capture."""
    return asked.desk.versions(report)


@router.get("/{report:path}")
def opened(asked: Asked, bar: Barred, report: Id) -> OpenedReport:
    """One report, with all its newest reading found in it. Offsets count code points of `text`."""
    return asked.desk.report(report, view=bar.view)


def _query(bar: Bar, words: str | None, outlet: str | None, limit: int, offset: int) -> ReportQuery:
    claims = Query(place=bar.place, earliest=bar.earliest, latest=bar.latest)
    return ReportQuery(
        words=(words and words.strip()) or None, outlet=(outlet and outlet.strip()) or None, claims=claims, limit=limit, offset=offset
    )


def _is_cheap(query: ReportQuery, bar: Bar) -> bool:
    """Whether all that fit can be counted without going through their claims."""
    return query.claims == Query() and not bar.view.trust
