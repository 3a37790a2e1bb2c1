"""Places where it cannot all have happened."""

from collections.abc import Iterator

from dateline.corroborate.facts.content import PLACE, is_fine
from dateline.corroborate.facts.disputes.apart import of_one_day, set_against
from dateline.corroborate.facts.disputes.sides import Words, rival_roots
from dateline.corroborate.facts.roots import Told
from dateline.corroborate.near import apart_km
from dateline.model import Dispute

_AT_ONE_SPOT = frozenset({"violence"})  # talks and evacuations have several places each


def places(words: Words) -> Iterator[Dispute]:
    """Towns and sites of one land further apart than they reach, of reports that tell no other place of it."""
    told = [one for one in words.of(PLACE) if one.account.family in _AT_ONE_SPOT and _is_the_place(one)]
    yield from words.dispute(PLACE, rival_roots(told, _rival))


def _is_the_place(one: Told) -> bool:
    return sum(map(is_fine, one.account.spots)) == 1 and one.content.spot is not None and is_fine(one.content.spot)


def _rival(one: Told, other: Told) -> bool:
    here, there = one.content.spot, other.content.spot
    if here is None or there is None or here.units[:1] != there.units[:1]:
        return False
    return set_against(one, other) and of_one_day(one.saying, other.saying) and apart_km(here, there) > 0
