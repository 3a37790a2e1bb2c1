"""Days of other calendars as days of ours: Hijri (Umm al-Qura), Iranian, and the feasts of lexicon/calendars.toml."""

from collections.abc import Callable, Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from hijridate import Gregorian, Hijri

from dateline.reading import lexicon
from dateline.reading.readers.times.dates import weekday_of_month

CALENDARS = lexicon.load("calendars")

Stretch = tuple[date, date]
"""First day and last."""
Stretches = Callable[[int], Sequence[Stretch]]
"""All stretches of one kind that begin in a year of ours, in order. Empty where the calendar is not known so far back."""

_DAY = timedelta(days=1)


def hijri_day(year: int, month: int, day: int) -> date | None:
    """A Hijri day in the calendar of Umm al-Qura, which is known from 1343 to 1500 AH (1924 to 2077); None outside, or for no day."""
    try:
        return _plain(Hijri(year, month, day).to_gregorian())
    except (ValueError, OverflowError):
        return None


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def hijri_month(year: int, month: int) -> Stretch | None:
    first = hijri_day(year, month, 1)
    if first is None:
        return None
    return first, first + _DAY * (Hijri(year, month, 1).month_length() - 1)


def hijri_years(year: int) -> tuple[int, ...]:
    """The Hijri years that touch a year of ours."""
    try:
        first = Gregorian(year, 1, 1).to_hijri().year
    except (ValueError, OverflowError):
        return ()
    return first, first + 1


# A leap year has 366 days. The rule of 33 years gives the new years of the Iranian almanac from 1300 to 1440 (1921 to 2061):
# checked against the equinoxes of convertdate (persian).
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_KNOWN = (1396, date(2017, 3, 21))


@cache
def _iranian_new_year(year: int) -> date | None:
    if not 1300 <= year <= 1440:
        return None
    known, day = _KNOWN
    sign = 1 if year >= known else -1
    return day + _DAY * sign * sum(365 + (between % 33 in _LEAP) for between in range(min(known, year), max(known, year)))


def iranian_day(year: int, month: int, day: int) -> date | None:
    """A day of the Iranian solar year: six months of 31 days, five of 30, one of 29 or 30. None outside 1300 to 1439, or for no day."""
    first, next_first = _iranian_new_year(year), _iranian_new_year(year + 1)
    if first is None or next_first is None or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    found = first + _DAY * (31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1)
    return found if found < next_first else None


def iranian_month(year: int, month: int) -> Stretch | None:
    first, after = iranian_day(year, month, 1), iranian_day(year + month // 12, month % 12 + 1, 1)
    return (first, after - _DAY) if first and after else None


def _lasting(first: date, days: int) -> Stretch:
    return first, first + _DAY * (days - 1)


_NEW_YEARS = {
    kind: {day.year: day for day in map(date.fromisoformat, days)} for kind, days in CALENDARS["new_years"].items()
}  # fmt: skip


def hanukkah(year: int) -> list[Stretch]:
    """The eight days from 25 Kislev, which moves a day with the length of the Jewish year."""
    news = _NEW_YEARS["jewish"]
    if year not in news or year + 1 not in news:
        return []
    complete = (news[year + 1] - news[year]).days in {355, 385}
    return [_lasting(news[year] + _DAY * (83 + complete), 8)]


def stretches_of(feast: dict[str, Any]) -> Stretches:
    """When a feast of the lexicon falls."""
    (rule,) = feast.keys() - {"names", "days", "lasts"}
    days: int = feast.get("lasts") or feast.get("days", 1)
    first_days = _RULES[rule](feast[rule])
    return lambda year: (
        [_lasting(first, days) for first in first_days(year) if first and first.year == year] if MINYEAR <= year <= MAXYEAR else []
    )


def _hijri_feast(at: Sequence[int]) -> Callable[[int], Sequence[date | None]]:
    return lambda year: [hijri_day(hijri, at[0], at[1]) for hijri in hijri_years(year)]


def _easter(at: int, church: int = EASTER_WESTERN) -> Callable[[int], Sequence[date | None]]:
    return lambda year: [easter(year, church) + _DAY * at] if 1583 <= year <= 4099 else []


def _new_year(kind: str, at: int) -> Callable[[int], Sequence[date | None]]:
    news = _NEW_YEARS[kind]
    return lambda year: [news[year] + _DAY * at] if year in news else []


def _fixed(at: str) -> Callable[[int], Sequence[date | None]]:
    month, day = map(int, at.split("-"))
    return lambda year: [date(year, month, day)]


def _nth(at: Sequence[int]) -> Callable[[int], Sequence[date | None]]:
    """The third Monday of January is [3, 1, 1]; the last Monday of May [-1, 1, 5]."""
    nth, weekday, month = at
    return lambda year: [weekday_of_month(date(year, month, 1), weekday - 1, nth)]


_RULES: dict[str, Callable[..., Callable[[int], Sequence[date | None]]]] = {
    "hijri": _hijri_feast,
    "easter": _easter,
    "orthodox_easter": lambda at: _easter(at, EASTER_ORTHODOX),
    "jewish_new_year": lambda at: _new_year("jewish", at),
    "lunar_new_year": lambda at: _new_year("lunar", at),
    "iranian": lambda at: lambda year: [iranian_day(year - 621, at[0], at[1])],
    "fixed": _fixed,
    "nth": _nth,
}
