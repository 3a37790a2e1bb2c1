"""One question about actors under one view, with what it takes to answer it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from dateline.actors.views import Identity, life
from dateline.desk import inquiries
from dateline.desk.actors.behind import Place, Telling, Testimony, place_of
from dateline.desk.actors.keeping import Known
from dateline.desk.actors.lineage import Lineage, bearers, drawing, turns
from dateline.desk.actors.meant import Meant, meant
from dateline.desk.actors.profile import Contested, Profile, Slip, contested, slip
from dateline.desk.actors.relations import Cluster, Deeds, Draft, Key, Node, Surroundings, lineage_ties, most_told, nameless, tie, weights
from dateline.desk.actors.seeing import Seen
from dateline.desk.stories import story, words
from dateline.model import Dispute, LineageClaim
from dateline.store import Deed, Query, Store
from dateline.store.folding import fold

_TIES = 400
_BESIDE = 60


class Asking:
    """Answers about one actor.

    Args:
        voices: whose deeds count, parts of names of holders or outlets; empty = everybody's.
    """

    def __init__(self, known: Known, store: Store, seen: Seen, *, voices: tuple[str, ...]) -> None:
        self._known, self._store, self._seen = known, store, seen
        self._who, self._view = known.who, seen.view
        self._had, self._voices = seen.had, tuple(map(fold, voices))
        self._identity: Identity = self._who.identity(seen.view)
        self._telling = Telling(self._who.known_as, self._claim_at)
        self._deeds = Deeds(self._identity, known.printed.handle, self._holder)

    def lineage(self, name: str, width: int) -> Lineage:
        cluster = self._cluster(name)
        disputes = self._disputes(cluster)
        told = story(self._who, cluster, self._view, disputes)
        drawn, numbered = drawing(told, width)
        joints = life(cluster, self._who.claims, self._view, known=self._identity)
        return Lineage(
            handles=cluster,
            label=told.title,
            view=told.view,
            note=self._seen.note,
            drawing=drawn,
            turns=tuple(turns(numbered, joints, disputes, self._telling)),
            bearers=tuple(bearers(told, self._identity, frozenset(self._who.attested))),
            left_out=told.left_out,
        )

    def profile(self, name: str) -> Profile:
        cluster = self._cluster(name)
        row = self._known.rolls.row(self._view, self._had, cluster)
        deeds = [deed for deed in self._told_of([cluster]) if cluster[0] in self._deeds.about(deed)]
        actor = self._who.actor(cluster, self._view)
        return Profile(
            row=row,
            view=words(self._view),
            note=self._seen.note,
            about=self._who.about(cluster),
            ground=actor.ground,
            names=tuple(name for handle in cluster for name in self._who.registered(handle)),
            spellings=inquiries.by_day(self._who.spellings(cluster, self._known.rolls.counting(self._view, self._had))),
            positions=tuple(self._positions(cluster)),
            disputes=tuple(self._contested(dispute) for dispute in self._disputes(cluster)),
            anachronisms=tuple(self._slips(cluster, deeds)),
            claims=len(deeds),
            without_life=row.turns == 0,
        )

    def surroundings(self, name: str, depth: int) -> Surroundings:
        cluster = self._cluster(name)
        drafts, alone = self._around([cluster]), self._alone(cluster)
        away = {cluster[0]: 0} | {end: 1 for doer, _, other in drafts for end in (doer, other) if end != cluster[0]}
        if depth > 1:
            near = [handle for handle, _ in weights(tie(*one) for one in drafts.items()).most_common(_BESIDE)]
            drafts |= self._around([self._identity.cluster_of(handle) for handle in near if handle != cluster[0]])
            away |= {end: 2 for doer, _, other in drafts for end in (doer, other) if end not in away}
        ties = most_told(tie(*one) for one in drafts.items())
        shown = ties[:_TIES]
        heavy = weights(shown)
        nodes = sorted(heavy.keys() | {cluster[0]}, key=lambda handle: (away[handle] > 0, -heavy[handle], handle))
        return Surroundings(
            nodes=tuple(self._node(handle, away[handle], heavy[handle]) for handle in nodes),
            ties=tuple(shown),
            left_out=len(ties) - len(shown),
            alone=alone,
            view=words(self._view),
            note=self._seen.note,
        )

    def meant(self, name: str, on: date | None) -> Meant:
        found = inquiries.reckoning(self._who, name, replace(self._view, true=on))
        return meant(self._who, found, self._telling, self._seen.note)

    def took_part(self, happened: Query) -> frozenset[str]:
        """The handles of all who have a part in claims that fit, of those the view hears."""
        deeds = self._store.deeds.fitting(happened)
        return frozenset(handle for deed in deeds if self._heard(deed) for handle in self._named_in(deed))

    def _cluster(self, name: str) -> Cluster:
        return self._identity.cluster_of(self._who.handle(name))

    def _disputes(self, cluster: Cluster) -> tuple[Dispute, ...]:
        return tuple(dispute for dispute in self._identity.disputes if set(dispute.about) & set(cluster))

    def _positions(self, cluster: Cluster) -> Iterator[Testimony]:
        for one in inquiries.positions(self._who, self._view, cluster):
            yield from self._telling.by_holder(one.says)

    def _contested(self, dispute: Dispute) -> Contested:
        handles = tuple(dict.fromkeys(handle for one in dispute.about for handle in self._identity.cluster_of(one)))
        moves = {move.handle for move in self._identity.overturned(dispute)}
        named = {deed.claim for deed in self._told_of([handles]) if moves & self._named_in(deed)}
        called = tuple(map(self._who.known_as, dispute.about))
        return contested(dispute, called, len(named), self._telling)

    def _slips(self, cluster: Cluster, deeds: Iterable[Deed]) -> Iterator[Slip]:
        deeds = list(deeds)
        early = inquiries.early(self._who, cluster, self._view, deeds)
        reports = dict.fromkeys(deed.report for deed in deeds if deed.claim in early)
        told = (entry for report in reports for entry in self._store.find(Query(report=report)))
        entries = {entry.id: entry for entry in told if entry.id in early}
        # All at once: when each name began is worked out from all that is told of all groups.
        for found in inquiries.anachronisms_in(self._who, cluster, self._view, entries.values()):
            yield slip(entries[inquiries.claim_of(found.use)], found)

    def _told_of(self, clusters: Iterable[Cluster]) -> tuple[Deed, ...]:
        """The deeds of all reports that name one of these actors; none of anybody not asked about is left out yet."""
        reports = {one.report for cluster in clusters for handle in cluster for one in self._who.attested.get(handle, ())}
        counted = reports & self._had if self._had is not None else reports
        deeds = self._store.deeds.in_reports(counted, known=None if self._had is not None else self._view.known)
        return tuple(filter(self._heard, deeds))

    def _around(self, clusters: list[Cluster]) -> dict[Key, Draft]:
        handles = frozenset(handle for cluster in clusters for handle in cluster)
        firsts = frozenset(cluster[0] for cluster in clusters)
        return lineage_ties(self._identity, handles, self._stands) | self._deeds.ties(self._told_of(clusters), firsts)

    def _alone(self, cluster: Cluster) -> int:
        return sum(self._deeds.about(deed) == {cluster[0]} for deed in self._told_of([cluster]))

    def _node(self, handle: str, away: int, claims: int) -> Node:
        label, kind = self._identity.label(handle), self._who.kind(handle)
        return Node(handle=handle, label=label, kind=kind, known=self._who.knows(handle), away=away, claims=claims)

    def _heard(self, deed: Deed) -> bool:
        spoke = (*deed.holder, *((deed.outlet,) if deed.outlet else ()))
        return not self._voices or any(voice in name for voice in self._voices for name in spoke)

    def _named_in(self, deed: Deed) -> set[str]:
        return {handle for _, names in deed.roles if (handle := self._known.printed.handle(deed.report, names))}

    def _holder(self, deed: Deed) -> str:
        handle = self._known.printed.handle(deed.report, deed.holder)
        if handle:
            return self._identity.label(handle)
        return self._known.printed.outlet(deed.holder[0]) if deed.holder else nameless(None)

    def _stands(self, claim: LineageClaim) -> tuple[str, str | None] | None:
        place = place_of(claim)
        return (place[0], self._claim_at(place)) if place else None

    def _claim_at(self, place: Place) -> str | None:
        return self._known.places.claim(self._store, place)
