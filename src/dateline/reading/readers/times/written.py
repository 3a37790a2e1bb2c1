"""Dates written out, whole or in part: "12 March 2016", "on 7 May", "from June to August 2016"."""

import re
from datetime import date, timedelta

from dateline.model import Grain
from dateline.reading.readers.times.dates import OPEN, bounds, shift, value_at, weekday_of_month
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import (
    DAY,
    MONTH,
    ORDINAL,
    SHORT_DAY,
    THE,
    WEEKDAY,
    WORDS,
    YEAR,
    day_of,
    month_of,
    one_of,
    ordinal_of,
    weekday_of,
)

NO_YEAR = "the year is not told and there is no publication date to count from"
_NAMED_DAY = rf"(?:(?:(?i:this|next|last)\s+(?i:coming\s+)?)?(?:{WEEKDAY}|{SHORT_DAY}),?\s+)?"
_OF = r"(?:\s+|-|\s+(?:day\s+)?of\s+|,\s+)"
_TO = r"(?:\s*[–/-]\s*|\s+and\s+|\s+to\s+|\s+or\s+|\s+until\s+|\s+through\s+|,\s+)"


def _full(found: Found, _: Setting) -> Answer | None:
    year, month, day = int(found["year"]), month_of(found["month"]), day_of(found["day"])
    try:
        return Answer(value=date(year, month, day).isoformat(), anchor=EXPLICIT)
    except ValueError:
        return None


def _month_year(found: Found, _: Setting) -> Answer:
    """A month of a year; "from October to March 1945" begins in the year before."""
    month = month_of(found["month"])
    before = bool(found["until"]) and month > month_of(found["until"])
    return Answer(value=f"{int(found['year']) - before:04}-{month:02}", anchor=EXPLICIT)


def _iso(found: Found, _: Setting) -> Answer | None:
    try:
        return Answer(value=date.fromisoformat(f"{found['year']}-{found['m']}-{found['d']}").isoformat(), anchor=EXPLICIT)
    except ValueError:
        return None


def _numeric(found: Found, _: Setting) -> Answer | None:
    """Day and month in either order; which is which is settled only where one of them is above twelve."""
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    readings = []
    for day, month in ((one, two), (two, one)):
        try:
            readings.append(date(year, month, day))
        except ValueError:
            continue
    if not readings:
        return None
    if len(set(readings)) == 1:
        return Answer(value=readings[0].isoformat(), anchor=EXPLICIT)
    doubt = f"day and month could be either way round: {readings[0].isoformat()} or {readings[1].isoformat()}"
    return Answer(value=f"{year}-XX-XX", anchor=EXPLICIT, bounds=(min(readings), max(readings)), doubt=doubt, moves=False)


_UNITS = rf"\s+(?:(?:Martyrs['’]?|Revolution(?:ary)?)\s+)?{one_of(WORDS['names']['units'])}\b"
_DAY_NAMES = re.compile(rf"{_UNITS}|\s+{one_of(WORDS['names']['bodies'])}\b")
_GROUNDS = re.compile(rf"\s+{one_of(WORDS['names']['grounds'])}\b")
_MONTH_NAMES = re.compile(rf"{_UNITS}|\s+{one_of([word for words in WORDS['names'].values() for word in words if word[0].isupper()])}\b")
YEAR_NAMES = re.compile(_UNITS)
_ON = re.compile(r"(?i)\b(?:on|since|by|until|from|after|before)\s+$")


def _day_month(found: Found, setting: Setting) -> Answer | None:
    text, end = setting.text, found.span.end
    if _GROUNDS.match(text, end) or (_DAY_NAMES.match(text, end) and not _ON.search(setting.before(found.span, 7))):
        return None
    month, day = month_of(found["month"]), day_of(found["day"])
    try:
        date(2000, month, day)
    except ValueError:
        return None
    return in_year(found, setting, month, day)


def in_year(found: Found, setting: Setting, month: int, day: int | None) -> Answer:
    """A month, or a day of it, in the year the setting calls for."""
    tail = f"{month:02}" + (f"-{day:02}" if day else "")
    if ancient := setting.ancient:
        return Answer(value=f"{ancient.value()}-{tail}", anchor=ancient.words)
    if told := setting.year_told(found.span, month):
        return Answer(value=f"{told[0]:04}-{tail}", anchor=told[1].words)
    now = setting.now
    if now is None:
        return Answer(value=f"XXXX-{tail}", doubt=NO_YEAR)
    tense = setting.tense_ahead(found.span)
    epithet = setting.tenses.root(found.span).dep_ in {"compound", "nmod", "nummod", "amod"}
    if epithet and not setting.tenses.dates_what_happened(found.span.start):  # it does not share the verb's time: "for November delivery"
        tense = {Tense.FUTURE: Tense.PRESENT, Tense.PAST: Tense.UNKNOWN}.get(tense, tense)
    year = _nearest_year(now.day, month, day, tense)
    if _EFFECTIVE.search(setting.before(found.span, 20)):
        this_year = date(now.day.year, month, min(day or 1, 28))
        year = min((this_year, shift(this_year, 1, "Y")), key=lambda near: abs(near - now.day)).year
    return Answer(value=f"{year:04}-{tail}", anchor=now.words)


_EFFECTIVE = re.compile(r"(?i)\beffective\s+(?:(?:on|from|as\s+of)\s+)?$")  # "he resigned, effective Feb. 1": whatever the tense
_SOON = 60  # days: a bare "June 3" this near ahead is meant, whatever the tense; the last one would be given its year


def _nearest_year(now: date, month: int, day: int | None, tense: Tense) -> int:
    """The last such month or day up to now; the next one where the verb looks ahead."""
    ahead = (month, day or 0) > (now.month, now.day if day else 0)
    if not ahead:
        return now.year + (tense is Tense.FUTURE and month != now.month)
    if tense is Tense.FUTURE or (day and (date(now.year, month, min(day, 28)) - now).days <= _SOON):
        return now.year
    months = {Tense.PRESENT: 5, Tense.UNKNOWN: 3}.get(tense, 0)
    return now.year if month - now.month <= months else now.year - 1


def _month_alone(found: Found, setting: Setting) -> Answer | None:
    before = setting.before(found.span, 30)
    if not found.modifier and not _SURE_BEFORE.search(before) and _is_no_month(found, setting, before):
        return None
    month = month_of(found["month"])
    if (opened := setting.then("M")) and not setting.narrative and _UP_TO.search(before):
        return Answer(value=f"{opened.day.year + (month < opened.day.month):04}-{month:02}", anchor=opened.words)
    return in_year(found, setting, month, None)


_UP_TO = re.compile(rf"\b{MONTH}\s*(?:[–—-]|\s(?:to|through|until|till))\s*$")
_SURE_BEFORE = re.compile(r"(?i)\b(?:in|by|before|after|since|until|from|between|during|last|this|next|early|late|mid|through)\s+$")
_A_MARCH = re.compile(r"(?i)\b(?:the|a|an|his|their|its|this|annual|long)\s+[\"“'‘`]*$|[`“\"]$")
_NAME_BEFORE = re.compile(r"(?<![\w.])[A-Z]\S*[\w)]\s$")
_NAME_AFTER = re.compile(r" (?!I\b)[A-Z]|['’]")
_FORENAMES = frozenset({"May", "April", "June", "August", "March"})


def _is_no_month(found: Found, setting: Setting, before: str) -> bool:
    """Whether it is a verb ("may", "march"), a person ("Theresa May", "April Jones", "Jan"), or a march."""
    month, after = found["month"], setting.after(found.span, 3)
    if month in {"MAY", "MARCH"} or _MONTH_NAMES.match(setting.text, found.span.end):
        return True  # a verb in capitals, or "the October Revolution"
    if len(month) < 4 and month.title() != "May":
        return True  # without its full stop
    if setting.tenses.token_at(found.span.end - 1).tag_ in {"MD", "VB", "VBP"} or _NAME_BEFORE.search(before):
        return True
    if month in _FORENAMES and _NAME_AFTER.match(after):
        return True
    return month == "March" and _A_MARCH.search(before) is not None


def _month_of_year(found: Found, setting: Setting) -> Answer | None:
    """A month or its day in a year pointed to: "January this year", "4 August of that year"."""
    now = setting.then("Y") if found["which"].lower() in {"that", "the same"} else setting.now
    tail = f"{month_of(found['month']):02}" + (f"-{day_of(found['day']):02}" if found["day"] else "")
    if now is None:
        return Answer(value=f"XXXX-{tail}", doubt=NO_YEAR)
    step = {"last": -1, "next": 1, "the previous": -1, "the following": 1}.get(found["which"].lower(), 0)
    return Answer(value=f"{now.day.year + step:04}-{tail}", anchor=now.words)


def _nth_week(found: Found, setting: Setting) -> Answer:
    """Seven days of a month: "the second week of May" is its 8th to 14th, "the last week" its last seven."""
    month = _month_year(found, setting) if found["year"] else in_year(found, setting, month_of(found["month"]), None)
    first, last = bounds(month.value)
    if first is None or last is None:
        return month
    begin = last - timedelta(days=6) if found["last"] else first + timedelta(days=7 * (ordinal_of(found["nth"]) - 1))
    ends = (begin, min(last, begin + timedelta(days=6)))
    return Answer(value=value_at(begin + timedelta(days=3), "W"), anchor=month.anchor, bounds=ends)


def _nth_weekday(found: Found, setting: Setting) -> Answer | None:
    """A weekday of a month: "the first Sunday of May", "the last Friday in October 2016"."""
    month = _month_year(found, setting) if found["year"] else in_year(found, setting, month_of(found["month"]), None)
    first, _ = bounds(month.value)
    if first is None:
        return None
    day = weekday_of_month(first, weekday_of(found["weekday"]), -1 if found["last"] else ordinal_of(found["nth"]))
    return Answer(value=day.isoformat(), anchor=month.anchor)


def _day_alone(found: Found, setting: Setting) -> Answer | None:
    """A day of the month told of, else of the last month that had it, or the next: "on the 14th"; not "on the 14th floor"."""
    day, ahead = day_of(found["day"]), setting.tense(found.span) is Tense.FUTURE
    told = None if ahead and not setting.narrative else setting.told("M")  # news counts what is to come from its own day
    base = told or setting.now
    if base is None or setting.tenses.token_at(found.span.end - 1).dep_ != "pobj":
        return None
    if told:
        month = shift(base.day.replace(day=1), int(told.grain is Grain.DAY and day < base.day.day), "M")
    else:
        month = shift(base.day.replace(day=1), (ahead and day < base.day.day) - (not ahead and day > base.day.day), "M")
    value = f"{value_at(month, 'M')}-{day:02}"
    return None if bounds(value) == OPEN else Answer(value=value, anchor=base.words)  # "on the 31st", of June


def _week_of(found: Found, setting: Setting) -> Answer | None:
    """The week a day lies in: "the week of 15–21 June", "the week of May 9"."""
    day = _full(found, setting) if found["year"] else _day_month(found, setting)
    if day is None or day.value.startswith("X"):
        return day
    first, _ = bounds(day.value)
    return Answer(value=value_at(first, "W"), anchor=day.anchor) if first else None  # none before Christ


_M, _D, _Y = rf"(?P<month>{MONTH})", rf"(?P<day>{DAY})", rf"(?P<year>{YEAR})"

_WHICH_YEAR = r"(?P<which>(?i:last|this|next|that|the\s+same|the\s+previous|the\s+following))\s+year"
_WEEK_OF = r"(?i:the\s+week\s+(?:of|beginning|starting|from))\s+"

FORMS = (
    Form("day month year", rf"{_NAMED_DAY}{THE}{_D}{_OF}{_M},?(?:\s+|-){_Y}", _full, near=("month",)),
    Form("month day year", rf"{_NAMED_DAY}{_M}\s+{THE}{_D},?\s+{_Y}", _full, near=("month",)),
    Form("year-month-day", rf"{_Y}(?P<mark>[-/])(?P<m>[01][0-9])(?P=mark)(?P<d>[0-3][0-9])", _iso, near=("number",)),
    Form("numeric date", rf"(?P<one>[0-3]?[0-9])(?P<mark>[/.-])(?P<two>[0-3]?[0-9])(?P=mark){_Y}", _numeric, near=("number",)),
    Form("first of two days of a month", rf"(?P<span>{_D})(?={_TO}{DAY}\s+{_M},?\s+{_Y})", _full, near=("month",)),
    Form("first of two days of a month", rf"(?P<span>{_D})(?={_TO}{DAY}\s+{_M})", _day_month, near=("month",)),
    Form("second of two days of a month", rf"{_M}\s+{DAY}{_TO}(?P<span>{_D}),\s+{_Y}", _full, near=("month",)),
    Form(
        "second of two days of a month", rf"{_M}\s+{DAY}{_TO}(?P<span>{_D})(?!\s*(?:%|[a-z]+s\b)|,\d|\.\d|:)", _day_month, near=("month",)
    ),
    Form("first of two dates in a year", rf"(?P<span>{_M}\s+{_D})(?={_TO}(?:{MONTH}\s+)?{DAY},\s+{_Y})", _full, near=("month",)),
    Form("first of two dates in a year", rf"(?P<span>{_D}\s+{_M})(?={_TO}{DAY}\s+{MONTH},?\s+{_Y})", _full, near=("month",)),
    Form("first of two months in a year", rf"(?P<span>{_M})(?={_TO}(?P<until>{MONTH}),?\s+{_Y})", _month_year, near=("month",)),
    Form(
        "month of that year",
        rf"{_M}(?:\s+{_D})?,?\s+(?:of\s+)?{_WHICH_YEAR}",
        _month_of_year,
        near=("month",),
    ),
    Form(
        "day month of that year",
        rf"{_NAMED_DAY}{THE}{_D}(?:\s+of)?\s+{_M},?\s+(?:of\s+)?{_WHICH_YEAR}",
        _month_of_year,
        near=("month",),
    ),
    Form(
        "day alone", r"(?<=[Oo]n |[Bb]y )the\s+(?P<day>[123]?[0-9](?:st|nd|rd|th))(?!\s+of\b)", _day_alone, modified=False, near=("number",)
    ),
    Form(
        "week of a month",
        rf"(?i:the)\s+(?:(?P<nth>(?i:first|second|third|fourth))|(?P<last>(?i:last|final)))\s+(?i:week)\s+(?i:of|in)\s+{_M}(?:,?\s+{_Y})?",
        _nth_week,
        modified=False,
        near=("month",),
    ),
    Form(
        "weekday of a month",
        rf"(?i:the)\s+(?:(?P<nth>(?i:first|second|third|fourth))|(?P<last>(?i:last)))\s+(?P<weekday>{WEEKDAY})\s+(?i:of|in)\s+{_M}(?:,?\s+{_Y})?",
        _nth_weekday,
        modified=False,
        near=("month",),
    ),
    Form("week of a date", rf"{_WEEK_OF}{_D}(?:{_TO}{DAY})?\s+{_M}(?:,?\s+{_Y})?", _week_of, near=("month",)),
    Form("week of a date", rf"{_WEEK_OF}{_M}\s+{_D}(?!\d)(?:{_TO}{DAY})?(?:,?\s+{_Y})?", _week_of, near=("month",)),
    Form("day month", rf"{_NAMED_DAY}{THE}{_D}(?:\s+(?:day\s+)?of\s+|\s+|-){_M}", _day_month, near=("month",)),
    Form("month day", rf"{_NAMED_DAY}{_M}\s+{THE}(?P<day>{DAY}|(?=[a-z]){ORDINAL})(?!,\d|:\d|\.\d)", _day_month, near=("month",)),
    Form("month year", rf"{_M}(?:,?\s+(?:of\s+)?|-){_Y}", _month_year, near=("month",)),
    Form("month", _M, _month_alone, near=("month",)),
)
