"""Times counted from another: "Sunday", "last month", "two days earlier", "the next morning", "that day"."""

import re
from datetime import date, timedelta

from dateline.model import Grain, Span, TimexType
from dateline.reading.readers.times.dates import shift, value_at
from dateline.reading.readers.times.forms import Answer, Form, Found
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import (
    DAY,
    DAYPART,
    MONTH,
    WEEKDAY,
    WORDS,
    daypart_of,
    month_of,
    one_line,
    one_of,
    ordinal_of,
    unit_of,
    weekday_of,
)

NO_DAY = "it is counted from a day that is not known"
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
_FROM_TOLD = {"the previous", "previous", "the preceding", "the following", "following"}  # "the previous Friday": before the day told of
_BACK = {"last", "the last", "past", "this past", "the previous", "previous", "the preceding"}
_AHEAD = {"next", "the next", "the following", "following", "this coming", "coming", "the coming", "the ensuing"}
ASIDE = "|".join(sorted(_BACK | _AHEAD, key=len, reverse=True)).replace(" ", r"\s+")


def unknown(unit: str, why: str = NO_DAY) -> Answer:
    return Answer(value=_UNKNOWN.get(unit, "XXXX"), doubt=why)


def from_no_day(setting: Setting, unit: str, step: int) -> Answer:
    """So many units from a time no `date` can hold; only years can be counted before Christ."""
    if unit == "Y" and (ancient := setting.ancient):
        return Answer(value=ancient.value(step), anchor=ancient.words)
    return unknown(unit)


def _with_part(value: str, daypart: str) -> str:
    return f"{value}T{daypart_of(daypart)}" if daypart else value


def _type(found: Found) -> TimexType:
    return TimexType.TIME if found["daypart"] else TimexType.DATE


def step_of(word: str) -> int:
    """-1 for "last" and its like, 1 for "next", 0 for "this"."""
    plain = one_line(word.lower())
    return -1 if plain in _BACK else 1 if plain in _AHEAD else 0


def weekday_near(found: Found, setting: Setting, now: Reference) -> date:
    """The last such weekday up to publication; the next one where "next" or the verb points ahead."""
    wanted, span = weekday_of(found["weekday"]), found.span
    which = one_line(found["which"].lower())
    back = (now.day.weekday() - wanted) % 7
    if not which and (opened := _range_opened(setting, span)):
        return opened.day + timedelta(days=(wanted - opened.day.weekday()) % 7)
    if setting.narrative and not which:
        return now.day + timedelta(days=(-back) % 7)
    if step_of(which) == -1:
        return now.day - timedelta(days=back or 7)
    if step_of(which) == 1:
        return now.day + timedelta(days=(7 - back))
    said_so = which == "this" and not (setting.tense(span) is Tense.PAST and setting.tenses.root(span).head.pos_ == "VERB")
    ahead = said_so or setting.tenses.is_ahead(span.start)  # "he spoke this Sunday" looks back, "a vote this Sunday" ahead
    return now.day + timedelta(days=(-back) % 7) if ahead else now.day - timedelta(days=back)


_UP_TO = re.compile(rf"\b{WEEKDAY}(?:\s+{DAYPART})?\s*(?:[–—-]|\s(?:to|into|through|until|till))\s*$")


def _range_opened(setting: Setting, span: Span) -> Reference | None:
    """The first day of "Friday to Sunday", for its second."""
    return setting.then() if _UP_TO.search(setting.before(span, 40)) else None


def weekday(found: Found, setting: Setting) -> Answer | None:
    text, span = setting.text, found.span
    if not found["daypart"] and _NAME_AFTER.match(text, span.end):
        return None
    if _NAME_BEFORE.search(text, max(0, span.start - 12), span.start):
        return None
    now = setting.then() if one_line(found["which"].lower()) in _FROM_TOLD else setting.day_now
    if now is None:
        return Answer(value=_with_part(f"XXXX-WXX-{weekday_of(found['weekday']) + 1}", found["daypart"]), type=_type(found), doubt=NO_DAY)
    day = weekday_near(found, setting, now)
    value = _with_part(day.isoformat(), found["daypart"])
    return Answer(value=value, type=_type(found), anchor=now.words)


def _weekday_of_week(found: Found, setting: Setting) -> Answer:
    """A day of a week pointed to: "Friday next week", "Monday of last week"."""
    now, wanted = setting.today, weekday_of(found["weekday"])
    if now is None:
        return Answer(value=f"XXXX-WXX-{wanted + 1}", doubt=NO_DAY)
    day = now.day + timedelta(days=wanted - now.day.weekday() + 7 * step_of(found["which"]))
    return Answer(value=day.isoformat(), anchor=now.words)


_NAME_AFTER = re.compile(rf"\s+(?:(?:Night\s+Live)|{one_of(WORDS['weekdays']['names_after'])})\b")
_NAME_BEFORE = re.compile(rf"\b{one_of(WORDS['weekdays']['names_before'])}\s+$")


def _near_day(found: Found, setting: Setting) -> Answer | None:
    """Days named from today: "yesterday", "tonight"."""
    word = one_line(found["day"].lower())
    if found["day"] in {"Today", "Tonight", "Tomorrow"} and setting.tenses.token_at(found.span.start).pos_ == "PROPN":
        return None
    step, part = _DAYS[word]
    if found["daypart"]:
        part = daypart_of(found["daypart"])
    kind = TimexType.TIME if part else TimexType.DATE
    now = setting.day_now
    if now is None:
        return Answer(value=f"XXXX-XX-XXT{part}" if part else "XXXX-XX-XX", type=kind, doubt=NO_DAY)
    if setting.narrative and word == "today":  # history's "today" is its writer's present, not the day told of
        day = setting.published.day if setting.published else None
        return Answer(value="PRESENT_REF", bounds=(day, day), anchor=setting.published.words if setting.published else None)
    value = (now.day + timedelta(days=step)).isoformat()
    return Answer(value=f"{value}T{part}" if part else value, type=kind, anchor=now.words)


_DAYS = {
    "yesterday": (-1, ""),
    "today": (0, ""),
    "tomorrow": (1, ""),
    "tonight": (0, "NI"),
    "last night": (-1, "NI"),
    "the day before yesterday": (-2, ""),
    "the day after tomorrow": (2, ""),
}


def _overnight(found: Found, setting: Setting) -> Answer:
    """The night before publication, both its days (ANNOTATION.md, claims 6); "overnight on Friday" is that day and the next."""
    now = setting.day_now
    if now is None:
        return Answer(value="XXXX-XX-XXTNI", type=TimexType.TIME, doubt=NO_DAY)
    eve = now.day - timedelta(days=1)
    if found["weekday"]:
        day = weekday_near(found, setting, now)
        eve = day - timedelta(days=1) if found["into"] else day
    return Answer(value=f"{eve.isoformat()}TNI", type=TimexType.TIME, bounds=(eve, eve + timedelta(days=1)), anchor=now.words)


def _this_daypart(found: Found, setting: Setting) -> Answer:
    which = found["which"].lower()
    now = setting.day_now if which == "this" else setting.then()
    if now is None:
        return Answer(value=f"XXXX-XX-XXT{daypart_of(found['daypart'])}", type=TimexType.TIME, doubt=NO_DAY)
    day = now.day + timedelta(days=step_of(which))
    return Answer(value=f"{day.isoformat()}T{daypart_of(found['daypart'])}", type=TimexType.TIME, anchor=now.words)


def _unit_aside(found: Found, setting: Setting) -> Answer | None:
    """A unit beside the one now or told of: "last week", "next year", "the previous day", "that day"."""
    which, unit = one_line(found["which"].lower()), unit_of(found["unit"])
    if found.span.of(setting.text).istitle() and unit == "W":
        return None  # "This Week": a programme
    if unit not in {"D", "W", "WE", "M", "Q", "Y", "DE", "CE"} or (unit == "D" and which in {"last", "this", "past"}):
        return None
    if (
        which in {"the next", "the coming"}
        and unit in {"M", "Y", "DE"}
        and setting.published
        and _WITHIN.search(setting.before(found.span, 8))
    ):
        day = setting.published.day  # a length from now on: "over the next year"
        return Answer(
            value="P10Y" if unit == "DE" else f"P1{unit}",
            type=TimexType.DURATION,
            bounds=(day, shift(day, 1, unit)),
            anchor=setting.published.words,
            moves=False,
        )
    deictic = which in {"last", "this", "next", "this past", "this coming", "the current"}
    need = unit if unit in _UNKNOWN else "Y"
    now = setting.today if deictic else setting.then("W" if need == "WE" else need)
    if now is None:
        return from_no_day(setting, unit, step_of(which))
    if unit == "WE":
        return Answer(value=value_at(_weekend(now.day, which), "WE"), anchor=now.words)
    return Answer(value=value_at(shift(now.day, step_of(which), unit), unit), anchor=now.words)


_WITHIN = re.compile(r"(?i)\b(?:over|within)\s+$")


def _weekend(day: date, which: str) -> date:
    """A day in the weekend meant: "last weekend" on a Monday is the one just over."""
    if step_of(which) == -1 or (which == "the" and day.weekday() < 5):
        return day - timedelta(days=day.weekday() + 1)
    return day + timedelta(days=7 * max(step_of(which), 0))


def _the_weekend(found: Found, setting: Setting) -> Answer:
    now = setting.now
    if now is None:
        return unknown("WE")
    day = now.day if setting.tense(found.span) is Tense.FUTURE else _weekend(now.day, "the")
    return Answer(value=value_at(day, "WE"), anchor=now.words)


def _unit_meant(found: Found, setting: Setting) -> Answer | None:
    """The unit now running or told of: "the end of the year", "later in the month"."""
    unit = unit_of(found["unit"])
    before, after = setting.before(found.span, 12), setting.after(found.span, 8)
    whole = (
        unit in {"W", "M", "Y"}
        and not _BESIDE.match(after)
        and (found["whole"] or _OVER_IT.search(before) or after.startswith(("'s", "’s")))
    )
    if not found.modifier and not whole and not _IN_IT.search(before):
        return None
    now = setting.then(unit if unit in _UNKNOWN else "Y") if setting.narrative else setting.now
    return Answer(value=value_at(now.day, unit), anchor=now.words) if now else unknown(unit)


_OVER_IT = re.compile(r"(?i:\b(?:for|during|throughout))\s+$")
_BESIDE = re.compile(r"(?i)\s+(?:of|before|after|ahead|to|that|in|when|since)\b")
_IN_IT = re.compile(r"(?i:earlier|later|early|late|so far|year-end)\s+(?:in\s+)?$")


def _month_aside(found: Found, setting: Setting) -> Answer:
    now = setting.now
    month = month_of(found["month"])
    if now is None:
        return Answer(value=f"XXXX-{month:02}", doubt=NO_DAY)
    step = step_of(found["which"])
    if step == -1:
        year = now.day.year - (month >= now.day.month)
    elif step == 1:
        year = now.day.year + (month <= now.day.month)
    else:
        year = now.day.year
    day = f"-{ordinal_of(found['day']):02}" if found["day"] else ""
    return Answer(value=f"{year:04}-{month:02}{day}", anchor=now.words)


_WHICH_UNIT = (
    rf"(?P<which>(?!(?i:the\s+last))(?i:{ASIDE}|this|that\s+same|that|the\s+same|the\s+very\s+same|the\s+current|this\s+same))"
    r"\s+(?:fiscal\s+|calendar\s+)?(?P<unit>(?i:day|week|weekend|month|quarter|year|decade|century))"
)
_UNITS = {Grain.WEEK: "W", Grain.MONTH: "M", Grain.QUARTER: "Q", Grain.YEAR: "Y"}


def _then(_: Found, setting: Setting) -> Answer | None:
    """The time told of last: "until then"."""
    told = setting.told("Y")
    if told is None:
        return None
    return Answer(value=value_at(told.day, _UNITS.get(told.grain, "D")), anchor=told.words, moves=False)


FORMS = (
    Form("then", r"(?<=\b[Uu]ntil )then|(?<=\b[Bb]y )then", _then, near=("word",)),
    Form(
        "weekday", rf"(?:(?P<which>(?i:{ASIDE}|this))\s+)?(?P<weekday>{WEEKDAY})(?:\s+(?P<daypart>{DAYPART}))?", weekday, near=("weekday",)
    ),
    Form(
        "weekday of a week",
        rf"(?P<weekday>{WEEKDAY})\s+(?:of\s+)?(?P<which>(?i:last|next|this))\s+(?i:week)",
        _weekday_of_week,
        near=("weekday",),
    ),
    Form("near day", rf"(?P<day>(?i:{one_of(_DAYS)}))(?:\s+(?P<daypart>{DAYPART}))?", _near_day, near=("word", "night", "daypart")),
    Form("overnight", rf"(?i:overnight)(?:\s+(?:(?P<into>(?i:in)?to)\s+|(?i:on)\s+)?(?P<weekday>{WEEKDAY}))?", _overnight, near=("word",)),
    Form(
        "part of that day",
        rf"(?P<which>(?i:{ASIDE}|this|that|the\s+same))\s+(?P<daypart>{DAYPART})",
        _this_daypart,
        near=("daypart", "night"),
    ),
    Form("unit beside now", _WHICH_UNIT, _unit_aside, near=("unit", "quarter")),
    Form("the weekend", r"(?i:the\s+weekend)", _the_weekend, near=("unit",)),
    Form(
        "the unit meant",
        r"(?i:the)\s+(?P<whole>(?i:full|whole|entire|fiscal|current|calendar)\s+)?(?P<unit>(?i:day|week|month|year|decade|century))(?!-)",
        _unit_meant,
        near=("unit",),
    ),
    Form(
        "month beside now",
        rf"(?P<which>(?i:{ASIDE}|this))\s+(?P<month>{MONTH})(?:\s+(?P<day>{DAY})(?![.,:]?\d))?",
        _month_aside,
        near=("month",),
    ),
)
