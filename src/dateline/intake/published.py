"""The day of publication, out of what people write for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateline.model import Doubt, When, published_on

FIRST_DAY = date(1800, 1, 1)
"""No report dateline could read is older: an earlier day is a slip of the pen or of a program."""

UNRESOLVED = "days told relative to it stay unresolved"
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY_MONTH_YEAR = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[ \-]([A-Z][a-z]{2})[a-z]*\.?,?[ \-](\d{4})\b")
_MONTH_DAY_YEAR = re.compile(r"\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A publication day as a When, or None and why."""

    when: When | None
    doubts: tuple[Doubt, ...] = ()


def published(value: str | None, *, how: str, fetched_on: date | None) -> Published:
    """The day a field names; a Doubt where it names none that can be true.

    Args:
        fetched_on: no report is published more than a day after it was fetched (a day, for time zones); None = not known.
    """
    if value is None or not value.strip():
        return Published(when=None, doubts=(_doubt(f"no publication date was given or found; {UNRESOLVED}"),))
    day = day_of(value)
    if day is None:
        return Published(when=None, doubts=(_doubt(f"the publication date {value!r} is no date; {UNRESOLVED}"),))
    wrong = absurdity(day, fetched_on)
    if wrong:
        return Published(when=None, doubts=(_doubt(f"the publication date {value!r} {wrong}; {UNRESOLVED}"),))
    return Published(when=published_on(day, how=how))


def absurdity(day: date, fetched_on: date | None) -> str | None:
    """What is wrong with a publication day; None when nothing is."""
    if day < FIRST_DAY:
        return f"is before {FIRST_DAY.year}"
    if fetched_on and day > fetched_on + timedelta(days=1):
        return f"is after the day the report was taken in, {fetched_on.isoformat()}"
    return None


def day_of(value: str) -> date | None:
    """The day as printed, in the time zone it was written in: ISO 8601, RFC 2822, or in English words. None = it is none of them."""
    for read in (_iso, _mail, day_in_words):
        day = read(value.strip())
        if day:
            return day
    return None


def _iso(value: str) -> date | None:
    return _tried(lambda: datetime.fromisoformat(value).date())


def _mail(value: str) -> date | None:
    from email.utils import parsedate_to_datetime  # slow to load, and seldom needed

    return _tried(lambda: parsedate_to_datetime(value).date())


def _tried(read: Callable[[], date]) -> date | None:
    try:
        return read()
    except (ValueError, TypeError, OverflowError):
        return None


def day_in_words(value: str) -> date | None:
    """The first "4 April 2016" or "April 4, 2016" in a text."""
    if match := _DAY_MONTH_YEAR.search(value):
        day, month, year = match.groups()
    elif match := _MONTH_DAY_YEAR.search(value):
        month, day, year = match.groups()
    else:
        return None
    if month.lower() not in _MONTHS:
        return None
    return _tried(lambda: date(int(year), _MONTHS.index(month.lower()) + 1, int(day)))


def _doubt(reason: str) -> Doubt:
    return Doubt(reader="intake", span=None, reason=reason)
