"""Where days lie on paper, when some of them lie years apart.

Years and days do not fit on one even axis. Where a report speaks of both, the axis is broken: to the left years, to the right, by far the
larger part, the days around its day of publication. Within each part a day is everywhere as wide.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.model import When

_FEW_DAYS = 45  # a report that speaks of no more than this needs no second band
_FINE = 16  # an expression of at most so many days belongs to the band of days
_AROUND = 45  # days from the middle of the band of days
_BEFORE = 33.0  # per cent for what lies before the days
_ROOM = 3.0  # per cent: half a label, less half of what is free between the bands
_BREAK = 3.0  # per cent left free between the bands

Step = Callable[[int, int], Iterator[tuple[float, str]]]
"""Round days between two, as ordinals, with what to call them; a single day stands at its noon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    x: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A part of the axis on which a day is everywhere as wide.

    Attributes:
        first, last: days, as ordinals.
        left, right: per cent of the width.
    """

    name: str
    first: int
    last: int
    left: float
    right: float

    def x(self, day: float) -> float:
        share = (day - self.first) / max(1, self.last - self.first)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))

    def ticks(self, most: int) -> Iterator[Tick]:
        """At most so many, at round days, months or years."""
        starts = (found for step in _STEPS if len(found := list(step(self.first, self.last))) <= most)
        ticks = (Tick(x=round(self.x(day), 2), label=label) for day, label in next(starts, []))
        yield from (tick for tick in ticks if self._has_room(tick.x))

    def _has_room(self, x: float) -> bool:
        """Whether a label fits there beside those of the next band."""
        return x >= self.left + _ROOM * (self.left > 0) and x <= self.right - _ROOM * (self.right < 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Bands from left to right."""

    bands: tuple[Band, ...]

    @classmethod
    def of(cls, whens: Sequence[When], published: When | None) -> "Axis | None":
        """An axis for all that is bounded; None where nothing is."""
        told = (*whens, *([published] if published else []))
        days = sorted(day.toordinal() for when in told for day in (when.earliest, when.latest) if day)
        if not days:
            return None
        first, last = days[0], days[-1] + 1
        fine = _fine(whens, published)
        if last - first <= _FEW_DAYS or not fine or fine[0] - first <= max(14, fine[-1] - fine[0]):
            pad = max(1, (last - first) // 25)
            name = "days" if last - first <= _FEW_DAYS else _coarse(last - first)
            return cls(bands=(Band(name=name, first=first - pad, last=last + pad, left=0.0, right=100.0),))
        return cls(bands=tuple(_broken(first, last, fine[0] - 1, fine[-1] + 3)))

    def x(self, day: int) -> float:
        """Per cent of the width; what lies beyond the axis lies at its edge."""
        band = next((band for band in self.bands if day < band.last), self.bands[-1])
        return round(band.x(day), 2)


def _broken(first: int, last: int, start: int, end: int) -> Iterator[Band]:
    """What lies before the days, the days themselves and, where anything reaches beyond them by more than a week, what comes after."""
    has_more = last > end + 7
    edge = 100.0 - (8.0 + _BREAK if has_more else 0.0)
    yield Band(name=_coarse(start - first), first=first, last=start, left=0.0, right=_BEFORE)
    yield Band(name="days", first=start, last=end if has_more else max(end, last), left=_BEFORE + _BREAK, right=edge)
    if has_more:
        yield Band(name="later", first=end, last=last, left=edge + _BREAK, right=100.0)


def _coarse(days: int) -> str:
    return "years" if days > 730 else "months"


def _fine(whens: Sequence[When], published: When | None) -> list[int]:
    """The days told finely, near the day of publication or, without one, near their own middle."""
    told = [when for when in whens if when.earliest and when.latest and (when.latest - when.earliest).days <= _FINE]
    days = sorted(day.toordinal() for when in told for day in (when.earliest, when.latest) if day)
    centre = published.latest.toordinal() if published and published.latest else days[len(days) // 2] if days else 0
    near = [day for day in days if abs(day - centre) <= _AROUND]
    return sorted([*near, centre]) if near else []


def _days(step: int) -> Step:
    def found(first: int, last: int) -> Iterator[tuple[float, str]]:
        for day in range(first + 1, last):
            if (last - 1 - day) % step == 0:
                one = date.fromordinal(day)
                yield day + 0.5, f"{one.day} {one:%b}"

    return found


def _months(step: int) -> Step:
    def found(first: int, last: int) -> Iterator[tuple[float, str]]:
        for year in range(date.fromordinal(first).year, date.fromordinal(last).year + 1):
            for month in range(1, 13, step):
                day = date(year, month, 1)
                if first <= day.toordinal() < last:
                    yield day.toordinal(), f"{day:%b %Y}"

    return found


def _years(step: int) -> Step:
    def found(first: int, last: int) -> Iterator[tuple[float, str]]:
        for year in range(date.fromordinal(first).year, date.fromordinal(last).year + 1):
            if year % step == 0 and first <= date(year, 1, 1).toordinal() < last:
                yield date(year, 1, 1).toordinal(), str(year)

    return found


_STEPS: tuple[Step, ...] = (
    *(_days(step) for step in (1, 2, 5, 10)),
    *(_months(step) for step in (1, 3, 6)),
    *(_years(step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)
