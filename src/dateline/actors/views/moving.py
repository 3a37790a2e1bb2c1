"""What moves between two views."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Cluster: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A handle that is one with others than before.

    Attributes:
        was, now: its whole cluster in the one view and in the other.
        incidents: ids of the claims that name it, and so count for another actor.
    """

    handle: str
    was: Cluster
    now: Cluster
    incidents: tuple[str, ...] = ()

    @property
    def left(self) -> Cluster:
        return tuple(handle for handle in self.was if handle not in self.now)

    @property
    def joined(self) -> Cluster:
        return tuple(handle for handle in self.now if handle not in self.was)


def moves(was: Iterable[Cluster], now: Iterable[Cluster], incidents: Mapping[str, Iterable[str]]) -> Iterator[Move]:
    """The handles that change cluster, in alphabetical order.

    A cluster goes on in the one that most of its handles are in (of equals the first), and a cluster is that of one before it at most;
    those handles stay, the others move.
    """
    before = {handle: cluster for cluster in was for handle in cluster}
    after = {handle: cluster for cluster in now for handle in cluster}
    shared = Counter((before.get(handle, (handle,)), after.get(handle, (handle,))) for handle in before.keys() | after.keys())
    goes_on: dict[Cluster, Cluster] = {}
    taken: set[Cluster] = set()
    for (old, new), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if old not in goes_on and new not in taken:
            goes_on[old] = new
            taken.add(new)
    for handle in sorted(before.keys() | after.keys()):
        old, new = before.get(handle, (handle,)), after.get(handle, (handle,))
        if goes_on.get(old) != new:
            yield Move(handle=handle, was=old, now=new, incidents=tuple(incidents.get(handle, ())))
