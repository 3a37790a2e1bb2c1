"""Each merge that a view refused, each barrier it passed over: both sides with their claims, and what would settle it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from dateline.actors.views.closing import Closure
from dateline.actors.views.ties import LISTED, Says, Tie
from dateline.model import Certainty, Dispute, LineageClaim, Origin, Side

ONE = "one actor"
TWO = "two actors"
UNSETTLED = "not to be joined yet"

Way: TypeAlias = Callable[[str, str], tuple[LineageClaim, ...]]
"""The claims that join two handles of one cluster."""


@dataclass(slots=True)
class _Draft:
    """What is gathered about one pair: each side with the rank of its most trusted word."""

    one: dict[LineageClaim, None] = field(default_factory=dict)
    two: dict[LineageClaim, None] = field(default_factory=dict)
    barred: bool = False
    unsettled: bool = False


def disputes(closure: Closure, way: Way) -> tuple[Dispute, ...]:
    """One for each pair of handles that somebody heard keeps apart and somebody joins, in alphabetical order."""
    drafts: dict[tuple[str, str], _Draft] = {}
    for refused in closure.refused:
        _note_refused(_draft_of(refused.barrier, drafts), refused.merge, refused.barrier, way, closure)
    for barrier in closure.overridden:
        draft = _draft_of(barrier, drafts)
        draft.one |= dict.fromkeys(way(*barrier.ends))
        draft.two[barrier.claim] = None
    for merge, barrier in _weak_against_firm(closure):
        draft = _draft_of(barrier, drafts)
        draft.barred = True
        draft.one[merge.claim] = None
        draft.two[barrier.claim] = None
    return tuple(_dispute(pair, drafts[pair]) for pair in sorted(drafts))


def _draft_of(barrier: Tie, drafts: dict[tuple[str, str], _Draft]) -> _Draft:
    one, other = sorted(barrier.ends)
    draft = drafts.setdefault((one, other), _Draft())
    draft.unsettled |= barrier.says is Says.UNSURE
    return draft


def _note_refused(draft: _Draft, merge: Tie, barrier: Tie, way: Way, closure: Closure) -> None:
    """The side that joins stands on the refused claim and on those that lead from its ends to the two that are kept apart."""
    draft.barred = True
    draft.two[barrier.claim] = None
    near = {closure.root(end): end for end in merge.ends}
    for end in barrier.ends:
        draft.one |= dict.fromkeys(way(near.get(closure.root(end), end), end))
    draft.one[merge.claim] = None


def _weak_against_firm(closure: Closure) -> Iterator[tuple[Tie, Tie]]:
    """What joins nobody and is contradicted all the same: a legal alias in a view that does not name the list, against a barrier."""
    for tie in closure.left_open:
        one, other = (closure.root(end) for end in tie.ends)
        barrier = closure.barriers.get(one, {}).get(other)
        if tie.claim.type == LISTED and tie.claim.certainty is Certainty.ASSERTED and barrier is not None:
            yield tie, barrier


def _dispute(pair: tuple[str, str], draft: _Draft) -> Dispute:
    one = Side(value=ONE, claims=tuple(draft.one))
    two = Side(value=UNSETTLED if draft.unsettled else TWO, claims=tuple(draft.two))
    sides = (two, one) if draft.barred else (one, two)
    return Dispute(field="identity", about=pair, sides=sides, decides=_what_decides(draft))


def _what_decides(draft: _Draft) -> str:
    types = {claim.type for claim in draft.one}
    holders = _listed({claim.holder for claim in (*draft.one, *draft.two)})
    if any(claim.origin is Origin.DECISION for claim in draft.two):
        return "withdrawing the decision, or a new one"
    if any(claim.origin is Origin.DECISION for claim in draft.one):
        return "withdrawing the decision that they are one, or a source for it that the other side accepts"
    if LISTED in types:
        return "the list's reasons: an alias on a list says to whom measures apply, not who is who"
    if "renamed" in types:
        return "whether the old name was given up by all who bore it, or a body went on under it beside the new one"
    return f"leaders, ground and days of both, told side by side; a decision; or a view that sets one of {holders} first"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
