"""Under which keys a place can be found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.reading.gazetteer.folding import ARTICLES, fold, skeleton

_SOUNDED = """
AF AM AZ BA BD BF BH BY CF CM CY DJ DZ EG EH ER ET GE IL IN IQ IR JO KE KG KW KZ LB LK LY MA ML MM MR MV NE NG NP OM PK
PS QA RS RU SA SD SN SO SS SY TD TJ TM TN TR UA UZ XK YE
"""
SOUNDED = frozenset(_SOUNDED.split())
"""Countries whose names reach English by transliteration: only theirs are kept by sound."""

_SCRIPTS = re.compile(r"^[\s\-'’.()؀-ۿݐ-ݿЀ-ӿ֐-׿]+$")
_UNIT_WORDS = re.compile(
    r"\b(?:county|parish|borough|census area|municipality|municipio|district|governorate|province|provincia|prefecture|oblast|raion|rayon"
    r"|subdistrict|sub-prefecture|department|departamento|departement|région|region|state|muhafazat|mintaqah|mintaqat|nahiyat|nahiyah|qada"
    r"|qaza|qism|markaz|ostan-e|ostan|wilaya|wilayat|wuleswali|woleswali|shahrestan-e|shahrestan|bakhsh-e|daira|daïra|cercle|caza|zone"
    r"|mahaliyat|mahallat|ilcesi|ilçesi|amphoe|huyen|quan|of|de|du|des|del|dela|d)\b",
    re.IGNORECASE,
)
_SEATS = frozenset({"ADM1", "PPLA", "PPLC", "PCLI"})
_VOWEL, _DIGIT = re.compile(r"[aeiouy]"), re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Keys:
    """What leads to a place: keys of its main names, of its other names, and what they sound like."""

    main: frozenset[str]
    other: tuple[str, ...]
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What a place is called, and what decides which of it is kept; `usual` are names as good as the main one."""

    name: str
    others: Iterable[str]
    usual: tuple[str, ...] = ()
    code: str
    country: str
    population: int

    @property
    def bare(self) -> str:
        return bare(self.name) if self.code.startswith("ADM") else self.name


def keys_of(place: Called) -> Keys:
    """The keys of a place. Scripts other than Latin only where English takes names from them, and of what is well known."""
    sounded = place.country in SOUNDED
    own = dict.fromkeys((place.name, place.bare, *(_without_article(place.bare) if sounded else ()), *place.usual))
    main = frozenset(key for key in map(fold, own) if _is_latin(key))
    in_script = sounded or place.population > 100_000 or place.code == "PCLI"
    other: dict[str, None] = {}
    for called in (*own, *place.others):
        key = fold(called)
        if key not in main and (_is_worth_keeping(called, key) or (in_script and len(called) > 2 and _SCRIPTS.match(called))):
            other[key] = None
    return Keys(main, tuple(other), tuple(_sounds(place)) if sounded else ())


def _sounds(place: Called) -> Iterator[str]:
    """Two consonants are enough for what is large only: too much else sounds like that."""
    large = place.population >= 20_000 or place.code in _SEATS
    for bones in dict.fromkeys(map(skeleton, (place.name, place.bare, *place.usual))):
        if bones.isalpha() and (len(bones) > 2 or large):
            yield bones


def bare(name: str) -> str:
    """A unit's name without the word for the unit: "Rapides" of "Rapides Parish"."""
    return " ".join(_UNIT_WORDS.sub(" ", name).split()) or name


def _without_article(name: str) -> tuple[str, ...]:
    """The name without its Arabic article: "Ar Raqqah" is also "Raqqah"."""
    first, _, rest = fold(name).partition(" ")
    return (rest,) if first in ARTICLES and len(rest) > 3 else ()


def _is_latin(key: str) -> bool:
    return key.isascii() and any(letter.isalpha() for letter in key)


def _is_worth_keeping(name: str, key: str) -> bool:
    """No airport codes, no consonant strings that stand for another script, nothing that could not be printed in a report."""
    if not key.isascii() or not 3 < len(key) <= 40 or name.isupper() or not name[:1].isupper():
        return False
    return bool(_VOWEL.search(key)) and not _DIGIT.search(key)
