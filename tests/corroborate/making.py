"""Tiny makers of accounts by hand, with defaults, for tests."""

from datetime import date
from itertools import count
from typing import Any

from dateline.model import Account, Certainty, Count, Harm, Party, Period, PlaceKind, Saying, Span, Spot, Voice

_numbers = count()
SANA, OBSERVATORY = Voice("sana", "SANA"), Voice("sohr", "the Observatory")


def unnamed(words: str) -> Voice:
    return Voice(f"unnamed:{words.casefold()}", words)


def day(text: str | None, last: str | None = None) -> Period | None:
    """A day, or the days from one to another."""
    return Period(earliest=date.fromisoformat(text), latest=date.fromisoformat(last or text)) if text else None


def spot(name: str, lat: float, lon: float, *, kind: PlaceKind = PlaceKind.TOWN, units: tuple[str, ...] = ("SY", "SY.01")) -> Spot:
    return Spot(name=name, id=name.casefold(), kind=kind, units=units, lat=lat, lon=lon, radius_km=2.0)


def doer(words: str, key: str | None = None) -> Party:
    return Party(key or f"word:{words.rsplit(maxsplit=1)[-1].casefold()}", words)


def killed(least: int | None, most: int | None = -1, *, by: Voice | None = None, whom: str = "people", **rest: Any) -> dict[str, Any]:
    """A toll: so many, at least so many (`most` None), or between two numbers."""
    number = Count(least=least, most=least if most == -1 else most)
    return {"type": "casualties", "harm": rest.pop("harm", Harm.KILLED), "count": number, "whom": whom, "by": by, **rest}


def deed(*doers: Party, by: Voice | None = None, **rest: Any) -> dict[str, Any]:
    return {"type": "ASSAULT", "doers": doers, "by": by, **rest}


def saying(told: dict[str, Any], outlet: str, number: int) -> Saying:
    by, at = told.pop("by", None), told.pop("at", number * 100)
    voices = tuple(by) if isinstance(by, tuple) else (by,) if by else ()
    return Saying(
        claim=told.pop("claim", f"c{next(_numbers):04}"),
        voices=(*voices, Voice(f"outlet:{outlet.casefold()}", outlet)),
        span=Span(at, at + 40),
        certainty=told.pop("certainty", Certainty.ASSERTED),
        **told,
    )


def account(outlet: str, *told: dict[str, Any], known: str | None = "2017-04-05", report: str | None = None, **rest: Any) -> Account:
    """What a report of an outlet tells; each of `told` as made above."""
    name = report or f"{outlet.casefold().replace(' ', '-')}-{known}"
    sayings = tuple(saying(dict(one), outlet, number) for number, one in enumerate(told))
    spots = rest.pop("spots", tuple(one.spot for one in sayings if one.spot))
    return Account(
        id=rest.pop("id", f"account of {name}"),
        report=name,
        position=0,
        outlet=outlet,
        family=rest.pop("family", "violence"),
        sayings=sayings,
        known=date.fromisoformat(known) if known else None,
        spots=spots,
        **rest,
    )
