"""The networks on top of the encoder: which words tell a claim, who fills its roles, what passes between two."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dateline.reading.encoder.apart import apart
from dateline.reading.encoder.encoder import Array, Graph, Read


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A window as the network sees it.

    Attributes:
        places: token of the parse → its row.
        types: words × types, the probability that a word tells a claim of a type.
        sure: words × certainties, then denied and habitual; log-odds.
        parts: words × parts in an incident, probabilities.
    """

    read: Read
    places: dict[int, int]
    types: Array
    sure: Array
    parts: Array


class Weigher:
    """Weighs words, roles and pairs; knows nothing of drafts. One run a window, so that a paragraph reads the same wherever it stands."""

    def __init__(self) -> None:
        self._telling, self._casting, self._passing = (Graph(__package__, f"{name}.onnx") for name in ("teller", "casting", "passing"))

    @cached_property
    def graphs(self) -> tuple[Graph, ...]:
        return self._telling, self._casting, self._passing

    def weighed(self, read: Read) -> Weighed:
        """All words of a window at once."""
        types, sure, parts = self._telling({"words": read.vectors})
        places = {token: row for row, token in enumerate(read.window.tokens)}
        return Weighed(read=read, places=places, types=share(types), sure=sure, parts=share(parts))

    def slots(self, weighed: Weighed, asked: Sequence[tuple[int, int]]) -> Array:
        """For each row and type asked: words × slots, the probability that a word fills a slot."""
        rows = np.array([row for row, _ in asked])
        size = len(weighed.read.window.tokens)
        (found,) = self._casting(
            {
                "words": weighed.read.vectors[None],
                "tellers": weighed.read.vectors[rows],
                "types": np.array([type_ for _, type_ in asked], dtype=np.int64),
                "distance": apart(np.arange(size)[None] - rows[:, None]).astype(np.int64),
            }
        )
        return share(found)

    def passing(self, weighed: Weighed, pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> tuple[Array, Array]:
        """For each two stretches of rows: the probability of every type and of nothing, and how much each word tells it."""
        size = len(weighed.read.window.tokens)
        source, target = (np.stack([_over(pair[side], size) for pair in pairs]) for side in (0, 1))
        types, looks = self._passing({"words": weighed.read.vectors[None], "source": source, "target": target})
        return types, looks


def _over(rows: Sequence[int], size: int) -> Array:
    """Shares of one over some rows."""
    shares = np.zeros(size, dtype=np.float32)
    shares[list(rows)] = 1 / len(rows)
    return shares


def share(odds: Array) -> Array:
    """Log-odds as probabilities."""
    shares: Array = 1 / (1 + np.exp(-odds))
    return shares
