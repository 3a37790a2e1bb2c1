"""Whether a text tells history or news, told by the text itself."""

import re
from datetime import date

from dateline.model import Grain
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.words import MONTH, WEEKDAY, YEAR

_DATED = rf"(?<![\w.,-])(?:(?i:in|of|since|by|from|until)|{MONTH}(?:\s+[0-9]{{1,2}},?)?)\s+"
_YEARS = re.compile(rf"{_DATED}({YEAR})(?![\w,]|\.\d)")
_SPELT = re.compile(rf"{_DATED}({YEAR})(?!\w|[,.]\d)")
_MONTH_OF_YEAR = re.compile(rf"(?<!\w){MONTH}(?:\s+[0-9]{{1,2}},?)?\s+{YEAR}(?!\w)")
_EARLY_YEARS = re.compile(rf"{_DATED}[1-9][0-9]{{2}}(?![\w,%]|\.\d)")
_BEFORE_CHRIST = re.compile(r"\b[0-9]{1,4}\s*(?:BCE?\b|B\.C\.)")
_EARLY = re.compile(
    r"\b(?:AD|A\.D\.)\s*[1-9][0-9]{0,2}\b|\b[1-9][0-9]{0,2}\s*(?:AD|CE|BCE?|A\.D\.|B\.C\.)(?!\w)|\bc(?:a|irca)?\.\s*[1-9][0-9]{2}\b"
)
_NEWS_DAYS = re.compile(
    rf"\b(?:{WEEKDAY}|(?i:yesterday|today|tomorrow|tonight|overnight|(?:last|this|next)\s+(?:week|month|year|night|morning|afternoon|evening)))\b"
)
_WEEKDAY_OF_DATE = re.compile(rf"\b{WEEKDAY},?\s+(?:the\s+)?(?:[0-9]|{MONTH}\s+[0-9])")


def is_narrative(text: str, published: date | None) -> bool:
    """Whether a text tells history: years far from publication spelt out again and again, and hardly a weekday or a "yesterday"."""
    years = [int(year) for year in _YEARS.findall(text)]
    days = len(_NEWS_DAYS.findall(text))
    ancient = 0 if days else len(_BEFORE_CHRIST.findall(text)) + len(_EARLY_YEARS.findall(text)) * tells_early_years(text)
    far = sum(published is None or abs(year - published.year) > 1 for year in years) + ancient
    return far >= 3 and far > 2 * days and far >= 0.6 * (len(years) + ancient) and far * 250 >= len(text.split())


def is_long_ago(text: str, published: date) -> bool:
    """Whether a text opens on a year, or a month of one, long before publication, and tells no later year and no day from its own."""
    opened = _MONTH_OF_YEAR.search(text, 0, _OPENING) or _OPENS_ON_YEAR.match(text)
    years = [published.year - int(year) for year in _SPELT.findall(text)]
    return opened is not None and min(years, default=0) > 1 and not _tells_news_day(text) and not _AGO.search(text)


_OPENING = 200  # code points: the first sentence or two
_OPENS_ON_YEAR = re.compile(rf"\s*(?:In|By)\s+{YEAR}\b")
_AGO = re.compile(r"(?i)\b(?:ago|recently|currently)\b")


def is_undated_history(text: str) -> bool:
    """Whether a text nobody dated tells what it does from the years it spells out: at least one, and no day that only news tells so."""
    spelt = _SPELT.search(text) or _BEFORE_CHRIST.search(text)
    return spelt is not None and not _tells_news_day(text)


def _tells_news_day(text: str) -> bool:
    """Whether a "yesterday" or a weekday stands in the text; the weekday of a full date ("Sunday, 6 June 1982") is none."""
    return _NEWS_DAYS.search(_WEEKDAY_OF_DATE.sub("", text)) is not None


def is_background(paragraph: str, published: date) -> bool:
    """Whether a paragraph of news tells what was long ago: two earlier years, or the month of one, none of late, and no day of the news."""
    years = [published.year - int(year) for year in _YEARS.findall(paragraph)]
    told = len(years) > 1 or _MONTH_OF_YEAR.search(paragraph) is not None
    return told and min(years, default=0) > 1 and not _NEWS_DAYS.search(paragraph)


def tells_early_years(text: str) -> bool:
    """Whether a text marks a year of fewer than four digits as one ("AD 70", "c. 347", "44 BC"), so that a bare "in 363" may be one."""
    return _EARLY.search(text) is not None


def first_year(text: str) -> Reference | None:
    """The first year a text spells out after a preposition or month."""
    found = _SPELT.search(text)
    return Reference(date(int(found[1]), 1, 1), found[1], Grain.YEAR, date(int(found[1]), 12, 31)) if found else None
