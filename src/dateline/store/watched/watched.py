"""What is watched, in the record: what is due, and how it stood."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import fields
from datetime import datetime
from typing import Any

from dateline.store.trouble import Speaking
from dateline.store.watched.hosts import Hosts
from dateline.store.watched.instants import read, written
from dateline.store.watched.rows import Listed, Met, Named, Seen, WatchedPage, WatchedSource

_SEEN = tuple(one.name for one in fields(Seen))
_INSTANTS = frozenset({"tried_at", "seen_at", "changed_at", "due_at"})
_MET = tuple(one.name for one in fields(Met))
_SOURCE = ("address", "via", "terms", "active", "host", "kind", "title")
_DUE = """
SELECT what, address FROM (
  SELECT 'source' AS what, 0 AS rank, address, host, due_at, tried_at FROM watched_sources WHERE active AND due_at <= :by
  UNION ALL
  SELECT 'page', 1 + (pages.seen_at IS NOT NULL), pages.address, pages.host, pages.due_at, pages.tried_at FROM watched_pages AS pages
    JOIN watched_sources ON watched_sources.address = source WHERE active AND pages.due_at <= :by
) LEFT JOIN watched_hosts USING (host)
WHERE coalesce(free_at, '') <= :now AND coalesce(tried_at, '') < :since ORDER BY rank, due_at, address LIMIT 1
"""
_READY = """
SELECT min(max(due_at, coalesce(free_at, ''))) FROM (
  SELECT host, due_at, tried_at FROM watched_sources WHERE active AND due_at IS NOT NULL
  UNION ALL
  SELECT pages.host, pages.due_at, pages.tried_at FROM watched_pages AS pages
    JOIN watched_sources ON watched_sources.address = source WHERE active AND pages.due_at IS NOT NULL
) LEFT JOIN watched_hosts USING (host) WHERE coalesce(tried_at, '') < :since
"""
_TURN = """
UPDATE watched_pages SET due_at = :now WHERE address IN (
  SELECT address FROM watched_pages WHERE source = :source AND tried_at IS NULL AND due_at IS NULL ORDER BY dated DESC, rowid
  LIMIT max(0, :most - (SELECT count(*) FROM watched_pages WHERE source = :source AND tried_at IS NULL AND due_at IS NOT NULL)))
"""
_LISTED_AGAIN = """
UPDATE watched_pages SET updated = :updated, due_at = CASE WHEN tried_at IS NULL THEN due_at ELSE :now END
WHERE address = :address AND :updated IS NOT NULL AND updated IS NOT :updated
"""
_CHILDREN = "UPDATE watched_sources SET active = 1 WHERE NOT active AND via IN (SELECT address FROM watched_sources WHERE active)"
_NEVER = "9999"  # after every instant


class Watch(Hosts):
    """The watched sources and pages of a record."""

    def __init__(self, connection: Speaking, changing: Callable[[], AbstractContextManager[sqlite3.Connection]]) -> None:
        self._connection = connection
        self._changing = changing

    def enter(self, sources: Sequence[Named], *, at: datetime) -> None:
        """Watches these and what they name, and nothing else; what is known of any of them stays."""
        with self._changing() as connection:
            connection.execute("UPDATE watched_sources SET active = 0")
            for one in sources:
                _name(connection, one, at, via=None)
            while connection.execute(_CHILDREN).rowcount:
                pass

    def sources(self, *, active: bool = True) -> tuple[WatchedSource, ...]:
        """In the order they were entered, those that a list names behind it; `active`: only those of the plan that ran last."""
        pages = "(SELECT count(*) FROM watched_pages WHERE source = watched_sources.address{})"
        counted = f"{pages.format('')}, {pages.format(' AND tried_at IS NULL')}"
        sql = f"SELECT {', '.join((*_SOURCE, *_SEEN))}, {counted} FROM watched_sources WHERE active OR ? ORDER BY entered_at, rowid"  # noqa: S608 — our own words
        return tuple(map(_source, self._connection.execute(sql, (not active,))))

    def next(self, now: datetime, *, since: datetime | None = None, by: datetime | None = None) -> WatchedSource | WatchedPage | None:
        """What is to be looked at now: lists first, then pages never seen, then the others, the longest due first; None = nothing.

        Args:
            since: leaves out what was tried then or later; None = nothing is.
            by: takes for due what is due by then; None = by now.
        """
        asked = {"now": written(now), "by": written(by or now), "since": written(since) or _NEVER}
        found = self._connection.execute(_DUE, asked).fetchone()
        if not found:
            return None
        return self.source(found[1]) if found[0] == "source" else self.page(found[1])

    def ready_at(self, *, since: datetime | None = None) -> datetime | None:
        """When the next look is due and its server may be asked; None = never."""
        return read(self._connection.execute(_READY, {"since": written(since) or _NEVER}).fetchone()[0])

    def source(self, address: str) -> WatchedSource:
        sql = f"SELECT {', '.join((*_SOURCE, *_SEEN))}, 0, 0 FROM watched_sources WHERE address = ?"  # noqa: S608 — as above
        return _source(self._connection.execute(sql, (address,)).fetchone())

    def page(self, address: str) -> WatchedPage:
        sql = f"SELECT source, met_at, until, {', '.join((*_MET, *_SEEN))} FROM watched_pages WHERE address = ?"  # noqa: S608
        return _page(self._connection.execute(sql, (address,)).fetchone())

    def note(self, address: str, seen: Seen, *, is_source: bool) -> None:
        """How a source or page stands now."""
        with self._changing() as connection:
            _note(connection, "watched_sources" if is_source else "watched_pages", address, seen)

    def round_of(self, source: str, seen: Seen, *, most: int, at: datetime) -> int:
        """A list that named nothing new: how it stands, and the next of those that wait have their turn; how many."""
        with self._changing() as connection:
            _note(connection, "watched_sources", source, seen)
            return connection.execute(_TURN, {"source": source, "most": most, "now": written(at)}).rowcount

    def listed(self, source: str, seen: Seen, names: Listed, *, at: datetime) -> tuple[int, int]:
        """What a list names, with how it stands, all or nothing: a state that is noted without its pages would lose them.

        Returns:
            How many pages are new, and how many lists.
        """
        with self._changing() as connection:
            _note(connection, "watched_sources", source, seen)
            connection.execute("UPDATE watched_sources SET kind = ? WHERE address = ?", (names.kind, source))
            new = sum(_meet(connection, one, source, at, names.until) for one in names.pages)
            connection.execute("UPDATE watched_sources SET active = 0 WHERE via = ?", (source,))
            further = sum(_name(connection, one, at, via=source) for one in names.lists)
            while connection.execute(_CHILDREN + " AND via <> ?", (source,)).rowcount:
                pass
            connection.execute(_TURN, {"source": source, "most": names.most, "now": written(at)})
            return new, further


def _name(connection: sqlite3.Connection, one: Named, at: datetime, *, via: str | None) -> bool:
    """Whether it is new. Somebody's own word for a source is not changed by a list that names it, too."""
    found = connection.execute("SELECT via, active FROM watched_sources WHERE address = ?", (one.address,)).fetchone()
    if not found:
        row = (one.address, via, one.terms, 1, one.host, one.title, written(at), written(at))
        connection.execute(
            "INSERT INTO watched_sources (address, via, terms, active, host, title, entered_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )
    elif via is None or found[0] == via or not found[1]:
        connection.execute(
            "UPDATE watched_sources SET terms = ?, via = ?, active = 1, due_at = coalesce(due_at, ?) WHERE address = ?",
            (one.terms, via, written(at), one.address),
        )
    return not found


def _meet(connection: sqlite3.Connection, one: Met, source: str, at: datetime, until: datetime) -> bool:
    """Whether the page is new. One that its list says was changed since is due at once."""
    values = (source, written(at), written(until), *(getattr(one, name) for name in _MET))
    marks = ", ".join("?" * len(values))
    added = connection.execute(f"INSERT OR IGNORE INTO watched_pages (source, met_at, until, {', '.join(_MET)}) VALUES ({marks})", values)  # noqa: S608
    if not added.rowcount:
        connection.execute(_LISTED_AGAIN, {"address": one.address, "updated": one.updated, "now": written(at)})
    return bool(added.rowcount)


def _note(connection: sqlite3.Connection, table: str, address: str, seen: Seen) -> None:
    values = [written(getattr(seen, name)) if name in _INSTANTS else getattr(seen, name) for name in _SEEN]
    connection.execute(f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in _SEEN)} WHERE address = ?", (*values, address))  # noqa: S608


def _source(row: Sequence[Any]) -> WatchedSource:
    named = dict(zip(_SOURCE, row, strict=False))
    active = bool(named.pop("active"))
    return WatchedSource(**named, active=active, seen=_seen(row[len(_SOURCE) : -2]), pages=row[-2], waiting=row[-1])


def _page(row: Sequence[Any]) -> WatchedPage:
    source, met_at, until, *rest = row
    met = Met(**dict(zip(_MET, rest, strict=False)))
    return WatchedPage(
        met=met, source=source, met_at=datetime.fromisoformat(met_at), until=datetime.fromisoformat(until), seen=_seen(rest[len(_MET) :])
    )


def _seen(row: Sequence[Any]) -> Seen:
    stood: dict[str, Any] = {name: read(value) if name in _INSTANTS else value for name, value in zip(_SEEN, row, strict=True)}
    return Seen(**stood)
