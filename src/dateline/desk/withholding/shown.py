"""The record as others may see it: a store that gives nothing of withheld reports, and covers withheld words in all it gives."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any

from dateline.desk.withholding.withheld import Withholding
from dateline.errors import NotFound
from dateline.model import Attested, Capture, Decision, LineageClaim, Reading
from dateline.store import Entry, LogQuery, Query, Store

Numbered = tuple[int, Decision]


class ShownStore:
    """Asks another store; see store/store.py for what each method promises. What is not here holds no words of reports, or is not asked
    for what goes out.
    """

    def __init__(self, store: Store, withholding: Withholding) -> None:
        self._store, self._held = store, withholding

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def find(self, query: Query) -> tuple[Entry, ...]:
        found = self._store.find(replace(query, limit=None, offset=0))
        allowed = islice(filter(self._held.allows, found), query.offset, None if query.limit is None else query.offset + query.limit)
        return tuple(map(self._held.entry, allowed))

    def count(self, query: Query) -> int:
        return len(self.find(replace(query, limit=None, offset=0)))

    def entry(self, name: str) -> Entry:
        found = self._store.entry(name)
        if not self._held.allows(found):
            raise NotFound("claim that may be shown to others", name)
        return self._held.entry(found)

    def readings(self) -> Iterator[Reading]:
        shown = (reading for reading in self._store.readings() if reading.report.id not in self._held.reports)
        return (self._held.of_report(reading, reading.report.id) for reading in shown)

    def newest(self, report: str) -> tuple[Reading, datetime] | None:
        found = None if report in self._held.reports else self._store.newest(report)
        return (self._held.of_report(found[0], report), found[1]) if found else None

    def names(self) -> tuple[Attested, ...]:
        shown = (one for one in self._store.names() if one.report not in self._held.reports)
        return tuple(self._held.of_report(one, one.report) for one in shown)

    def lives(self) -> tuple[tuple[str, LineageClaim], ...]:
        shown = (one for one in self._store.lives() if one[0] not in self._held.reports)
        return tuple((report, self._held.of_report(claim, report)) for report, claim in shown)

    def captures(self, report: str) -> tuple[Capture, ...]:
        return tuple(filter(self._held.may_go_out, self._store.captures(report)))

    def decisions(self, about: str) -> tuple[Numbered, ...]:
        return self._held.of_all(self._store.decisions(about))

    def decisions_on(self, prefix: str) -> tuple[Numbered, ...]:
        return self._held.of_all(self._store.decisions_on(prefix))

    def decisions_about(self, names: Iterable[str]) -> tuple[Numbered, ...]:
        return self._held.of_all(self._store.decisions_about(names))

    def logged(self, query: LogQuery) -> tuple[Numbered, ...]:
        return self._held.of_all(self._store.logged(query))
