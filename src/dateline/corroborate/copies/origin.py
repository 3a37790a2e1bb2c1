"""Who had it first, by credit and by day – or nobody that can be told."""

from dateline.corroborate.copies.credits import wire_of
from dateline.model import Report, When

Origin = tuple[str | None, tuple[str, ...]]


def origin_of(one: Report, other: Report, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Origin:
    """Id of the original, and the reasons; reasons may stand without one: two that credit one wire both have it from there.

    Args:
        ours, theirs: the agencies that the one and the other credit.
    """
    found = _by_wire(one, other, theirs) or _by_wire(other, one, ours)
    if found:
        return found
    shared = sorted(set(ours) & set(theirs))
    if shared:
        return None, tuple(f"both credit {wire}" for wire in shared)
    return _by_day(one, other, ours, theirs)


def gap_days(one: Report, other: Report) -> int | None:
    """Days between two publications at the least; None where a day is not known."""
    later = _days_later(one.published, other.published)
    return None if later is None else abs(later)


def _by_wire(first: Report, second: Report, credited: tuple[str, ...]) -> Origin | None:
    """The one that is an agency which the other, being another outlet, credits."""
    wire = wire_of(first.outlet)
    if wire is None or wire not in credited or wire_of(second.outlet) == wire:
        return None
    return first.id, (f"credits {wire}",)


def _by_day(one: Report, other: Report, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Origin:
    """The earlier by day, unless the later names an agency that it has it from."""
    later = _days_later(one.published, other.published)
    if not later:
        return None, _named(*ours, *theirs)
    first, credited = (one, theirs) if later > 0 else (other, ours)
    days = "a day" if abs(later) == 1 else f"{abs(later)} days"
    return (None if credited else first.id), (f"published {days} earlier", *_named(*credited))


def _named(*wires: str) -> tuple[str, ...]:
    return tuple(f"credits {wire}" for wire in sorted(set(wires)))


def _days_later(one: When | None, other: When | None) -> int | None:
    """How many days after the first the second was published at the least, below 0 where it was before; 0 where they may be one day."""
    if not (one and other and one.earliest and one.latest and other.earliest and other.latest):
        return None
    return max(0, (other.earliest - one.latest).days) - max(0, (one.earliest - other.latest).days)
