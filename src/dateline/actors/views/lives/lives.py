"""What became of a group: its joints in order, each as each holder has it, and whom it came of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from dateline.actors.views.days import CHANGES, held_on
from dateline.actors.views.identity import Identity, identity
from dateline.actors.views.lives.joints import Told, Turn, overlap, turns
from dateline.actors.views.ties import said_last
from dateline.model import Joint, Life, LineageClaim, Origin, Period, Polarity, Typing, View

_UNTOLD = frozenset({"named", "distinct_from", "rival_of", "allied_with", "linked_to"})
"""Who bears which name, and who stands with or against whom: no joint of a life."""

_PARENT_IS_OBJECT = frozenset({"split_from", "formed_from", "successor_of", "branch_of", "faction_of"})
_PARENT_IS_SUBJECT = frozenset({"merged_into"})


def life(handle: str | tuple[str, ...], claims: Iterable[LineageClaim], view: View, *, known: Identity | None = None) -> Life:
    """The life of an actor in a view: all that is told of any handle of its cluster.

    Args:
        handle: one handle, whose cluster in this view is meant; or a cluster.
        known: the identity of this view, where it has been computed.
    """
    who = known or identity(claims, view)
    cluster = handle if isinstance(handle, tuple) else who.cluster_of(handle)
    told = [one for one in _told(who, frozenset(cluster)) if _is_over_by(one, view.true)]
    holders = _holders(told, view)
    joints = sorted((_joint(turn, who, holders) for turn in turns(told)), key=_when_first)
    parents, children = _kin(told, who, frozenset(cluster))
    return Life(handles=cluster, label=who.label(cluster[0]), joints=tuple(joints), parents=parents, children=children)


def _told(who: Identity, cluster: frozenset[str]) -> Iterator[Told]:
    for one in who.heard:
        claim = one.claim
        ends = {claim.subject, claim.object} & cluster
        if ends and claim.type not in _UNTOLD and claim.origin is not Origin.DECISION and claim.polarity is Polarity.AFFIRMED:
            outside = {end for end in (claim.subject, claim.object) if end is not None and end not in cluster}
            parties = frozenset(who.cluster_of(end)[0] for end in outside) or frozenset(
                end for end in (claim.subject, claim.object) if claim.object is not None and end is not None
            )
            yield Told(heard=one, parties=parties, outward=claim.subject in cluster)


def _is_over_by(one: Told, day: date | None) -> bool:
    """Whether it had happened or begun by the view's day, or may have."""
    began = one.when.earliest if one.when else None
    return day is None or began is None or began <= day or held_on(one.heard.claim, day) is True


def _holders(told: Iterable[Told], view: View) -> tuple[str, ...]:
    """Who could have spoken of a turn: whom the view names, in that order; where it names nobody, all who speak of any turn here."""
    return view.trust or tuple(sorted({one.heard.claim.holder for one in told if one.type in CHANGES}))


def _joint(turn: Turn, who: Identity, holders: tuple[str, ...]) -> Joint:
    typings = tuple(_typings(turn))
    spoke = {who.naming(name) for one in turn.told for name in (one.heard.claim.holder, one.heard.claim.reporter) if name}
    return Joint(
        when=_bounds(turn),
        lasting=not turn.is_change,
        typings=typings,
        silent=tuple(holder for holder in holders if turn.is_change and who.naming(holder) not in spoke),
        at_odds=_at_odds(turn),
    )


def _typings(turn: Turn) -> Iterator[Typing]:
    groups: dict[tuple[str, str, tuple[str, ...], bool], list[Told]] = defaultdict(list)
    for one in turn.told:
        groups[one.heard.claim.holder, one.type, tuple(sorted(one.parties)), one.outward].append(one)
    for key, some in sorted(groups.items(), key=_first_told):
        holder, type_, parties, outward = key
        claims = tuple(sorted((one.heard.claim for one in some), key=said_last))
        yield Typing(holder=holder, type=type_, parties=parties, outward=outward, claims=claims)


def _first_told(group: tuple[tuple[str, str, tuple[str, ...], bool], list[Told]]) -> tuple[object, ...]:
    """The most trusted holder first, and of what it says the rename, by which the life goes on."""
    (holder, type_, *rest), some = group
    return min(one.heard.rank for one in some), holder, type_ != "renamed", type_, rest


def _bounds(turn: Turn) -> Period | None:
    """From the first day anybody gives to the last; the most finely dated where all of them agree with it."""
    dated = [one.when for one in turn.told if one.when]
    if not dated:
        return None
    finest = dated[0]
    if turn.is_change and all(overlap(finest, when) for when in dated):
        return Period(earliest=finest.earliest, latest=finest.latest)
    starts = [when.earliest or date.min for when in dated]
    ends = [when.latest or date.max for when in dated]
    return Period(earliest=_told_day(min(starts), date.min), latest=_told_day(max(ends), date.max))


def _told_day(day: date, open_end: date) -> date | None:
    return None if day == open_end else day


def _at_odds(turn: Turn) -> bool:
    """Whether two holders type it differently about the same parties, or two days exclude each other."""
    types: dict[frozenset[str], set[str]] = defaultdict(set)
    for one in turn.told:
        types[one.parties].add("merged_into" if one.type == "formed_from" else one.type)  # told from either end
    dated = [one.when for one in turn.told if one.when]
    clash = turn.is_change and any(not overlap(one, other) for one in dated for other in dated)
    return clash or any(len(some) > 1 for some in types.values())


def _when_first(joint: Joint) -> tuple[date, date]:
    when = joint.when or Period(earliest=date.max)
    return when.earliest or when.latest or date.min, when.latest or date.max


def _kin(told: Iterable[Told], who: Identity, cluster: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Parents and children, each named by the first handle of its cluster, in the order of the days."""
    parents: dict[str, None] = {}
    children: dict[str, None] = {}
    for one in sorted(told, key=lambda one: (one.when and one.when.earliest) or date.max):
        claim = one.heard.claim
        if claim.object is None or {claim.subject, claim.object} <= cluster:
            continue
        parent, child = _line(claim)
        if parent in cluster and child:
            children[who.cluster_of(child)[0]] = None
        elif child in cluster and parent:
            parents[who.cluster_of(parent)[0]] = None
    return tuple(parents), tuple(children)


def _line(claim: LineageClaim) -> tuple[str | None, str | None]:
    """Who is the parent and who the child; nobody where the type says nothing of descent."""
    if claim.type in _PARENT_IS_OBJECT:
        return claim.object, claim.subject
    if claim.type in _PARENT_IS_SUBJECT:
        return claim.subject, claim.object
    return None, None
