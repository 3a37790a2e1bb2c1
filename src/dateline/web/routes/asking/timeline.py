"""What happened when, in columns: very many events at once."""

from typing import Annotated, Any

from fastapi import APIRouter, Response
from fastapi import Query as Parameter
from pydantic import TypeAdapter

from dateline.desk.timeline import By, Density, Timeline
from dateline.store import EventQuery, Titled
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred

_WRITERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in (Timeline, Density)}
router = APIRouter(prefix="/timeline", tags=["timeline"])


@router.get("", response_model=Timeline)
def timeline(
    asked: Asked,
    bar: Barred,
    response: Response,
    *,
    lanes: Annotated[By, Parameter(description="What lanes go by.")] = "place",
) -> Response:
    """Events under the bar, 50,000 at most, the latest that happened first; in columns."""
    return _written(asked.desk.timeline(_query(bar), view=bar.view, lanes=lanes), response)


@router.get("/count", response_model=Density)
def count(asked: Asked, bar: Barred, response: Response) -> Response:
    """How many events there are of each day, all of them; and how many the record knew from each day on."""
    return _written(asked.desk.density(_query(bar), view=bar.view), response)


@router.get("/titles")
def titles(
    asked: Asked,
    event: Annotated[list[str], Parameter(description="Whole ids of events, 100 at most.", max_length=100)],
) -> tuple[Titled, ...]:
    """What stands above the report that told each event first."""
    return asked.desk.titles(event)


def _written(answer: Timeline | Density, response: Response) -> Response:
    """Columns are written as they are: to check each of a million numbers again would take longer than to find them."""
    return Response(_WRITERS[type(answer)].dump_json(answer), media_type="application/json", headers=dict(response.headers))


def _query(bar: Bar) -> EventQuery:
    return EventQuery(place=bar.place, earliest=bar.earliest, latest=bar.latest)
