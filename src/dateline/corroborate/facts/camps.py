"""Whose side a doer is on."""

import re
from functools import cache, lru_cache

from dateline.corroborate.facts.voices import plain
from dateline.corroborate.lexicon import load

GOVERNMENT = "government"


@lru_cache(maxsize=20_000)
def is_nobody(key: str, label: str) -> bool:
    """Whether the words only stand for somebody named elsewhere."""
    return not is_known(key) and plain(label).strip() in _lists()["nobody"]["words"]


def is_known(key: str) -> bool:
    """Whether somebody is named, not only described."""
    return not key.startswith("word:")


@lru_cache(maxsize=50_000)
def camps_of(key: str, label: str, country: str | None) -> frozenset[str]:
    """The camps that the words for somebody can mean; empty where they tell none.

    Args:
        key: of a Party.
        label: as printed, or the name of whoever bears the key.
        country: of the place where it happened: its state is the government; None = not known, so any state may be.
    """
    words = plain(label) + (plain(key) if is_known(key) else "")
    found = {_camp_of()[match.group().strip()] for match in _finder().finditer(words)} - _lists()["held"].keys()
    sides, states = found & _lists()["sides"].keys(), found & _lists()["states"].keys()
    if sides:
        return frozenset(sides | (found & {GOVERNMENT}))
    if states:
        return frozenset(GOVERNMENT if state == country else state for state in states) | (frozenset() if country else {GOVERNMENT})
    return frozenset(found)


def can_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two tellings of who did it can both hold: a camp in common, or camps that act jointly."""
    return bool(one & other) or any(frozenset((camp, rival)) in _joint() for camp in one for rival in other)


def against_the_state(camps: frozenset[str]) -> bool:
    """Whether all are of those who are no state's."""
    return camps <= _lists()["sides"].keys() - {"coalition", "peacekeepers"}


def words_of(camps: frozenset[str]) -> str | None:
    """What camps are called where a text only describes them; None where no list says."""
    named = load("camps")["words"]
    told = [named.get(camp) or load("camps")["states"][camp][0].title() for camp in sorted(camps)]
    return " or ".join(told) or None


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return load("camps")


@cache
def _camp_of() -> dict[str, str]:
    lists = _lists()
    return {
        word.strip(): camp for table in ("held", "generic", "states", "sides") for camp, words in lists[table].items() for word in words
    }


@cache
def _finder() -> re.Pattern[str]:
    """Longest first, so that a word within a longer one of the list does not count; a word of a state is whole, any other a beginning."""
    lists = _lists()
    words = {word for table in ("sides", "generic", "held") for entries in lists[table].values() for word in entries}
    words |= {f"{word.strip()} " for entries in lists["states"].values() for word in entries}
    ordered = sorted(words, key=lambda word: (-len(word.strip()), word))
    return re.compile("|".join(rf"\b{re.escape(word.strip())}" + (r"\b" if word.endswith(" ") else "") for word in ordered))


@cache
def _joint() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load("camps")["joint"]["pairs"])
