"""Names made comparable: without case, marks and hyphens, and, more loosely, by how they sound."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ß": "ss"})
_SILENT = re.compile(r"['’‘`´ʼʻʿʾʹʺ.]")
_BREAKS = re.compile(r"[\s\-–—‐‑/,]+")
ARTICLES = frozenset({"al", "an", "ar", "as", "ash", "ad", "at", "ath", "az", "el", "en", "er", "es", "esh", "ed", "et", "ez", "ul"})
_FUSED_ARTICLE = re.compile(r"^(?:al-?|[aeu](?=([b-df-hj-np-tv-z])\1))")
_SOUNDS = (
    ("kh", "K"),
    ("gh", "G"),
    ("sh", "S"),
    ("ch", "S"),
    ("th", "t"),
    ("dh", "d"),
    ("dj", "j"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouwy]")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name without case, diacritics, full stops, apostrophes and hyphens: "Ma‘arrat an-Nu‘mān" and "Maarrat an Numan" are one."""
    plain = _SILENT.sub("", name)
    if not plain.isascii():
        split = unicodedata.normalize("NFKD", plain.casefold().translate(_LETTERS))
        plain = "".join(letter for letter in split if not unicodedata.combining(letter))
    return _BREAKS.sub(" ", plain.casefold()).strip()


def skeleton(name: str) -> str:
    """What stays the same when Arabic, Persian, Cyrillic … names are spelt another way in Latin letters.

    Articles, vowels and doubled letters go, spellings of one sound become one: "Deir Ezzor" and "Dayr az Zawr" are both "drzr".
    Empty for names too short to be told apart this way (fewer than three consonants, an opening vowel counted).
    """
    words = [word for word in fold(name).split(" ") if word not in ARTICLES]
    bones = "".join(_bones(word, first=index == 0) for index, word in enumerate(words))
    return bones if len(bones) >= 3 and bones.isascii() else ""


def _bones(word: str, *, first: bool) -> str:
    opens = first and word[:1] in set("aeiou") and not _FUSED_ARTICLE.match(word)
    word = _FUSED_ARTICLE.sub("", word) if len(word) > 4 else word
    for spelt, sound in _SOUNDS:
        word = word.replace(spelt, sound)
    word = word.removesuffix("h")
    return ("A" if opens else "") + _VOWELS.sub("", _DOUBLED.sub(r"\1", word))
