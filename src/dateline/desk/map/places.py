"""The places of a record, and which ground each lies on at each level: found once, whatever is asked."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from dateline.desk.map.containing import Level, ground_of, is_unit, key_of, lies_in, named_in
from dateline.model import Spot

Numbers: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]


class Grounding(NamedTuple):
    """The grounds of one level.

    Attributes:
        keys: of the grounds, in order.
        example: of each, a place that is all of it, else one that lies in it.
        of: of each place, the number of its ground.
        whole: of each place, whether it is all of its ground: nothing finer is told.
    """

    keys: tuple[str, ...]
    example: tuple[Spot, ...]
    of: Numbers
    whole: Flags


class Places:
    """Places by row."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = tuple(spots)
        self.keys = tuple(map(key_of, self.spots))
        self.lies = np.array([spot.lat is not None or bool(spot.units) for spot in self.spots], np.bool_)
        self.at = lru_cache(maxsize=None)(self._at)
        self.named = lru_cache(maxsize=500)(self._named)
        self.within = lru_cache(maxsize=500)(self._within)

    def _at(self, level: Level) -> Grounding:
        grounds = [ground_of(spot, level) for spot in self.spots]
        whole = [is_unit(spot) and key == ground for spot, key, ground in zip(self.spots, self.keys, grounds, strict=True)]
        example: dict[str, Spot] = {}
        for spot, ground, _ in sorted(zip(self.spots, grounds, self.keys, strict=True), key=lambda one: one[1] != one[2]):
            example.setdefault(ground, spot)
        number = {key: place for place, key in enumerate(example)}
        return Grounding(
            keys=tuple(example),
            example=tuple(example.values()),
            of=np.array([number[ground] for ground in grounds], np.int64),
            whole=np.array(whole, np.bool_),
        )

    def _within(self, unit: str) -> Flags:
        """Which are a unit or lie in it."""
        return np.array([lies_in(spot, unit) for spot in self.spots], np.bool_)

    def _named(self, words: str) -> Flags:
        """Which a name or code means: of that name in whole or in part, or in a unit of that very name or code."""
        return np.array([named_in(spot, words) for spot in self.spots], np.bool_)
