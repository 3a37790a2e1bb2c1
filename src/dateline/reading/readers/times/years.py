"""Years and their parts, decades, centuries: "in 2011", "the summer of 2014", "the third quarter", "the late 1980s"."""

import re

from dateline.model import Grain
from dateline.reading.readers.times.dates import shift, value_at
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.relative import ASIDE, NO_DAY, step_of, unknown
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import (
    MONTH,
    ONES,
    ORDINAL,
    SEASON,
    TEENS,
    TENS,
    WORDS,
    YEAR,
    number_of,
    one_of,
    ordinal_of,
    season_of,
)
from dateline.reading.readers.times.written import NO_YEAR

_COUNTED = re.compile(rf"\s*(?:%|{one_of(WORDS['not_years']['after'])}\b)", re.IGNORECASE)
_COUNTING = re.compile(rf"(?:\b{one_of(WORDS['not_years']['before'])}|[#$€£×])\s*$", re.IGNORECASE)
_DATING = re.compile(rf"(?:\b(?:{one_of(WORDS['not_years']['unless_before'])}|{SEASON}|{MONTH})\s+|[(–,-]\s*|^|\n\s*)$", re.IGNORECASE)


def _year(found: Found, setting: Setting) -> Answer | None:
    text, span = setting.text, found.span
    before = text[max(0, span.start - 14) : span.start]
    if _COUNTED.match(text, span.end) or (not found.modifier and _COUNTING.search(before)):
        return None
    if not _DATING.search(before):
        number = setting.tenses.token_at(span.start)
        if number.head.tag_ == "NNS" or found["year"].endswith("00"):
            return None
    return Answer(value=found["year"], anchor=EXPLICIT)


def _short_year(found: Found, _: Setting) -> Answer | None:
    """The end of "1947–54"."""
    first, last = found["first"], found["short"]
    return Answer(value=first[:2] + last, anchor=EXPLICIT) if int(last) > int(first[2:]) else None


_HUNDREDS = {"eighteen": 18, "nineteen": 19, "twenty": 20}


def _spoken_year(found: Found, _: Setting) -> Answer:
    """A year as a broadcast transcript spells it: "nineteen ninety-six"."""
    if found["hundreds"]:
        return Answer(value=f"{_HUNDREDS[found['hundreds'].lower()]}{number_of(found['tens']) or 0:02.0f}", anchor=EXPLICIT)
    return Answer(value=f"20{number_of(found['ones']) if found['ones'] else 0:02.0f}", anchor=EXPLICIT)


_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def _decade(found: Found, _: Setting) -> Answer:
    if found["decade"]:
        return Answer(value=found["decade"][:3], anchor=EXPLICIT)
    tens = found["short"][:1] or _DECADES.index(found["spelt"].lower()) + 2
    return Answer(value=f"19{tens}", anchor=EXPLICIT)


def _season_of_year(found: Found, _: Setting) -> Answer:
    return Answer(value=f"{found['year']}-{season_of(found['season'])}", anchor=EXPLICIT)


def _season(found: Found, setting: Setting) -> Answer | None:
    """The season last begun ("last summer", "in the winter"), unless "next" or the verb points ahead."""
    text, span = setting.text, found.span
    the = span.of(text).lower().startswith("the ") and found["season"].lower() != "fall"  # "the fall of the city"
    if not (found["which"] or found.modifier or the or _IN_SEASON.search(text, max(0, span.start - 9), span.start)):
        return None
    code = season_of(found["season"])
    now = setting.then("Y") if _NEXT_TOLD.match(found["which"]) else setting.now
    if ancient := setting.ancient:
        return Answer(value=f"{ancient.value()}-{code}", anchor=ancient.words)
    if now is None:
        return Answer(value=f"XXXX-{code}", doubt=NO_DAY)
    by_year = setting.narrative and (not found["which"] or now.grain is Grain.YEAR)
    year = now.day.year + step_of(found["which"]) if by_year else _season_year(found, setting, now)
    return Answer(value=f"{year:04}-{code}", anchor=now.words)


_NEXT_TOLD = re.compile(r"(?i)(?:the\s+)?(?:following|previous|preceding|ensuing)|the\s+next")
_IN_SEASON = re.compile(r"(?i:\b(?:in|by|during|that|since|until|of|same)\s+)$")
_SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_year(found: Found, setting: Setting, now: Reference) -> int:
    begins, month = _SEASON_BEGINS[season_of(found["season"])], now.day.month
    running = begins <= month < begins + 3 or (begins == 12 and month < 3)
    year = now.day.year - (begins > month)
    which = found["which"].lower()
    if step_of(which) == -1:
        return year - running
    if step_of(which) == 1 or (not which and setting.tense(found.span) is Tense.FUTURE):
        return year + 1
    return now.day.year if which == "this" and not running else year


_HALVES = {"first": 1, "second": 2, "latter": 2, "last": 2}


def _part_of_year(found: Found, setting: Setting) -> Answer | None:
    """A quarter or a half, of a year named or the last one begun."""
    part = f"H{_HALVES[found['half'].lower()]}" if found["half"] else f"Q{ordinal_of(found['nth'])}"
    if part not in {"Q1", "Q2", "Q3", "Q4", "H1", "H2"}:
        return None
    if found["year"]:
        return Answer(value=f"{found['year']}-{part}", anchor=EXPLICIT)
    now = setting.now
    if now is None:
        return Answer(value=f"XXXX-{part}", doubt=NO_YEAR)
    if found["which"]:
        return Answer(value=f"{now.day.year + step_of(found['which']):04}-{part}", anchor=now.words)
    to_come = int(part[1]) > int(value_at(now.day, "Q")[-1]) and setting.tense(found.span) is not Tense.FUTURE
    return Answer(value=f"{now.day.year - to_come:04}-{part}", anchor=now.words)


def _quarter_told(_: Found, setting: Setting) -> Answer:
    """The quarter spoken of, else the last one that is over."""
    told = setting.told("Q")
    now = told or setting.now
    if now is None:
        return unknown("Q")
    return Answer(value=value_at(now.day if told else shift(now.day, -1, "Q"), "Q"), anchor=now.words)


_Y, _THE = rf"(?P<year>{YEAR})", r"(?:(?i:the)\s+)?"
_S, _NTH = rf"(?P<season>{SEASON})", rf"(?:(?i:fiscal)[\s-])?(?P<nth>{ORDINAL})"
_LAST = r"(?P<which>(?i:last|this|next))"

FORMS = (
    Form("year, its century left out", rf"(?P<first>{YEAR})\s?[-–]\s?(?P<span>(?P<short>[0-9]{{2}}))", _short_year),
    Form("year", rf"{_Y}(?![\d,]\d|\.\d)", _year),
    Form("spoken year", rf"(?P<hundreds>(?i:{one_of(_HUNDREDS)}))[\s-](?P<tens>(?i:{TENS}(?:[\s-]{ONES})?|{TEENS}))", _spoken_year),
    Form("spoken year", rf"(?i:the\s+year\s+two\s+thousand(?:\s+and)?(?:\s+(?P<ones>{ONES}))?)", _spoken_year),
    Form("decade", rf"{_THE}(?:(?P<decade>[12][0-9]{{2}}0)['’]?s|['’](?P<short>[2-9]0)s)", _decade),
    Form("decade", rf"(?i:the)\s+(?P<spelt>(?i:{one_of(_DECADES)}))", _decade),
    Form("season of a year", rf"{_THE}{_S}(?:\s+of)?\s+{_Y}", _season_of_year),
    Form("season of a year", rf"{_Y}\s+{_S}", _season_of_year),
    Form(
        "first of two seasons",
        rf"(?P<span>{_THE}{_S})(?=\s+(?:and|or)\s+(?:early\s+|late\s+)?{SEASON}\s+(?:of\s+)?{_Y})",
        _season_of_year,
    ),
    Form("season", rf"(?:(?P<which>(?i:{ASIDE}|this))\s+|(?i:the|that)\s+)?{_S}", _season),
    Form("half of a year", rf"{_THE}(?P<half>(?i:first|second|latter|last))\s+half\s+of\s+(?:{_Y}|{_LAST}\s+year)", _part_of_year),
    Form("quarter of a year", rf"{_THE}{_NTH}[\s-](?i:quarter)(?:\s+of)?\s+(?:fiscal\s+)?{_Y}", _part_of_year),
    Form("quarter of a year", rf"{_THE}{_Y}(?:['’]s)?\s+(?P<nth>{ORDINAL})[\s-](?i:quarter)", _part_of_year),
    Form("quarter of a year", rf"{_LAST}\s+year['’]s\s+(?P<nth>{ORDINAL})[\s-](?i:quarter)", _part_of_year),
    Form("quarter", rf"{_THE}{_NTH}\s+(?i:quarter)(?:\s+of\s+{_LAST}\s+year)?", _part_of_year),
    Form("quarter", rf"(?P<nth>{ORDINAL})-(?i:quarter)", _part_of_year),
    Form("the quarter", r"(?i:the\s+latest|the\s+same|the|that)\s+(?i:quarter)(?!\s+(?:of|century|mile))", _quarter_told),
)
