"""Windows of like length put together, and rows of different lengths made one array."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np


def in_groups(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Places of like lengths together, the longest of a group times their number at most `most`; one that is longer stands alone."""
    group: list[int] = []
    for place in sorted(range(len(lengths)), key=lambda place: (lengths[place], place)):
        if group and lengths[place] * (len(group) + 1) > most:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def padded(rows: Iterable[Sequence[int] | np.ndarray[Any, Any]], filling: int) -> np.ndarray[Any, Any]:
    """Rows of different lengths as one array."""
    rows = list(rows)
    whole = np.full((len(rows), max(map(len, rows))), filling, dtype=np.int64)
    for place, row in enumerate(rows):
        whole[place, : len(row)] = row
    return whole
