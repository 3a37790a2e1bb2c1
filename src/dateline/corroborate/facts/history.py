"""Which word of a root is its last."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.corroborate.facts.content import Content, meet
from dateline.corroborate.facts.root import Told
from dateline.corroborate.facts.voices import is_out_of_date


def standing(told: Sequence[Told]) -> list[bool]:
    """Of each content, whether nothing replaced it: a later, other word of its root, or a report that tells it to be an earlier figure.

    What is published on one day stands together, and what has no day is replaced by nothing.
    """
    last = _last_words(told)
    corrected = {claim for one in told for claim in one.saying.supersedes}
    outdated = _outdated(told, corrected)
    return [
        one.saying.claim not in corrected
        and (not outdated or _known(one) > outdated.get((one.content.field, one.content.key), date.min))
        and not _is_replaced(one, last)
        for one in told
    ]


def _outdated(told: Sequence[Told], corrected: set[str]) -> dict[tuple[str, str], date]:
    """Count → the last day on which a report told it to be an earlier figure: it is so for all who gave it until then."""
    found: dict[tuple[str, str], date] = {}
    for one in told:
        if one.content.count and (one.saying.claim in corrected or is_out_of_date(one.saying)):
            key = one.content.field, one.content.key
            found[key] = max(_known(one), found.get(key, date.min))
    return found


def _last_words(told: Iterable[Told]) -> dict[tuple[str, str], tuple[date, list[Content]]]:
    """(Root, field) → the last day its word was published, and the contents of that day."""
    found: dict[tuple[str, str], tuple[date, list[Content]]] = {}
    for one in told:
        if (day := one.account.known) is not None:
            key = one.root.key, one.content.field
            last = found.get(key)
            if last is None or day > last[0]:
                found[key] = (day, [one.content])
            elif day == last[0]:
                last[1].append(one.content)
    return found


def _is_replaced(one: Told, last: Mapping[tuple[str, str], tuple[date, list[Content]]]) -> bool:
    known = one.account.known
    if known is None:
        return False
    day, words = last[one.root.key, one.content.field]
    return known < day and all(replaces(word, one.content) for word in words)


def replaces(new: Content, old: Content) -> bool:
    """Whether a later content takes the place of an earlier: it cannot hold beside it, or it is a higher count."""
    if not meet(new, old):
        return True
    return bool(new.count and old.count and (new.count.least or 0) > (old.count.least or 0))


def _known(one: Told) -> date:
    """The day it was published; of a report without a day the last there is, since nothing tells that it was replaced."""
    return one.account.known or date.max
