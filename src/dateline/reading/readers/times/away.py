"""So long before or after: "three weeks ago", "two days earlier", "the day before", "a year-ago quarter"."""

import re
from datetime import date, timedelta

from dateline.model import Grain
from dateline.reading.readers.times.dates import Bounds, bounds, shift, value_at
from dateline.reading.readers.times.forms import Answer, Form, Found
from dateline.reading.readers.times.relative import NO_DAY, from_no_day, unknown
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import (
    ABOUT,
    HALF,
    NUMBER,
    SOME,
    SPREAD,
    UNIT,
    WEEKDAY,
    WORDS,
    number_of,
    one_of,
    unit_of,
    weekday_of,
)

NOT_TOLD = "what it is counted from is not told, or not near it"


def _away(found: Found, setting: Setting) -> Answer:
    """So long before or after: "three weeks ago" from now, "two days earlier" from the time told of."""
    unit, way = unit_of(found["unit"]), found["way"].lower()
    count = None if found["plural"] and not found["number"] else number_of(found["number"])
    if count is not None and found["half"]:
        count += 0.5
    sign = 1 if way in {"later", "afterwards", "from now", "hence"} else -1
    now = setting.today if way in {"ago", "from now", "hence"} else _counted_from(setting, unit, way)
    if found["anniversary"] and unit == "Y" and count and now:
        return _to_the_day(found, -count, now)
    if count is None:
        return _some_while_away(sign, now)
    if unit[0] == "T":
        return _hours_away(count, unit, sign, now)
    if now is None:
        return from_no_day(setting, unit, sign * round(count))
    exact = found.span.of(setting.text).lower().startswith(("a ", "one ", "year", "the "))
    if count == 1 and unit == "Y" and sign == -1 and exact and not setting.narrative and (told := _part_told(setting)):
        return Answer(value=value_at(shift(told.day, -1, "Y"), told.grain[0].upper()), anchor=told.words, moves=False)
    return _units_away(found, setting, sign * count, now)


def _units_away(found: Found, setting: Setting, count: float, now: Reference) -> Answer:
    """The unit so many days, weeks … from a time, behind it or (above 0) ahead."""
    unit, sign = unit_of(found["unit"]), 1 if count > 0 else -1
    if count != int(count) and unit in _PARTS:
        parts, unit = _PARTS[unit]
        count *= parts
    if unit == "F":
        count, unit = count * 2, "W"
    try:
        value = value_at(shift(now.day, round(count), unit), "D" if unit == "N" else unit)
        other = value_at(shift(now.day, sign * round(number_of(found["upto"]) or abs(count)), unit), unit) if found["upto"] else value
    except OverflowError:
        return unknown(unit)
    if sign == 1 and _is_yet_to_come(found, setting, value):
        return unknown(unit, NOT_TOLD)
    words = found.span.of(setting.text).lower()
    return Answer(value=value, anchor=now.words, bounds=_around(words, sorted((value, other)), now.day))


_PARTS = {"Y": (12, "M"), "DE": (10, "Y"), "CE": (100, "Y")}  # what half a unit is told in


def _to_the_day(found: Found, years: float, now: Reference) -> Answer:
    """An anniversary: "fifty years ago this week"."""
    unit = {"today": "D"}.get(found["anniversary"].lower()) or unit_of(found["anniversary"].split()[-1])
    return Answer(value=value_at(shift(now.day, round(years), "Y"), unit), anchor=now.words, moves=False)


def _counted_from(setting: Setting, unit: str, way: str) -> Reference | None:
    """The day told of last; for "in 1968 … two years later" the year. No days are counted from a bare year or month."""
    fine = unit if way in {"later", "afterwards"} and unit in {"W", "M", "Y"} else "D"
    told = setting.told("D") or setting.told(fine)
    if told or unit in {"Y", "DE", "CE"}:
        return told or setting.then("D") or setting.then("Y")
    month = setting.told("M") if unit == "M" else None
    return month or (None if setting.told("Y") else setting.then("D"))


def _is_yet_to_come(found: Found, setting: Setting, value: str) -> bool:
    """Whether news tells as past what would lie ahead: then it was not counted from the time it seems to be counted from."""
    first, today = bounds(value)[0], setting.published
    return not setting.narrative and bool(first and today and first > today.day) and setting.tense(found.span) is Tense.PAST


_AT_LEAST = re.compile(rf"(?i){one_of(WORDS['about_lengths']['at_least'])}\s")
_AT_MOST = re.compile(rf"(?i){one_of(WORDS['about_lengths']['at_most'])}\s")


def _around(words: str, ends: list[str], now: date) -> Bounds | None:
    """What "two or three weeks ago", "more than a year ago", "nearly a month later" bound: ends are values, the earlier first."""
    first, last = bounds(ends[0])[0], bounds(ends[1])[1]
    farther, nearer = (None, last) if last and last < now else (first, None), (first, now) if last and last < now else (now, last)
    return farther if _AT_LEAST.match(words) else nearer if _AT_MOST.match(words) else (first, last)


def _part_told(setting: Setting) -> Reference | None:
    """The quarter or month told of last: "a year earlier" then is that quarter or month of the year before."""
    told = setting.then("Y")
    return told if told and told.grain in {Grain.QUARTER, Grain.MONTH} else None


def _some_while_away(sign: int, now: Reference | None) -> Answer:
    day = now.day if now else None
    ends = (None, day) if sign == -1 else (day, None)
    return Answer(value="PAST_REF" if sign == -1 else "FUTURE_REF", bounds=ends, anchor=now.words if now else None)


def _hours_away(count: float, unit: str, sign: int, now: Reference | None) -> Answer:
    """Hours never tell more than the day, or the one next to it."""
    if now is None:
        return Answer(value="XXXX-XX-XX", doubt=NO_DAY)
    hours = count / {"TH": 1, "TM": 60, "TS": 3600}[unit]
    day = now.day + timedelta(days=sign * int(hours // 24))
    beyond = day + timedelta(days=sign)
    return Answer(value=day.isoformat(), bounds=(min(day, beyond), max(day, beyond)), anchor=now.words, grain=Grain.HOUR)


def _weekday_before_last(found: Found, setting: Setting) -> Answer:
    """A week before the last such day: "the Friday before last"."""
    now, wanted = setting.published, weekday_of(found["weekday"])
    if now is None:
        return Answer(value=f"XXXX-WXX-{wanted + 1}", doubt=NO_DAY)
    day = now.day - timedelta(days=((now.day.weekday() - wanted) % 7 or 7) + 7)
    return Answer(value=day.isoformat(), anchor=now.words)


def _day_beside(found: Found, setting: Setting) -> Answer:
    """The unit next to the one told of: "the day before", "the year after"."""
    unit = unit_of(found["unit"])
    if unit != "D" and not found["last"] and setting.tenses.token_at(found.span.end + 1).pos_ in _BESIDE_WHAT:
        return unknown(unit, NOT_TOLD)
    now = setting.now if found["last"] else setting.then("D" if unit == "D" or setting.narrative else unit)
    if now is None:
        return unknown(unit)
    if found["last"]:
        return Answer(value=value_at(shift(now.day, -2, unit), unit), anchor=now.words)
    sign = -1 if found["way"].lower() in {"before", "earlier"} else 1
    return Answer(value=value_at(shift(now.day, sign, unit), unit), anchor=now.words)


_BESIDE_WHAT = frozenset({"DET", "NOUN", "PROPN", "PRON"})  # "the year after the war", "the week before he left"
_WAY = (
    r"(?P<way>(?i:ago|earlier|before(?!\s+(?:the|an?|he|she|it|they|his|her|its|their|[A-Z]))"
    r"|later|afterwards|previously|from\s+now|hence))"
)

_UNIT = ("unit", "night", "quarter")

FORMS = (
    Form(
        "so long before or after",
        rf"(?i:(?:over\s+)?){ABOUT}(?P<number>{NUMBER}|(?i:an?|another)|{SOME}){SPREAD}\s+(?:more\s+)?"
        rf"(?P<unit>{UNIT})(?P<half>{HALF})?(?:\s+or\s+(?:so|two))?\s+{_WAY}"
        r"(?:(?<=ago)\s+(?P<anniversary>(?i:today|this\s+(?:week|weekend|month))))?",
        _away,
        modified=False,
        near=_UNIT,
    ),
    Form(
        "some while before or after",
        rf"(?P<number>)(?P<unit>(?P<plural>(?i:minutes|hours|days|nights|weeks|months|years|decades|centuries)))\s+{_WAY}",
        _away,
        modified=False,
        near=_UNIT,
    ),
    Form(
        "unit before last",
        r"(?i:the)\s+(?P<unit>(?i:week|weekend|month|year))\s+(?P<way>(?i:before))\s+(?P<last>(?i:last))",
        _day_beside,
        near=("unit",),
    ),
    Form("weekday before last", rf"(?i:the)\s+(?P<weekday>{WEEKDAY})\s+(?i:before\s+last)", _weekday_before_last, near=("weekday",)),
    Form(
        "day beside that",
        r"(?i:the)\s+(?P<unit>(?i:day|week|month|year))\s+(?P<way>(?i:before|after|earlier|following))(?!\s+(?:yesterday|tomorrow))",
        _day_beside,
        near=("unit",),
    ),
    Form(
        "unit ago, as an epithet",
        r"(?P<the>(?i:the)\s+)?(?P<number>)(?P<unit>(?i:year|month|week))-(?P<way>(?i:ago|earlier))(?(the)\s+(?:period|month))",
        _away,
        near=("unit",),
    ),
)
