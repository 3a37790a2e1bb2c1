"""Days on which it cannot all have happened."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.corroborate.facts.content import DAY, gap_days, meet
from dateline.corroborate.facts.disputes.apart import of_one_place, set_against
from dateline.corroborate.facts.disputes.sides import Words, by_root, rival_roots
from dateline.corroborate.facts.root import Told
from dateline.model import Dispute, Period

_INSISTED = 2  # independent roots each: neighbouring days are else a night, a time zone or a slip


def days(words: Words) -> Iterator[Dispute]:
    """Days with at least one between; neighbours only where several roots insist on each."""
    told = _of_reports_with_one_day(words.contested(DAY))
    insisted = {
        key for key in {one.content.key for one in told} if len(by_root(one for one in told if one.content.key == key)) >= _INSISTED
    }

    def rival(one: Told, other: Told) -> bool:
        gap = gap_days(_days(one), _days(other)) if _of_one(one, other) else 0
        return gap > 1 or (gap == 1 and {one.content.key, other.content.key} <= insisted)

    yield from words.dispute(DAY, rival_roots(told, rival))


def _of_reports_with_one_day(told: Sequence[Told]) -> list[Told]:
    """A report that tells several days tells of more than the one deed, or of how it went on."""
    days: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        days[one.account.report].append(one)
    return [one for one in told if all(meet(one.content, other.content) for other in days[one.account.report])]


def _days(told: Told) -> Period:
    return told.content.days or Period()


def _of_one(one: Told, other: Told) -> bool:
    if not (one.account.lead and other.account.lead):  # further down other deeds are recalled
        return False
    return set_against(one, other) and of_one_place(one.saying, other.saying)
