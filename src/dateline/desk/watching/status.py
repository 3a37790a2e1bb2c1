"""Where a watched source stands."""

from dataclasses import dataclass
from datetime import datetime

from dateline.desk.watching.plans.terms import terms_of
from dateline.store.watched import WatchedSource


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """Where a watched source stands.

    Attributes:
        via: address of the list that names it; None = somebody asked for it.
        kind: what it turned out to be: feed, sitemap, opml, html …; None = it was never had.
        every_s: how often it is looked at.
        pages: how many it named so far.
        waiting: how many of those wait for their first turn.
        seen_at: when it was last had, changed or not.
        changed_at: when it last gave other bytes than before.
        due_at: when it is looked at again.
        failures: in a row, until now.
        error: why it could not be had at the last look; None = it could.
    """

    address: str
    via: str | None
    kind: str | None
    title: str | None
    outlet: str | None
    every_s: float
    pages: int
    waiting: int
    seen_at: datetime | None
    changed_at: datetime | None
    due_at: datetime | None
    failures: int
    error: str | None


def state_of(source: WatchedSource) -> SourceState:
    terms, seen = terms_of(source), source.seen
    return SourceState(
        address=source.address,
        via=source.via,
        kind=source.kind,
        title=source.title,
        outlet=terms.outlet,
        every_s=terms.every.total_seconds(),
        pages=source.pages,
        waiting=source.waiting,
        seen_at=seen.seen_at,
        changed_at=seen.changed_at,
        due_at=seen.due_at,
        failures=seen.failures,
        error=seen.error,
    )
