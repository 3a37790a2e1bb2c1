"""Who did it, where it cannot have been both."""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from dateline.corroborate.facts.camps import camps_of, can_be_one
from dateline.corroborate.facts.content import DOER
from dateline.corroborate.facts.disputes.sides import Words, by_root
from dateline.corroborate.facts.roots import Told
from dateline.model import Dispute


def doers(words: Words) -> Iterator[Dispute]:
    """Doers of camps that exclude each other, and those of whom another root denies that they did it."""
    told = words.of(DOER)
    fought = _fought(words.all)
    yield from words.dispute(DOER, chain(_accused_by_others(told, fought), _denied(told)))


def _accused_by_others(told: Sequence[Told], fought: set[frozenset[str]]) -> Iterator[tuple[Told, Told]]:
    affirmed = by_root(one for one in told if not one.content.is_denied)
    for ours, theirs in combinations(affirmed.values(), 2):
        pairs = [(one, other) for one in ours for other in theirs]
        if all(_rival(one, other, fought) for one, other in pairs):
            yield from pairs


def _rival(one: Told, other: Told, fought: set[frozenset[str]]) -> bool:
    ours, theirs = one.content.camps, other.content.camps
    if not ours or not theirs or can_be_one(ours, theirs):
        return False
    return not any(frozenset((camp, rival)) in fought for camp in ours for rival in theirs)


def _denied(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Both the accusation and the denial, where they are of two roots."""
    for no in (one for one in told if one.content.is_denied):
        for yes in (one for one in told if not one.content.is_denied and one.root.key != no.root.key):
            same = no.content.party and yes.content.party and no.content.party.key == yes.content.party.key
            if same or no.content.camps & yes.content.camps:
                yield yes, no


def _fought(told: Sequence[Told]) -> set[frozenset[str]]:
    """Camps of which the one is told to have hit the other: both may have done it."""
    found: set[frozenset[str]] = set()
    for one in told:
        if one.content.field == DOER:
            hit = frozenset[str]().union(*(camps_of(party.key, party.label, None) for party in one.saying.sufferers))
            found |= {frozenset((camp, rival)) for camp in one.content.camps for rival in hit}
    return found
