"""The four families of claim types, DESIGN.md §3, each with one colour on the page."""

from typing import NamedTuple


class Family(NamedTuple):
    key: str
    title: str
    meaning: str


FAMILIES = (
    Family("deed", "deeds", "what they do to one another"),
    Family("group", "groups", "what becomes of groups: names, splits, mergers, pledges, leaders"),
    Family("state", "how things stand", "who controls, holds, is where; strength and casualties"),
    Family("word", "statements", "what becomes of statements and media, and statements of no other type"),
)

_STATE = frozenset({"controls", "located_at", "holds", "strength", "casualties"})
_WORD = frozenset({"statement", "released", "verified", "not_verified", "disputed", "retracted"})


def family(claim_type: str) -> str:
    """The key of a type's family; PLOVER's upper case marks deeds, and what is in no other family is group life."""
    if claim_type.isupper():
        return "deed"
    if claim_type in _STATE:
        return "state"
    return "word" if claim_type in _WORD else "group"
