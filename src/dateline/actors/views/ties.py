"""What a claim says of two handles: that they are one, that they are two, or nothing firm."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from dateline.actors.views.days import held_on
from dateline.actors.views.hearing import Heard, Naming
from dateline.model import Certainty, LineageClaim, Origin, Period, Polarity, View

LISTED = "listed_alias"
"""A list gives one name as an alias of another: measures against the one apply to the other. No claim that they are one group."""

_NEVER = Period()
_DAYS = date.max.toordinal() + 1


class Says(IntEnum):
    """In the order in which they are taken in, at one rank: a merge in error is worse than one not made."""

    TWO = 0
    UNSURE = 1  # an analyst's verdict: nobody is to join them until it is withdrawn
    ONE = 2
    OPEN = 3  # hedged, or dated by bounds that leave it open, or a legal alias in a view that does not name the list
    OFF_THE_LIST = 4  # no alias of the other any more: takes back its own holder's listing, and says nothing else


_SAYINGS = len(Says)
_AFFIRMED = {"renamed": Says.ONE, "same_as": Says.ONE, LISTED: Says.ONE, "distinct_from": Says.TWO}
_DENIED = {"renamed": Says.TWO, "same_as": Says.TWO, LISTED: Says.OFF_THE_LIST, "distinct_from": Says.ONE}
"""What types say. The first three close, and close transitively, a listed alias only where the view names the list's holder; nothing else
ever does."""

_TURNS = (Says.TWO, Says.UNSURE, Says.OFF_THE_LIST)


class Tie(NamedTuple):
    """What one heard claim says of two handles."""

    claim: LineageClaim
    rank: int
    says: Says

    @property
    def ends(self) -> tuple[str, str]:
        return self.claim.subject, self.claim.object or ""


def ties(heard: Iterable[Heard], view: View, naming: Naming) -> list[Tie]:
    """All that is said of who is who, the most trusted first, then in the order it was said; the same whatever the order of the claims."""
    found = []
    for one in heard:
        says = _says(one, view)
        if says is not None:
            found.append(Tie(one.claim, one.rank, says))
    return _in_order(_standing(found, naming))


def _in_order(found: list[Tie]) -> list[Tie]:
    """By place; all that tells two claims of one place apart is asked only where there are two, for speed."""
    placed = sorted(((_place(tie), tie.claim.subject, tie.claim.object or "", number) for number, tie in enumerate(found)))
    ordered = [found[number] for *_, number in placed]
    for first, last in _runs(placed):
        ordered[first:last] = sorted(ordered[first:last], key=lambda tie: content(tie.claim))
    return ordered


def _runs(placed: list[tuple[int, str, str, int]]) -> Iterator[tuple[int, int]]:
    """Where one place and pair stand more than once in a row."""
    first = 0
    for number, (one, other) in enumerate(pairwise(placed), 1):
        if one[0] != other[0] or one[:3] != other[:3]:
            if number - first > 1:
                yield first, number
            first = number
    if len(placed) - first > 1:
        yield first, len(placed)


def _says(one: Heard, view: View) -> Says | None:
    """None = nothing of who is who, or not on the view's day."""
    claim = one.claim
    firm = (_AFFIRMED if claim.polarity is Polarity.AFFIRMED else _DENIED).get(claim.type)
    if firm is None or claim.object is None or claim.object == claim.subject:
        return None
    held = True if view.true is None else held_on(claim, view.true)
    if held is False:
        return None
    if claim.certainty is not Certainty.ASSERTED:
        unsure = claim.origin is Origin.DECISION and claim.certainty is Certainty.UNKNOWN
        return Says.UNSURE if unsure else Says.OPEN
    if held is None or (firm is Says.ONE and claim.type == LISTED and not one.by_name):
        return Says.OPEN
    return firm


def _standing(found: list[Tie], naming: Naming) -> list[Tie]:
    """Without what its own holder has taken back: a later word of a holder on two handles stands for an earlier one."""
    turned = {_pair(tie) for tie in found if tie.says in _TURNS}
    named = {handle for pair in turned for handle in pair}
    near = (tie for tie in found if tie.claim.subject in named and tie.claim.object in named)
    contested = {tie: (naming(tie.claim.holder), _pair(tie)) for tie in near if _pair(tie) in turned}
    last: dict[tuple[str, frozenset[str]], dict[Says, date]] = {}
    for tie, key in contested.items():
        said = last.setdefault(key, {})
        if tie.says is Says.OPEN:
            continue
        said[tie.says] = max(said.get(tie.says, date.min), _first_said(tie.claim))
    gone = {tie for tie, key in contested.items() if tie.says is Says.OFF_THE_LIST or _taken_back(tie, last[key])}
    return [tie for tie in found if tie not in gone] if gone else found


def _taken_back(tie: Tie, last: dict[Says, date]) -> bool:
    said = tie.claim.said
    if said is None or said.latest is None:
        return False
    against = (day for says, day in last.items() if says is not tie.says and (says is not Says.OFF_THE_LIST or tie.claim.type == LISTED))
    return any(said.latest < day for day in against)


def _pair(tie: Tie) -> frozenset[str]:
    return frozenset(tie.ends)


def _first_said(claim: LineageClaim) -> date:
    return (claim.said and claim.said.earliest) or date.min


def _place(tie: Tie) -> int:
    """By rank, by what it says, by the day it was said: one number, for speed."""
    return (tie.rank * _SAYINGS + tie.says) * _DAYS + said_last(tie.claim).toordinal()


def said_last(claim: LineageClaim) -> date:
    """The last day on which it may have been said; what is not dated comes last."""
    return claim.said.latest if claim.said and claim.said.latest else date.max


def content(claim: LineageClaim) -> tuple[str | date, ...]:
    """All that makes it this claim and no other, as something that can be sorted."""
    said, when = claim.said or _NEVER, claim.when or _NEVER
    days = (said.earliest or date.min, when.earliest or date.min, when.latest or date.max)
    told = (claim.subject, claim.object or "", claim.holder, claim.type, claim.evidence, claim.reporter or "", claim.words)
    return (*told, *days, claim.polarity, claim.certainty, claim.origin)
