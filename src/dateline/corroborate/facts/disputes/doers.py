"""Who did it, where it cannot have been both."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from dateline.corroborate.facts.camps import against_the_state, camps_of, can_be_one
from dateline.corroborate.facts.content import DOER
from dateline.corroborate.facts.disputes.apart import camps_all, hit, set_against, tell_one
from dateline.corroborate.facts.disputes.sides import Words, by_root, rival_roots
from dateline.corroborate.facts.root import Told
from dateline.model import Account, Count, Dispute, Harm, Saying

_DEEDS = frozenset({"ASSAULT", "casualties", "COERCE"})
_BOTH_ACT = frozenset({"clash", "capture"})  # of lexicon/acts.toml: each report may name its own side
_AIR = "air"
_OTHER_MEANS = frozenset({"shelling", "blast", "chemical", "clash", "execution", "shooting", "abduction"})
_DENIES = "denies"
_BLAME = frozenset({"accuses", _DENIES})


def doers(words: Words) -> Iterator[Dispute]:
    """Doers of camps that exclude each other, and those of whom somebody denies it in so many words."""
    told = [one for one in words.contested(DOER) if one.saying.type in _DEEDS]
    affirmed = [one for one in told if not one.content.is_denied and _is_told_of(one.saying) and _can_have(one)]
    denied = [one for one in told if one.content.is_denied and one.saying.stance == _DENIES]
    refuted = ((yes, no) for no in denied for yes in affirmed if yes.root.key != no.root.key and _clears(no, yes))
    yield from words.dispute(DOER, chain(rival_roots(_of_one_mind(affirmed), _rival), refuted))


def _of_one_mind(told: Sequence[Told]) -> list[Told]:
    """Without roots that tell of doers on both sides of the lines: they tell of a fight, or of several deeds."""
    torn = {
        root
        for root, theirs in by_root(one for one in told if one.content.camps).items()
        if len({against_the_state(one.content.camps) for one in theirs}) > 1
    }
    return [one for one in told if one.root.key not in torn]


def _is_told_of(saying: Saying) -> bool:
    """Whether it says where, when or against whom: else it may be a deed in passing."""
    return bool(saying.spot or saying.days or saying.sufferers)


def _can_have(one: Told) -> bool:
    """Not of an air raid and somebody without aircraft: he holds the ground it was on, and the sentence was misread."""
    acts = one.account.acts
    return _AIR not in acts or bool(acts & _OTHER_MEANS) or not one.content.camps or not against_the_state(one.content.camps)


def _rival(one: Told, other: Told) -> bool:
    ours, theirs = one.content.camps, other.content.camps
    if not ours or not theirs or can_be_one(ours, theirs) or _fight(ours, theirs, (one.account, other.account)):
        return False
    if one.account.report != other.account.report and _BOTH_ACT & (one.account.acts | other.account.acts):
        return False
    return set_against(one, other) and tell_one(one, other) and _is_one_deed(one, other)


def _is_one_deed(one: Told, other: Told) -> bool:
    """Blame is laid, or both tell of one target or one toll: else two doers are of two deeds, as each side's news of a day."""
    if {one.saying.stance, other.saying.stance} & _BLAME:
        return True
    if {party.key for party in one.saying.sufferers} & {party.key for party in other.saying.sufferers}:
        return True
    ours, theirs = one.account, other.account
    return ours.report != theirs.report and bool(ours.targets & theirs.targets or _tolls(ours) & _tolls(theirs))


def _tolls(account: Account) -> set[tuple[Harm | None, Count | None]]:
    return {(saying.harm, saying.count) for saying in account.tolls if saying.count and (saying.count.least or 0) > 1}


def _fight(ours: frozenset[str], theirs: frozenset[str], accounts: Iterable[Account]) -> bool:
    """Whether one of the camps is told to have hit the other: then both may have done it."""
    for account in accounts:
        for saying in account.sayings:
            if saying.doers and saying.sufferers and (struck := hit(saying)) & (ours | theirs):
                striking = camps_all(saying.doers)
                if (striking & ours and struck & theirs) or (striking & theirs and struck & ours):
                    return True
    return False


def _clears(no: Told, yes: Told) -> bool:
    """Whether the denial is of the accused."""
    cleared = no.content.camps or camps_of(no.root.key, no.root.label, None)  # "its jets": the denier's own
    same = no.content.key == f"not {yes.content.key}"
    return (same or bool(cleared & yes.content.camps)) and tell_one(yes, no)
