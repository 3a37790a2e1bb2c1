"""The desk's questions about where things happened."""

from pathlib import Path
from typing import Protocol

from dateline.desk.map.asking import MapQuery
from dateline.desk.map.columns import Columns, columns
from dateline.desk.map.containing import unit_of
from dateline.desk.map.counting import charted
from dateline.desk.map.ground import Charted
from dateline.desk.map.happened import Happened, happened
from dateline.desk.map.listing import founders
from dateline.desk.map.remembering import Remembered
from dateline.desk.map.sight import Laid, Sight
from dateline.desk.occurrences.events import Events
from dateline.errors import NotFound
from dateline.model import View
from dateline.store import Store

_ANSWERS = Remembered[Charted](64)
"""Of a record of a million claims the longest takes 0.15 s."""


class _Desk(Protocol):
    _path: str | Path | None
    _store: Store

    @property
    def state(self) -> str: ...

    def _events(self, view: View | None) -> Events: ...


class AboutPlaces:
    """The part of the desk that is asked where."""

    def map(self: _Desk, query: MapQuery | None = None, *, view: View | None = None) -> Charted:
        """How many events are told to have happened where, counted by what holds what.

        What is only told of a country is counted there, and never put anywhere within it.

        Args:
            view: on whose word, known when, true when; of an account in which somebody trusted is heard, all places count.

        Raises:
            NotFound: when neither the record nor the gazetteer knows the unit asked for.
        """
        query, view = query or MapQuery(), view or View()

        def find() -> Charted:
            seen = _columns(self)
            if query.within and not unit_of(query.within) and not seen.places.within(query.within).any():
                raise NotFound("country, province or district", query.within)
            return charted(seen, query, _sight(self, seen, query, view))

        return _ANSWERS.answer((str(self._path), self.state, query, view), find) if self._path else find()

    def happened_at(  # noqa: PLR0913 — one parameter a choice
        self: _Desk,
        at: str,
        query: MapQuery | None = None,
        *,
        view: View | None = None,
        only: bool = False,
        limit: int = 50,
        offset: int = 0,
    ) -> tuple[tuple[Happened, ...], int]:
        """The events told of one ground, the latest first, and how many there are in all.

        Args:
            at: key of the ground.
            only: those alone that are told of nothing finer in it.
        """
        query, view = query or MapQuery(), view or View()
        seen = _columns(self)
        numbers = founders(seen, _sight(self, seen, query, view), at, only=only)
        events = self._events(view).founded(numbers[offset : offset + limit])
        return tuple(happened(event, self._store.workings.report) for event in events), len(numbers)


def _columns(desk: _Desk) -> Columns:
    desk._events(None)  # noqa: SLF001 — joins what waits
    return columns(desk._store.workings.whereabouts, str(desk._path) if desk._path else None)  # noqa: SLF001


def _sight(desk: _Desk, seen: Columns, query: MapQuery, view: View) -> Sight:
    events = desk._events(view)  # noqa: SLF001
    heard = tuple(desk._store.workings.whereabouts.heard(view.trust)) if view.trust else None  # noqa: SLF001
    moved = events.moved()
    return Sight(seen, query, view, Laid(moved=moved, disputed=events.disputed_of(moved.values()), heard=heard))
