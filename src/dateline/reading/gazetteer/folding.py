"""Names made comparable: without case, marks and hyphens, and, more loosely, by how they sound."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ß": "ss"})
_SILENT = re.compile(r"['’‘`´ʼʻʿʾʹʺ.]")
_BREAKS = re.compile(r"[\s\-–—‐‑/,]+")
ARTICLES = frozenset({"al", "an", "ar", "as", "ash", "ad", "at", "ath", "az", "el", "en", "er", "es", "esh", "ed", "et", "ez", "ul"})
_FUSED_ARTICLE = re.compile(r"\b(?:al-?(?=[a-z]{3})|[aeu](?=([b-df-hj-np-tv-z])\1[a-z]{2}))")
_SPELT = (
    ("tch", "S"),
    ("dzh", "j"),
    ("zh", "j"),
    ("kh", "K"),
    ("gh", "G"),
    ("sh", "S"),
    ("ch", "S"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
)
_OPENING = frozenset("aeiou")
_TWICE = re.compile(r"([^aeiouwy ])\1")
_DOUBLED = re.compile(r"([^aeiouwy ])\1+")
_BARE = str.maketrans({"q": "k", "c": "k", **dict.fromkeys("aeiouwy ")})
_GLIDES = (("ay", "i"), ("ai", "i"), ("ei", "i"), ("ey", "i"), ("aw", "u"), ("au", "u"), ("ou", "u"), ("ow", "u"), ("uw", "u"), ("iy", "i"))
_LONG = (("aa", "a"), ("ii", "i"), ("uu", "u"))
_VOWELS = str.maketrans({"e": "i", "y": "i", "o": "u", "w": "u"})


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """A name without case, diacritics, full stops, apostrophes and hyphens: "Ma‘arrat an-Nu‘mān" and "Maarrat an Numan" are one."""
    if name.isascii() and name.isalpha():  # most names by far
        return name.lower()
    plain = _SILENT.sub("", name)
    if not plain.isascii():
        split = unicodedata.normalize("NFKD", plain.casefold().translate(_LETTERS))
        plain = "".join(letter for letter in split if not unicodedata.combining(letter))
    return _BREAKS.sub(" ", plain.casefold()).strip()


def skeleton(name: str) -> str:
    """What stays the same when Arabic, Persian, Cyrillic … names are spelt another way in Latin letters.

    Articles, vowels and doubled letters go, spellings of one sound become one: "Deir Ezzor" and "Dayr az Zawr" are both "drzr". An opening
    vowel counts as a consonant. Empty for names of fewer than two: nothing would tell them apart.
    """
    text = without_articles(name)
    stem = _FUSED_ARTICLE.sub("", text) if "al" in text or _TWICE.search(text) else text
    opens = stem[:1] in _OPENING and stem[:2] == text[:2]
    if "h" in stem:
        for spelt, sound in _SPELT:
            stem = stem.replace(spelt, sound)
        stem = stem.replace("h ", " ").removesuffix("h")
    stem = stem.replace("dj", "j").replace("ck", "k")
    if _TWICE.search(stem):
        stem = _DOUBLED.sub(r"\1", stem)
    bones = stem.translate(_BARE)
    if opens:
        bones = "A" + bones
    return bones if len(bones) >= 2 and bones.isascii() else ""


def without_articles(name: str) -> str:
    """A folded name without words that are but articles: "ramadi" of "Ar Ramādī"."""
    text = fold(name)
    if " " not in text:
        return "" if text in ARTICLES else text
    return " ".join([word for word in text.split(" ") if word not in ARTICLES])


def vowels(name: str) -> tuple[int, int, int]:
    """How often a, i and u sound in a name, as far as spelling tells: long and short are one, and so are e and i, o and u, ay and ei."""
    text = _FUSED_ARTICLE.sub("", without_articles(name))
    for spelt, sound in _GLIDES:
        text = text.replace(spelt, sound)
    text = text.translate(_VOWELS)
    for long, short in _LONG:
        while long in text:
            text = text.replace(long, short)
    return text.count("a"), text.count("i"), text.count("u")
