"""Days on which it cannot all have happened."""

from collections.abc import Iterator

from dateline.corroborate.facts.content import DAY, gap_days
from dateline.corroborate.facts.disputes.apart import of_one_place, set_against
from dateline.corroborate.facts.disputes.sides import Words, by_root, rival_roots
from dateline.corroborate.facts.roots import Told
from dateline.model import Dispute, Period

_INSISTED = 2  # independent roots each: neighbouring days are else a night, a time zone or a slip


def days(words: Words) -> Iterator[Dispute]:
    """Days with at least one between; neighbours only where several roots insist on each."""
    told = words.of(DAY)
    insisted = {
        key for key in {one.content.key for one in told} if len(by_root(one for one in told if one.content.key == key)) >= _INSISTED
    }

    def rival(one: Told, other: Told) -> bool:
        gap = gap_days(_days(one), _days(other)) if _of_one(one, other) else 0
        return gap > 1 or (gap == 1 and {one.content.key, other.content.key} <= insisted)

    yield from words.dispute(DAY, rival_roots(told, rival))


def _days(told: Told) -> Period:
    return told.content.days or Period()


def _of_one(one: Told, other: Told) -> bool:
    return set_against(one, other) and of_one_place(one.saying, other.saying)
