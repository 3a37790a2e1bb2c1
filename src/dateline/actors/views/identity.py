"""Who is one actor with whom, in one view."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from dateline.actors.views.answers import Answer, shortest_way
from dateline.actors.views.closing import Closure, Refused, close
from dateline.actors.views.days import held_on
from dateline.actors.views.disputing import disputes
from dateline.actors.views.hearing import Heard, Naming, heard, plain_name
from dateline.actors.views.labels import Names, bearer, follows, label_decisions, name_of
from dateline.actors.views.lists import without_shared_aliases
from dateline.actors.views.moving import Cluster, Move, moves
from dateline.actors.views.ties import LISTED, Says, Tie, ties
from dateline.model import Dispute, LineageClaim, View


class Identity:
    """Which handles are one actor in a view, and on whose word. Computed, never stored."""

    def __init__(self, claims: Iterable[LineageClaim], view: View, *, naming: Naming = plain_name, names: Names | None = None) -> None:
        self.view = view
        self.naming = naming
        self._names = names or {}
        self._claims = tuple(claims)
        self._closure: Closure = close(without_shared_aliases(ties(heard(self._claims, view, naming), view, naming), naming))

    @cached_property
    def heard(self) -> tuple[Heard, ...]:
        """The claims that count in this view, of whatever type."""
        return tuple(heard(self._claims, self.view, self.naming))

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """All clusters, single handles included, of the handles of whom it is said who they are; the first handle names the actor."""
        return tuple(sorted(self.cluster_of(members[0]) for members in self._members.values()))

    def cluster_of(self, handle: str) -> Cluster:
        """The handles that are one with this one, itself included: the one whose name is in use, then the others in alphabetical order."""
        members = sorted(self._members.get(self._closure.root(handle), (handle,)))
        if len(members) == 1:
            return (members[0],)
        first = bearer(members, self._passed_on.get(self._closure.root(handle), ()), self._aliases)
        return (first, *(member for member in members if member != first))

    def label(self, handle: str) -> str:
        """What the view calls the actor: an analyst's label, else the name in use on its day by its most trusted source."""
        cluster = self.cluster_of(handle)
        decided = next((self._decided_labels[member] for member in cluster if member in self._decided_labels), None)
        if decided is not None:
            return decided
        order = {self.naming(name): place for place, name in enumerate(self.view.trust)}
        sources = {name.source for member in cluster for name in self._names.get(member, ())}
        return name_of(cluster[0], self._names, self.view, {source: order.get(self.naming(source), len(order)) for source in sources})

    def same(self, one: str, other: str) -> Answer:
        """Whether two handles are one actor, with the claims it rests on."""
        roots = self._closure.root(one), self._closure.root(other)
        if roots[0] == roots[1]:
            return Answer(same=True, because=self._way(one, other), reason="one name" if one == other else "said to be one")
        barrier = self._closure.barriers.get(roots[0], {}).get(roots[1])
        refused = self._refused_between.get(frozenset(roots), ())
        if barrier is None:
            return self._nothing_firm(roots)
        if barrier.says is Says.UNSURE:
            return Answer(same=None, because=(barrier.claim,), reason="an analyst left it open")
        if any(item.merge.rank == barrier.rank for item in refused):
            said = (barrier.claim, *(item.merge.claim for item in refused))
            return Answer(same=None, because=said, reason="they are at odds, and the view sets none before the other")
        return Answer(same=False, because=(barrier.claim,), reason="said to be two")

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """Where those heard contradict each other; the side that the view follows stands first."""
        return disputes(self._closure, self._way)

    @cached_property
    def questions(self) -> tuple[LineageClaim, ...]:
        """What would join or part actors if it were firm: hedged words, bounds that leave the day open, aliases of lists not named."""
        return tuple(tie.claim for tie in self._closure.left_open if len({self._closure.root(end) for end in tie.ends}) == 2)

    def moved(self, other: "Identity", incidents: Mapping[str, Iterable[str]] | None = None) -> tuple[Move, ...]:
        """Which handles change cluster from this view to the other; `incidents` gives the ids of the claims that name a handle."""
        return tuple(moves(self.clusters, other.clusters, incidents or {}))

    def overturned(self, dispute: Dispute, incidents: Mapping[str, Iterable[str]] | None = None) -> tuple[Move, ...]:
        """What would move if the side that the view follows fell."""
        fallen = set(dispute.sides[0].claims)
        rest = (claim for claim in self._claims if claim not in fallen)
        return self.moved(Identity(rest, self.view, naming=self.naming, names=self._names), incidents)

    def _way(self, one: str, other: str) -> tuple[LineageClaim, ...]:
        return shortest_way(one, other, self._ways)

    def _nothing_firm(self, roots: tuple[str, str]) -> Answer:
        between = tuple(tie.claim for tie in self._closure.left_open if {self._closure.root(end) for end in tie.ends} == set(roots))
        return Answer(same=None, because=between, reason="nothing firm is said" if between else "nobody heard says anything of it")

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        return self._closure.members()

    @cached_property
    def _decided_labels(self) -> dict[str, str]:
        return label_decisions(self.heard)

    @cached_property
    def _ways(self) -> dict[str, list[tuple[str, Tie]]]:
        ways: dict[str, list[tuple[str, Tie]]] = defaultdict(list)
        for tie in self._closure.kept:
            one, other = tie.ends
            ways[one].append((other, tie))
            ways[other].append((one, tie))
        return dict(ways)

    @cached_property
    def _aliases(self) -> frozenset[str]:
        return frozenset(tie.claim.subject for tie in self._closure.kept if tie.claim.type == LISTED)

    @cached_property
    def _passed_on(self) -> dict[str, list[LineageClaim]]:
        """Root → the claims by which one name of its cluster came after another, by the view's day."""
        within: dict[str, list[LineageClaim]] = defaultdict(list)
        for claim in (one.claim for one in self.heard if follows(one.claim)):
            root = self._closure.root(claim.subject)
            if claim.object is not None and self._closure.root(claim.object) == root and held_on(claim, self.view.true):
                within[root].append(claim)
        return dict(within)

    @cached_property
    def _refused_between(self) -> dict[frozenset[str], list[Refused]]:
        between: dict[frozenset[str], list[Refused]] = defaultdict(list)
        for refused in self._closure.refused:
            between[frozenset(self._closure.root(end) for end in refused.merge.ends)].append(refused)
        return dict(between)


def identity(claims: Iterable[LineageClaim], view: View, *, naming: Naming = plain_name, names: Names | None = None) -> Identity:
    """Who is one actor with whom in a view; the same whatever the order of the claims.

    Args:
        naming: one word for all names of one holder; the register's where there is one.
        names: handle → the names it bears, for labels.
    """
    return Identity(claims, view, naming=cache(naming), names=names)


def without(claims: Iterable[LineageClaim], source: str, naming: Naming = plain_name) -> Iterable[LineageClaim]:
    """The claims that a holder or reporter has no part in: to see what would move if its word fell."""
    gone = naming(source)
    return (claim for claim in claims if naming(claim.holder) != gone and (claim.reporter is None or naming(claim.reporter) != gone))
