"""So long before or after: "three weeks ago", "two days earlier", "the day before", "a year-ago quarter"."""

from datetime import timedelta

from dateline.model import Grain
from dateline.reading.readers.times.dates import Bounds, bounds, shift, value_at
from dateline.reading.readers.times.forms import Answer, Form, Found
from dateline.reading.readers.times.relative import NO_DAY, from_no_day, unknown
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.words import ABOUT, NUMBER, SOME, SPREAD, UNIT, number_of, unit_of


def _away(found: Found, setting: Setting) -> Answer:
    """So long before or after: "three weeks ago" from now, "two days earlier" from the time told of."""
    unit, count, way = unit_of(found["unit"]), number_of(found["number"]), found["way"].lower()
    sign = 1 if way in {"later", "afterwards", "from now", "hence"} else -1
    now = setting.now if way in {"ago", "from now", "hence"} else setting.then("D") or setting.then("Y")
    if count is None:
        return _some_while_away(sign, now)
    if unit[0] == "T":
        return _hours_away(count, unit, sign, now)
    if now is None:
        return from_no_day(setting, unit, sign * round(count))
    if count == 1 and unit == "Y" and sign == -1 and not setting.narrative and (told := _part_told(setting)):
        return Answer(value=value_at(shift(told.day, -1, "Y"), told.grain[0].upper()), anchor=told.words, moves=False)
    if count != int(count):
        count, unit = (count * 12, "M") if unit == "Y" else (count, unit)
    if unit == "F":
        count, unit = count * 2, "W"
    try:
        value = value_at(shift(now.day, sign * round(count), unit), "D" if unit == "N" else unit)
        ends = _either(value, value_at(shift(now.day, sign * round(number_of(found["upto"]) or count), unit), unit)) if found["upto"] else None
    except (ValueError, OverflowError):
        return unknown(unit)
    return Answer(value=value, anchor=now.words, bounds=ends)


def _either(one: str, two: str) -> Bounds:
    """From the start of the earlier of two values to the end of the later: "two or three weeks ago"."""
    first, second = sorted((one, two))
    return bounds(first)[0], bounds(second)[1]


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


def _day_beside(found: Found, setting: Setting) -> Answer:
    """The unit next to the one told of: "the day before", "the year after"."""
    now = setting.then()
    unit = unit_of(found["unit"])
    if now is None:
        return unknown(unit)
    sign = -1 if found["way"].lower() in {"before", "earlier"} else 1
    return Answer(value=value_at(shift(now.day, sign, unit), unit), anchor=now.words)


_WAY = (
    r"(?P<way>(?i:ago|earlier|before(?!\s+(?:the|an?|he|she|it|they|his|her|its|their|[A-Z]))"
    r"|later|afterwards|previously|from\s+now|hence))"
)

_UNIT = ("unit", "night", "quarter")

FORMS = (
    Form(
        "so long before or after",
        rf"(?i:(?:over\s+)?){ABOUT}(?P<number>{NUMBER}|(?i:an?|another)|{SOME}){SPREAD}\s+(?:more\s+)?"
        rf"(?P<unit>{UNIT})(?:\s+or\s+(?:so|two))?\s+{_WAY}",
        _away,
        modified=False,
        near=_UNIT,
    ),
    Form(
        "day beside that",
        r"(?i:the)\s+(?P<unit>(?i:day|week|month|year))\s+(?P<way>(?i:before|after|earlier|following))(?!\s+(?:yesterday|tomorrow))",
        _day_beside,
        near=("unit",),
    ),
    Form("unit ago, as an epithet", r"(?P<number>)(?P<unit>(?i:year|month|week))-(?P<way>(?i:ago|earlier))", _away, near=("unit",)),
    Form(
        "unit ago, as an epithet",
        r"(?i:the)\s+(?P<number>)(?P<unit>(?i:year|month|week))-(?P<way>(?i:ago|earlier))\s+(?:period|quarter|month)",
        _away,
        near=("unit",),
    ),
)
