"""Counts of one harm that cannot all hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dateline.corroborate.facts.content import EVERYBODY, counts_meet
from dateline.corroborate.facts.disputes.apart import of_one, set_against
from dateline.corroborate.facts.disputes.sides import Words, by_root, rival_roots
from dateline.corroborate.facts.roots import Told
from dateline.corroborate.lexicon import load
from dateline.model import Count, Dispute, Harm

_HARMS = frozenset(map(str, Harm))
_A_LIST = 3  # so many tolls of one kind in one report: it lists places or days, and does not weigh words against each other

Tolls = Mapping[str, Sequence[Told]]


def tolls(words: Words) -> Iterator[Dispute]:
    """Ranges that do not meet, and parts that are more than their whole. A rising toll is none."""
    told = {field: _of_many(words.of(field)) for field in words.fields() if field.partition(":")[0] in _HARMS}
    for field in sorted(told):
        whole = _whole(field, told)
        direct = list(rival_roots(whole, _rivalry(whole)))
        yield from words.dispute(field, direct)
        if not direct:
            parts = [part for kind in _parts(field, told) for part in told[kind]]
            yield from words.dispute(field, _too_many(parts, whole), why="a part is more than the whole")


def _of_many(told: Sequence[Told]) -> list[Told]:
    """Counts of one are of somebody singled out, and no toll."""
    return [one for one in told if _most(one) > 1]


def _whole(field: str, told: Tolls) -> list[Told]:
    """The tolls of all that were harmed: what a report itself tells to be less than a part of them is none."""
    parts: dict[str, int] = defaultdict(int)
    for kind in _parts(field, told):
        for part in told[kind]:
            parts[part.account.report] = max(parts[part.account.report], _least(part))
    return [one for one in told[field] if _most(one) >= parts[one.account.report]]


def _rivalry(told: Sequence[Told]) -> "Rivalry":
    counts: dict[str, set[str]] = defaultdict(set)
    greatest: dict[str, int] = defaultdict(int)
    for one in told:
        counts[one.account.report].add(one.content.key)
        greatest[one.account.report] = max(greatest[one.account.report], _least(one))
    return Rivalry({report for report, found in counts.items() if len(found) >= _A_LIST}, greatest)


class Rivalry:
    """Whether two tolls cannot both hold, as far as the reports they stand in mean them for one thing."""

    def __init__(self, lists: set[str], greatest: Mapping[str, int]) -> None:
        self._lists = lists
        self._greatest = greatest

    def __call__(self, one: Told, other: Told) -> bool:
        if counts_meet(_count(one), _count(other)) or not _differ(one, other):
            return False
        if one.account.report == other.account.report:
            return one.account.report not in self._lists
        return self._is_greatest(one) and self._is_greatest(other)

    def _is_greatest(self, one: Told) -> bool:
        """Whether its own report tells no higher toll, of which it may be a part."""
        return _most(one) >= self._greatest[one.account.report]


def _differ(one: Told, other: Told) -> bool:
    return set_against(one, other) and of_one(one.saying, other.saying) and not _is_rising(one, other)


def _too_many(parts: Sequence[Told], wholes: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Parts that are more than every whole another root gives in another report."""
    for part in parts:
        for given in by_root(wholes).values():
            if all(_is_more(part, whole) for whole in given):
                yield from ((part, whole) for whole in given)


def _is_more(part: Told, whole: Told) -> bool:
    return part.account.report != whole.account.report and _least(part) > _most(whole) and _differ(part, whole)


def _is_rising(one: Told, other: Told) -> bool:
    """Whether the higher count was published later: tolls rise as the dead are found. Of reports without a day it may have been."""
    low, high = sorted((one, other), key=lambda told: (_least(told), _most(told)))
    if low.account.report == high.account.report:
        return False
    return low.account.known is None or high.account.known is None or low.account.known < high.account.known


def _parts(field: str, told: Tolls) -> list[str]:
    """The fields that count some of those a field counts."""
    harm, _, whom = field.partition(": ")
    kinds = (part for part, wholes in load("whom")["within"].items() if (whom or EVERYBODY) in wholes)
    return [name for kind in kinds if (name := f"{harm}: {kind}") in told]


def _count(told: Told) -> Count:
    return told.content.count or Count(least=None, most=None)


def _least(told: Told) -> int:
    return _count(told).least or 0


def _most(told: Told) -> float:
    most = _count(told).most
    return float("inf") if most is None else most
