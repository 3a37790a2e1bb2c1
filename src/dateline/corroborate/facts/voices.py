"""Whom a description of a source stands for, by the rest of the report."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from dateline.corroborate.lexicon import load
from dateline.model import Saying, Voice

OUTLET, UNNAMED = "outlet:", "unnamed:"
_NOT_NAMED = (OUTLET, UNNAMED, "word:")
_SEPARATORS = re.compile(r"[\W_]+")
_LITTLE = frozenset({"the", "a", "an", "this", "that", "of", "for", "in", "its", "and", "s"})


def named(saying: Saying) -> Voice | None:
    """The innermost named source, the outlet apart."""
    for voice in saying.voices:
        if not voice.key.startswith(_NOT_NAMED):
            return voice
    return None


def is_own_voice(saying: Saying) -> bool:
    """Whether the outlet says it on nobody else's word."""
    return saying.voices[0].is_outlet


@lru_cache(maxsize=20_000)
def is_own_reporter(label: str, outlet: str | None) -> bool:
    """Whether the words are for somebody of the outlet itself ("our correspondent", "SANA reporter" in SANA)."""
    words = set(plain(label).split())
    staff = words & set(load("voices")["staff"]["words"])
    return bool(staff) and words - staff <= _LITTLE | {"our"} | set(plain(outlet or "").split())


def is_out_of_date(saying: Saying) -> bool:
    """Whether its source is told to be an earlier one ("an earlier toll put …")."""
    return not is_own_voice(saying) and _has_word("earlier", saying.voices[0].label)


def meant(sayings: Sequence[Saying]) -> dict[str, Voice]:
    """Claim → the named source that its unnamed one stands for; of one report, what is not clear left out."""
    sources = [(saying, named(saying)) for saying in sayings]
    if all(voice is not None or is_own_voice(saying) for saying, voice in sources):
        return {}
    sources.sort(key=lambda one: (one[0].span, one[0].claim))
    names = {voice.key: voice for _, voice in reversed(sources) if voice is not None}
    found: dict[str, Voice] = {}
    last: Voice | None = None
    for saying, voice in sources:
        if not is_own_voice(saying):
            last = voice or _stands_for(saying.voices[0].label, last, names.values())
            if voice is None and last is not None:
                found[saying.claim] = last
    return found


def _stands_for(label: str, last: Voice | None, names: Collection[Voice]) -> Voice | None:
    """A pronoun for who spoke last; a description for the only one named whose name has all its words, or whose kind it tells."""
    if _is_pronoun(label):
        return last
    fitting = [voice for voice in names if _fits(label, voice.label)]
    return fitting[0] if len(fitting) == 1 else None


@lru_cache(maxsize=20_000)
def _is_pronoun(label: str) -> bool:
    return plain(label).strip() in load("voices")["pronouns"]["words"]


@lru_cache(maxsize=50_000)
def _fits(label: str, name: str) -> bool:
    words = frozenset(plain(label).split()) - _LITTLE
    return bool(words and words <= frozenset(plain(name).split())) or may_be(label, name)


@lru_cache(maxsize=50_000)
def may_be(unnamed: str, name: str) -> bool:
    """Whether a description of a source is of the kind that a name, or another description, is ("a monitor", "the Observatory")."""
    known = plain(name)
    return bool(kinds_told(unnamed) & kinds_told(name)) or any(_kinds()[kind].search(known) for kind in kinds_told(unnamed))


@lru_cache(maxsize=20_000)
def kinds_told(unnamed: str) -> frozenset[str]:
    """The kinds of body that a description may stand for; one that ends a longer one goes with it."""
    told = plain(unnamed.partition(",")[0])
    return frozenset(kind for kind in _kinds() if told.endswith(f" {kind} "))


@lru_cache(maxsize=20_000)
def body(label: str) -> str | None:
    """What a body is called that is one though no name is printed; None = no such body."""
    told = plain(label)
    return next((name for name, words in load("voices")["bodies"].items() if any(f" {word} " in told for word in words)), None)


@lru_cache(maxsize=20_000)
def plain(words: str) -> str:
    """Lower case, single blanks between words, one at both ends."""
    return f" {_SEPARATORS.sub(' ', words.casefold().replace('’s', 's')).strip()} "


@lru_cache(maxsize=20_000)
def _has_word(table: str, label: str) -> bool:
    told = plain(label)
    return any(f" {word} " in told for word in load("voices")[table]["words"])


@cache
def _kinds() -> dict[str, re.Pattern[str]]:
    """Kind → what finds a name of it."""
    return {kind: re.compile("|".join(rf" {re.escape(word)}" for word in words)) for kind, words in load("voices")["same_body"].items()}
