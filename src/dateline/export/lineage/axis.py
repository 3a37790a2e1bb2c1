"""Days along the paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

_SPARE = 0.03  # of the whole, on either side
_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first day of one year to the last of another; a day is everywhere as wide.

    Attributes:
        left, right: pixels.
    """

    first: int
    last: int
    left: float
    right: float

    @classmethod
    def over(cls, days: Iterable[int], left: float, right: float) -> "Axis":
        known = list(days) or [date(2000, 1, 1).toordinal()]
        low, high = min(known), max(known)
        spare = max(200, int((high - low) * _SPARE))
        first = date.fromordinal(max(1, low - spare)).replace(month=1, day=1)
        last = date.fromordinal(high + spare).replace(month=12, day=31)
        return cls(first.toordinal(), last.toordinal(), left, right)

    def x(self, day: float) -> float:
        """What lies before or after stands at the edge."""
        share = (day - self.first) / (self.last - self.first)
        return round(self.left + (self.right - self.left) * min(1.0, max(0.0, share)), 1)

    def years(self, room: float) -> Iterator[tuple[float, str]]:
        """Round years, each with at least so much room, at its first day."""
        low, high = date.fromordinal(self.first).year, date.fromordinal(self.last).year
        step = next((step for step in _STEPS if (self.right - self.left) * step / (high - low + 1) >= room), _STEPS[-1])
        for year in range(low + -low % step, high + 1, step):
            x = self.x(date(year, 1, 1).toordinal())
            if x <= self.right - room / 2:
                yield x, str(year)
