"""Hijri and Iranian dates: "15 Sha'ban 1438", "the last ten days of Ramadan", "1438 AH", "22 Bahman", "the Iranian year 1396".

Hijri days are reckoned by Umm al-Qura; each country announces its own, so bounds are a day wider on each side. Where no year is told
it is chosen as for months of ours.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from dateline.model import Grain
from dateline.reading.readers.times.calendars.answers import NOT_KNOWN, Kind, answer, told, unknown
from dateline.reading.readers.times.calendars.nearest import WHICH, of_year
from dateline.reading.readers.times.calendars.reckoning import (
    CALENDARS,
    Stretch,
    hijri_month,
    hijri_years,
    iranian_month,
)
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.words import DAY, ORDINAL, THE, day_of, one_of


def _numbered(months: str) -> dict[str, int]:
    return {name: number for number, names in enumerate(CALENDARS[months].values(), 1) for name in names}


_OWN_YEARS = range(1300, 1501)  # a year in here is one of the calendar's own, else one of ours
_LASTS = {"last": -1, "final": -1, "first": 0, "second": 1, "third": 2}


@dataclass(frozen=True, slots=True)
class _Calendar:
    """How a calendar reckons: its months by year and number, which of its years touch one of ours, and what its days leave open."""

    months: dict[str, int]
    month: Callable[[int, int], Stretch | None]
    years: Callable[[int], tuple[int, ...]]
    slack: int


_HIJRI = _Calendar(_numbered("hijri_months"), hijri_month, hijri_years, 1)
_IRANIAN = _Calendar(_numbered("iranian_months"), iranian_month, lambda year: (year - 622, year - 621), 0)


def _dated(found: Found, setting: Setting, part: Callable[[Stretch], Stretch | None], grain: Grain) -> Answer:
    """A part of a month, of the year told or the one meant."""
    calendar = _HIJRI if found["month"] in _HIJRI.months else _IRANIAN
    month, kind = calendar.months[found["month"]], Kind(grain, calendar.slack, calendar.slack)

    def of(year: int) -> Stretch | None:
        whole = calendar.month(year, month)
        return part(whole) if whole else None

    def begun(ours: int) -> list[Stretch]:
        return [one for own in calendar.years(ours) if (one := of(own)) and one[0].year == ours]

    if not found["year"] or int(found["year"]) not in _OWN_YEARS:
        return told(found, setting, begun, kind)
    stretch = of(int(found["year"]))
    return answer(stretch, found, kind, EXPLICIT) if stretch else unknown(NOT_KNOWN, kind)


def _day(found: Found, setting: Setting) -> Answer | None:
    number = -1 if found["nth"].lower() in {"last", "final"} else day_of(found["nth"] or found["day"]) - 1

    def one(month: Stretch) -> Stretch | None:
        day = month[1] if number < 0 else month[0] + timedelta(days=number)
        return (day, day) if day <= month[1] else None

    return _dated(found, setting, one, Grain.DAY)


def _part(found: Found, setting: Setting) -> Answer:
    """A week or ten days of a month; the last end with it."""
    length = 7 if "week" in found["part"].lower() else 10
    place = _LASTS[found["nth"].lower()]

    def some(month: Stretch) -> Stretch:
        if place < 0:
            return month[1] - timedelta(days=length - 1), month[1]
        first = month[0] + timedelta(days=length * place)
        return first, first + timedelta(days=length - 1)

    return _dated(found, setting, some, Grain.WEEK)


def _month(found: Found, setting: Setting) -> Answer | None:
    """Ramadan and Muharram by themselves, the others only where the words around say that a month is meant: many are names."""
    alone = not (found["year"] or found["which"] or found["of"] or found["beside"] or found["beside_"])
    if alone and found["month"] not in _OFTEN:
        return None
    if (alone and setting.tenses.is_name(found.span)) or _NAME_AFTER.match(setting.text, found.span.end):
        return None
    return _dated(found, setting, lambda month: month, Grain.MONTH)


_NAME_AFTER = re.compile(r"\s+[A-Z][a-z]")
_OFTEN = frozenset(CALENDARS["hijri_months"]["Ramadan"] + CALENDARS["hijri_months"]["Muharram"])


def _year(found: Found, _: Setting) -> Answer:
    """A year of the other calendar."""
    calendar, year = _IRANIAN if found["solar"] else _HIJRI, int(found["year"])
    kind = Kind(Grain.YEAR, calendar.slack, calendar.slack)
    first, last = calendar.month(year, 1), calendar.month(year, 12)
    return answer((first[0], last[1]), found, kind, EXPLICIT) if first and last else unknown(NOT_KNOWN, kind)


NAMES = frozenset(_HIJRI.months) | frozenset(_IRANIAN.months)
_MONTH = rf"(?P<month>{one_of(NAMES)})"
_NAMED = rf"(?P<of>{THE}(?:(?i:(?:Muslim|Islamic|holy|fasting|sacred|lunar|Iranian|Persian))\s+)*month\s+of\s+)?{_MONTH}"
_OF_YEAR = of_year(r"1[34][0-9]{2}|19[0-9]{2}|20[0-9]{2}", r"(?:\s*(?:AH|A\.H\.|SH))?")
_NTH = rf"{THE}(?:(?P<day>{DAY})(?:\s+of)?|(?P<nth>{ORDINAL})\s+of)"  # not "the first Ramadan since the war"

FORMS = (
    Form("day of another calendar", rf"{THE}(?P<nth>{ORDINAL}|(?i:last|final))\s+day\s+of\s+{_NAMED}{_OF_YEAR}", _day),
    Form("day of another calendar", rf"{_NTH}\s+{_NAMED}{_OF_YEAR}(?!\s+[A-Z])", _day),
    Form("day of another calendar", rf"{_MONTH}\s+(?P<day>{DAY}){_OF_YEAR}", _day),
    Form(
        "part of a month of another calendar",
        rf"{THE}(?P<nth>(?i:{one_of(_LASTS)}))\s+(?P<part>(?i:(?:ten|10)\s+(?:days|nights)|week))\s+of\s+{_NAMED}{_OF_YEAR}",
        _part,
    ),
    Form("month of another calendar", rf"{WHICH}{_NAMED}{_OF_YEAR}", _month),
    Form("year of another calendar", r"(?:(?i:the\s+year)\s+)?AH\s+(?P<year>[0-9]{1,4})", _year),
    Form("year of another calendar", r"(?:(?i:the\s+year)\s+)?(?P<year>[0-9]{1,4})\s*(?:AH|A\.H\.)(?!-)", _year),
    Form(
        "year of another calendar",
        r"(?i:the\s+)?(?P<solar>Iranian|Persian)\s+(?:calendar\s+)?year\s+(?:of\s+)?(?P<year>1[34][0-9]{2})",
        _year,
    ),
)
