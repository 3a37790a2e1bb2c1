"""Distances and directions as news tells them: "some 40 kilometres (25 miles) north-east", in patterns over lower-cased text."""

import re
from collections.abc import Iterable

from dateline.reading import lexicon

_WORDS = lexicon.load("places")["lengths"]
_IN_KM = {"km": 1.0, "mile": 1.609, "nautical": 1.852, "metre": 0.001, "yard": 0.000914}
_METRIC = frozenset({_IN_KM["km"], _IN_KM["metre"]})
_LENGTHS: dict[str, float] = {word: _IN_KM[unit] for unit, words in _WORDS.items() for word in words}
_NUMBERS: dict[str, float] = {
    **lexicon.load("times")["numbers"],
    "a": 1,
    "an": 1,
    "half": 0.5,
    "half a": 0.5,
    "dozen": 12,
    "a dozen": 12,
    "a hundred": 100,
}
_COMPASS = {"north": "N", "south": "S", "east": "E", "west": "W"}


def one_of(words: Iterable[str]) -> str:
    """A pattern that takes any of the words, the longest first; blanks stand for any run of white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


_TENS = one_of(word for word, number in _NUMBERS.items() if 20 <= number < 100)
_ONES = one_of(word for word, number in _NUMBERS.items() if 1 <= number < 10 and len(word) > 2)
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{_TENS}[\s-]{_ONES}|{one_of(_NUMBERS)})"
_UNIT = one_of(_LENGTHS)
DIRECTION = r"(?:(?:north|south)(?:[\s-]?(?:east|west))?|east|west)"
LENGTH = rf"(?P<least>{_NUMBER})(?:\s*(?:-|–|to|or)\s*(?P<most>{_NUMBER}))?[\s-]*(?P<unit>{_UNIT})(?:\s*\([^()]{{1,30}}\))?"
LENGTH_LETTERS = ("km", "kilomet", "mi", "met", "nm", "yard", "m ")
"""Letters some of which every length has."""

HEDGE = (
    r"(?:(?:some|about|around|roughly|just|only|nearly|almost|approximately|under|over|barely|"
    r"at\s+least|up\s+to|a\s+mere|less\s+than|more\s+than)\s+)*"
)
VAGUE_LENGTH = rf"(?:(?:a\s+few|several|some|dozens\s+of|hundreds\s+of|tens\s+of|a\s+couple\s+of)\s+(?:hundred\s+|dozen\s+)?{_UNIT})"
JOURNEY = (
    r"(?:(?:an?|half\s+an|one|two|three|four|five|several|a\s+few|\d+)[\s-](?:hour|minute|day)(?:s?['’]s?|s)?"
    r"(?:\s+(?:drive|walk|flight|ride|march|journey))?(?:\s+by\s+\w+)?)"
)
"""A distance told in time says nothing in kilometres: roads and cars differ."""

_TOLD = re.compile(
    r"(?P<first>north|south)[\s-]?(?P<second>east|west)|(?P<alone>north|south|east|west)"
    r"|\b(?P<centre>cent(?:re|er|ral)|heart|downtown|old\s+city|mid)\b"
)


def compass(words: str) -> str | None:
    """The direction told ("north-eastern" → NE; "central" → centre); None where none is, or more than one."""
    found = list(_TOLD.finditer(words))
    if len(found) != 1:
        return None
    told = found[0]
    if told["centre"]:
        return "centre"
    return _COMPASS[told["alone"]] if told["alone"] else _COMPASS[told["first"]] + _COMPASS[told["second"]]


def kilometres(match: re.Match[str]) -> float | None:
    """The distance a match holds, the mean of a range ("30 to 40 km"); None where it holds none.

    What is told in miles is told no more finely than its two first digits: "5 miles" are 8 km, not 8.045.
    """
    groups = match.groupdict()
    if not groups.get("unit"):
        return None
    told = [_number(groups[key]) for key in ("least", "most") if groups.get(key)]
    unit, length = _LENGTHS[" ".join(groups["unit"].split())], sum(told) / len(told)
    return round(length * unit, 3) if unit in _METRIC else float(f"{length * unit:.2g}")


def _number(words: str) -> float:
    if words[0].isdigit():
        return float(words.replace(",", ""))
    known = " ".join(words.split())
    return _NUMBERS[known] if known in _NUMBERS else sum(_NUMBERS[word] for word in re.split(r"[\s-]", known))
