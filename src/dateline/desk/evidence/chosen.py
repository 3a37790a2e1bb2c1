"""Which reports an export of evidence is to hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.model import Event
from dateline.store import Entry, ReportQuery, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What an export is to hold; nothing named = the whole record.

    Attributes:
        reports: ids.
        events: ids, or beginnings of ids: the reports that tell of them.
        where: a filter of claims, docs/reference/filters.md: the reports of which a claim fits.
        known: only what was surely published by that day.
        whole_texts: whether the list of pages carries the texts, so that a viewer can search them.
    """

    reports: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    where: str | None = None
    known: date | None = None
    whole_texts: bool = False

    @property
    def asked(self) -> dict[str, Any]:
        """As plain data; empty where all is wanted."""
        told = {"reports": list(self.reports), "events": list(self.events), "filter": self.where, "known": self.known and str(self.known)}
        return {name: value for name, value in told.items() if value}


def chosen(store: Store, wanted: Wanted, events: Iterable[Event], fitting: Iterable[Entry]) -> tuple[str, ...]:
    """The ids of the reports, in the order they were added.

    Args:
        events: those that were named.
        fitting: the claims that fit the filter.

    Raises:
        NotFound: when a report that is named is not there.
    """
    known = store.shelf.ids(ReportQuery(known=wanted.known))
    if not (wanted.reports or wanted.events or wanted.where):
        return known
    named = {store.shelf.one(name).report.id for name in wanted.reports}
    named |= {account.report for event in events for account in event.accounts}
    named |= {entry.reading.report.id for entry in fitting}
    return tuple(report for report in known if report in named)
