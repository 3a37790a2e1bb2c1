"""Who did it, where it cannot have been both."""

from collections.abc import Iterator, Sequence
from itertools import chain

from dateline.corroborate.facts.camps import camps_of, can_be_one
from dateline.corroborate.facts.content import DOER
from dateline.corroborate.facts.disputes.apart import hit, of_one, set_against
from dateline.corroborate.facts.disputes.sides import Words, rival_roots
from dateline.corroborate.facts.roots import Told
from dateline.model import Dispute

_DEEDS = frozenset({"ASSAULT", "casualties", "COERCE"})
_DENIES = "denies"


def doers(words: Words) -> Iterator[Dispute]:
    """Doers of camps that exclude each other, and those of whom somebody denies it who can know."""
    told = [one for one in words.of(DOER) if one.saying.type in _DEEDS]
    affirmed = [one for one in told if not one.content.is_denied]
    fought = _fought(words.all)

    def rival(one: Told, other: Told) -> bool:
        ours, theirs = one.content.camps, other.content.camps
        if not ours or not theirs or can_be_one(ours, theirs) or not set_against(one, other) or not of_one(one.saying, other.saying):
            return False
        return not any(frozenset((camp, enemy)) in fought for camp in ours for enemy in theirs)

    yield from words.dispute(DOER, chain(rival_roots(affirmed, rival), _denied(told)))


def _denied(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """The accusation and the denial, where they are of two roots."""
    for no in filter(_is_denial, told):
        for yes in told:
            if not yes.content.is_denied and yes.root.key != no.root.key and _same(yes, no) and of_one(yes.saying, no.saying):
                yield yes, no


def _same(yes: Told, no: Told) -> bool:
    accused, cleared = yes.content.party, no.content.party
    return bool(yes.content.camps & no.content.camps) or bool(accused and cleared and f"not {accused.key}" == no.content.key)


def _is_denial(one: Told) -> bool:
    """In so many words, or of oneself; else a negation may say that something else was not done."""
    if not one.content.is_denied:
        return False
    return one.saying.stance == _DENIES or bool(camps_of(one.root.key, one.root.label, None) & one.content.camps)


def _fought(told: Sequence[Told]) -> set[frozenset[str]]:
    """Camps of which the one is told to have hit the other: both may have done it."""
    doing = (one for one in told if one.content.field == DOER and not one.content.is_denied)
    return {frozenset((camp, enemy)) for one in doing for camp in one.content.camps for enemy in hit(one.saying)}
