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
def kinds(name: str) -> dict[str, re.Pattern[str]]:
    """Kind → what finds its words in lower-case text; an entry that ends in a blank is a whole word, any other the beginning of one."""
    return {kind: _any_of(words) for kind, words in load(name)[name].items()}


def kinds_in(name: str, text: str) -> frozenset[str]:
    """The kinds of a list whose words stand in a text."""
    low = text.casefold().replace("-", " ")
    return frozenset(kind for kind, pattern in kinds(name).items() if pattern.search(low))


@cache
def family_of(type_: str) -> str | None:
    """What kind of occurrence a type of claim tells; None = none that several reports could tell."""
    return next((family for family, types in load("families")["families"].items() if type_ in types), None)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    whole = (rf"{re.escape(word.strip())}\b" if word.endswith(" ") else re.escape(word) for word in words)
    return re.compile(rf"\b(?:{'|'.join(whole)})")
