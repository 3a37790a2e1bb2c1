"""Whether a text tells history or news, told by the text itself."""

import re
from datetime import date

from dateline.model import Grain
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.words import MONTH, WEEKDAY, YEAR

_DATED = rf"(?<![\w.,-])(?:(?i:in|of|since|by|from|until)|{MONTH}(?:\s+[0-9]{{1,2}},?)?)\s+"
_YEARS = re.compile(rf"{_DATED}({YEAR})(?![\w,]|\.\d)")
_EARLY_YEARS = re.compile(rf"{_DATED}[1-9][0-9]{{2}}(?![\w,%]|\.\d)")
_BEFORE_CHRIST = re.compile(r"\b[0-9]{1,4}\s*(?:BCE?\b|B\.C\.)")
_EARLY = re.compile(
    r"\b(?:AD|A\.D\.)\s*[1-9][0-9]{0,2}\b|\b[1-9][0-9]{0,2}\s*(?:AD|CE|BCE?|A\.D\.|B\.C\.)(?!\w)|\bc(?:a|irca)?\.\s*[1-9][0-9]{2}\b"
)
_NEWS_DAYS = re.compile(rf"\b(?:{WEEKDAY}|(?i:yesterday|today|tomorrow|tonight|(?:last|this|next)\s+(?:week|month|year)))\b")


def is_narrative(text: str, published: date | None) -> bool:
    """Whether a text tells history: years far from publication spelt out again and again, and hardly a weekday or a "yesterday"."""
    years = [int(year) for year in _YEARS.findall(text)]
    ancient = len(_BEFORE_CHRIST.findall(text)) + (len(_EARLY_YEARS.findall(text)) if tells_early_years(text) else 0)
    far = sum(published is None or abs(year - published.year) > 1 for year in years) + ancient
    days = len(_NEWS_DAYS.findall(text))
    return far >= 3 and far > 2 * days and far >= 0.6 * (len(years) + ancient) and far * 250 >= len(text.split())


def tells_early_years(text: str) -> bool:
    """Whether a text marks a year of fewer than four digits as one ("AD 70", "c. 347", "44 BC"), so that a bare "in 363" may be one."""
    return _EARLY.search(text) is not None


def first_year(text: str) -> Reference | None:
    """The first year a text spells out after a preposition or month."""
    found = _YEARS.search(text)
    return Reference(date(int(found[1]), 1, 1), found[1], Grain.YEAR, date(int(found[1]), 12, 31)) if found else None
