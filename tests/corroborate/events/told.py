"""Accounts of our own, made with what a test is about; places and groups are invented."""

from datetime import date
from itertools import count
from typing import Any

from dateline.model import Account, Count, Harm, Period, PlaceKind, Saying, Span, Spot
from dateline.model.account import Party, Voice

_numbers = count()
DARVAN = Spot(name="Darvan", id="1", kind=PlaceKind.TOWN, units=("XX", "XX.01"), lat=35.0, lon=37.0, radius_km=4.0)
MARRA = Spot(name="Marra", id="2", kind=PlaceKind.TOWN, units=("XX", "XX.02"), lat=36.5, lon=39.0, radius_km=4.0)
NORTH = Spot(name="Northern Province", id="3", kind=PlaceKind.ADMIN1, units=("XX", "XX.01"), lat=35.1, lon=37.1, radius_km=60.0)


def days(first: str, last: str | None = None) -> Period:
    return Period(earliest=date.fromisoformat(first), latest=date.fromisoformat(last or first))


def saying(killed: int | None = None, *, is_open: bool = False, doer: str | None = None) -> Saying:
    """Of so many killed, or at least so many, or of no toll."""
    toll = Count(least=killed, most=None if is_open else killed) if killed else None
    return Saying(
        claim=f"c{next(_numbers)}",
        type="casualties" if killed else "ASSAULT",
        voices=(Voice("outlet:example wire", "Example Wire"),),
        span=Span(0, 9),
        doers=(Party(doer, doer),) if doer else (),
        harm=Harm.KILLED if killed else None,
        whom="people" if killed else None,
        count=toll,
    )


def account(report: str = "r1", *sayings: Saying, published: str = "2021-05-04", day: str | None = "2021-05-04", **more: Any) -> Account:
    """Told on the day it was published, of that day; `more` are fields of Account."""
    known = date.fromisoformat(published)
    told = days(day) if day else Period(earliest=known, latest=known)
    plain: dict[str, Any] = {"position": 0, "outlet": report, "family": "violence", "known": known, "told": told}
    plain |= {"days": told if day else None, "lead": True}
    return Account(id=f"a{next(_numbers)}", report=report, sayings=sayings or (saying(),), **{**plain, **more})
