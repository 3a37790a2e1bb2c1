"""Which word of a root is its last."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from dateline.corroborate.facts.content import Content, meet
from dateline.corroborate.facts.roots import Told
from dateline.corroborate.facts.voices import is_out_of_date


def standing(told: Sequence[Told]) -> list[bool]:
    """Of each content, whether nothing replaced it: a later, other word of its root, or a report that tells it to be an earlier figure.

    What is published on one day stands together, and what has no day is replaced by nothing.
    """
    last, outdated = _last_words(told), _outdated(told)
    corrected = {claim for one in told for claim in one.saying.supersedes}
    return [
        one.saying.claim not in corrected
        and _known(one) > outdated.get((one.content.field, one.content.key), date.min)
        and not _is_replaced(one, last[one.root.key, one.content.field])
        for one in told
    ]


def _outdated(told: Sequence[Told]) -> dict[tuple[str, str], date]:
    """Count → the last day on which a report told it to be an earlier figure: it is so for all who gave it until then."""
    corrected = {claim for one in told for claim in one.saying.supersedes}
    found: dict[tuple[str, str], date] = {}
    for one in told:
        if one.content.count and (one.saying.claim in corrected or is_out_of_date(one.saying)):
            key = one.content.field, one.content.key
            found[key] = max(_known(one), found.get(key, date.min))
    return found


def _last_words(told: Iterable[Told]) -> dict[tuple[str, str], tuple[date, list[Content]]]:
    """(Root, field) → the last day its word was published, and the contents of that day."""
    found: dict[tuple[str, str], tuple[date, list[Content]]] = defaultdict(lambda: (date.min, []))
    for one in told:
        key, day = (one.root.key, one.content.field), _known(one)
        if day > found[key][0]:
            found[key] = (day, [])
        if day == found[key][0]:
            found[key][1].append(one.content)
    return found


def _is_replaced(one: Told, last: tuple[date, list[Content]]) -> bool:
    day, words = last
    known = one.account.known
    return known is not None and known < day and all(_replaces(word, one.content) for word in words)


def _replaces(new: Content, old: Content) -> bool:
    """Whether a later content takes the place of an earlier: it cannot hold beside it, or it is a higher count."""
    if not meet(new, old):
        return True
    return bool(new.count and old.count and (new.count.least or 0) > (old.count.least or 0))


def _known(one: Told) -> date:
    """The day it was published; of a report without a day the last there is, since nothing tells that it was replaced."""
    return one.account.known or date.max
