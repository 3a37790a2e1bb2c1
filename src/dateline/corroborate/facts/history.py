"""Which word of a root is its last."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from dateline.corroborate.facts.content import Content, meet
from dateline.corroborate.facts.roots import Told


def standing(told: Sequence[Told]) -> list[bool]:
    """Of each content, whether its root has not replaced it: by a later, other word, or in a report that corrects it.

    What is published on one day stands together, and what has no day is replaced by nothing.
    """
    corrected = {claim for one in told for claim in one.saying.supersedes}
    last = _last_words(told)
    return [one.saying.claim not in corrected and not _is_replaced(one, last[one.root.key, one.content.field]) for one in told]


def _last_words(told: Iterable[Told]) -> dict[tuple[str, str], tuple[date, list[Content]]]:
    """(Root, field) → the last day its word was published, and the contents of that day."""
    found: dict[tuple[str, str], tuple[date, list[Content]]] = defaultdict(lambda: (date.min, []))
    for one in told:
        key, day = (one.root.key, one.content.field), one.account.known or date.min
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
