"""A stretch of another calendar as a time: its TIMEX3 value, its bounds, and whose word the day is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from dateline.model import Grain
from dateline.reading.readers.times.calendars.nearest import nearest, year_told
from dateline.reading.readers.times.calendars.reckoning import Stretch, Stretches
from dateline.reading.readers.times.dates import narrowed
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Found
from dateline.reading.readers.times.setting import Setting

NOT_KNOWN = "the calendar it is told in is not known for that year"
_DAY = timedelta(days=1)
NO_YEAR = "it moves from year to year, and there is no day to count from"


@dataclass(frozen=True, slots=True)
class Kind:
    """What there is to know of a kind of stretch beside its days.

    Attributes:
        before: days the bounds begin earlier: feasts of the moon are announced by each country, Jewish ones begin on the eve.
        after: days they end later.
    """

    grain: Grain = Grain.DAY
    before: int = 0
    after: int = 0


def answer(stretch: Stretch, found: Found, kind: Kind, anchor: str) -> Answer:
    """A day, or a stretch as the ISO 8601 interval of its first and last day ("2017-05-27/2017-06-24"); "early" and "late" narrow it."""
    first, last = stretch
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    first, last = narrowed(first, last, found.modifier)
    return Answer(value=value, anchor=anchor, bounds=(first - _DAY * kind.before, last + _DAY * kind.after), grain=kind.grain)


def unknown(reason: str, kind: Kind) -> Answer:
    return Answer(value="XXXX", bounds=(None, None), grain=kind.grain, doubt=reason, moves=False)


def told(found: Found, setting: Setting, stretches: Stretches, kind: Kind) -> Answer:
    """The stretch of the year of ours that is told, or the one meant where none is."""
    if (year := year_told(found, setting)) is not None:
        known = stretches(year)
        if not known:
            return unknown(NOT_KNOWN, kind)
        anchor = EXPLICIT if found["year"] or not setting.now else setting.now.words
        return answer(known[0], found, kind, anchor) if len(known) == 1 else _twice(known, kind)
    meant = nearest(found, setting, stretches)
    if meant is None:
        return unknown(NOT_KNOWN if setting.now else NO_YEAR, kind)
    return _beside(meant[0], found, setting, kind) or answer(meant[0], found, kind, meant[1].words)


def _beside(stretch: Stretch, found: Found, setting: Setting, kind: Kind) -> Answer | None:
    """A day told just before, which settles the feast's: "On 6 December, Ashura, …"."""
    day = setting.told("D")
    if day is None or not setting.before(found.span, len(day.words) + 2).startswith(f"{day.words}, "):
        return None
    if not stretch[0] - _DAY * kind.before <= day.day <= stretch[0] + _DAY * kind.after:
        return None
    return Answer(value=day.day.isoformat(), anchor=day.words, grain=kind.grain)


def _twice(known: Sequence[Stretch], kind: Kind) -> Answer:
    """It falls twice in one year of ours, as Ramadan in 2030."""
    first, last = known[0][0], known[-1][1]
    doubt = f"it begins twice in {first.year}: {known[0][0].isoformat()} and {known[-1][0].isoformat()}"
    ends = (first - _DAY * kind.before, last + _DAY * kind.after)
    return Answer(value=f"{first.year:04}", anchor=EXPLICIT, bounds=ends, grain=kind.grain, doubt=doubt, moves=False)
