"""Times of day: "at 3:30 p.m.", "06:00 GMT", "noon on Saturday", "in the morning", "on the night of 7 May"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from dateline.model import Grain, TimexType
from dateline.reading.readers.times.dates import bounds
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.relative import NO_DAY, weekday_near
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.words import (
    ABOUT,
    DAY,
    DAYPART,
    MONTH,
    ONES,
    WEEKDAY,
    WORDS,
    YEAR,
    day_of,
    daypart_of,
    month_of,
    number_of,
    one_line,
)
from dateline.reading.readers.times.written import in_year
from dateline.reading.readers.times.zones import IN_UTC, KNOWN, KNOWN_ZONE, ZONE, zone_between, zone_of


def _day_told(found: Found, setting: Setting) -> tuple[str, str | None] | None:
    """The day the words name beside the hour, else the one told of last; with what it was counted from. None when there is none."""
    if found["month"] and found["year"]:
        return f"{found['year']}-{month_of(found['month']):02}-{day_of(found['day']):02}", EXPLICIT
    if found["month"]:
        answer = in_year(found, setting, month_of(found["month"]), day_of(found["day"]))
        return answer.value, answer.anchor
    near = found["near"].lower()
    now = setting.day_now if near or found["weekday"] else setting.then()
    if now is None:
        return None
    if found["weekday"]:
        return weekday_near(found, setting, now).isoformat(), now.words
    step = {"yesterday": -1, "tomorrow": 1}.get(near, 0)
    return (now.day + timedelta(days=step)).isoformat(), now.words


def _clock(found: Found, setting: Setting) -> Answer | None:
    hour, minute = _hour_and_minute(found)
    if (
        hour > 24
        or minute > 59
        or (found["colon"] and not _TOLD.intersection(found.words) and not _AT.search(setting.before(found.span, 18)))
    ):
        return None
    answer = replace(_at(found, setting, f"T{hour:02}:{minute:02}"), grain=Grain.MINUTE if found["minute"] else Grain.HOUR)
    return _zoned(found, setting, answer, hour, minute)


_TOLD = frozenset({"zone", "hours", "weekday", "near", "day", "half"})
_AT = re.compile(  # before a bare "14:30", which else may be a score, a ratio or a verse
    r"(?:(?i:\b(?:at|by|until|till|from|to|around|about|after|before|between|since|and|past|exactly|approximately))\s+|[–—(-]\s*|^|\n\s*)$"
)


def _hour_and_minute(found: Found) -> tuple[int, int]:
    if found["named"]:
        return {"noon": 12, "midday": 12, "midnight": 24}[found["named"].lower()], 0
    hour = int(found["hour"]) if found["hour"].isdigit() else int(number_of(found["hour"]) or 0)
    half = next((half for half, words in WORDS["halves"].items() if one_line(found["half"].lower()).rstrip(".") in words), "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return hour, int(found["minute"] or 0)


def _zoned(found: Found, setting: Setting, answer: Answer, hour: int, minute: int) -> Answer | None:
    """The hour with the zone printed with it, or told by the same hour in UTC in brackets behind it; None on a day that never was."""
    text, span = setting.text, found.span
    if found["utc"]:
        return replace(answer, zone=zone_between(hour, minute, found["utc"]))
    day, _ = bounds(answer.value)
    if day is None and not answer.value.startswith("X"):
        return None  # 31 February, or before Christ
    zone, doubt = zone_of(found["zone"] or found["zulu"], day, setting.before(span, _NEAR) + span.of(text) + setting.after(span, _NEAR))
    return replace(answer, zone=zone, doubt=answer.doubt or doubt)


def _instant(found: Found, setting: Setting) -> Answer | None:
    """A machine's writing: "2016-05-07T14:30:00Z"."""
    try:
        day = date.fromisoformat(f"{found['year']}-{found['m']}-{found['d']}")
    except ValueError:
        return None
    answer = Answer(value=f"{day.isoformat()}T{found['hour']}:{found['minute']}", type=TimexType.TIME, anchor=EXPLICIT)
    if offset := found["offset"]:
        return replace(answer, zone=f"{offset[:3]}:{offset[-2:]}")
    return _zoned(found, setting, answer, int(found["hour"]), int(found["minute"]))


def _at(found: Found, setting: Setting, clock: str) -> Answer:
    told = _day_told(found, setting)
    if told is None:
        return Answer(value=f"XXXX-XX-XX{clock}", type=TimexType.TIME, doubt=NO_DAY, moves=False)
    return Answer(value=told[0] + clock, type=TimexType.TIME, anchor=told[1])


def _night_of(found: Found, setting: Setting) -> Answer | None:
    """Part of a day named: "the night of 7 May", "the early morning hours of 8 June 2014"."""
    return _at(found, setting, f"T{daypart_of(found['daypart'] or 'morning')}")


def _in_daypart(found: Found, setting: Setting) -> Answer | None:
    if not re.search(
        r"(?i)\b(?:in|at|during|by|before|after|until|since)\s+(?:the\s+)?(?:early\s+|late\s+)?$", setting.before(found.span, 22)
    ):
        return None
    part = daypart_of(found["daypart"])
    if setting.narrative and part == "NI" and _AT_NIGHT.search(setting.before(found.span, 4)):
        return Answer(value=f"XXXX-XX-XXT{part}", type=TimexType.TIME, moves=False)  # history marches "at night": no one night
    return _at(found, setting, f"T{part}")


_AT_NIGHT = re.compile(r"\bat\s+$")
_NEAR = 80  # characters around an hour in which a country settles whose zone is meant
_ZONE = rf"(?:(?:\s+(?i:local\s+time))?,?\s+{IN_UTC}|\s+{ZONE}|(?<=[0-9])(?P<zulu>Z))?"
_NAMED_DAY = rf"(?:(?P<weekday>{WEEKDAY})|(?P<near>(?i:today|yesterday|tomorrow)))"
_DAY_FIRST = (
    rf"(?:(?P<weekday>{WEEKDAY})(?!,?\s+(?:{MONTH}|{DAY}))|(?P<near>(?i:today|yesterday|tomorrow))"
    rf"|(?:{WEEKDAY},?\s+)?(?:(?:the\s+)?(?P<day>{DAY})(?:\s?[–/-]\s?{DAY})?(?:\s+of)?\s+(?P<month>{MONTH}))(?:,?\s+(?P<year>{YEAR}))?)"
)
_MONTH_FIRST = rf"(?:{WEEKDAY},?\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY})(?:\s?[–/-]\s?{DAY})?(?:,?\s+(?P<year>{YEAR}))?"
_HOUR = (
    r"(?:(?P<hour>[01]?[0-9]|2[0-4])(?:[:.](?P<minute>[0-5][0-9]))?(?:\s*(?P<half>(?i:[ap]m\b|[ap]\.\s?m\b\.?|in\s+the\s+(?:morning|afternoon|evening)|at\s+night)))"
    r"|(?P<named>(?<![Hh]igh\s)(?i:noon|midday|midnight)))"
)
_O_CLOCK = (
    rf"(?P<hour>1[0-2]|[1-9]|(?i:{ONES}|ten|eleven|twelve))\s+(?i:o['’]clock)"
    r"(?:\s+(?P<half>(?i:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)))?"
)
_HOUR_24 = (
    rf"(?P<hour>[01]?[0-9]|2[0-3])(?P<colon>:)(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?![:.]\d)"
    rf"(?:\s*(?P<hours>(?i:hours|hrs|h)))?{_ZONE}"
)
_HOUR_4 = (
    r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])"
    rf"(?:(?P<zulu>Z)|\s*(?:hours|hrs)(?!\s+{KNOWN})|(?:\s*(?:hours|hrs))?\s+{KNOWN_ZONE})"
)
_ISO = (
    rf"(?P<year>{YEAR})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])[T ](?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
    rf"(?::[0-5][0-9](?:\.[0-9]+)?)?(?:\s?(?P<zulu>Z)|\s+{KNOWN_ZONE}|\s?(?P<offset>[+-][0-9]{{2}}:?[0-9]{{2}}))?"
)

_PART_OF = rf"(?i:the\s+)?(?:(?i:(?:early|late)\s+)?(?P<daypart>{DAYPART})(?i:\s+hours)?|(?i:(?:early|small|wee)\s+hours))\s+(?:of|on)"

FORMS = (
    Form("hour", rf"{_HOUR_4}(?:,?\s+(?:on\s+)?{_DAY_FIRST})?", _clock, near=("number",)),
    Form("hour", r"(?P<hour>[01]?[0-9])(?P<minute>[0-5][0-9])\s*(?P<half>(?i:[ap]m\b|[ap]\.\s?m\b\.?))", _clock, near=("number",)),
    Form("hour", rf"{_O_CLOCK}{_ZONE}(?:,?\s+(?:on\s+)?{_DAY_FIRST})?", _clock, near=("word",)),
    Form("instant", _ISO, _instant, near=("number",)),
    Form("hour", rf"{_HOUR}{_ZONE}(?:,?\s+(?:on\s+|of\s+)?{_DAY_FIRST})?", _clock, near=("number", "word")),
    Form("hour", rf"{_HOUR}{_ZONE},?\s+(?:on\s+)?{_MONTH_FIRST}", _clock, near=("number", "word")),
    Form("hour", rf"{_HOUR_24}(?:,?\s+(?:on\s+)?{_DAY_FIRST})?", _clock, near=("number",)),
    Form("hour", rf"{_HOUR_24},?\s+(?:on\s+)?{_MONTH_FIRST}", _clock, near=("number",)),
    Form("hour", rf"{_NAMED_DAY}\s+at\s+{ABOUT}{_HOUR}{_ZONE}", _clock, near=("weekday", "word")),
    Form("hour", rf"{_NAMED_DAY}\s+at\s+{ABOUT}{_HOUR_24}", _clock, near=("weekday",)),
    Form(
        "part of a day",
        rf"(?:(?i:early|late)\s+|(?i:mid)-)(?P<daypart>{DAYPART})\s+{_NAMED_DAY}",
        _night_of,
        near=("daypart", "night"),
    ),
    Form("part of a day", rf"{_PART_OF}\s+{_DAY_FIRST}", _night_of, near=("daypart", "night", "unit")),
    Form("part of a day", rf"{_PART_OF}\s+{_MONTH_FIRST}", _night_of, near=("daypart", "night", "unit")),
    Form("part of the day", rf"(?P<daypart>{DAYPART})", _in_daypart, near=("daypart", "night")),
)
