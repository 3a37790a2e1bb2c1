"""The word lists of names.toml, made ready to be asked."""

import itertools
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))


@cache
def _lists(name: str) -> dict[str, frozenset[str]]:
    return {fill: frozenset(words.split()) for fill, words in _table()[name].items()}


def fill_for(name: str, phrase: str) -> str | None:
    """The set fill whose words a phrase has; the last word counts before the others, two words joined before one."""
    words = phrase.lower().replace(",", " ").split()
    pairs = [f"{one}_{other}" for one, other in itertools.pairwise(words)]
    for tried in (pairs, words[::-1]):
        for word in tried:
            for fill, listed_ in _lists(name).items():
                if word in listed_:
                    return fill
    return None


def listed(name: str, phrase: str) -> bool:
    """Whether the last word of a phrase stands in one of the lists."""
    last = phrase.lower().split()[-1:]
    return any(set(last) & words for words in _lists(name).values())


def any_of(name: str, key: str, words: set[str]) -> bool:
    """Whether any of the words stands in one list."""
    return bool(words & _lists(name)[key])


def is_nobody(phrase: str) -> bool:
    """Whether it names nobody: a pronoun, a number."""
    words = phrase.lower().split()
    return not words or all(word in _lists("outside")["nobody"] or word.isdigit() for word in words)
