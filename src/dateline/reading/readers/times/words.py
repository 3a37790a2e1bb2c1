"""The word lists of times.toml as pieces of patterns, and what the words count."""

import re
from collections.abc import Iterable

from dateline.reading import lexicon

WORDS = lexicon.load("times")


def one_of(words: Iterable[str]) -> str:
    """A pattern that takes any of the words, the longest first; blanks stand for any run of white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def one_line(words: str) -> str:
    """Words as the lists spell them: one blank wherever the text has white space, a line's end too."""
    return re.sub(r"\s+", " ", words)


def _months() -> dict[str, int]:
    spelt = {}
    for number, names in enumerate(WORDS["months"].values(), 1):
        for name in names:
            spelt[name] = spelt[name.upper()] = number
    return spelt


_MONTH_NUMBERS = _months()
_TIMES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_UNIT_CODES: dict[str, str] = WORDS["units"]
_FULL_DAYS: list[str] = WORDS["weekdays"]["full"]
_SMALL = {word: number for word, number in WORDS["numbers"].items() if number < 100}
TENS = one_of(word for word, number in _SMALL.items() if number >= 20)
TEENS = one_of(word for word, number in _SMALL.items() if 10 <= number < 20)
ONES = one_of(word for word, number in _SMALL.items() if number < 10)

_LONG = [names[0] for names in WORDS["months"].values()]
_SHORT = [name for names in WORDS["months"].values() for name in names[1:]]
MONTH = rf"(?:{one_of([*_LONG, *map(str.upper, _LONG)])}\b|{one_of([*_SHORT, *map(str.upper, _SHORT)])}\b\.?)"
WEEKDAY = one_of([*_FULL_DAYS, *(day.upper() for day in _FULL_DAYS)])
SHORT_DAY = one_of(WORDS["weekdays"]["short"]) + r"\.?"
SEASON = f"(?i:{one_of(WORDS['seasons'])})"
UNIT = "(?i:centur(?:y|ies)|" + one_of(unit for unit in _UNIT_CODES if unit != "century") + "s?)"
THE = r"(?:(?i:the)\s+)?"
DAYPART = f"(?i:{one_of(WORDS['dayparts'])})"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
ORDINAL = f"(?i:{one_of(WORDS['ordinals'])}|[0-9]{{1,2}}(?:st|nd|rd|th))"
NUMBER = (
    rf"(?:[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?(?:\s+1/2)?|(?i:{TENS}[\s-]{ONES}"
    rf"|(?:{one_of(_SMALL)}|a)\s+(?:hundred|thousand|dozen)|{one_of(_SMALL)}(?:\s+and\s+a\s+half)?|hundred|half\s+an?))"
)
SPREAD = rf"(?:(?:\s*[–-]\s*|(?:\s+|-)(?:to|or)(?:\s+|-))(?P<upto>{NUMBER}))?"
"""The end of "two to three", "12–18"."""
ABOUT = (
    rf"(?i:(?:(?:{one_of(WORDS['about_lengths']['words'])}|"
    + "|".join(rf"(?<=\b{word}\s)over" for word in WORDS["about_lengths"]["over_after"])
    + r")\s+)?)"
)
SOME = r"(?i:(?:a\s+)?couple\s+of|a\s+couple|a\s+few|several|many|dozens\s+of|a\s+number\s+of|few|various|numerous)"
AND_MORE = r"(?i:\s+(?:or|and)\s+(?:even\s+)?(?:hours|days|nights|weeks|months|years|decades))"
"""The end of "weeks or months"."""
HALF = r"(?i:\s+and\s+a\s+half)"

_OTHER_KEYS = {
    *{"noon", "midday", "midnight", "overnight", "yesterday", "today", "tonight", "tomorrow", "twenty", "thousand", "once", "then"},
    *{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "nineteen", "eighteen"},
    *{phrase.split()[-1] for phrases in WORDS["vague"].values() for phrase in phrases},
    *WORDS["every"],
}
KEYS = {
    "month": MONTH,
    "weekday": WEEKDAY,
    "night": "(?i:nights?)",
    "quarter": "(?i:quarter|period|half)",
    "unit": rf"{UNIT}\b",
    "daypart": rf"{DAYPART}\b",
    "season": rf"{SEASON}\b",
    "word": f"(?i:o['’]clock|{'|'.join(map(re.escape, sorted(_OTHER_KEYS)))})",
}
"""What every expression of time holds, unless it holds a digit, by kind: a form is only looked for around keys of its kinds."""


def month_of(word: str) -> int:
    """1–12."""
    return _MONTH_NUMBERS[word.rstrip(".")]


def weekday_of(word: str) -> int:
    """0 = Monday, as datetime counts."""
    return next(index for index, day in enumerate(_FULL_DAYS) if day.lower().startswith(word.lower().rstrip(".")[:3]))


def season_of(word: str) -> str:
    code: str = WORDS["seasons"][word.lower()]
    return code


def daypart_of(word: str) -> str:
    code: str = WORDS["dayparts"][word.lower()]
    return code


def unit_of(word: str) -> str:
    """The unit's code: D, W, M, Y, DE, CE, Q, F (fortnight), WE, N (night) and TH, TM, TS for hours, minutes, seconds."""
    bare = word.lower()
    if bare.startswith("centur"):
        return "CE"
    return _UNIT_CODES[bare] if bare in _UNIT_CODES else _UNIT_CODES[bare.removesuffix("s")]


def day_of(word: str) -> int:
    """1–31, from "7", "7th" or "seventh"."""
    return ordinal_of(word)


def ordinal_of(word: str) -> int:
    bare = word.lower()
    listed: int | None = WORDS["ordinals"].get(bare)
    return listed if listed is not None else int(bare.rstrip("stndrh"))


def number_of(word: str) -> float | None:
    """What a number word counts; None for "several", "a few"."""
    bare = re.sub(r"[\s-]+", " ", word.strip().lower()).removesuffix(" of")
    if bare in {"a", "an", "the", "", "another", "per"}:
        return 1
    if bare in {"a couple", "couple"}:
        return 2
    if bare[0].isdigit():
        whole, _, half = bare.replace(",", "").partition(" ")
        return float(whole) + (0.5 if half else 0)
    total = 0.5 * bare.endswith("and a half")
    if bare.startswith("half"):
        return 0.5
    for piece in bare.removesuffix(" and a half").split():
        if piece in _TIMES:
            total = max(total, 1) * _TIMES[piece]
        elif piece == "a":
            total = 1
        elif piece in _SMALL:
            total += _SMALL[piece]
        else:
            return None
    return total
