"""Counts of one harm that cannot all hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from dateline.corroborate.facts.content import EVERYBODY, counts_meet
from dateline.corroborate.facts.disputes.apart import of_one_spell, set_against, tell_one
from dateline.corroborate.facts.disputes.counted import counts_all
from dateline.corroborate.facts.disputes.sides import Words, by_root, rival_roots
from dateline.corroborate.facts.root import Told
from dateline.corroborate.facts.voices import is_own_voice
from dateline.corroborate.lexicon import load
from dateline.model import Count, Dispute, Harm

_HARMS = frozenset(map(str, Harm))
_A_LIST = 3  # so many different tolls of one kind in one report
_OF_ONE_SIZE, _OF_ONE_THING = 4, 8
_EARLY = 0.75

Tolls = Mapping[str, Sequence[Told]]


def tolls(words: Words) -> Iterator[Dispute]:
    """Ranges that do not meet, and parts that are more than their whole. A rising toll is none."""
    told = {field: _of_many(words.of(field)) for field in words.fields() if field.partition(":")[0] in _HARMS}
    if len({one.root.key for ones in told.values() for one in ones}) < 2:
        return
    for field in sorted(told):
        if len({one.content.key for one in told[field]}) == 1 and not _parts(field, told):
            continue
        whole = _whole(field, told)
        rivalry = Rivalry(whole)
        direct = list(rival_roots(whole, rivalry))
        yield from words.dispute(field, direct)
        if not direct:
            parts = [part for kind in _parts(field, told) for part in told[kind]]
            yield from words.dispute(field, _too_many(parts, whole, rivalry), why="a part is more than the whole")


def _of_many(told: Sequence[Told]) -> list[Told]:
    """Without counts of one, of those besides others, and of some that no field is for: they are no toll of all there were."""
    return [one for one in _last_tellings(told) if _most(one) > 1 and counts_all(one.saying)]


def _last_tellings(told: Sequence[Told]) -> list[Told]:
    """Of each root and count those published last: a toll repeated stands beside whatever others had given by then."""
    last: dict[tuple[str, str], date] = {}
    for one in told:
        key = one.root.key, one.content.key
        last[key] = max(last.get(key, date.min), one.account.known or date.max)
    return [one for one in told if (one.account.known or date.max) == last[one.root.key, one.content.key]]


def _whole(field: str, told: Tolls) -> list[Told]:
    """The tolls of all that were harmed: what a source itself tells to be less than a part of them is none."""
    parts: dict[str, int] = defaultdict(int)
    for kind in _parts(field, told):
        for part in told[kind]:
            parts[part.root.key] = max(parts[part.root.key], _least(part))
    return [one for one in told[field] if _most(one) >= parts[one.root.key]]


class Rivalry:
    """Whether two tolls cannot both hold, as far as the reports they stand in mean them for one thing.

    A report that tells many tolls lists places or days. One that tells two may set them against each other, or tell a part and the whole:
    neither is held against what another report tells.
    """

    def __init__(self, told: Sequence[Told]) -> None:
        counts: dict[str, dict[str, Count]] = defaultdict(dict)
        for one in told:
            counts[one.account.report][one.content.key] = _count(one)
        self._lists = {report for report, found in counts.items() if len(found) >= _A_LIST}
        self._several = {
            report for report, found in counts.items() if not all(counts_meet(*pair) for pair in combinations(found.values(), 2))
        }
        self._told = told

    def __call__(self, one: Told, other: Told) -> bool:
        if counts_meet(_count(one), _count(other)) or _is_rising(one, other) or not _differ(one, other):
            return False
        if (report := one.account.report) == other.account.report:
            return report not in self._lists and _are_near(one, other, times=_OF_ONE_SIZE)
        if {one.account.report, other.account.report} & self._several or not _are_near(one, other, times=_OF_ONE_THING):
            return False
        return not self._is_stale(*sorted((one, other), key=lambda told: (_least(told), _most(told))))

    def _is_stale(self, low: Told, high: Told) -> bool:
        """Whether a lower toll that comes later is one that another had given before the higher: an old figure taken over."""
        if low.account.known is None or high.account.known is None or low.account.known <= high.account.known:
            return False
        first = (one.account.known for one in self._told if one.content.key == low.content.key and one.root.key != low.root.key)
        return any(known is not None and known <= high.account.known for known in first)


def _are_near(one: Told, other: Told, *, times: int) -> bool:
    """Counts of one thing are of one size, the more so where one report weighs them; far apart they are of a part, or of more than this."""
    low, high = sorted((one, other), key=_least)
    return _most(low) * times >= _least(high)


def _differ(one: Told, other: Told) -> bool:
    return set_against(one, other) and tell_one(one, other) and of_one_spell(one.saying, other.saying)


def _too_many(parts: Sequence[Told], wholes: Sequence[Told], rivalry: Rivalry) -> Iterator[tuple[Told, Told]]:
    """Parts that are more than every whole another root gives."""
    for part in parts:
        for given in by_root(wholes).values():
            if all(_least(part) > _most(whole) and rivalry(whole, part) for whole in given):
                yield from ((part, whole) for whole in given)


def _is_rising(one: Told, other: Told) -> bool:
    """Whether the higher count was published later: tolls rise as the dead are found. Of reports without a day it may have been.

    Of one day an outlet's own figure far below another's is taken for an early one.
    """
    low, high = sorted((one, other), key=lambda told: (_least(told), _most(told)))
    if low.account.report == high.account.report:
        return False
    first, later = low.account.known, high.account.known
    if first is None or later is None or first < later:
        return True
    return first == later and is_own_voice(low.saying) and _most(low) < _EARLY * _least(high)


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
