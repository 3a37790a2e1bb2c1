"""Words are data: one TOML file a list, each saying where it comes from."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"\w+")
_KEY = 3  # letters by which words are looked up; no entry is shorter


@cache
def load(name: str) -> dict[str, Any]:
    """A list by its file name without the ending."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def kinds_in(table: str, text: str, *, of: str | None = None) -> frozenset[str]:
    """The kinds of a table whose words stand in a text: an entry that ends in a blank is a whole word, any other the beginning of one.

    Args:
        of: the list the table stands in; None = the one of its name.
    """
    entries = _entries(table, of or table)
    low, starts = _starts(text)
    found: set[str] = set()
    for start in starts:
        for word, is_whole, kind in entries.get(low[start : start + _KEY], ()):
            if kind not in found and low.startswith(word, start) and not (is_whole and low[start + len(word) :][:1].isalnum()):
                found.add(kind)
    return frozenset(found)


def acts_in(text: str) -> frozenset[str]:
    """Kinds of deed told; those of a vague word ("bomb") only where no word says more."""
    return kinds_in("acts", text) or kinds_in("vague", text, of="acts")


def weigh(words: Iterable[str]) -> float:
    """How much some stems tell together: of each ln of how many passages of war news one must read to find it once."""
    weights, rare = _weights()
    return sum([weights.get(word, rare) for word in words])


@cache
def family_of(type_: str) -> str | None:
    """What kind of occurrence a type of claim tells; None = none that several reports could tell."""
    return next((family for family, types in load("families")["families"].items() if type_ in types), None)


@cache
def _entries(table: str, of: str) -> dict[str, list[tuple[str, bool, str]]]:
    """First letters → the entries that begin so, each with whether it is a whole word, and its kind."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for kind, words in load(of)[table].items():
        for word in words:
            found.setdefault(word[:_KEY], []).append((word.rstrip(), word.endswith(" "), kind))
    return found


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[str, tuple[int, ...]]:
    """A text in lower case with blanks for hyphens, and where its words start."""
    low = text.casefold().replace("-", " ")
    return low, tuple(match.start() for match in _WORD.finditer(low))


@cache
def _weights() -> tuple[dict[str, float], float]:
    common = load("common")
    return common["weights"], common["rare"]
