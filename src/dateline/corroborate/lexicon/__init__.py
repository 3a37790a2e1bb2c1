"""Words are data: one TOML file a list, each saying where it comes from."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """A list by its file name without the ending."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def kinds(table: str, of: str | None = None) -> dict[str, re.Pattern[str]]:
    """Kind → what finds its words in lower-case text; an entry that ends in a blank is a whole word, any other the beginning of one.

    Args:
        of: the list the table stands in; None = the one of its name.
    """
    return {kind: _any_of(words) for kind, words in load(of or table)[table].items()}


def kinds_in(table: str, text: str, *, of: str | None = None) -> frozenset[str]:
    """The kinds of a table whose words stand in a text."""
    low = text.casefold().replace("-", " ")
    return frozenset(kind for kind, pattern in kinds(table, of).items() if pattern.search(low))


def acts_in(text: str) -> frozenset[str]:
    """Kinds of deed told; those of a vague word ("bomb") only where no word says more."""
    return kinds_in("acts", text) or kinds_in("vague", text, of="acts")


def weigh(words: Iterable[str]) -> float:
    """How much some stems tell together: of each ln of how many passages of war news one must read to find it once."""
    weights, rare = _weights()
    return sum(weights.get(word, rare) for word in words)


@cache
def _weights() -> tuple[dict[str, float], float]:
    common = load("common")
    return common["weights"], common["rare"]


@cache
def family_of(type_: str) -> str | None:
    """What kind of occurrence a type of claim tells; None = none that several reports could tell."""
    return next((family for family, types in load("families")["families"].items() if type_ in types), None)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    whole = (rf"{re.escape(word.strip())}\b" if word.endswith(" ") else re.escape(word) for word in words)
    return re.compile(rf"\b(?:{'|'.join(whole)})")
