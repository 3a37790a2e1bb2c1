"""Words that are not to be read, covered where they stand. The one place where that is done."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

MASK = "█"
"""Stands for each character, so that whatever is counted in the text still is where it was."""

Noun = TypeVar("Noun")
Words = re.Pattern[str]

_BETWEEN = r"(?:[\W_]|%[0-9A-Fa-f]{2})+"  # words of a name may stand on two lines, or in an address with other signs between them


def pattern_of(words: Iterable[str]) -> Words | None:
    """What finds these words, in capitals or not, and not within longer words; None where there are none."""
    alternatives = sorted({_one(piece) for piece in words if piece.strip()}, key=len, reverse=True)
    return re.compile("|".join(alternatives), re.IGNORECASE) if alternatives else None


def _one(words: str) -> str:
    tokens = re.findall(r"[^\W_]+", words)
    if not tokens:
        return re.escape(words.strip())
    return rf"(?<![^\W_]){_BETWEEN.join(map(re.escape, tokens))}(?![^\W_])"


def masked(noun: Noun, words: Words | None) -> Noun:
    """The same with the words covered in every text in it, however deep; a noun itself where there is nothing to cover."""
    return noun if words is None else _Masking(words).of(noun)


class _Masking:
    """Nouns that stand in many places are covered once, and so stay one."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._done: dict[int, tuple[Any, Any]] = {}

    def of(self, noun: Any) -> Any:
        if isinstance(noun, Enum) or noun is None:
            return noun
        if isinstance(noun, str):
            return self._words.sub(lambda found: MASK * len(found[0]), noun)
        if isinstance(noun, (tuple, list, set, frozenset, Mapping)) or (is_dataclass(noun) and not isinstance(noun, type)):
            known = self._done.get(id(noun))
            if known is None:
                known = self._done[id(noun)] = (noun, self._within(noun))  # the noun too, so that its id stays its own
            return known[1]
        return noun

    def _within(self, noun: Any) -> Any:
        if isinstance(noun, Mapping):
            return {self.of(key): self.of(value) for key, value in noun.items()}
        if is_dataclass(noun) and not isinstance(noun, type):
            return self._noun(noun)
        if isinstance(noun, tuple) and hasattr(noun, "_fields"):
            return type(noun)(*map(self.of, noun))
        return type(noun)(map(self.of, noun))

    def _noun(self, noun: Any) -> Any:
        held = {one.name: getattr(noun, one.name) for one in fields(noun) if one.init}
        covered = {name: self.of(value) for name, value in held.items()}
        changed = {name: value for name, value in covered.items() if value != held[name]}
        return replace(noun, **changed) if changed else noun
