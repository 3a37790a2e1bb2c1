"""One alias, two entries: a list that gives one name to two of its entries keeps the entries apart."""

from collections import defaultdict
from collections.abc import Iterable

from dateline.actors.views.hearing import Naming
from dateline.actors.views.ties import LISTED, Says, Tie


def without_shared_aliases(ties: list[Tie], naming: Naming) -> list[Tie]:
    """The ties with aliases left open that one list gives to several entries which it does not itself join in another way.

    Such an alias is a name with two bearers, and joins neither to the other nor to itself.
    """
    shared = _shared(ties, naming)
    if not shared:
        return ties
    own: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.says is Says.ONE:
            own[naming(tie.claim.holder)].append(tie)
    torn = {(holder, alias) for (holder, alias), entries in shared.items() if not _joined(entries, own[holder], alias)}
    return [tie._replace(says=Says.OPEN) if _lists(tie) and (naming(tie.claim.holder), tie.claim.subject) in torn else tie for tie in ties]


def _shared(ties: Iterable[Tie], naming: Naming) -> dict[tuple[str, str], set[str]]:
    """List and alias → the entries it is given to, where there are several."""
    first: dict[tuple[str, str], str] = {}
    several: dict[tuple[str, str], set[str]] = defaultdict(set)
    for tie in ties:
        if _lists(tie):
            key, entry = (naming(tie.claim.holder), tie.claim.subject), tie.claim.object or ""
            if first.setdefault(key, entry) != entry:
                several[key] |= {first[key], entry}
    return several


def _lists(tie: Tie) -> bool:
    return tie.claim.type == LISTED and tie.says is Says.ONE


def _joined(entries: set[str], own: Iterable[Tie], alias: str) -> bool:
    """Whether what the list says of other names than this alias leads from each entry to all others."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in (tie.ends for tie in own):
        if alias not in {one, other}:
            neighbours[one].add(other)
            neighbours[other].add(one)
    reached: set[str] = set()
    ahead = [min(entries)]
    while ahead:
        here = ahead.pop()
        if here not in reached:
            reached.add(here)
            ahead += neighbours[here]
    return entries <= reached
