"""Actors: the list, one at length, its lineage drawn, its surroundings; and who a name stands for."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path
from fastapi import Query as Parameter

from dateline.desk.actors.lineage import Lineage
from dateline.desk.actors.listing import Roll, Wanted, kind_named
from dateline.desk.actors.meant import Meant
from dateline.desk.actors.profile import Profile
from dateline.desk.actors.relations import Surroundings
from dateline.store import Query
from dateline.web.asked import Asked
from dateline.web.bar import Bar, Barred
from dateline.web.paging import Limit, Offset

router = APIRouter(tags=["actors"])

Name = Annotated[str, Path(min_length=1, max_length=300, description="A handle, or any name that one actor alone bears.")]


@router.get("/actors")
def actors(
    asked: Asked,
    bar: Barred,
    *,
    q: Annotated[str, Parameter(max_length=200, description="Part of any name, or of a handle.")] = "",
    kind: Annotated[str | None, Parameter(description="person, group, state, organ, organisation, people or outlet.")] = None,
    lives: Annotated[bool, Parameter(description="Only those of whom it is told what became of them.")] = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Roll:
    """Everybody the record names under the bar, the most reported first."""
    wanted = Wanted(part=q, kind=kind_named(kind), lives=lives)
    return asked.desk.roll(wanted, view=bar.view, happened=_happened(bar), limit=limit, offset=offset)


# A handle may hold a slash: the longer paths come first.
@router.get("/actors/{name:path}/lineage")
def lineage(
    asked: Asked,
    bar: Barred,
    name: Name,
    *,
    width: Annotated[int, Parameter(ge=280, le=3000, description="Of the drawing, in pixels.")] = 1080,
) -> Lineage:
    """What became of an actor, drawn, with the words behind each number."""
    return asked.desk.lineage(name, view=bar.view, width=width)


@router.get("/actors/{name:path}/ego")
def ego(
    asked: Asked,
    bar: Barred,
    name: Name,
    *,
    depth: Annotated[int, Parameter(ge=1, le=2, description="2 = also whom those are told of with.")] = 1,
) -> Surroundings:
    """Whom an actor is told of together with, what is told, and on whose word."""
    return asked.desk.surroundings(name, view=bar.view, depth=depth)


@router.get("/actors/{name:path}")
def actor(asked: Asked, bar: Barred, name: Name) -> Profile:
    """One actor at length, its lineage aside."""
    return asked.desk.profile(name, view=bar.view)


@router.get("/who")
def who(
    asked: Asked,
    bar: Barred,
    *,
    name: Annotated[str, Parameter(min_length=1, max_length=300)],
    on: Annotated[date | None, Parameter(description="The day of which it is asked.")] = None,
) -> Meant:
    """Who a name stands for under the bar, or what would decide it."""
    return asked.desk.meant(name, on=on, view=bar.view)


def _happened(bar: Bar) -> Query | None:
    """What the bar says of where and when it happened; None = nothing."""
    if not (bar.place or bar.earliest or bar.latest):
        return None
    return Query(place=bar.place, earliest=bar.earliest, latest=bar.latest, known=bar.view.known, by=bar.view.by)
