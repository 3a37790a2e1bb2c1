"""Places where it cannot all have happened."""

from collections.abc import Iterator

from dateline.corroborate.facts.content import PLACE, is_fine
from dateline.corroborate.facts.disputes.sides import Words, rival_roots
from dateline.corroborate.facts.roots import Told
from dateline.corroborate.near import apart_km
from dateline.model import Dispute


def places(words: Words) -> Iterator[Dispute]:
    """Towns and sites further apart than they reach, where no place that the one root tells meets any of the other's."""
    yield from words.dispute(PLACE, rival_roots(words.of(PLACE), _rival))


def _rival(one: Told, other: Told) -> bool:
    here, there = one.content.spot, other.content.spot
    return here is not None and there is not None and is_fine(here) and is_fine(there) and apart_km(here, there) > 0
