"""When a claim counts: known by a day, true on a day."""

from datetime import date

from dateline.model import LineageClaim, Period, lineage

CHANGES = lineage.CHANGES | {"listed_alias"}
"""What happened, a listing among it: `when` bounds the day, and it holds from then on. Of all other types `when` is the days they held."""


def known_by(claim: LineageClaim, day: date | None) -> bool:
    """Whether it had surely been said by that day: the last day on which it may have been said is not after it."""
    if day is None:
        return True
    return claim.said is not None and claim.said.latest is not None and claim.said.latest <= day


def held_on(claim: LineageClaim, day: date | None) -> bool | None:
    """Whether it held on that day; None = the bounds leave it open.

    A state that is not dated held at any time; a change that is not had surely happened by the day it was told.
    """
    if day is None:
        return True
    if claim.when is None:
        return True if claim.type not in CHANGES or known_by(claim, day) else None
    return _had_happened(claim.when, day) if claim.type in CHANGES else _lasted(claim.when, day)


def _had_happened(when: Period, day: date) -> bool | None:
    if when.earliest is not None and day < when.earliest:
        return False
    if when.latest is not None:
        return True if when.latest <= day else None
    return True if when.earliest == day or when.earliest is None else None


def _lasted(when: Period, day: date) -> bool:
    """Both ends included, and an open one stays open. What was seen to hold on one day only has no end that anybody told."""
    if when.earliest is not None and day < when.earliest:
        return False
    return when.latest is None or day <= when.latest or when.latest == when.earliest
