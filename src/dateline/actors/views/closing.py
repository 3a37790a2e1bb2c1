"""Who is one with whom: union-find in the order of trust, with pairs that must stay apart."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.actors.views.ties import Says, Tie


@dataclass(frozen=True, slots=True)
class Refused:
    """A merge that was not made, and the word that stood against it."""

    merge: Tie
    barrier: Tie


@dataclass(slots=True)
class Closure:
    """The clusters so far, what was taken in, and what was not.

    Attributes:
        members: root → handles.
        barriers: root → root → the most trusted word that keeps the two apart.
        kept: merges that hold, those between handles that were one already included.
        refused: merges that a barrier forbade.
        overridden: words for two actors whose handles a more trusted word had joined.
        left_open: what says nothing firm.
    """

    parent: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    barriers: dict[str, dict[str, Tie]] = field(default_factory=dict)
    kept: list[Tie] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    overridden: list[Tie] = field(default_factory=list)
    left_open: list[Tie] = field(default_factory=list)

    def root(self, handle: str) -> str:
        """What stands for the cluster of a handle; the handle itself where nothing was said of it."""
        parent = self.parent
        top = handle
        while (above := parent.get(top, top)) != top:
            top = above
        while handle != top:
            parent[handle], handle = top, parent[handle]
        return top

    def take_in(self, tie: Tie) -> None:
        one, other = self._rooted(tie.claim.subject), self._rooted(tie.claim.object or "")
        if tie.says is Says.OPEN:
            self.left_open.append(tie)
        elif tie.says is Says.ONE:
            self._join(one, other, tie)
        elif one == other:
            self.overridden.append(tie)
        else:
            self.barriers.setdefault(one, {}).setdefault(other, tie)
            self.barriers.setdefault(other, {}).setdefault(one, tie)

    def _rooted(self, handle: str) -> str:
        if handle in self.parent:
            return self.root(handle)
        self.parent[handle] = handle
        self.members[handle] = [handle]
        return handle

    def _join(self, one: str, other: str, tie: Tie) -> None:
        barrier = self.barriers.get(one, {}).get(other) if one != other else None
        if barrier is not None:
            self.refused.append(Refused(tie, barrier))
            return
        self.kept.append(tie)
        if one != other:
            self._merge(*sorted((one, other), key=lambda root: (-len(self.members[root]), root)))

    def _merge(self, large: str, small: str) -> None:
        self.parent[small] = large
        self.members[large] += self.members.pop(small)
        for third, tie in self.barriers.pop(small, {}).items():
            beside = self.barriers[third]
            del beside[small]
            first = beside.get(large)
            best = tie if first is None or tie.rank < first.rank else first
            beside[large] = best
            self.barriers.setdefault(large, {})[third] = best


def close(ties: Iterable[Tie]) -> Closure:
    """The clusters of ties that come in the order of trust."""
    closure = Closure()
    for tie in ties:
        closure.take_in(tie)
    return closure
