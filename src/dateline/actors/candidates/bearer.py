"""What is known of those who bear names, as far as it helps to tell one from another."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from dateline.model import ActorName, LineageClaim, MentionKind, Period, Polarity

_BEGINS = frozenset({"founded", "formed_from", "split_from"})
_BEGINS_OBJECT = frozenset({"renamed"})
_ENDS = frozenset({"dissolved"})
_ENDS_SUBJECT = frozenset({"renamed", "merged_into"})
_LEADS = frozenset({"led_by", "holds_office"})
_NEAR = frozenset({"branch_of", "faction_of", "renamed"})
_NO_KIN = frozenset({"designated", "distinct_from", "named", "based_in"})


class Entry(Protocol):
    """An entry of a register, as far as it is looked at here."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> MentionKind: ...
    @property
    def names(self) -> Sequence[ActorName]: ...
    @property
    def ground(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Who led a group; `during` None = not told when."""

    names: tuple[str, ...]
    during: Period | None


@dataclass(slots=True, kw_only=True)
class Bearer:
    """Who bears a name, and what would tell it from its namesakes.

    Attributes:
        names: the usual one first.
        own: how many of them, from the first, its own entry gives; the others are aliases by lists.
        born: the first day on which it may have begun; None = not told.
        died: the last day on which it may have ended, or gone on under another name; None = not told, or it has not.
        kin: the names of those it has to do with: parents, branches, umbrellas, allies, rivals, backers.
        near: the handles of its wings and branches, of the body it is one of, of its former and later selves by rename.
    """

    handle: str
    kind: MentionKind
    names: tuple[str, ...]
    own: int
    ground: tuple[str, ...] = ()
    born: date | None = None
    died: date | None = None
    leaders: list[Leader] = field(default_factory=list)
    kin: list[tuple[str, ...]] = field(default_factory=list)
    near: set[str] = field(default_factory=set)


def bearers(entries: Iterable[Entry], claims: Iterable[LineageClaim]) -> dict[str, Bearer]:
    """Handle → what is known of it: its entry, and what any claim tells of its life, denials aside."""
    found = {entry.id: _bearer(entry) for entry in entries}
    names = {handle: bearer.names for handle, bearer in found.items()}
    ends: dict[str, list[date]] = defaultdict(list)
    for claim in claims:
        if claim.polarity is Polarity.AFFIRMED:
            if claim.subject in found:
                _tell(found[claim.subject], claim, names.get(claim.object or "", (claim.object,) if claim.object else ()))
            if claim.object in found:
                _tell_of_object(found[claim.object], claim, names.get(claim.subject, (claim.subject,)))
                if claim.type in _NEAR:
                    _near(found, claim.subject, claim.object)
            for handle in _ended(claim):
                ends[handle].append(claim.when.latest if claim.when and claim.when.latest else date.max)
    for handle, days in ends.items():
        if handle in found and max(days) < date.max:
            found[handle].died = max(days)
    return found


def _near(found: dict[str, Bearer], one: str, other: str) -> None:
    found[other].near.add(one)
    if one in found:
        found[one].near.add(other)


def _bearer(entry: Entry) -> Bearer:
    first = [name.text for name in entry.names if name.source == entry.names[0].source]
    others = [name.text for name in entry.names if name.source != entry.names[0].source]
    return Bearer(handle=entry.id, kind=entry.kind, names=(*first, *others), own=len(first), ground=tuple(entry.ground))


def _tell(bearer: Bearer, claim: LineageClaim, other: tuple[str, ...]) -> None:
    if claim.type in _LEADS:
        bearer.leaders.append(Leader(names=other, during=claim.when))
    elif claim.type in _BEGINS:
        _born(bearer, claim)
    if other and claim.type not in _NO_KIN | _LEADS:
        bearer.kin.append(other)


def _tell_of_object(bearer: Bearer, claim: LineageClaim, other: tuple[str, ...]) -> None:
    if claim.type in _BEGINS_OBJECT:
        _born(bearer, claim)
    if claim.type not in _NO_KIN | _LEADS:
        bearer.kin.append(other)


def _born(bearer: Bearer, claim: LineageClaim) -> None:
    day = claim.when.earliest if claim.when else None
    if day and (bearer.born is None or day < bearer.born):
        bearer.born = day


def _ended(claim: LineageClaim) -> Iterable[str]:
    if claim.type in _ENDS | _ENDS_SUBJECT:
        yield claim.subject
