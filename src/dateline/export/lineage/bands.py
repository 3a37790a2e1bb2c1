"""How long an umbrella had a member, as a band around the member's lane."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dateline.export.lineage.axis import Axis
from dateline.export.lineage.events import Event
from dateline.export.lineage.shapes import Band
from dateline.model import LineageClaim, Period, Polarity

_FADE = 68.0  # pixels in which a band fades where no end is told
_UMBRELLAS = frozenset({"member_of", "faction_of"})
_LEAVING = frozenset({"broke_with", "split_from", "distinct_from"})


def bands(told: Iterable[Event], axis: Axis, level: Mapping[str, float]) -> Iterator[Band]:
    """For each membership that anybody affirms and dates: faded where its first or last day is not told.

    Args:
        level: handle → how far down its lane lies.
    """
    told = list(told)
    left = _partings(told)
    for event in told:
        period = _held(event.claims) if event.type in _UMBRELLAS and not event.is_denied else None
        stretch = _stretch(period, left.get((event.subject, event.object)), axis) if period else None
        if stretch and event.object:
            look = f"{stretch[2]} disputed" if event.is_disputed else stretch[2]
            yield Band(stretch[0], level[event.subject], round(stretch[1] - stretch[0], 1), look, event.number, event.object)


def _held(claims: Iterable[LineageClaim]) -> Period | None:
    """Of rival datings the one that is told most fully."""
    dated = [claim.when for claim in claims if claim.when and claim.polarity is Polarity.AFFIRMED]
    return min(dated, key=lambda one: (one.earliest is None, one.latest is None), default=None)


def _partings(told: Iterable[Event]) -> dict[tuple[str, str | None], float]:
    """Member and umbrella → the day on which the one is told to have left the other."""
    leaving = (event for event in told if event.type in _LEAVING and not event.is_denied)
    return {(event.subject, event.object): event.when.middle for event in leaving if event.when}


def _stretch(period: Period, parting: float | None, axis: Axis) -> tuple[float, float, str] | None:
    """From where to where, and how its ends look; None where nothing of it lies on the paper."""
    start, end = _x(period.earliest, axis), _x(period.latest, axis)
    if end is None and parting is not None:
        end = axis.x(parting)
    if start is None and end is None:
        return None
    look = "into" if start is None else "out" if end is None else "solid"
    first = start if start is not None else max(axis.left, (end or 0.0) - _FADE)
    last = end if end is not None else min(axis.right, first + _FADE)
    return (first, last, look) if last > first else None


def _x(day: date | None, axis: Axis) -> float | None:
    return axis.x(day.toordinal()) if day else None
