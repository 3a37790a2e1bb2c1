"""Who had it first, by credit and by day – or nobody that can be told."""

from collections.abc import Iterator

from dateline.corroborate.copies.credits import credits_of
from dateline.corroborate.lexicon import load
from dateline.model import Report, When


def origin_of(one: Report, other: Report) -> tuple[str | None, tuple[str, ...]]:
    """Id of the original, and the reasons; reasons may stand without an original: two that credit one wire both have it from there."""
    ours, theirs = credits_of(one) - wires_of(one), credits_of(other) - wires_of(other)
    for first, credited in ((one, theirs), (other, ours)):
        if wires_of(first) & credited:
            return first.id, tuple(f"credits {wire}" for wire in sorted(wires_of(first) & credited))
    if ours & theirs:
        return None, tuple(f"both credit {wire}" for wire in sorted(ours & theirs))
    return _by_day(one, other, ours, theirs)


def gap_days(one: Report, other: Report) -> int | None:
    """Days between two publications at the least; None where a day is not known."""
    later = _days_later(one.published, other.published)
    return None if later is None else abs(later)


def wires_of(report: Report) -> frozenset[str]:
    """The wires that the outlet is."""
    outlet = (report.outlet or "").casefold()
    return frozenset(wire for wire, names in load("wires")["wires"].items() if outlet in map(str.casefold, names))


def _by_day(one: Report, other: Report, ours: frozenset[str], theirs: frozenset[str]) -> tuple[str | None, tuple[str, ...]]:
    """The earlier by day, unless the later names a wire that it has it from."""
    later = _days_later(one.published, other.published)
    if not later:
        return None, tuple(_credited(ours | theirs))
    first, credited = (one, theirs) if later > 0 else (other, ours)
    days = "a day" if abs(later) == 1 else f"{abs(later)} days"
    return (None if credited else first.id), (f"published {days} earlier", *_credited(credited))


def _credited(wires: frozenset[str]) -> Iterator[str]:
    return (f"credits {wire}" for wire in sorted(wires))


def _days_later(one: When | None, other: When | None) -> int | None:
    """How many days after the first the second was published at the least, below 0 where it was before; 0 where they may be one day."""
    if not (one and other and one.earliest and one.latest and other.earliest and other.latest):
        return None
    return max(0, (other.earliest - one.latest).days) - max(0, (one.earliest - other.latest).days)
