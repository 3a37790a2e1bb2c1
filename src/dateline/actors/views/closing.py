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
        size: root → how many handles.
        barriers: root → root → the most trusted word that keeps the two apart.
        kept: merges that hold, those between handles that were one already included.
        refused: merges that a barrier forbade.
        overridden: words for two actors whose handles a more trusted word had joined.
        left_open: what says nothing firm.
    """

    parent: dict[str, str] = field(default_factory=dict)
    size: dict[str, int] = field(default_factory=dict)
    barriers: dict[str, dict[str, Tie]] = field(default_factory=dict)
    kept: list[Tie] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    overridden: list[Tie] = field(default_factory=list)
    left_open: list[Tie] = field(default_factory=list)

    def root(self, handle: str) -> str:
        """What stands for the cluster of a handle; the handle itself where nothing was said of it."""
        parent = self.parent
        if handle not in parent:
            return handle
        while (above := parent[handle]) != handle:
            parent[handle] = handle = parent[above]
        return handle

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

    def members(self) -> dict[str, list[str]]:
        """Root → the handles of its cluster."""
        found: dict[str, list[str]] = {}
        for handle in self.parent:
            found.setdefault(self.root(handle), []).append(handle)
        return found

    def _rooted(self, handle: str) -> str:
        above = self.parent.setdefault(handle, handle)
        return handle if above == handle else self.root(handle)

    def _join(self, one: str, other: str, tie: Tie) -> None:
        barrier = self.barriers[one].get(other) if one in self.barriers else None
        if barrier is not None:
            self.refused.append(Refused(tie, barrier))
            return
        self.kept.append(tie)
        if one != other:
            self._merge(one, other)

    def _merge(self, large: str, small: str) -> None:
        sizes = self.size.get(large, 1), self.size.get(small, 1)
        if sizes[0] < sizes[1]:
            large, small = small, large
        self.parent[small] = large
        self.size[large] = sum(sizes)
        if small in self.barriers:
            self._move_barriers(large, small)

    def _move_barriers(self, large: str, small: str) -> None:
        for third, tie in self.barriers.pop(small).items():
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
