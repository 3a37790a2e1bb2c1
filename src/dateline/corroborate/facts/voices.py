"""Whom a description of a source stands for, by the rest of the report."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from dateline.corroborate.lexicon import load
from dateline.model import Saying, Voice

_SEPARATORS = re.compile(r"[\W_]+")
_LITTLE = frozenset({"the", "a", "an", "this", "that", "of", "for", "in", "its", "and", "s"})


def named(saying: Saying) -> Voice | None:
    """The innermost named source, the outlet apart."""
    return next((voice for voice in saying.voices if voice.is_named and not voice.is_outlet), None)


def is_own_voice(saying: Saying) -> bool:
    """Whether the outlet says it on nobody else's word."""
    return saying.voices[0].is_outlet


def is_out_of_date(saying: Saying) -> bool:
    """Whether its source is told to be an earlier one ("an earlier toll put …")."""
    told = plain(saying.voices[0].label)
    return not is_own_voice(saying) and any(f" {word} " in told for word in load("voices")["earlier"]["words"])


def meant(sayings: Sequence[Saying]) -> dict[str, Voice]:
    """Claim → the named source that its unnamed one stands for; of one report, what is not clear left out."""
    in_order = sorted(sayings, key=lambda saying: (saying.span, saying.claim))
    names = {voice.key: voice for saying in reversed(in_order) if (voice := named(saying)) is not None}
    found: dict[str, Voice] = {}
    last: Voice | None = None
    for saying in in_order:
        voice = named(saying)
        if voice is None and not is_own_voice(saying):
            told = plain(saying.voices[0].label)
            voice = last if told.strip() in load("voices")["pronouns"]["words"] else _described(told, names.values())
            if voice is not None:
                found[saying.claim] = voice
        last = voice if voice is not None else (last if is_own_voice(saying) else None)
    return found


def _described(told: str, names: Iterable[Voice]) -> Voice | None:
    """The only one named whose name has all the words told, or whose kind is told."""
    words = frozenset(told.split()) - _LITTLE
    fitting = [voice for voice in names if (words and words <= frozenset(plain(voice.label).split())) or _is_kind(told, plain(voice.label))]
    return fitting[0] if len(fitting) == 1 else None


def may_be(unnamed: str, name: str) -> bool:
    """Whether a description of a source is of the kind that a name is ("a monitor", "the Syrian Observatory")."""
    return _is_kind(plain(unnamed.partition(",")[0]), plain(name))


def _is_kind(told: str, name: str) -> bool:
    return any(told.endswith(f" {kind} ") and pattern.search(name) for kind, pattern in _kinds())


def body(voice: Voice) -> str | None:
    """What a body is called that is one though no name is printed; None = no such body."""
    told = plain(voice.label)
    return next((name for name, words in load("voices")["bodies"].items() if any(f" {word} " in told for word in words)), None)


@lru_cache(maxsize=20_000)
def plain(words: str) -> str:
    """Lower case, single blanks between words, one at both ends."""
    return f" {_SEPARATORS.sub(' ', words.casefold().replace('’s', 's')).strip()} "


@cache
def _kinds() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile("|".join(rf" {re.escape(word)}" for word in words))) for kind, words in load("voices")["same_body"].items()]
