"""The words names are made of, out of the TOML files beside this one."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from dateline.actors.names.script import romanised

_GOD = re.compile(r"(?<=\w\w)([^aeiou])[aeiou]l+ah$")
_FAITH = re.compile(r"(?<=\w\w)([^aeiou])(?:[aeou][ld]d|ud)(?:i|ee|e)ne?$")
_SERVANT = re.compile(r"abd[aeiou]+(?:l|([rsnzdt])(?=\1))?(.{3,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What is known of words, by their normal form.

    Attributes:
        senses: meanings ("term:front", "place:niger", "given:omar"); two known words that share none are two words, however alike.
        heads: meanings that say what kind of body a group is.
        optional: those that names often go without.
        english: English words, which are spelt in one way.
        particles: sort of particle to its words.
    """

    senses: dict[str, frozenset[str]]
    heads: frozenset[str]
    optional: frozenset[str]
    english: frozenset[str]
    titles: frozenset[str]
    never_alone: frozenset[str]
    branches: frozenset[str]
    particles: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """Every list, read once."""
    terms = _toml("terms")["row"]
    titles = _toml("titles")["titles"]
    heads = [row for row in terms if row.get("head")]
    return Lexicon(
        senses=_senses(terms),
        heads=frozenset(f"term:{row['means']}" for row in heads),
        optional=frozenset(f"term:{row['means']}" for row in heads if row.get("optional")),
        english=_normal(word for row in terms for word in row["english"]),
        titles=_normal(titles["words"]),
        never_alone=_normal(titles["never_alone"]),
        branches=_normal(_toml("branches")["words"]["parts"]),
        particles={sort: _normal(words) for sort, words in _toml("particles")["words"].items()},
    )


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """A word as the lists are keyed: Latin letters and digits, lower case, without the Arabic article written onto it."""
    return _folded(romanised(without_article(word)))


def _folded(word: str) -> str:
    """Compounds of God, the faith and a servant, which are spelt in a dozen ways, in one: abdallah, nasrallah, sirajaldin, abdrahman."""
    word = re.sub("allh$", "allah", word)  # as Arabic script writes it
    word = _GOD.sub(r"\1allah", word)
    word = _FAITH.sub(r"\1aldin", word)
    servant = _SERVANT.fullmatch(word)
    return f"abd{servant[2]}" if servant and servant[2] not in {"lah", "allah"} else word


def without_article(word: str) -> str:
    """An Arabic-script word without al-, wa-l- or li-l-."""
    for prefix in ("وال", "بال", "ال", "لل"):
        if word.startswith(prefix) and len(word) > len(prefix) + 1 and word != "الله":
            return word[len(prefix) :]
    return word


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))


def _normal(words: Iterable[str]) -> frozenset[str]:
    return frozenset(normal(word) for word in words)


def _senses(terms: list[dict[str, Any]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, sense in (*_meanings(terms), *_classes("places", "place"), *_classes("given", "given")):
        found.setdefault(normal(word), set()).add(sense)
    return {word: frozenset(senses) for word, senses in found.items()}


def _meanings(terms: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for row in terms:
        for word in (*row["native"], *row["english"]):
            yield word, f"term:{row['means']}"


def _classes(name: str, sort: str) -> Iterator[tuple[str, str]]:
    for row in _toml(name)["names"]["same"]:
        for word in row:
            yield word, f"{sort}:{row[0]}"
