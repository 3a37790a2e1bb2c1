"""Which events a view sees, and where it hears they happened."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dateline.desk.map.asking import MapQuery
from dateline.desk.map.columns import FOR_EVER, Columns
from dateline.desk.map.places import Flags, Numbers
from dateline.model import Order, View

_OUT = 0  # the event of an account that does not count


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Laid:
    """What one view lays over the record.

    Attributes:
        moved: account → the event it is in by decisions or other ideas of who is who; None = in none.
        disputed: founders of those of the moved events in which something is disputed.
        heard: the accounts in which somebody the view trusts is heard; None = everybody is.
    """

    moved: Mapping[int, int | None]
    disputed: frozenset[int]
    heard: tuple[int, ...] | None


class Sight:
    """The record as one view and question see it.

    Attributes:
        event: of each account, the founder of its event; 0 where it does not count.
        row, spot: accounts and the places where they lie, as far as they are to be counted.
    """

    def __init__(self, columns: Columns, query: MapQuery, view: View, laid: Laid) -> None:
        self._columns, self._view, self._laid = columns, view, laid
        self._day = view.known.toordinal() if view.known else FOR_EVER
        known = self._known()
        self.event = np.where(self._fitting(known, query)[known] & self._heard(), known, _OUT)
        lying = self.event[columns.account]
        self._told, self._named = self._flagged(lying[columns.told]), self._flagged(lying)
        chosen = (lying != _OUT) & (columns.told | (~self._told[lying] if query.nearby else False))
        self.row, self.spot = columns.account[chosen], columns.spot[chosen]

    @property
    def count(self) -> int:
        """How many events fit, wherever they happened."""
        return _many(self._flagged(self.event))

    @property
    def nearby(self) -> int:
        """How many are told nowhere by a claim, and name places beside."""
        return _many(self._named & ~self._told)

    @property
    def unplaced(self) -> int:
        return _many(self._flagged(self.event) & ~self._named)

    @property
    def unresolved(self) -> int:
        """How many of those counted are told at names alone that no gazetteer has."""
        found = self._flagged(self.event[self.row[self._columns.places.lies[self.spot]]])
        return _many(self._flagged(self.event[self.row]) & ~found)

    def disputed(self) -> Flags | None:
        """By founder, whether something is; None where the tables cannot say: they know it by publication and on everybody's word."""
        if self._view.trust or self._view.by is not Order.PUBLISHED:
            return None
        event, since, until = self._columns.contested
        found = self._flagged(event[(since <= self._day) & (until > self._day)])
        found[[event for event in self._laid.moved.values() if event]] = False
        found[list(self._laid.disputed)] = True
        return found

    def _known(self) -> Numbers:
        """Of each account the founder of its event, in this view and by its day."""
        columns = self._columns
        event = columns.events[self._view.by].copy()
        for number, moved in self._laid.moved.items():
            event[columns.rows((number,))] = moved or _OUT
        event[columns.known[self._view.by] > self._day] = _OUT
        return event

    def _fitting(self, event: Numbers, query: MapQuery) -> Flags:
        """By founder, whether each condition is met by some account of the event."""
        columns = self._columns
        first, last = (query.earliest, query.latest) if self._view.true is None else (self._view.true, self._view.true)
        fits = self._flagged(event)
        if first:
            fits &= self._flagged(event[columns.last >= first.toordinal()])
        if last:
            fits &= self._flagged(event[columns.first <= last.toordinal()])
        if query.place:
            fits &= self._flagged(event[columns.account[columns.places.named(query.place)[columns.spot]]])
        return fits

    def _heard(self) -> Flags:
        """The accounts in which the view hears anybody."""
        heard = np.ones(len(self._columns.numbers), np.bool_)
        if self._laid.heard is not None:
            heard[:] = False
            heard[self._columns.rows(self._laid.heard)] = True
        return heard

    def _flagged(self, events: Numbers) -> Flags:
        """By number; 0 never is."""
        width = int(self._columns.numbers[-1]) + 1 if len(self._columns.numbers) else 1
        flags = np.zeros(width, np.bool_)
        flags[events] = True
        flags[_OUT] = False
        return flags


def _many(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
