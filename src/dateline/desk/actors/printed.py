"""What reports print, looked up: who is meant by a name in a report, and which claim stands at a place in it."""

from collections import OrderedDict
from functools import cached_property
from threading import Lock

from dateline.desk.actors.behind import Place
from dateline.desk.who import Who
from dateline.store import Query, Store
from dateline.store.folding import fold

_AT_HAND = 20_000


class Printed:
    """Names as the tables have them, folded, back to those who are meant."""

    def __init__(self, who: Who) -> None:
        self._who = who

    def handle(self, report: str, names: tuple[str, ...]) -> str | None:
        """Who of a report is meant by the first of some folded names that somebody bears there."""
        return next((found for name in names if (found := self._handles.get((report, name)))), None)

    def outlet(self, folded: str) -> str:
        """An outlet as it is written; of anything else the folded words."""
        return self._outlets.get(folded, folded)

    @cached_property
    def _handles(self) -> dict[tuple[str, str], str]:
        return {(name.report, fold(name.text)): handle for handle, names in self._who.attested.items() for name in names}

    @cached_property
    def _outlets(self) -> dict[str, str]:
        return {fold(name.outlet): name.outlet for names in self._who.attested.values() for name in names if name.outlet}


class Places:
    """The record's ids of claims, by where their words stand; found once."""

    def __init__(self) -> None:
        self._found: OrderedDict[Place, str | None] = OrderedDict()
        self._lock = Lock()

    def claim(self, store: Store, place: Place) -> str | None:
        with self._lock:
            if place in self._found:
                return self._found[place]
        found = self._looked_up(store, place)
        with self._lock:
            self._found[place] = found
            while len(self._found) > _AT_HAND:
                self._found.popitem(last=False)
        return found

    def _looked_up(self, store: Store, place: Place) -> str | None:
        report, first, last, kind = place
        for entry in store.find(Query(report=report, type=kind)):
            spans = entry.claim.evidence
            if min(spans).start == first and max(span.end for span in spans) == last:
                return entry.id
        return None
