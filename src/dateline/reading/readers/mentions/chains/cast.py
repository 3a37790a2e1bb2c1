"""The things of a report by what is asked of them: a long report speaks of thousands, and only a few can ever be meant."""

from bisect import insort
from collections import defaultdict

from spacy.tokens import Doc

from dateline.reading.readers.mentions.chains.clusters import Cluster
from dateline.reading.readers.mentions.found import Found


class Cast:
    """The clusters so far. Whatever is asked for comes in the order in which the report first spoke of it.

    Attributes:
        named: those that have been named.
    """

    def __init__(self) -> None:
        self.named: list[Cluster] = []
        self._count = 0
        self._called: defaultdict[tuple[str, ...], dict[int, Cluster]] = defaultdict(dict)  # by number, like the next
        self._latest: defaultdict[int, dict[int, Cluster]] = defaultdict(dict)  # sentence → those spoken of there last

    def add(self, cluster: Cluster, doc: Doc, found: Found, sentence: int) -> None:
        """Has a mention join a cluster, new or known."""
        if not cluster.mentions:
            self._count += 1
            cluster.number = self._count
        names = len(cluster.names)
        self._latest[cluster.sentence].pop(cluster.number, None)
        cluster.add(doc, found, sentence)
        self._latest[sentence][cluster.number] = cluster
        if len(cluster.names) > names:
            self._called[cluster.names[-1].key][cluster.number] = cluster
            if not names:
                insort(self.named, cluster, key=_number)

    def called(self, key: tuple[str, ...]) -> list[Cluster]:
        """Those that have borne a name that folds to this key."""
        return sorted(self._called.get(key, {}).values(), key=_number)

    def recent(self, sentence: int, reach: int) -> list[Cluster]:
        """Those spoken of in a sentence or in the so many before it."""
        near = (self._latest.get(number, {}) for number in range(sentence - reach, sentence + 1))
        return sorted((cluster for there in near for cluster in there.values()), key=_number)


def _number(cluster: Cluster) -> int:
    return cluster.number
