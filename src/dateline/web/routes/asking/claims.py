"""Claims: the list, what it is counted by, and the trail of one."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi import Query as Parameter

from dateline.desk import Desk
from dateline.desk.lists.lines import Line, LineTrail
from dateline.errors import NotFound
from dateline.model import Certainty, Polarity
from dateline.store import Counted, Query
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/claims", tags=["claims"])
Part = Annotated[str | None, Parameter(min_length=1, max_length=200, pattern=r"\S")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Conditions of the list beside those of the bar."""

    type: str | None
    polarity: Polarity | None
    certainty: Certainty | None
    actor: str | None
    who: str | None
    outlet: str | None
    holder: str | None
    text: str | None
    report: str | None
    published_from: date | None
    published_to: date | None


async def facets(
    *,
    type: Annotated[str | None, Parameter(description="A type of the vocabulary: controls, ASSAULT, casualties …")] = None,  # noqa: A002
    polarity: Polarity | None = None,
    certainty: Certainty | None = None,
    actor: Part = None,
    who: Annotated[
        str | None,
        Parameter(
            min_length=1,
            max_length=300,
            pattern=r"\S",
            description="An actor by any of its names or its handle: asks for all names the record has of it, as the view has them.",
        ),
    ] = None,
    outlet: Part = None,
    holder: Part = None,
    text: Part = None,
    report: Part = None,
    published_from: date | None = None,
    published_to: date | None = None,
) -> Facets:
    return Facets(
        type=type or None,
        polarity=polarity,
        certainty=certainty,
        actor=actor,
        who=who,
        outlet=outlet,
        holder=holder,
        text=text,
        report=report,
        published_from=published_from,
        published_to=published_to,
    )


Faceted = Annotated[Facets, Depends(facets)]


@router.get("")
def claims(
    asked: Asked,
    bar: Barred,
    facets: Faceted,
    *,
    latest: Annotated[bool, Parameter(description="The latest published first.")] = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Line]:
    """Claims under the bar, by day of publication. Words are compared without regard to case and accents; `total` is not counted here."""
    found = asked.desk.lines(_query(asked.desk, bar, facets, limit=limit + 1, offset=offset), backwards=latest, view=bar.view)
    return Page(items=found[:limit], total=None, offset=offset, limit=limit, more=len(found) > limit)


@router.get("/counts")
def counts(asked: Asked, bar: Barred, facets: Faceted) -> Counted:
    """How many claims fit, in all and by type, polarity, certainty and outlet; over the first 5,000 that fit."""
    return asked.desk.counted(_query(asked.desk, bar, facets))


@router.get("/{name}")
def claim(asked: Asked, bar: Barred, name: str) -> LineTrail:
    """The whole trail of a claim, named by its id or a beginning of it that is its alone."""
    return asked.desk.line(name, view=bar.view)


def _query(desk: Desk, bar: Bar, facets: Facets, *, limit: int | None = None, offset: int = 0) -> Query:
    return Query(
        type=facets.type,
        polarity=facets.polarity,
        certainty=facets.certainty,
        actor=facets.actor,
        names=_names(desk, bar, facets.who) if facets.who else (),
        outlet=facets.outlet,
        holder=facets.holder,
        voice=bar.view.trust,
        text=facets.text,
        report=facets.report,
        published_earliest=facets.published_from,
        published_latest=facets.published_to,
        place=bar.place,
        earliest=bar.earliest,
        latest=bar.latest,
        known=bar.view.known,
        by=bar.view.by,
        limit=limit,
        offset=offset,
    )


def _names(desk: Desk, bar: Bar, who: str) -> tuple[str, ...]:
    names = desk.names_of(who, view=replace(bar.view, trust=()))
    if not names:
        raise NotFound("name in this record for", who)
    return names
