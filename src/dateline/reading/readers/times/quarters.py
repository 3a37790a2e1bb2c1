"""Quarters, halves and ends of a year: "the third quarter", "Q3 2016", "the year ended March 31", "the same period last year"."""

import re
from dataclasses import replace
from datetime import timedelta

from dateline.model import Grain, TimexType
from dateline.reading.readers.times.dates import OPEN, bounds, shift, value_at
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.relative import step_of, unknown
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import DAY, MONTH, ORDINAL, THE, YEAR, day_of, month_of, ordinal_of, unit_of
from dateline.reading.readers.times.written import NO_YEAR, in_year

_HALVES = {"first": 1, "second": 2, "latter": 2, "last": 2}


def _part_of_year(found: Found, setting: Setting) -> Answer | None:
    """A quarter or a half, of a year named or the last one begun."""
    if found["code"]:
        part = "".join(sorted(found["code"], key=str.isdigit))  # "3Q" is "Q3"
    elif found["final"]:
        part = "Q4"
    else:
        part = f"H{_HALVES[found['half'].lower()]}" if found["half"] else f"Q{ordinal_of(found['nth'])}"
    if part not in {"Q1", "Q2", "Q3", "Q4", "H1", "H2"}:
        return None
    if found["year"]:
        return Answer(value=f"{found['year']}-{part}", anchor=EXPLICIT)
    told = setting.told("Y")
    now = (
        told if found["this"] and told and told.grain is Grain.YEAR else setting.now
    )  # "in 2015, most of it in the second half of the year"
    if now is None:
        return Answer(value=f"XXXX-{part}", doubt=NO_YEAR)
    if found["which"] or found["this"]:
        return Answer(value=f"{now.day.year + step_of(found['which']):04}-{part}", anchor=now.words)
    to_come = int(part[1]) > int(value_at(now.day, "Q")[-1]) and setting.tense(found.span) is not Tense.FUTURE
    return Answer(value=f"{now.day.year - to_come:04}-{part}", anchor=now.words)


def _quarter_told(found: Found, setting: Setting) -> Answer:
    """The quarter spoken of, else the last one that is over."""
    told = setting.told("Q")
    latest = "latest" in found.span.of(setting.text).lower()
    if latest or (told and told.grain is not Grain.QUARTER and not setting.narrative):
        told = None  # news that tells a day does not mean that day's quarter
    now = told or setting.now
    if now is None:
        return unknown("Q")
    return Answer(value=value_at(now.day if told else shift(now.day, -1, "Q"), "Q"), anchor=now.words)


def _quarter_a_year_ago(found: Found, setting: Setting) -> Answer | None:
    """The quarter named or spoken of, a year back: "the year-earlier quarter", "the year-ago third quarter"."""
    now = _part_of_year(found, setting) if found["nth"] else _quarter_told(found, setting)
    if now is None or now.value.startswith("X"):
        return now
    return replace(now, value=f"{int(now.value[:4]) - 1:04}{now.value[4:]}", moves=False)


def _stretch_ended(found: Found, setting: Setting) -> Answer:
    """The year or quarter that a day ended: "the year ended March 31", "the quarter ending 30 June 2016"."""
    told = found["first"] or found["day"]
    month, day = month_of(found["month"]), day_of(told) if told else None
    end = f"{found['year']}-{month:02}" + (f"-{day:02}" if day else "") if found["year"] else in_year(found, setting, month, day).value
    last, unit = bounds(end)[1], unit_of(found["unit"])
    anchor = EXPLICIT if found["year"] else setting.now.words if setting.now else None
    if unit == "Y":
        ends = (shift(last, -1, "Y") + timedelta(days=1), last) if last else OPEN
        return Answer(value="P1Y", type=TimexType.DURATION, bounds=ends, anchor=anchor, moves=False)
    return Answer(value=value_at(last, unit), anchor=anchor) if last else unknown(unit)


def _year_end(found: Found, setting: Setting) -> Answer:
    """The last day of a year: "by year-end", "by year's end"; "at the end of 2016" being the months before it."""
    if found["year"]:
        return Answer(value=f"{found['year']}-12-31", anchor=EXPLICIT)
    now = setting.now
    if now is None:
        return Answer(value="XXXX-12-31", doubt=NO_YEAR)
    over = _SINCE.search(setting.before(found.span, 9)) is not None
    return Answer(value=f"{now.day.year - over:04}-12-31", anchor=now.words)


_SINCE = re.compile(r"(?i)\b(?:since|from|after)\s+$")


def _same_period(found: Found, setting: Setting) -> Answer | None:
    """The quarter or month told of, in another year: "the same period last year", "the corresponding quarter of 2015"."""
    told = setting.then("Y")
    if told is None:
        return unknown("Y")
    base = told if found["before"] or found["which"].lower() not in {"", "last"} else setting.now or told
    year = found["year"] or f"{base.day.year - 1:04}"
    anchor = EXPLICIT if found["year"] else told.words
    half = f"-H{1 + told.day.month // 7}"
    last = value_at(shift(told.day, -1, "Q"), "Q")[4:] if found["quarter"] else ""
    part = {Grain.QUARTER: value_at(told.day, "Q")[4:], Grain.MONTH: value_at(told.day, "M")[4:], Grain.HALF_YEAR: half}.get(
        told.grain, last
    )
    return Answer(value=year + part, anchor=anchor, moves=False)


_Y = rf"(?P<year>{YEAR})"
_NTH = rf"(?:(?i:fiscal)[\s-])?(?P<nth>{ORDINAL})"
_LAST = r"(?P<which>(?i:last|this|next))"

FORMS = (
    Form(
        "half of a year",
        rf"{THE}(?P<half>(?i:first|second|latter|last))\s+half\s+of\s+(?:{_Y}|{_LAST}\s+year|(?P<this>the\s+year))",
        _part_of_year,
        near=("quarter",),
    ),
    Form("quarter of a year", rf"{THE}{_NTH}[\s-](?i:quarter)(?:\s+of)?\s+(?:fiscal\s+)?{_Y}", _part_of_year, near=("quarter",)),
    Form("quarter of a year", rf"{THE}{_Y}(?:['’]s)?\s+(?P<nth>{ORDINAL})[\s-](?i:quarter)", _part_of_year, near=("quarter",)),
    Form("quarter of a year", rf"{_LAST}\s+year['’]s\s+(?P<nth>{ORDINAL})[\s-](?i:quarter)", _part_of_year, near=("quarter",)),
    Form(
        "quarter of a year",
        rf"{THE}(?P<final>(?i:last|final))\s+(?i:quarter)\s+of\s+(?:(?:fiscal\s+)?{_Y}|{_LAST}\s+year|(?P<this>the\s+year))",
        _part_of_year,
        near=("quarter",),
    ),
    Form(
        "quarter",
        rf"{THE}{_NTH}\s+(?i:quarter)(?:\s+of\s+(?:{_LAST}|(?P<this>the))\s+year)?(?!\s+of\s+(?:the|a)\b)",
        _part_of_year,
        near=("quarter",),
    ),
    Form("quarter", rf"(?P<nth>{ORDINAL})-(?i:quarter)", _part_of_year, near=("quarter",)),
    Form(
        "stretch ended",
        rf"(?P<span>(?i:the)\s+(?:(?i:fiscal|full|financial)\s+)?(?P<unit>(?i:year|quarter|month|week)))"
        rf"(?=\s+(?:that\s+)?(?:ended|ending)\s+(?:on\s+|in\s+)?(?:(?P<first>{DAY})\s+)?(?P<month>{MONTH})(?:\s+(?P<day>{DAY})(?!\d))?(?:,?\s+{_Y})?)",
        _stretch_ended,
        near=("month",),
    ),
    Form("quarter by its number", rf"(?P<code>Q[1-4]|[1-4]Q|H[12])(?:\s+(?:of\s+)?|-){_Y}", _part_of_year, near=("number",)),
    Form("quarter by its number", r"(?<=\b[Ii]n )(?P<code>Q[1-4]|[1-4]Q|H[12])", _part_of_year, near=("number",)),
    Form(
        "same period",
        r"(?i:the\s+(?:same|corresponding|comparable|equivalent)\s+(?:period|quarter|month|week|time))"
        rf"\s+(?:(?:in\s+|of\s+)?(?:(?P<which>(?i:last|the\s+previous|the\s+preceding|the\s+prior))\s+year|{_Y})|(?i:a\s+year\s+ago)|(?P<before>(?i:a\s+year\s+(?:earlier|before))))",
        _same_period,
        near=("quarter", "unit", "word"),
    ),
    Form("same period", rf"(?i:the)\s+{_Y}\s+(?:(?P<quarter>(?i:quarter))|(?i:period))", _same_period, near=("quarter",)),
    Form(
        "quarter a year ago",
        rf"{THE}(?i:year-(?:ago|earlier))\s+(?:{_NTH}[\s-])?(?i:quarter)",
        _quarter_a_year_ago,
        modified=False,
        near=("quarter",),
    ),
    Form(
        "quarter a year ago",
        rf"(?i:the)\s+(?:{_NTH}[\s-])?(?i:quarter\s+a\s+year\s+(?:ago|earlier))",
        _quarter_a_year_ago,
        modified=False,
        near=("quarter",),
    ),
    Form("year-end", rf"(?i:year[\s-]end|(?:the\s+)?year['’]s\s+end)(?:\s+{_Y})?", _year_end, near=("unit",)),
    Form(
        "the quarter",
        r"(?i:(?:the\s+latest|the\s+same|the|that)\s+quarter|the\s+latest\s+period)(?!-|\s+(?:of|century|mile)\b)",
        _quarter_told,
        near=("quarter",),
    ),
)
