"""What analysts decided of media: two are one, or are two; laid over what is stored."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.desk.decisions.naming import MEDIA
from dateline.errors import BadQuery
from dateline.model import Decision
from dateline.store.media import Asked, Groups

SAME, DIFFERENT = "same", "different"

_WHY = {"url": "same address", "copy": "copied words", "given": "same file"}


def about_media(one: str, other: str) -> str:
    """How the record names a pair of media; which comes first makes no difference.

    Raises:
        BadQuery: when both are one.
    """
    if one == other:
        raise BadQuery("both are one and the same; a decision about media takes two")
    return f"{MEDIA}{'|'.join(sorted((one, other)))}"


@dataclass(frozen=True)
class Laid:
    """Items as decisions have them.

    Attributes:
        groups: those that are not as stored.
        joined: pairs of numbers that decisions make one, with the decision in words.
        apart: pairs that decisions keep apart.
        open: pairs on which decisions differ; they stand as stored.
    """

    groups: Groups = field(default_factory=dict)
    joined: dict[tuple[int, int], str] = field(default_factory=dict)
    apart: frozenset[tuple[int, int]] = frozenset()
    open: frozenset[tuple[int, int]] = frozenset()

    def members(self, number: int, asked: Asked) -> tuple[int, ...]:
        """All that is of one item with a medium, the founder first."""
        laid = next((members for members in self.groups.values() if number in members), None)
        return laid or asked.together(number)


def lay(decisions: Iterable[tuple[int, Decision]], asked: Asked) -> Laid:
    """Lays decisions over the items stored.

    Args:
        decisions: those that hold; others than about media are passed over.
    """
    said: defaultdict[tuple[int, int], dict[str, str]] = defaultdict(dict)
    for number, decision in decisions:
        pair = _pair(decision.about, asked) if decision.about.startswith(MEDIA) else None
        if pair:
            said[pair][decision.verdict] = f"decision {number} ({decision.by})"
    differ = frozenset(pair for pair, verdicts in said.items() if len(verdicts) > 1)
    joined = {pair: verdicts[SAME] for pair, verdicts in said.items() if SAME in verdicts and pair not in differ}
    apart = frozenset(pair for pair, verdicts in said.items() if DIFFERENT in verdicts and pair not in differ)
    return Laid(groups=_regrouped(joined, apart, asked), joined=joined, apart=apart, open=differ)


def reasons(members: Iterable[int], laid: Laid, asked: Asked) -> Iterator[str]:
    """Why some media are one item, each reason once."""
    among = set(members)
    sure = [one for one in asked.shared(sorted(among)) if not one.reason and one.one < one.other]
    kinds = {one.key.partition(":")[0] for one in sure if {one.one, one.other} <= among and (one.one, one.other) not in laid.apart}
    yield from (why for kind, why in _WHY.items() if kind in kinds)
    yield from (why for (one, other), why in laid.joined.items() if one in among and other in among)


def _pair(about: str, asked: Asked) -> tuple[int, int] | None:
    """Numbers of the media a decision is about; None where a later reading no longer tells of one of them."""
    one, _, other = about.removeprefix(MEDIA).partition("|")
    numbers = [number for name in (one, other) if (number := asked.number(name)) is not None]
    return (min(numbers), max(numbers)) if len(set(numbers)) == 2 else None


def _regrouped(joined: Iterable[tuple[int, int]], apart: frozenset[tuple[int, int]], asked: Asked) -> Groups:
    """The items that decisions touch, put together anew out of what is sure and what was decided."""
    touched = {number for pair in (*joined, *apart) for number in pair}
    members = sorted({one for number in touched for one in asked.together(number)})
    edges: defaultdict[int, set[int]] = defaultdict(set)
    sure = ((one.one, one.other) for one in asked.shared(members) if not one.reason)
    for one, other in (*sure, *joined):
        if (min(one, other), max(one, other)) not in apart:
            edges[one].add(other)
            edges[other].add(one)
    found: Groups = {}
    left = set(members)
    while left:
        group, new = set[int](), {left.pop()}
        while new:
            group |= new
            new = {other for one in new for other in edges[one]} - group
        left -= group
        ordered = asked.in_order(group)
        found[ordered[0]] = ordered
    return found
