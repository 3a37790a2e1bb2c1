"""Events counted by the grounds they are told of."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from dateline.desk.map.asking import MapQuery
from dateline.desk.map.columns import FOR_EVER, Columns
from dateline.desk.map.containing import Level
from dateline.desk.map.ground import Charted, Ground
from dateline.desk.map.naming import Counted, named
from dateline.desk.map.places import Flags, Numbers
from dateline.desk.map.sight import Sight


def charted(columns: Columns, query: MapQuery, sight: Sight) -> Charted:
    """The map of what a view sees."""
    codes = codes_of(query.within)
    disputed = sight.disputed()
    here = _Tally(columns, sight, disputed, within=query.within)
    grounds = sorted(here.grounds(query.level), key=lambda one: (-one.events, -one.reports, one.name))
    path = tuple(_Tally(columns, sight, disputed, within=code).itself(code) for code in codes)
    return Charted(
        level=query.level,
        within=path[-1] if path else None,
        path=path,
        grounds=tuple(grounds[: query.limit]),
        more=max(0, len(grounds) - query.limit),
        events=sight.count,
        here=here.count,
        nearby=sight.nearby,
        with_nearby=query.nearby,
        unresolved=sight.unresolved,
        unplaced=sight.unplaced,
    )


def codes_of(unit: str | None) -> list[str]:
    """The unit, and those it lies in, the widest first: "SY.12" lies in "SY"."""
    parts = unit.split(".") if unit else []
    return [".".join(parts[: depth + 1]) for depth in range(len(parts))]


class _Tally:
    """What is told within a unit, one row for each place of each account."""

    def __init__(self, columns: Columns, sight: Sight, disputed: Flags | None, *, within: str | None) -> None:
        self._columns, self._disputed, self._within = columns, disputed, within
        inside = columns.places.within(within)[sight.spot] if within else slice(None)
        self._spot, self._row = sight.spot[inside], sight.row[inside]
        self._event = sight.event[self._row]

    @cached_property
    def count(self) -> int:
        """How many events."""
        return len(np.unique(self._event))

    def grounds(self, level: Level) -> list[Ground]:
        """Those on which anything is told; the unit itself is none of them."""
        at = self._columns.places.at(level)
        found = self._counts(at.of[self._spot], len(at.keys), at.whole[self._spot])
        told = np.flatnonzero(found.events)
        return [named(at.keys[one], at.example[one], **found.of(one)) for one in told.tolist() if at.keys[one] != self._within]

    def itself(self, code: str) -> Ground:
        """The unit."""
        at = self._columns.places.at(Level.at(code))
        whole = at.whole[self._spot]
        example = next((at.example[number] for number, key in enumerate(at.keys) if key == code), None)
        return named(code, example, **self._counts(np.zeros(len(self._spot), np.int64), 1, whole).of(0))

    def _counts(self, ground: Numbers, many: int, whole: Flags) -> "_Counts":
        columns = self._columns
        told, event = _pairs(ground, self._event)
        finer, _ = _pairs(ground[~whole], self._event[~whole])
        reports, _ = _pairs(ground, columns.readings[self._row])
        events = np.bincount(told, minlength=many)
        return _Counts(
            events=events,
            only=events - np.bincount(finer, minlength=many),
            reports=np.bincount(reports, minlength=many),
            disputed=None if self._disputed is None else np.bincount(told[self._disputed[event]], minlength=many),
            first=_least(ground, columns.first[self._row], many),
            latest=-_least(ground, -columns.last[self._row], many),
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Counts:
    """Of each ground, as Ground has it; days as ordinals."""

    events: Numbers
    only: Numbers
    reports: Numbers
    disputed: Numbers | None
    first: Numbers
    latest: Numbers

    def of(self, ground: int) -> Counted:
        return {
            "events": int(self.events[ground]),
            "only": int(self.only[ground]),
            "reports": int(self.reports[ground]),
            "disputed": None if self.disputed is None else int(self.disputed[ground]),
            "first": _day(self.first[ground]),
            "latest": _day(self.latest[ground]),
        }


def _day(ordinal: np.int64) -> date | None:
    return date.fromordinal(int(ordinal)) if 0 < ordinal < FOR_EVER else None


def _pairs(ground: Numbers, other: Numbers) -> tuple[Numbers, Numbers]:
    """Each pair once."""
    width = int(other.max()) + 1 if len(other) else 1
    once = np.unique(ground * width + other)
    return once // width, once % width


def _least(ground: Numbers, value: Numbers, many: int) -> Numbers:
    """Of each ground the least of its values."""
    least = np.full(many, FOR_EVER, np.int64)
    np.minimum.at(least, ground, value)
    return least
