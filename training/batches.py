"""Windows of like length put together, and rows of different lengths made one array."""

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from dateline.reading.encoder.windows import Window


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


def shuffled(windows: Sequence[Window], most: int, chance: random.Random) -> list[list[int]]:
    """Places of windows in batches of like length, at most so many pieces each, in a new order."""
    order = list(range(len(windows)))
    chance.shuffle(order)
    lengths = [len(windows[place].pieces) for place in order]
    found = [[order[place] for place in group] for group in in_groups(lengths, most)]
    chance.shuffle(found)
    return found


def arrays(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pieces, shapes, first pieces of tokens and which pieces there are: windows × pieces, or × tokens for the third."""
    pieces, shapes, firsts = (
        torch.from_numpy(padded([getattr(window, field) for window in windows], 0)) for field in ("pieces", "shapes", "firsts")
    )
    return pieces, shapes, firsts, torch.from_numpy(padded([(1,) * len(window.pieces) for window in windows], 0))


def padded(rows: Iterable[Sequence[int] | np.ndarray[Any, Any]], filling: int) -> np.ndarray[Any, Any]:
    """Rows of different lengths as one array."""
    rows = list(rows)
    whole = np.full((len(rows), max(map(len, rows))), filling, dtype=np.int64)
    for place, row in enumerate(rows):
        whole[place, : len(row)] = row
    return whole
