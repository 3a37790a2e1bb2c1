"""Whether a count is of everybody who was harmed."""

from functools import cache, lru_cache

from dateline.corroborate.facts.content import EVERYBODY
from dateline.corroborate.facts.voices import plain
from dateline.corroborate.lexicon import load
from dateline.model import Harm, Saying


def counts_all(saying: Saying) -> bool:
    """Whether it counts all there were of a kind: not "six others", and of people in general not "six teachers".

    "Dozens" is a size and counts nobody.
    """
    labels = tuple(party.label for party in saying.sufferers)
    return _is_of_all(labels, dead=saying.harm is Harm.KILLED, of_a_kind=saying.whom not in {None, EVERYBODY})


@lru_cache(maxsize=20_000)
def _is_of_all(labels: tuple[str, ...], *, dead: bool, of_a_kind: bool) -> bool:
    told = "".join(map(plain, labels))
    words = set(told.split())
    if any(f" {word} " in told for word in load("counted")["counted"]["besides"]) or (dead and words & _listed("besides_the_dead")):
        return False
    if words & _listed("sizes") and not any(map(str.isdigit, words)):
        return False
    left = {word for word in words - _listed("bare") - _listed("besides_the_dead") if not word.isdigit()}
    return of_a_kind or not left or bool(words & _listed("everybody"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("counted")["counted"][name])
