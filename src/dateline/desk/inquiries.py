"""The questions about who is who, each answered for one view."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from dateline.actors.candidates import Context
from dateline.actors.views import Anachronism, Identity, Use, anachronisms, identity, known_by, life, without
from dateline.desk.answers import Dossier, Fall, Listed, Position, Reckoning, Spelling
from dateline.desk.stories import story
from dateline.desk.who import Who
from dateline.errors import BadQuery
from dateline.model import Dispute, LineageClaim, Mention, MentionKind, Origin, Period, View
from dateline.store import Deed, Entry
from dateline.store.folding import fold

Naming: TypeAlias = Callable[[tuple[str, ...]], Iterable[Entry]]
"""The claims of the record that name somebody by one of these names, as printed; none of no names."""

_IDENTITY = frozenset({"same_as", "distinct_from", "renamed", "listed_alias"})
_AROUND = 40  # code points before and after a name that may say it is said in hindsight


def listed(who: Who, view: View, *, named: str | None = None, kind: str | None = None) -> Iterator[Listed]:
    """Everybody the record names, the most reported first.

    Raises:
        BadQuery: when there is no such kind.
    """
    wanted = _kind(kind)
    seen = who.identity(who.view(view))
    clusters = dict.fromkeys(seen.cluster_of(handle) for handle in who.attested)
    found = [_listed(who, cluster, view) for cluster in clusters if wanted is None or who.kind(cluster[0]) is wanted]
    chosen = (one for one in found if named is None or _bears(one, fold(named)))
    yield from sorted(
        chosen, key=lambda one: (-one.reports, -sum(name.count for name in one.spellings), one.actor.label, one.actor.handles)
    )


def dossier(who: Who, name: str, view: View, naming: Naming, *, context: Context | None = None) -> Dossier:
    """All that is known of one actor.

    Raises:
        NotFound, BadQuery: when the name is nobody's, or several actors'.
    """
    seen = who.identity(who.view(view))
    cluster = seen.cluster_of(who.handle(name, context))
    found = list(naming(_spelt(who, cluster)))
    disputes = tuple(dispute for dispute in seen.disputes if set(dispute.about) & set(cluster))
    return Dossier(
        actor=who.actor(cluster, view),
        view=view,
        about=who.about(cluster),
        spellings=by_day(who.spellings(cluster)),
        life=life(cluster, who.claims, view, known=seen),
        positions=tuple(positions(who, view, cluster)),
        disputes=disputes,
        at_stake=tuple(_at_stake(who, seen, dispute, naming) for dispute in disputes),
        anachronisms=tuple(anachronisms_in(who, cluster, view, found)),
        claims=len(found),
        story=story(who, cluster, view, disputes),
        called=who.known_as,
    )


def names_of(who: Who, name: str, view: View, *, context: Context | None = None) -> tuple[str, ...]:
    """The names under which the record speaks of an actor, as printed.

    Raises:
        NotFound, BadQuery: as `dossier`.
    """
    cluster = who.identity(who.view(view)).cluster_of(who.handle(name, context))
    return _spelt(who, cluster)


def reckoning(who: Who, name: str, view: View) -> Reckoning:
    """Who is meant by a name on the view's day, on the word of those it trusts."""
    context = Context(day=view.true or view.known)
    found = who.candidates(name, context)
    seen = who.identity(who.view(view))
    cluster = seen.cluster_of(found.settled) if found.settled else ()
    because = [claim for handle in cluster[1:] for claim in seen.same(cluster[0], handle).because]
    return Reckoning(
        name=name,
        view=view,
        candidates=found.candidates,
        actor=who.actor(cluster, view) if cluster else None,
        because=tuple(dict.fromkeys(because)),
        apart=tuple(_apart(who, cluster, view)),
        disputes=tuple(dispute for dispute in seen.disputes if set(dispute.about) & set(cluster)),
        doubt=found.doubt,
        borne_from=_borne_from(who, cluster, view),
        called=who.known_as,
    )


def _borne_from(who: Who, cluster: tuple[str, ...], view: View) -> date | None:
    """The first day on which a name is known to have been borne, or its bearer to be there; None unless the view's day is before."""
    names = [name.earliest for handle in cluster for name in who.registered(handle)]
    founded = [claim.when.earliest for claim in who.claims if claim.type == "founded" and claim.subject in cluster and claim.when]
    days = [day for day in (*founded, *(names if all(names) else ())) if day]
    first = min(days, default=None)
    return first if first and view.true and view.true < first else None


def fall(who: Who, source: str, view: View, incidents: Mapping[str, Iterable[str]]) -> Fall:
    """What would move in a view if one holder's word fell.

    Raises:
        BadQuery: when nobody of that name says who is who.
    """
    who.view(View(trust=(source,)))
    now = who.identity(view)
    rest = tuple(without(who.claims, source, who.naming))
    then = identity(rest, view, naming=who.naming, names=who.names)
    return Fall(source=source, claims=len(who.claims) - len(rest), moves=now.moved(then, incidents), called=who.known_as)


def _spelt(who: Who, handles: tuple[str, ...]) -> tuple[str, ...]:
    """How the record prints the names of some handles."""
    return tuple(dict.fromkeys(spelling.text for spelling in who.spellings(handles)))


def _at_stake(who: Who, seen: Identity, dispute: Dispute, naming: Naming) -> tuple[str, ...]:
    """Ids of the claims that would count for another actor if the side that the view follows fell."""
    handles = tuple(dict.fromkeys(handle for one in dispute.about for handle in seen.cluster_of(one)))
    named = incidents(naming(_spelt(who, handles)), who)
    return tuple(sorted({claim for move in seen.overturned(dispute, named) for claim in move.incidents}))


def _kind(words: str | None) -> MentionKind | None:
    if words is None:
        return None
    try:
        return MentionKind(words.strip().casefold())
    except ValueError:
        raise BadQuery(f"no kind {words!r}; there are: {', '.join(MentionKind)}") from None


def _listed(who: Who, cluster: tuple[str, ...], view: View) -> Listed:
    names = [name for handle in cluster for name in who.attested.get(handle, ())]
    spellings = who.spellings(cluster)
    days = sorted(day for one in spellings for day in (one.earliest, one.latest) if day)
    return Listed(
        actor=who.actor(cluster, view),
        spellings=spellings,
        reports=len({name.report for name in names}),
        outlets=tuple(sorted({name.outlet for name in names if name.outlet})),
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
        doubt=next((who.bearers.doubts[handle] for handle in cluster if handle in who.bearers.doubts), None),
    )


def _bears(one: Listed, part: str) -> bool:
    return part in fold(one.actor.label) or any(
        part in fold(text) for text in (*(name.text for name in one.spellings), *(name.text for name in one.actor.names))
    )


def positions(who: Who, view: View, cluster: tuple[str, ...]) -> Iterator[Position]:
    """Who says what of who an actor is, whomever the view trusts; of what was said by the day it knows up to."""
    by_holder: dict[str, list[LineageClaim]] = {}
    for claim in _told_by(who.claims, view):
        if claim.type in _IDENTITY and {claim.subject, claim.object} & set(cluster):
            by_holder.setdefault(claim.holder, []).append(claim)
    for holder, says in sorted(by_holder.items(), key=lambda one: (_said(one[1][0]), one[0])):
        yield Position(holder=holder, says=tuple(sorted(dict.fromkeys(says), key=_said)))


def _told_by(claims: Iterable[LineageClaim], view: View) -> Iterator[LineageClaim]:
    """The claims said by the day a view knows up to."""
    return (claim for claim in claims if view.known is None or known_by(claim, view.known))


def _said(claim: LineageClaim) -> date:
    return (claim.said and (claim.said.latest or claim.said.earliest)) or date.max


def _apart(who: Who, cluster: tuple[str, ...], view: View) -> Iterator[LineageClaim]:
    """What those the view trusts say of the actor and of somebody who is none of it: on another day, hedged, or that they are two."""
    trusted = {who.naming(name) for name in view.trust}
    for claim in _told_by(who.claims, view):
        ends = {claim.subject, claim.object}
        if claim.type in _IDENTITY and len(ends & set(cluster)) == 1:
            spoke = {who.naming(name) for name in (claim.holder, claim.reporter) if name}
            if not trusted or spoke & trusted or (claim.origin is Origin.DECISION and view.decisions):
                yield claim


def anachronisms_in(who: Who, cluster: tuple[str, ...], view: View, entries: Iterable[Entry]) -> Iterator[Anachronism]:
    """Where claims of the record use a name of an actor before its time."""
    by_text = {name.text: handle for handle in cluster for name in who.attested.get(handle, ())}
    return _before_their_time(who, cluster, view, [use for entry in entries for use in _uses(entry, by_text)])


def early(who: Who, cluster: tuple[str, ...], view: View, deeds: Iterable[Deed]) -> frozenset[str]:
    """Ids of the claims that may hold such a use: their texts are not opened, and may say themselves that they speak in hindsight."""
    by_text = {fold(name.text): handle for handle in cluster for name in who.attested.get(handle, ())}
    uses = [
        Use(name=name, handle=by_text[name], day=Period(earliest=deed.earliest, latest=deed.latest), evidence=deed.claim)
        for deed in deeds
        if deed.latest
        for name in {name for _, names in deed.roles for name in names if name in by_text}
    ]
    return frozenset(found.use.evidence for found in _before_their_time(who, cluster, view, uses))


def _before_their_time(who: Who, cluster: tuple[str, ...], view: View, uses: Iterable[Use]) -> Iterator[Anachronism]:
    registered = {handle: who.registered(handle) for handle in cluster}
    return anachronisms(uses, who.claims, View(decisions=view.decisions), names=registered, naming=who.naming)


def claim_of(use: Use) -> str:
    """The record's id of the claim in which a name is used."""
    return use.evidence.removeprefix("claim ").partition(",")[0]


def _uses(entry: Entry, by_text: Mapping[str, str]) -> Iterator[Use]:
    when = entry.claim.when
    if when is None or when.latest is None:
        return
    for mention in (role.mention for role in entry.claim.roles if role.mention):
        use = _use(entry, mention, by_text, Period(earliest=when.earliest, latest=when.latest))
        if use:
            yield use


def _use(entry: Entry, mention: Mention, by_text: Mapping[str, str], day: Period) -> Use | None:
    text, span = entry.reading.report.text, mention.span
    name = " ".join(span.of(text).split())
    if name not in by_text:
        return None
    return Use(
        name=name,
        handle=by_text[name],
        day=day,
        before=text[max(0, span.start - _AROUND) : span.start],
        after=text[span.end : span.end + _AROUND],
        evidence=f"claim {entry.id}, in {entry.reading.report.outlet or 'outlet not known'}",
    )


def incidents(entries: Iterable[Entry], who: Who) -> dict[str, list[str]]:
    """Handle → ids of the claims of the record that name it."""
    by_name: dict[tuple[str, str], str] = {(name.report, name.text): handle for handle, names in who.attested.items() for name in names}
    found: dict[str, list[str]] = {}
    for entry in entries:
        report = entry.reading.report
        named = {" ".join(role.mention.span.of(report.text).split()) for role in entry.claim.roles if role.mention}
        for handle in sorted({by_name[report.id, name] for name in named if (report.id, name) in by_name}):
            found.setdefault(handle, []).append(entry.id)
    return found


def by_day(spellings: Iterable[Spelling]) -> tuple[Spelling, ...]:
    """By first day, those without one last."""
    return tuple(sorted(spellings, key=lambda one: (one.earliest or date.max, -one.count, one.text)))
