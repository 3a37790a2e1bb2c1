"""Counts of one harm that cannot all hold."""

from collections.abc import Iterator

from dateline.corroborate.facts.camps import camps_of
from dateline.corroborate.facts.content import EVERYBODY, counts_meet, gap_days
from dateline.corroborate.facts.disputes.sides import Words, rival_roots
from dateline.corroborate.facts.roots import Told
from dateline.corroborate.lexicon import load
from dateline.corroborate.near import apart_km
from dateline.model import Count, Dispute, Harm, Saying

_HARMS = frozenset(map(str, Harm))


def tolls(words: Words) -> Iterator[Dispute]:
    """Ranges that do not meet, and parts that are more than their whole. A rising toll is none."""
    fields = [field for field in words.fields() if field.partition(":")[0] in _HARMS]
    for field in sorted(fields):
        yield from words.dispute(field, rival_roots(words.of(field), _rival))
        for whole in _wholes(field, fields):
            pairs = [(part, all_) for part in words.of(field) for all_ in words.of(whole) if _more_than(part, all_)]
            yield from words.dispute(whole, pairs, why="a part cannot be more than the whole")


def _rival(one: Told, other: Told) -> bool:
    ours, theirs = _count(one), _count(other)
    return not counts_meet(ours, theirs) and _of_one(one.saying, other.saying) and not _is_rising(one, other)


def _more_than(part: Told, whole: Told) -> bool:
    return (
        part.root.key != whole.root.key
        and _least(part) > _most(whole)
        and _of_one(part.saying, whole.saying)
        and not _is_rising(whole, part)
    )


def _of_one(one: Saying, other: Saying) -> bool:
    """Nothing tells that they count other people: of other places, days or camps."""
    if one.spot and other.spot and apart_km(one.spot, other.spot) > 0:
        return False
    if one.days and other.days and gap_days(one.days, other.days) > 0:
        return False
    ours, theirs = _camps(one), _camps(other)
    return not ours or not theirs or bool(ours & theirs)


def _camps(saying: Saying) -> frozenset[str]:
    return frozenset[str]().union(*(camps_of(party.key, party.label, None) for party in saying.sufferers))


def _is_rising(one: Told, other: Told) -> bool:
    """Whether the higher count was published later: tolls rise as the dead are found. Of reports without a day it may have been."""
    low, high = sorted((one, other), key=lambda told: (_least(told), _most(told)))
    if low.account.report == high.account.report:
        return False
    return low.account.known is None or high.account.known is None or low.account.known < high.account.known


def _wholes(field: str, fields: list[str]) -> list[str]:
    harm, _, whom = field.partition(": ")
    names = [harm if whole == EVERYBODY else f"{harm}: {whole}" for whole in load("whom")["within"].get(whom, ())]
    return [name for name in names if name in fields]


def _count(told: Told) -> Count:
    return told.content.count or Count(least=None, most=None)


def _least(told: Told) -> int:
    return _count(told).least or 0


def _most(told: Told) -> float:
    most = _count(told).most
    return float("inf") if most is None else most
