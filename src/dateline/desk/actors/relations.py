"""What is told between an actor and others: what became of one through the other, and who did what to whom; always on somebody's word."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dateline.actors.views import Identity
from dateline.export.phrasing import line
from dateline.model import Certainty, LineageClaim, MentionKind, Polarity
from dateline.model.told import LIFE, UNNAMED
from dateline.store import Deed

_DOER, _DONE_TO = frozenset({"agent", "subject"}), frozenset({"patient", "object"})
_EXAMPLES = 4
_UNTOLD = frozenset({"named"})

Cluster = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Somebody in the surroundings of an actor.

    Attributes:
        handle: the first of its handles in the view.
        known: whether it can be asked about; False = words that a claim names somebody by, whom neither register nor record has.
        away: 0 = who was asked about, 1 = told of together with it, 2 = with one of those.
        claims: on how many claims what is told of it here rests.
    """

    handle: str
    label: str
    kind: MentionKind
    known: bool
    away: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A claim of a tie: the record's id, and the report it stands in."""

    claim: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """On whose word, in how many claims."""

    holder: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One thing told of two actors, however often.

    Attributes:
        doer, other: handles of nodes: who is said to have done or been it, and to whom.
        type: a type of claim.
        lineage: whether it tells who is who or what became of whom, and not what one did to the other.
        claims, denied, hedged: how many claims there are; how many of them deny it, and how many are less than sure.
        reports: in how many reports; 0 = in none, the register or an analyst says so.
        words: on whose word, the most claims first.
        examples: some of the claims, at most four.
    """

    doer: str
    other: str
    type: str
    lineage: bool
    claims: int
    denied: int
    hedged: int
    reports: int
    words: tuple[Says, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """An actor and those it is told of together with.

    Attributes:
        nodes: the actor first, then those of whom most is told.
        ties: the most told first; `left_out` more there was no room for.
        alone: claims of it that name nobody else.
    """

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    left_out: int
    alone: int
    view: str
    note: str


@dataclass(slots=True)
class Draft:
    """A tie while claims are counted."""

    lineage: bool
    denied: int = 0
    hedged: int = 0
    holders: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    examples: list[Example] = field(default_factory=list)

    def take_in(self, holder: str, polarity: Polarity, certainty: Certainty) -> None:
        self.holders[holder] += 1
        self.denied += polarity is Polarity.DENIED
        self.hedged += certainty is not Certainty.ASSERTED

    def stands_in(self, report: str, claim: str | None) -> None:
        self.reports.add(report)
        if claim and len(self.examples) < _EXAMPLES:
            self.examples.append(Example(claim=claim, report=report))


Key = tuple[str, str, str]
"""Doer, type, other."""


def lineage_ties(
    seen: Identity, around: frozenset[str], report_of: Callable[[LineageClaim], tuple[str, str | None] | None]
) -> dict[Key, Draft]:
    """What is told of who is who between two actors, one of them of those asked about.

    Args:
        report_of: the report a claim stands in, and the record's id of the claim.
    """
    found: dict[Key, Draft] = {}
    for claim in (one.claim for one in seen.heard if one.claim.type not in _UNTOLD):
        if claim.object is None or not around & {claim.subject, claim.object}:
            continue
        one, other = seen.cluster_of(claim.subject)[0], seen.cluster_of(claim.object)[0]
        if one != other:
            draft = found.setdefault((one, claim.type, other), Draft(lineage=True))
            draft.take_in(line(claim.holder), claim.polarity, claim.certainty)
            if place := report_of(claim):
                draft.stands_in(*place)
    return found


class Deeds:
    """Counts who is said to have done what to whom.

    Args:
        handle_of: who of a report is meant by any of some folded names.
        holder_of: what to call the holder of a deed.
    """

    def __init__(self, seen: Identity, handle_of: Callable[[str, tuple[str, ...]], str | None], holder_of: Callable[[Deed], str]) -> None:
        self._seen, self._handle_of, self._holder_of = seen, handle_of, holder_of

    def ties(self, deeds: Iterable[Deed], around: frozenset[str]) -> dict[Key, Draft]:
        """Between two actors, one of them of those asked about; by the first handle of each."""
        found: dict[Key, Draft] = {}
        for deed in deeds:
            for pair in self._pairs(deed) if deed.type not in LIFE else ():
                if around & set(pair):
                    draft = found.setdefault((pair[0], deed.type, pair[1]), Draft(lineage=False))
                    draft.take_in(self._holder_of(deed), deed.polarity, deed.certainty)
                    draft.stands_in(deed.report, deed.claim)
        return found

    def about(self, deed: Deed) -> frozenset[str]:
        """The first handles of all who have a part in it."""
        return frozenset(self._filling(deed, frozenset(role for role, _ in deed.roles)))

    def _pairs(self, deed: Deed) -> set[tuple[str, str]]:
        doers, others = self._filling(deed, _DOER), self._filling(deed, _DONE_TO)
        return {(one, other) for one in doers for other in others if one != other}

    def _filling(self, deed: Deed, roles: frozenset[str]) -> set[str]:
        handles = (self._handle_of(deed.report, names) for role, names in deed.roles if role in roles)
        return {self._seen.cluster_of(handle)[0] for handle in handles if handle}


def tie(key: Key, draft: Draft) -> Tie:
    return Tie(
        doer=key[0],
        type=key[1],
        other=key[2],
        lineage=draft.lineage,
        claims=draft.holders.total(),
        denied=draft.denied,
        hedged=draft.hedged,
        reports=len(draft.reports),
        words=tuple(
            Says(holder=holder, claims=count) for holder, count in sorted(draft.holders.items(), key=lambda one: (-one[1], one[0]))
        ),
        examples=tuple(draft.examples),
    )


def most_told(ties: Iterable[Tie]) -> list[Tie]:
    """What became of whom stands before deeds told as often: it is told once, and holds."""
    return sorted(ties, key=lambda one: (-one.claims, not one.lineage, one.type, one.doer, one.other))


def weights(ties: Iterable[Tie]) -> Counter[str]:
    """On how many claims what is told of each node rests."""
    found: Counter[str] = Counter()
    for one in ties:
        for end in (one.doer, one.other):
            found[end] += one.claims
    return found


def nameless(holder: str | None) -> str:
    """What to call a holder whom the text does not name."""
    return holder or UNNAMED
