"""Places where it cannot all have happened."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from dateline.corroborate.facts.content import PLACE, is_fine
from dateline.corroborate.facts.disputes.apart import of_one_day, set_against
from dateline.corroborate.facts.disputes.sides import Words, rival_roots
from dateline.corroborate.facts.root import Told
from dateline.corroborate.near import apart_km
from dateline.model import Account, Dispute, Spot

_AT_ONE_SPOT = frozenset({"violence"})  # talks and evacuations have several places each
_ONE_REGION_KM = 100.0  # further apart it is another occurrence, or a place of the same name


def places(words: Words) -> Iterator[Dispute]:
    """Towns and sites of one region further apart than they reach, of reports that tell no other place of it.

    Not of two that any report tells of it together: a town and its suburb, a village and the city it is known by.
    """
    told = [one for one in words.contested(PLACE) if one.account.family in _AT_ONE_SPOT and _is_the_place(one)]
    if len({one.content.key for one in told}) > 1:
        together = _told_together(one.account for one in words.all)
        yield from words.dispute(PLACE, rival_roots(told, lambda one, other: _rival(one, other, together)))


def _is_the_place(one: Told) -> bool:
    return sum(map(is_fine, one.account.spots)) == 1 and one.content.spot is not None and is_fine(one.content.spot)


def _told_together(accounts: Iterable[Account]) -> set[frozenset[str]]:
    once = {account.id: account for account in accounts}.values()
    return {frozenset((_key(one), _key(other))) for account in once for one, other in combinations(account.spots, 2)}


def _rival(one: Told, other: Told, together: set[frozenset[str]]) -> bool:
    here, there = one.content.spot, other.content.spot
    if here is None or there is None or frozenset((_key(here), _key(there))) in together:
        return False
    return set_against(one, other) and of_one_day(one.saying, other.saying) and 0 < apart_km(here, there) <= _ONE_REGION_KM


def _key(spot: Spot) -> str:
    return spot.id or spot.name.casefold()
