"""All accounts of a record side by side, for counting: one read of the tables serves every question until a report is added."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import numpy as np

from dateline.desk.map.places import Flags, Numbers, Places
from dateline.desk.map.remembering import Remembered
from dateline.model import Order
from dateline.store.whereabouts import Whereabouts

FOR_EVER = 10**7
"""A day after all days, for what never ended."""

_NEVER = -1
_EPOCH = 719163  # the ordinal of 1970-01-01, from which numpy counts


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """Accounts, one a row; and where they lie, one row for each place of each. Days are ordinals.

    Attributes:
        numbers: of the accounts, rising.
        events: in each order, the number of the event's founder.
        known: in each order, the day from which the account is known.
        first, last: between which days it happened; where that is not told, `first` lies after all days and `last` before.
        readings: one a report.
        account: row of the account that lies there; `spot` the row of the place; `told` whether a claim says so.
        places: what `spot` counts.
        contested: founder, from which day and before which something was disputed.
    """

    numbers: Numbers
    events: dict[Order, Numbers]
    known: dict[Order, Numbers]
    first: Numbers
    last: Numbers
    readings: Numbers
    account: Numbers
    spot: Numbers
    told: Flags
    places: Places
    contested: tuple[Numbers, Numbers, Numbers]

    def rows(self, accounts: Sequence[int]) -> Numbers:
        """The rows of accounts by number; numbers that are not there are passed over."""
        wanted = np.array(accounts, dtype=np.int64)
        found = np.searchsorted(self.numbers, wanted)
        there = found < len(self.numbers)
        there[there] = self.numbers[found[there]] == wanted[there]
        return found[there]


def read(where: Whereabouts) -> Columns:
    """All of it, from the tables."""
    number, event, captured_event, known, captured, first, last, reading = _columns(where.slim(), 8)
    account, spot, told = (_numbers(column) for column in _columns(where.lying(), 3))
    places = dict(where.spots())
    numbers = _numbers(number)
    return Columns(
        numbers=numbers,
        events={Order.PUBLISHED: _numbers(event), Order.CAPTURED: _numbers(captured_event)},
        known={Order.PUBLISHED: _days(known, FOR_EVER), Order.CAPTURED: _days(captured, FOR_EVER)},
        first=_days(first, FOR_EVER),
        last=_days(last, _NEVER),
        readings=_numbers(reading),
        account=np.searchsorted(numbers, account),
        spot=np.searchsorted(_numbers(tuple(places)), spot),
        told=told.astype(np.bool_),
        places=Places(tuple(places.values())),
        contested=_contested(where),
    )


def _contested(where: Whereabouts) -> tuple[Numbers, Numbers, Numbers]:
    event, since, until = _columns(where.contested(), 3)
    return _numbers(event), _days(since, FOR_EVER), _days(until, FOR_EVER + 1)


def _columns(rows: Sequence[tuple[Any, ...]], count: int) -> list[tuple[Any, ...]]:
    return list(zip(*rows, strict=True)) if rows else [()] * count


def _numbers(column: Sequence[int]) -> Numbers:
    return np.array(column, dtype=np.int64)


def _days(column: Sequence[str], missing: int) -> Numbers:
    days = np.array(column, dtype="datetime64[D]")
    return np.where(np.isnat(days), missing, days.astype(np.int64) + _EPOCH).astype(np.int64)


_AT_HAND = Remembered[Columns](2)  # a record of a million claims takes about 20 MB
_READING = Lock()


def columns(where: Whereabouts, record: str | None) -> Columns:
    """The record's, read anew only after a report was joined; shared by all threads that ask one record.

    Args:
        record: its file; None = in memory, where nothing is shared.
    """
    if record is None:
        return read(where)
    with _READING:
        return _AT_HAND.answer((record, where.state()), lambda: read(where))
