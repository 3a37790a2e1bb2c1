"""Claims that tell the same of the same bearers, as one numbered event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.export.lineage.spans import Moment
from dateline.export.lineage.story import Story
from dateline.export.lineage.words import sentence, sureness
from dateline.export.phrasing import line, roughly
from dateline.model import LineageClaim, Period, Polarity

DRAWN = [
    "founded",
    "renamed",
    "same_as",
    "listed_alias",
    "distinct_from",
    "split_from",
    "merged_into",
    "formed_from",
    "successor_of",
    "member_of",
    "faction_of",
    "branch_of",
    "pledged_to",
    "broke_with",
    "dissolved",
]
"""What a drawing shows, in the order it is told where the days are the same. Leaders, allies and patrons are told in words."""

_BEGINNINGS = frozenset({"renamed", "split_from", "formed_from", "merged_into"})
_SYMMETRIC = frozenset({"same_as", "distinct_from"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing told of one or two bearers.

    Attributes:
        when: the days it may have happened on by any of the claims; None = not told.
        holders: on whose word, each with how it stands to it, in the order of the claims.
    """

    number: int
    claims: tuple[LineageClaim, ...]
    when: Moment | None
    told: str
    days: str
    holders: tuple[str, ...]
    is_disputed: bool
    is_denied: bool

    @property
    def type(self) -> str:
        return self.claims[0].type

    @property
    def subject(self) -> str:
        return self.claims[0].subject

    @property
    def object(self) -> str | None:
        return self.claims[0].object


def events(story: Story) -> tuple[Event, ...]:
    """Numbered by day, undated ones last; only what a drawing shows: of neighbours nothing from before or after who was asked about."""
    drawn = [claim for claim in story.claims if claim.type in DRAWN and _has_room(claim, story)]
    asked = {bearer.handle for bearer in story.bearers if bearer.is_asked}
    ours = [claim for claim in drawn if {claim.subject, claim.object} & asked]
    days = [moment for claim in ours if (moment := Moment.of(claim.when))]
    if days:
        first, last = min(one.first for one in days), max(one.last for one in days)
        drawn = [claim for claim in drawn if claim in ours or ((at := Moment.of(claim.when)) and first <= at.first and at.last <= last)]
    disputed = {claim for dispute in story.disputes for side in dispute.sides for claim in side.claims}
    gathered = sorted(_beginnings_as_one(list(_gathered(drawn))), key=_order)
    return tuple(_event(number, claims, story, disputed) for number, claims in enumerate(gathered, 1))


def _has_room(claim: LineageClaim, story: Story) -> bool:
    return claim.subject in story.by_handle and (claim.object is None or claim.object in story.by_handle)


def _gathered(claims: Iterable[LineageClaim]) -> Iterator[list[LineageClaim]]:
    """Claims of one type about the same bearers whose days can be the same."""
    by_what: dict[tuple[str, ...], list[list[LineageClaim]]] = {}
    for claim in claims:
        groups = by_what.setdefault(_what(claim), [])
        fitting = next((group for group in groups if all(_meet(claim.when, other.when) for other in group)), None)
        if fitting is None:
            groups.append([claim])
        else:
            fitting.append(claim)
    return (group for groups in by_what.values() for group in groups)


def _what(claim: LineageClaim) -> tuple[str, ...]:
    """The same for claims that tell the same: that B was formed from A tells that A went into B."""
    ends = (claim.subject, claim.object or "")
    if claim.type in _SYMMETRIC:
        return claim.type, *sorted(ends)
    return ("merged_into", *reversed(ends)) if claim.type == "formed_from" else (claim.type, *ends)


def _beginnings_as_one(groups: list[list[LineageClaim]]) -> Iterator[list[LineageClaim]]:
    """That it was founded is told with how it came to be, where one thing only tells that of the same days."""
    joined: dict[int, list[LineageClaim]] = {}
    for founded in (group for group in groups if group[0].type == "founded"):
        ways = [
            group
            for group in groups
            if group[0].type in _BEGINNINGS and _born(group[0]) == founded[0].subject and _moments_meet(group, founded)
        ]
        if len(ways) == 1:
            joined[id(founded)] = []
            joined.setdefault(id(ways[0]), []).extend(founded)
    for group in groups:
        if group[0].type != "founded" or id(group) not in joined:
            yield [*group, *joined.get(id(group), [])]


def _born(claim: LineageClaim) -> str | None:
    return claim.object if claim.type in {"renamed", "merged_into"} else claim.subject


def _moments_meet(one: list[LineageClaim], other: list[LineageClaim]) -> bool:
    a, b = _moment(one), _moment(other)
    return a is not None and b is not None and a.first <= b.last and b.first <= a.last


def _meet(one: Period | None, other: Period | None) -> bool:
    a, b = Moment.of(one), Moment.of(other)
    return a is None or b is None or (a.first <= b.last and b.first <= a.last)


def _order(claims: list[LineageClaim]) -> tuple[bool, float, int, str, str]:
    moment = _moment(claims)
    return moment is None, moment.middle if moment else 0, DRAWN.index(claims[0].type), claims[0].subject, claims[0].object or ""


def _moment(claims: Iterable[LineageClaim]) -> Moment | None:
    """The narrowest bounds that are told."""
    known = [moment for claim in claims if (moment := Moment.of(claim.when))]
    return min(known, key=lambda one: (one.last - one.first, one.first), default=None)


def _event(number: int, claims: list[LineageClaim], story: Story, disputed: set[LineageClaim]) -> Event:
    moment = _moment(claims)
    narrowest = next((claim.when for claim in claims if moment and Moment.of(claim.when) == moment), None)
    return Event(
        number=number,
        claims=tuple(claims),
        when=moment,
        told="; ".join(dict.fromkeys(sentence(claim, story.called) for claim in claims)),
        days=roughly(narrowest) or "day not told",
        holders=tuple(dict.fromkeys(map(_holder, claims))),
        is_disputed=any(claim in disputed for claim in claims) or len({claim.polarity for claim in claims}) > 1,
        is_denied=all(claim.polarity is Polarity.DENIED for claim in claims),
    )


def _holder(claim: LineageClaim) -> str:
    sure = sureness(claim)
    said = roughly(claim.said)
    carried = f", in {line(claim.reporter)}" if claim.reporter and claim.reporter != claim.holder else ""
    return f"{line(claim.holder)}{carried}{f': {sure}' if sure else ''}{f' ({said})' if said else ''}"


def look_of(event: Event) -> str:
    """How an event is drawn: disputed, denied, undated, or none of these."""
    return " ".join(
        look for look, holds in (("disputed", event.is_disputed), ("denied", event.is_denied), ("undated", event.when is None)) if holds
    )
