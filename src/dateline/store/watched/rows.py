"""What is watched, as the record remembers it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How a source or a page stood when it was last looked at.

    Attributes:
        etag, last_modified: what its server calls that state; None = it does not say.
        digest: of the bytes it gave; None = it never gave any.
        report: id of the report it gave.
        tried_at: when it was last asked for.
        seen_at: when it was last had, changed or not.
        changed_at: when it gave other bytes than before.
        due_at: when it is asked for again; None = not any more, or when its turn comes.
        failures: in a row.
        error: why it could not be had; None = it could.
    """

    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    report: str | None = None
    tried_at: datetime | None = None
    seen_at: datetime | None = None
    changed_at: datetime | None = None
    due_at: datetime | None = None
    failures: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A source to watch.

    Attributes:
        terms: JSON, how; the desk's business.
        host: whose robots.txt speaks for it; empty for a file.
    """

    address: str
    terms: str
    host: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A page that a list names.

    Attributes:
        published, updated: as the list tells.
        told: where `published` was told.
        dated: sorts the newest last; empty = not known.
    """

    address: str
    host: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    told: str = ""
    updated: str | None = None
    dated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list names.

    Attributes:
        kind: which intake knew it.
        lists: further lists; those that it named before and no longer does are watched no more.
        until: pages met now are looked at again up to then.
        most: so many new pages have their turn in this round.
    """

    kind: str
    pages: tuple[Met, ...]
    lists: tuple[Named, ...]
    until: datetime
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedSource:
    """A feed, sitemap, OPML list or single page that is watched.

    Attributes:
        via: address of the list that names it; None = somebody asked for it.
        kind: which intake knew it; None = it was never had.
        active: in the plan that ran last.
        pages: how many it named.
        waiting: how many of those wait for their first turn.
    """

    address: str
    via: str | None
    terms: str
    active: bool
    host: str
    kind: str | None
    title: str | None
    seen: Seen
    pages: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedPage:
    """A page that a watched list named."""

    met: Met
    source: str
    met_at: datetime
    until: datetime
    seen: Seen
