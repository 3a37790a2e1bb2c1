"""Calendar arithmetic on days and on TIMEX3 values."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dateline.model import Grain

Bounds = tuple[date | None, date | None]
OPEN: Bounds = (None, None)

_MONTH = re.compile(r"(\d{4})-(\d\d)$")

# The month each of the meteorological seasons of the northern hemisphere begins in; winter runs into the next year's February.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LENGTH_GRAINS = {
    "D": Grain.DAY,
    "W": Grain.WEEK,
    "M": Grain.MONTH,
    "Q": Grain.QUARTER,
    "Y": Grain.YEAR,
    "DE": Grain.DECADE,
    "CE": Grain.CENTURY,
}


def shift(day: date, count: int, unit: str) -> date:
    """A day so many units away; the last of the month where the month is shorter. Units as in words.unit_of.

    Raises:
        OverflowError: outside the years 1 to 9999.
    """
    if unit in {"D", "N", "W", "F", "WE"}:
        return day + timedelta(days=count * {"D": 1, "N": 1, "F": 14}.get(unit, 7))
    months = day.year * 12 + day.month - 1 + count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit]
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(f"the calendar has no year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def weekday_of_month(first: date, weekday: int, nth: int) -> date:
    """A month's so many-th such weekday, counted from 1 and 0 = Monday; -1 = its last.

    Args:
        first: the first day of the month.
    """
    if nth > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def value_at(day: date, unit: str) -> str:
    """The TIMEX3 value of the day, week, month … a day lies in."""
    if unit == "W":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "WE":
        return f"{value_at(day, 'W')}-WE"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    iso = day.isoformat()
    return {"M": iso[:7], "Y": iso[:4], "DE": iso[:3], "CE": iso[:2]}.get(unit, iso)


def bounds(value: str, modifier: str = "", today: date | None = None) -> Bounds:
    """First and last day of a TIMEX3 value; open where it has unknown digits.

    START, MID and END narrow it to a third: of a month as in ANNOTATION.md (claims 6), of a year by whole months, of a decade its years
    0–3, 4–6, 7–9. BEFORE and AFTER narrow it to what lies before or after today, where today lies in it.
    """
    first, last = _whole(value)
    if first is None or last is None or not modifier or first == last:
        return first, last
    if modifier in {"BEFORE", "AFTER"}:
        inside = today is not None and first <= today <= last
        return (first, last) if not inside else (first, today) if modifier == "BEFORE" else (today, last)
    begins = (
        (first, first.replace(day=11), first.replace(day=21))
        if _MONTH.match(value)
        else (first, first.replace(month=5), first.replace(month=9))
        if len(value) == 4
        else (first, shift(first, 4, "Y"), shift(first, 7, "Y"))
        if len(value) == 3
        else None
    )
    if begins is None or modifier not in _THIRDS:
        return narrowed(first, last, modifier)
    third = _THIRDS.index(modifier)
    return begins[third], (*begins, last + timedelta(days=1))[third + 1] - timedelta(days=1)


_THIRDS = ("START", "MID", "END")


def narrowed(first: date, last: date, modifier: str) -> tuple[date, date]:
    """The third of a stretch that START, MID or END means; all of it without any."""
    third = (last - first).days // 3
    return {
        "START": (first, first + timedelta(days=third)),
        "MID": (first + timedelta(days=third), last - timedelta(days=third)),
        "END": (last - timedelta(days=third), last),
    }.get(modifier, (first, last))


def _whole(value: str) -> Bounds:
    for shape, days in _SHAPES:
        if found := shape.match(value):
            try:
                return days(*found.groups())
            except (ValueError, OverflowError):  # 31 February
                return OPEN
    return OPEN


def _day(year: str, month: str, day: str) -> Bounds:
    one = date(int(year), int(month), int(day))
    return one, one


def _week(year: str, week: str, weekend: str | None) -> Bounds:
    monday = date.fromisocalendar(int(year), int(week), 1)
    return monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6)


def _years(digits: str) -> Bounds:
    """A decade of three digits, a century of two."""
    count = 10 ** (4 - len(digits))
    first = int(digits) * count
    return date(max(first, 1), 1, 1), date(first + count - 1, 12, 31)


def _year(digits: str, part: str | None) -> Bounds:
    year = int(digits)
    if part is None:
        return date(year, 1, 1), date(year, 12, 31)
    if part[0] == "Q":
        return _months(year, int(part[1]) * 3 - 2, 3)
    if part[0] == "H":
        return _months(year, int(part[1]) * 6 - 5, 6)
    return _months(year, SEASONS[part], 3)


def _month(year: str, month: str) -> Bounds:
    return _months(int(year), int(month), 1)


def _months(year: int, month: int, count: int) -> Bounds:
    first = date(year, month, 1)
    return first, shift(first, count, "M") - timedelta(days=1)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[..., Bounds]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)"), _day),
    (_MONTH, _month),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?$"), _week),
    (re.compile(r"(\d{4})(?:-(SP|SU|FA|WI|Q[1-4]|H[12]))?$"), _year),
    (re.compile(r"(\d{2,3})$"), _years),
)


def grain_of(value: str, modifier: str = "") -> Grain:
    """How fine a TIMEX3 value is; a third of a day ("late on Friday") is a part of one."""
    if value.startswith("P"):
        return _grain_of_length(value)
    day, _, clock = value.partition("T")
    if clock and not value.endswith("_REF"):
        return Grain.MINUTE if ":" in clock else Grain.HOUR if clock[0].isdigit() else Grain.DAYPART
    digits, tail = day.removeprefix("BC")[:4], day.removeprefix("BC")[4:]
    if not tail:
        return {4: Grain.YEAR, 3: Grain.DECADE, 2: Grain.CENTURY}.get(len(digits), Grain.VAGUE)
    if "-W" in tail and "WI" not in tail:
        return Grain.WEEKEND if tail.endswith("WE") else Grain.DAY if tail.count("-") == 2 else Grain.WEEK
    if tail[1] in _PART_GRAINS or len(tail) == 3:
        return _PART_GRAINS.get(tail[1], Grain.MONTH)
    return Grain.DAYPART if modifier in _THIRDS else Grain.DAY


_PART_GRAINS = {"Q": Grain.QUARTER, "H": Grain.HALF_YEAR, "S": Grain.SEASON, "F": Grain.SEASON, "W": Grain.SEASON}


def _grain_of_length(value: str) -> Grain:
    """That of its largest unit; none for "PAST_REF"."""
    unit = re.sub(r"^PT?[\dX.]*(DE|CE|[A-Z]).*", r"\1", value)
    if value[1] == "T":
        return {"H": Grain.HOUR, "M": Grain.MINUTE, "S": Grain.MINUTE}.get(unit, Grain.VAGUE)
    return _LENGTH_GRAINS.get(unit, Grain.VAGUE)
