"""The word lists of lexicon/parts.toml as patterns."""

import re
from collections.abc import Iterable

from dateline.reading import lexicon

LISTS = lexicon.load("parts")


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; blanks in them match any white space, so it fits VERBOSE patterns too."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def opening(words: Iterable[str]) -> re.Pattern[str]:
    """Lines that open with any of the words, whole ones."""
    return re.compile(rf"[\s([*»>•–—-]{{0,4}}{any_of(words)}(?!\w)", re.IGNORECASE)


MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = rf"{_WEEKDAY}?(?:{_NUMBER}\s+{MONTH}|{MONTH}\s+{_NUMBER}(?!\d))"
"""A day and a month in words, the year not included."""
DAY_OF_YEAR = (
    rf"(?:{_WEEKDAY}?(?:{_NUMBER}\s+{MONTH},?\s+|{MONTH}\s+{_NUMBER}(?:,\s*|\s*)){YEAR}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]{YEAR}|{YEAR}-\d\d-\d\d)"
)
"""A day with its year, in words or numbers."""
CLOCK = r"(?:\d{1,2}[:.]\d{2}(?::\d\d)?|(?<=at\s)\d{3,4}|\d{6})(?:\s?(?:[aApP]\.?[mM]\.?|GMT|UTC|KSA|BST|CET|EST|EDT))*"
