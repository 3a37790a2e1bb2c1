"""Which events are told of one ground."""

import numpy as np

from dateline.desk.map.columns import Columns
from dateline.desk.map.places import Flags, Numbers
from dateline.desk.map.sight import Sight


def founders(columns: Columns, sight: Sight, at: str, *, only: bool) -> list[int]:
    """Their founders, the latest that happened first; those without a day last.

    Args:
        at: key of a ground; nothing is told of one that is not there.
        only: those alone that are told of nothing finer in it.
    """
    itself = _itself(columns, at)
    there = itself | columns.places.within(at)
    event = np.unique(sight.event[sight.row[there[sight.spot]]])
    if only:
        finer = there & ~itself
        event = np.setdiff1d(event, sight.event[sight.row[finer[sight.spot]]])
    return _latest_first(columns, event)


def _itself(columns: Columns, at: str) -> Flags:
    return np.array([key == at for key in columns.places.keys], np.bool_)


def _latest_first(columns: Columns, event: Numbers) -> list[int]:
    last = columns.last[columns.rows(event.tolist())]
    order = np.lexsort((event, -last))
    found: list[int] = event[order].tolist()
    return found
