"""The desk's questions about very many events at once."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from dateline.desk.occurrences.events import Events
from dateline.desk.timeline.columns import Density, Timeline, density, timeline
from dateline.desk.timeline.lanes import By
from dateline.model import View
from dateline.store import EventQuery, Store, Titled

MOST_DRAWN = 50_000


class AboutTime:
    """The part of the desk that is asked what happened when."""

    _store: Store

    @abstractmethod
    def _events(self, view: View | None) -> Events:
        """The events of a view, everything joined that waits for it."""

    def timeline(self, query: EventQuery | None = None, *, view: View | None = None, lanes: By = "place") -> Timeline:
        """The events that fit, the latest that happened first, 50,000 at most, in columns.

        Args:
            query: asked as `events`; `several` cannot be.
        """
        query = query or EventQuery()
        asked = query if query.limit and query.limit <= MOST_DRAWN else replace(query, limit=MOST_DRAWN)
        return timeline(self._events(view).glanced(asked), lanes)

    def density(self, query: EventQuery | None = None, *, view: View | None = None) -> Density:
        """How many events there are of each day, all that fit; and how many the record knows from each day on."""
        events = self._events(view)
        found, heard = events.density(query or EventQuery())
        return density(found, self._store.workings.glances.growth((view or View()).by), heard=heard)

    def titles(self, events: Sequence[str]) -> tuple[Titled, ...]:
        """Above which report each of these events first stood, by their whole ids; those not known are left out."""
        self._events(None)
        return self._store.workings.events.titles(events)
