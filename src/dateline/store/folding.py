"""Words as filters compare them."""

import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻʾʿ`´", "'"))
SEPARATOR = "\x1f"
"""Stands between the names of one actor, so that no search runs across two of them."""


def fold(words: str) -> str:
    """Lower case, without diacritics, one kind of apostrophe, single blanks: "Sarāqib" is found by "saraqib"."""
    return _short(words) if len(words) <= _SHORT else _folded(words)


def _folded(words: str) -> str:
    if words.isascii():
        return " ".join(words.replace("`", "'").casefold().split())
    plain = unicodedata.normalize("NFKD", words.translate(_APOSTROPHES)).translate(_APOSTROPHES)
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).casefold().split())


# Names come again and again, sentences hardly ever.
_SHORT = 60
_short = lru_cache(maxsize=50_000)(_folded)


def gazetteer_key(name: str) -> str:
    """How a place's id stands among its names, whole: no id is found in a longer one."""
    return f"\x1d{name}\x1d"


def gazetteer_id_in(key: str) -> str | None:
    """The id such a key was made of; None of another key."""
    return key.strip("\x1d") if key.startswith("\x1d") else None


def country_key(code: str) -> str:
    """How a country's ISO 3166-1 code stands among the names of a place, so that it is never taken for a part of one."""
    return f"\x1e{code.casefold()}"
