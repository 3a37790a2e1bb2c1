"""How long an umbrella had a member, as a band around the member's lane."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from dateline.export.lineage.axis import Axis
from dateline.export.lineage.events import Event
from dateline.export.lineage.shapes import Band
from dateline.model import LineageClaim, Period, Polarity

_FADE = 34.0  # pixels in which a band fades where no end is told
_UMBRELLAS = frozenset({"member_of", "faction_of"})
_LEAVING = frozenset({"broke_with", "split_from", "distinct_from"})


def bands(told: Iterable[Event], axis: Axis, line: Callable[[str], float], right: float) -> Iterator[Band]:
    """For each membership that anybody affirms and dates: faded where its first or last day is not told.

    Args:
        line: how far down the lane of a handle lies.
        right: where the paper ends.
    """
    told = list(told)
    left = _partings(told)
    for event in told:
        if event.type in _UMBRELLAS and event.object and not event.is_denied:
            period = _held(event.claims)
            if period:
                yield from _band(event, period, left.get((event.subject, event.object)), axis, line(event.subject), right)


def _held(claims: Iterable[LineageClaim]) -> Period | None:
    """Of rival datings the one that is told most fully."""
    dated = [claim.when for claim in claims if claim.when and claim.polarity is Polarity.AFFIRMED]
    return min(dated, key=lambda one: (one.earliest is None, one.latest is None), default=None)


def _partings(told: Iterable[Event]) -> Mapping[tuple[str, str], float]:
    """Member and umbrella → the day on which the one is told to have left the other."""
    leaving = (event for event in told if event.type in _LEAVING and event.object and event.when and not event.is_denied)
    return {(event.subject, event.object or ""): event.when.middle for event in leaving if event.when}


def _band(event: Event, period: Period, parting: float | None, axis: Axis, y: float, right: float) -> Iterator[Band]:
    first, last = _x(period.earliest, axis), _x(period.latest, axis)
    if last is None and parting is not None:
        last = axis.x(parting)
    start = first if first is not None else max(2.0, (last or 0.0) - _FADE)
    end = last if last is not None else min(right, start + _FADE * 2)
    look = " ".join((*(["into"] if first is None else []), *(["out"] if last is None else []))) or "solid"
    if end > start:
        yield Band(round(start, 1), y, round(end - start, 1), f"{look}{' disputed' if event.is_disputed else ''}", event.number, event.object or "")


def _x(day: date | None, axis: Axis) -> float | None:
    return axis.x(day.toordinal()) if day else None
