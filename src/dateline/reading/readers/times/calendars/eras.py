"""Years with their era, and early years without one: "in 480 BC", "AD 70", "the 1st century AD", "c. 347", "30 September 420"."""

import re

from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.setting import BEFORE_CHRIST, Setting
from dateline.reading.readers.times.words import DAY, MONTH, ORDINAL, SEASON, THE, day_of, month_of, ordinal_of, season_of


def _before_christ(found: Found, _: Setting) -> Answer:
    year = f"BC{int(found['number']):04}"
    if found["decade"]:
        return Answer(value=year[:-1], anchor=EXPLICIT, doubt=BEFORE_CHRIST)
    if found["month"]:
        day = f"-{day_of(found['day']):02}" if found["day"] else ""
        return Answer(value=f"{year}-{month_of(found['month']):02}{day}", anchor=EXPLICIT, doubt=BEFORE_CHRIST)
    season = f"-{season_of(found['season'])}" if found["season"] else ""
    return Answer(value=year + season, anchor=EXPLICIT, doubt=BEFORE_CHRIST)


def _year_of_era(found: Found, _: Setting) -> Answer | None:
    tail = f"-{month_of(found['month']):02}" if found["month"] else ""
    tail += f"-{day_of(found['day']):02}" if found["day"] else ""
    return Answer(value=f"{int(found['number']):04}{tail}", anchor=EXPLICIT)


def _early_year(found: Found, setting: Setting) -> Answer | None:
    """A number of three digits where a year stands: "in 363", "373–414"; not "in 363 villages"."""
    if found["month"]:
        return _year_of_era(found, setting)
    before, number = setting.before(found.span, 14), setting.tenses.token_at(found.span.start)
    counts = number.dep_ in {"nummod", "quantmod", "compound"} and not _CIRCA.search(before)
    if counts or not _DATING.search(before):
        return None
    ancient = setting.ancient
    if ancient and int(found["number"]) < ancient.year and not _AFTER_CHRIST.search(setting.text):
        return _before_christ(found, setting)  # "in 218 BC … in 216": told on, where the text names no year since
    return _year_of_era(found, setting)


_AFTER_CHRIST = re.compile(r"(?<!\w)(?:AD|CE|A\.D\.|C\.E\.)(?!\w)")
_CIRCA = re.compile(r"(?i)\b(?:c|ca|circa)\.?\s*(?:[1-9][0-9]{2}\s*[-–]\s*)?$")
_DATING = re.compile(
    r"(?i)(?:\b(?:in|by|until|from|since|to|and|around|about|circa|ca\.?|c\.?|before|after|between|late|early)\s+|[-–]\s*)$"
)


def _century(found: Found, _: Setting) -> Answer | None:
    before = found["bc"].strip().startswith("B")
    if ordinal_of(found["nth"]) > 30:
        return None
    return Answer(value=f"{'BC' * before}{ordinal_of(found['nth']) - 1:02}", anchor=EXPLICIT, doubt=BEFORE_CHRIST if before else None)


_BC = r"\s*(?:BCE?(?!\w)|B\.C\.(?:E\.)?)"
_AD = r"\s*(?:AD|CE|A\.D\.|C\.E\.)(?!\w)"
_NUMBER = r"(?P<number>[1-9][0-9]{0,3})"
_DAY_MONTH = rf"(?:(?:{THE}(?P<day>{DAY})(?:\s+of)?\s+)?(?P<month>{MONTH}),?\s+(?:of\s+)?)"
_AHEAD = rf"(?=(?:\s*[–-]\s*|\s+to\s+|\s+and\s+|\s+or\s+)[0-9]{{1,4}}{_BC})"

FORMS = (
    Form("year BC", rf"(?:{_DAY_MONTH}|{THE}(?P<season>{SEASON})(?:\s+of)?\s+)?{_NUMBER}{_BC}", _before_christ),
    Form("year BC", rf"(?P<span>{_NUMBER}){_AHEAD}", _before_christ),
    Form("decade BC", rf"{THE}(?P<number>[0-9]{{2,3}}0)(?P<decade>s){_BC}", _before_christ),
    Form("year AD", rf"{_DAY_MONTH}?{_NUMBER}{_AD}", _year_of_era),
    Form("year AD", rf"{_DAY_MONTH}?(?:AD|A\.D\.)\s*{_NUMBER}", _year_of_era),
    Form("century", rf"{THE}(?P<nth>{ORDINAL})[\s-](?i:century)(?P<bc>{_BC}|{_AD})?", _century),
)
EARLY_FORMS = (Form("early year", rf"{_DAY_MONTH}?(?P<number>[1-9][0-9]{{2}})(?![\d,.]\d|\s*(?:%|[$€£]))", _early_year),)
"""Only where a text marks a year of fewer than four digits as one (`tells_early_years`)."""
