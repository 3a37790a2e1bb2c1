"""Arabic, Persian, Urdu, Hebrew and Cyrillic letters in Latin ones, as news desks romanise them.

Consonants are what counts: ayn and hamza are dropped, as most romanisers do; letters that are vowel or consonant stay "w" and "y".
"""

import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

ABJAD = frozenset({"arabic", "hebrew"})


@cache
def _tables() -> dict[str, dict[str, str]]:
    found = tomllib.loads(files(__package__).joinpath("scripts.toml").read_text("utf-8"))
    return {name: table["letters"] for name, table in found.items() if name != "about"}


def script_of(word: str) -> str:
    """Which table a word needs: arabic, hebrew, cyrillic, or latin where it needs none."""
    if word.isascii():
        return "latin"
    for letter in word:
        name = unicodedata.name(letter, "").partition(" ")[0].lower()
        if name in _tables():
            return name
    return "latin"


def romanised(word: str) -> str:
    """A word of any of the scripts in lower-case Latin letters; a word of a script not known here stays as it is."""
    if word.isascii():
        return "".join(letter for letter in word.lower() if letter.isalnum())
    script = script_of(word)
    plain = "".join(_FOLDED.get(letter, letter) for letter in word.lower())
    if script == "latin":
        return _plain(plain) or plain
    table = _tables()[script]
    composed = unicodedata.normalize("NFC", plain)
    return _plain("".join(table.get(letter, letter if letter.isascii() else "") for letter in composed))


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if letter.isascii() and letter.isalnum())


_FOLDED = {"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a", "İ": "i"}
