"""Whether a value of the response is right, half right or wrong for a value of the key."""

import re
from datetime import date
from enum import Enum

from evals.claims.muc.official.slots import NEAR, STRINGS

_ARTICLES = frozenset(
    {"a", "an", "the", "some", "many", "several", "few", "various", "numerous", "other", "another", "both", "all", "each"}
)
_NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", *(str(number) for number in range(1, 11))}
)
_PREMODIFIERS = _ARTICLES | _NUMBERS | {"every", "any", "no", "of", "at", "least"}
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


class Match(Enum):
    RIGHT = 1.0
    HALF = 0.5
    WRONG = 0.0


def match(slot: str, response: str, key: str) -> Match:
    """How well the response meets the key in a slot, tags left out of account."""
    if plain(response) == plain(key):
        return Match.RIGHT
    if slot == "INCIDENT: DATE":
        return _dates(response, key)
    if slot == "INCIDENT: LOCATION":
        return Match.HALF if ":" in key and plain(response) == plain(key.split(":", maxsplit=1)[0]) else Match.WRONG
    return Match.HALF if response in NEAR.get(slot, {}).get(key, ()) else Match.WRONG


def shares(slot: str, response: str, key: str) -> bool:
    """Whether the two meet at least in part; of words of the text one shared word is enough here."""
    if slot in STRINGS:
        return bool(set(plain(response).split()) & set(plain(key).split()))
    return match(slot, response, key) is not Match.WRONG


def plain(value: str) -> str:
    """In capitals, without marks between the words and without words before the noun that tell nothing."""
    words = re.sub(r"[\"\[\]]", " ", value.upper()).split()
    while len(words) > 1 and words[0].lower() in _PREMODIFIERS:
        words = words[1:]
    return " ".join(words)


def _dates(response: str, key: str) -> Match:
    """Half right: a day inside the key's bounds, or no more than the key's last day as a bound."""
    given, wanted = _bounds(response), _bounds(key)
    if given is None or wanted is None:
        return Match.WRONG
    if given == wanted:
        return Match.RIGHT
    if given[0] is None:
        return Match.HALF if given[1] == wanted[1] else Match.WRONG
    return Match.HALF if (wanted[0] or date.min) <= given[0] and given[1] <= wanted[1] else Match.WRONG


def _bounds(written: str) -> tuple[date | None, date] | None:
    """First and last day: "- 21 JAN 89" has no first."""
    days = [_day(*found) for found in re.findall(r"(\d{1,2}) ([A-Z]{3}) (\d{2})", written.upper())]
    known = [day for day in days if day is not None]
    if not known or len(known) != len(days):
        return None
    return (None if written.strip().startswith("-") else known[0]), known[-1]


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(1900 + int(year), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
