"""Years and their seasons, decades, centuries: "in 2011", "the summer of 2014", "the late 1980s"."""

import re

from spacy.tokens import Token

from dateline.model import Grain
from dateline.reading.readers.times.dates import SEASONS
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.relative import ASIDE, NO_DAY, step_of
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import (
    MONTH,
    ONES,
    SEASON,
    TEENS,
    TENS,
    THE,
    WORDS,
    YEAR,
    number_of,
    one_of,
    season_of,
)
from dateline.reading.readers.times.written import YEAR_NAMES

_COUNTED = re.compile(rf"\s*(?:%|{one_of(WORDS['not_years']['after'])}\b)", re.IGNORECASE)
_COUNTING = re.compile(rf"(?:\b{one_of(WORDS['not_years']['before'])}|[#$€£×])\s*$", re.IGNORECASE)
_DATING = re.compile(rf"(?:\b(?:{one_of(WORDS['not_years']['unless_before'])}|{SEASON}|{MONTH})\s+|[(–,-]\s*|^|\n\s*)$", re.IGNORECASE)


def _year(found: Found, setting: Setting) -> Answer | None:
    text, span = setting.text, found.span
    before = text[max(0, span.start - 14) : span.start]
    number = setting.tenses.token_at(span.end - 1)
    if (_COUNTED.match(text, span.end) and not _opens_before_subject(number)) or YEAR_NAMES.match(text, span.end):
        return None
    if not found.modifier and _COUNTING.search(before) and not _is_about(number):
        return None
    told = found["said"] or found.modifier or _DATING.search(before) or (number.head.tag_ != "NNS" and not found["year"].endswith("00"))
    if not told and not _is_nearby(found, setting):
        return None
    return Answer(value=found["year"], anchor=EXPLICIT)


def _opens_before_subject(number: Token) -> bool:
    """Whether the noun behind it begins the clause, so that nothing is counted: "In 2013 rebels took …"."""
    behind = number.doc[number.i + 1 : number.i + 3]
    if number.i == 0 or len(behind) < 2 or number.nbor(-1).text not in {"In", "By", "Since", "Until"}:
        return False
    return behind[0].dep_ in {"nsubj", "nsubjpass"} or behind[1].tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _is_nearby(found: Found, setting: Setting) -> bool:
    """Whether it is the year of the news or one next to it: "2017 results"; so near it is hardly a count."""
    return setting.published is not None and abs(int(found["year"]) - setting.published.day.year) <= 1


def _short_year(found: Found, _: Setting) -> Answer | None:
    """The end of "1947–54"."""
    first, last = found["first"], found["short"]
    return Answer(value=first[:2] + last, anchor=EXPLICIT) if int(last) > int(first[2:]) else None


def _is_about(number: Token) -> bool:
    """Whether "around" is the preposition of a year, "born around 1470", and not of a count, "around 1470 men"."""
    return number.dep_ == "pobj" and number.head.lower_ in {"about", "around"} and not number.text.endswith("00")


_HUNDREDS = {"eighteen": 18, "nineteen": 19, "twenty": 20}


def _spoken_year(found: Found, _: Setting) -> Answer:
    """A year as a broadcast transcript spells it: "nineteen ninety-six"."""
    if found["hundreds"]:
        return Answer(value=f"{_HUNDREDS[found['hundreds'].lower()]}{number_of(found['tens']) or 0:02.0f}", anchor=EXPLICIT)
    return Answer(value=f"20{number_of(found['ones']) if found['ones'] else 0:02.0f}", anchor=EXPLICIT)


_WHOSE = re.compile(r"(?i)\b(?:his|her|their|my|our|your)\s+$")
_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def _decade(found: Found, setting: Setting) -> Answer | None:
    if found["decade"]:
        return Answer(value=found["decade"][:3], anchor=EXPLICIT)
    the = found.span.of(setting.text).lower().startswith("the")
    if found["spelt"] and not the and (not found.modifier or _WHOSE.search(setting.before(found.span, 8))):
        return None  # "in his late eighties"
    tens = found["short"][:1] or _DECADES.index(found["spelt"].lower()) + 2
    return Answer(value=f"19{tens}", anchor=EXPLICIT)


def _season_of_year(found: Found, _: Setting) -> Answer:
    return Answer(value=f"{found['year']}-{season_of(found['season'])}", anchor=EXPLICIT)


def _season(found: Found, setting: Setting) -> Answer | None:
    """The season last begun ("last summer", "in the winter"), unless "next" or the verb points ahead."""
    text, span = setting.text, found.span
    the = span.of(text).lower().startswith("the ") and found["season"].lower() != "fall"  # "the fall of the city"
    told = found["which"] or found.modifier or the or _IN_SEASON.search(text, max(0, span.start - 9), span.start)
    if not told and not _OF_SEASON.match(text, span.end):
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
_OF_SEASON = re.compile(r"\s+(?:counter-?)?(?:offensive|campaign|operation|fighting)s?\b")  # "its spring offensive"


def _season_year(found: Found, setting: Setting, now: Reference) -> int:
    begins, month = SEASONS[season_of(found["season"])], now.day.month
    running = begins <= month < begins + 3 or (begins == 12 and month < 3)
    year = now.day.year - (begins > month)
    which = found["which"].lower()
    if step_of(which) == -1:
        return year - running
    if step_of(which) == 1:
        return year + 1
    if not which and setting.tense_ahead(found.span) is Tense.FUTURE:
        return year + (not running)
    just_over = begins == 12 and month < 6 and setting.tense(found.span) is Tense.PAST  # "this winter was mild", told in spring
    return now.day.year if which == "this" and not running and not just_over else year


_Y = rf"(?P<year>{YEAR})"
_S = rf"(?P<season>{SEASON})"

FORMS = (
    Form("year, its century left out", rf"(?P<first>{YEAR})\s?[-–/]\s?(?P<span>(?P<short>[0-9]{{2}}))", _short_year, near=("number",)),
    Form("year", rf"(?P<said>(?i:the\s+year)\s+)?{_Y}(?![\d,]\d|\.\d)", _year, near=("number",)),
    Form(
        "spoken year",
        rf"(?P<hundreds>(?i:{one_of(_HUNDREDS)}))[\s-](?P<tens>(?i:{TENS}(?:[\s-]{ONES})?|{TEENS}))",
        _spoken_year,
        near=("word",),
    ),
    Form("spoken year", rf"(?i:the\s+year\s+two\s+thousand(?:\s+and)?(?:\s+(?P<ones>{ONES}))?)", _spoken_year, near=("word",)),
    Form("decade", rf"{THE}(?:(?P<decade>[12][0-9]{{2}}0)['’]?s|(?:['’]|(?<=0s\sand\s))(?P<short>[2-9]0)s)", _decade, near=("number",)),
    Form("decade", rf"{THE}(?P<spelt>(?i:{one_of(_DECADES)}))", _decade, near=("word",)),
    Form("season of a year", rf"{THE}{_S}(?:\s+of)?\s+{_Y}", _season_of_year, near=("season",)),
    Form("season of a year", rf"{_Y}\s+{_S}", _season_of_year, near=("season",)),
    Form(
        "first of two seasons",
        rf"(?P<span>{THE}{_S})(?=\s+(?:and|or)\s+(?:early\s+|late\s+)?{SEASON}\s+(?:of\s+)?{_Y})",
        _season_of_year,
        near=("season",),
    ),
    Form("season", rf"(?:(?P<which>(?i:{ASIDE}|this))\s+|(?i:the|that)\s+)?{_S}", _season, near=("season",)),
)
