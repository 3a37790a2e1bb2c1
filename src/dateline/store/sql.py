"""The record in one SQLite file."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from dateline.errors import BadQuery, NotFound, RecordUnusable
from dateline.model import Attested, Capture, LineageClaim, Reading, Report, lives_in, names_in
from dateline.model.rebuilt import reading_from
from dateline.model.written import written
from dateline.store import deriving, finding
from dateline.store.decisions import Decisions
from dateline.store.deeds import Deeds
from dateline.store.evidence import Acts, Captures, put_bytes, put_capture, put_report
from dateline.store.lists import Lists
from dateline.store.lives import life_from, life_written, name_from
from dateline.store.media import MEDIA, Media
from dateline.store.opening import IN_MEMORY, connect
from dateline.store.options import Options
from dateline.store.query import Query
from dateline.store.shelf.shelf import Shelf, in_utc, put
from dateline.store.store import Entry, Kept, MadeBy
from dateline.store.trouble import Speaking, told
from dateline.store.voices import Voices
from dateline.store.watched import Watch
from dateline.store.workings import CORROBORATED, Workings

_ENTRY = "SELECT claims.id, reading, position, read_at, newest FROM claims JOIN readings ON readings.number = reading"
_ORDER = "published_earliest IS NULL, published_earliest, reading, position"
_AGED = "UPDATE claims SET newest = 0 WHERE newest AND reading IN (SELECT number FROM readings WHERE report = ?)"
_CLAIM = "INSERT INTO claims VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NAMES = (
    "SELECT text, kind, form, chain, count, countries, reports.id, written ->> 'published', written ->> 'outlet' FROM names"
    " JOIN readings ON readings.number = reading JOIN reports ON reports.id = readings.report ORDER BY reports.number, names.rowid"
)
_AT_HAND = 64  # readings just kept, which will be joined with the others next
_PACKED = 3  # zlib: half the time of the usual 6, for a twentieth more room
_OUTGROWN = "DELETE FROM {} WHERE reading IN (SELECT number FROM readings WHERE report = ?)"
_STATE = (
    "SELECT (SELECT max(number) FROM readings), (SELECT max(number) FROM reports), (SELECT max(number) FROM captures),"
    " (SELECT max(reading) FROM corroborated), (SELECT max(number) FROM media_files), max(number), count(withdrawn_at) FROM decisions"
)
_NEWEST = "SELECT max(number) FROM readings GROUP BY report ORDER BY min(number)"


class SqlStore(Decisions):
    """The record in one SQLite file: see store.py for what each method promises. Close it, or use it in a `with`.

    Args:
        path: None = in memory, gone when closed.
        create: False refuses a path where nothing is.
        by: who acts, for the log; "" = not told.
    """

    def __init__(self, path: Path | None, options: Options | None = None, *, create: bool = True, by: str = "") -> None:
        self._name = str(path or IN_MEMORY)
        self._by = by
        with told(self._name):
            self._connection = connect(path, options or Options(), create=create)
        self._reading = lru_cache(maxsize=64)(self._load)
        self._fresh: dict[int, Reading] = {}
        if self._all("SELECT version FROM derived") != [(deriving.VERSION,)]:
            self.rebuild()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def keep(self, report: Report, reading: Reading | None, *, at: datetime, capture: Capture | None = None, body: bytes = b"") -> Kept:
        with self._changing() as connection, self.acts.covering(connection, at=at):
            is_new = put_report(connection, report, at=at)
            if capture:
                self.acts.returned(connection, capture.digest, put_capture(connection, report.id, capture, body), at=at)
            if is_new:
                number = connection.execute("SELECT number FROM reports WHERE id = ?", (report.id,)).fetchone()[0]
                put(connection, number, report, self.captured(report.id))
            return Kept(report=is_new, reading=reading is not None and self._add_reading(connection, reading, at))

    def keep_capture(self, capture: Capture, body: bytes, *, at: datetime) -> None:
        with self._changing() as connection, self.acts.covering(connection, at=at):
            self.acts.returned(connection, capture.digest, put_bytes(connection, capture, body), at=at)

    def holds(self, report: Report, made_by: MadeBy) -> bool:
        return bool(self._all("SELECT 1 FROM readings WHERE report = ? AND made_by = ?", report.id, json.dumps(made_by)))

    def holds_report(self, name: str) -> bool:
        return bool(self._all("SELECT 1 FROM reports WHERE id = ?", name))

    @cached_property
    def acts(self) -> Acts:
        return Acts(Speaking(self._connection, self._name), self._changing, self._by)

    @cached_property
    def lists(self) -> Lists:
        return Lists(Speaking(self._connection, self._name), self._changing, self.state)

    @cached_property
    def watched(self) -> Watch:
        return Watch(Speaking(self._connection, self._name), self._changing)

    @cached_property
    def voices(self) -> Voices:
        return Voices(Speaking(self._connection, self._name))

    @cached_property
    def deeds(self) -> Deeds:
        return Deeds(Speaking(self._connection, self._name))

    def reading(self, number: int) -> Reading:
        return self._reading(number)

    def state(self) -> str:
        return "-".join(str(number or 0) for number in self._all(_STATE)[0])

    def find(self, query: Query) -> tuple[Entry, ...]:
        condition, parameters = finding.where(query)
        sql = f"{_ENTRY} WHERE {condition} ORDER BY {_ORDER} LIMIT ? OFFSET ?"
        return tuple(map(self._entry, self._all(sql, *parameters, -1 if query.limit is None else query.limit, query.offset)))

    def count(self, query: Query) -> int:
        condition, parameters = finding.where(query)
        return int(self._all(f"SELECT count(*) FROM claims WHERE {condition}", *parameters)[0][0])  # noqa: S608 — no word of the caller's

    def entry(self, name: str) -> Entry:
        low = name.strip().lower()
        # All that begins so, off the index: no hexadecimal digit comes after "f".
        found = self._all(f"{_ENTRY} WHERE claims.id >= ? AND claims.id < ? ORDER BY newest, reading", low, f"{low}g") if low else []
        ids = sorted({row[0] for row in found})
        if not ids:
            raise NotFound("claim", name)
        if len(ids) > 1:
            raise BadQuery(f"{len(ids)} claims begin with {name!r}: {', '.join(ids[:8])}{' …' if len(ids) > 8 else ''}; write more of it")
        return self._entry(found[-1])

    def readings(self) -> Iterator[Reading]:
        for (number,) in self._all(_NEWEST):
            yield self._load(number)

    def names(self) -> tuple[Attested, ...]:
        return tuple(map(name_from, self._all(_NAMES)))

    def lives(self) -> tuple[tuple[str, LineageClaim], ...]:
        sql = "SELECT report, written FROM lives JOIN readings ON readings.number = reading ORDER BY reading, lives.rowid"
        return tuple((report, life_from(written)) for report, written in self._all(sql))

    def last_reading(self) -> int:
        return int(self._all("SELECT coalesce(max(number), 0) FROM readings")[0][0])

    def places(self) -> tuple[tuple[str, str], ...]:
        return tuple(sorted({place for names in self.lists.selective.names("place") if (place := deriving.place_in(names)) is not None}))

    def captures(self, report: str) -> tuple[Capture, ...]:
        return self._captures.of_report(report)

    def captured_as(self, digest: str) -> tuple[Capture, ...]:
        return self._captures.of_bytes(digest)

    def every_capture(self) -> Iterator[Capture]:
        return self._captures.each()

    def digests(self, beginning: str) -> tuple[str, ...]:
        return self._captures.digests(beginning)

    def newest(self, report: str) -> tuple[Reading, datetime] | None:
        found = self.shelf.newest(report)
        return (self._reading(found[0]), found[1]) if found else None

    def captured(self, report: str) -> str:
        """When the record had a report: when its bytes were first fetched, else when its text was added; ISO 8601 in UTC."""
        fetched = self._captures.first_fetched(report)
        return in_utc(fetched or self._all("SELECT added_at FROM reports WHERE id = ?", report)[0][0])

    def body(self, digest: str) -> bytes:
        return self._captures.body(digest)

    @cached_property
    def _captures(self) -> Captures:
        return Captures(Speaking(self._connection, self._name), self._name)

    @cached_property
    def shelf(self) -> Shelf:
        """Reports as one looks for them."""
        return Shelf(Speaking(self._connection, self._name))

    @cached_property
    def media(self) -> Media:
        """Recordings, videos, images, statements."""
        return Media(Speaking(self._connection, self._name), self._changing, self.acts)

    @cached_property
    def workings(self) -> Workings:
        """What joining reports works on."""
        return Workings(Speaking(self._connection, self._name), self._changing, self._load, self.captured)

    def rebuild(self) -> None:
        with self._changing() as connection:
            connection.execute("DELETE FROM derived")
            connection.execute("INSERT INTO derived VALUES (?)", (deriving.VERSION,))
            connection.execute("INSERT INTO claim_words (claim_words) VALUES ('delete-all')")
            for table in ("claims", "told", *CORROBORATED, *MEDIA):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 — our own names
            for (number,) in connection.execute("SELECT number FROM readings ORDER BY number").fetchall():
                self._derive(connection, number, self._load(number))

    def _add_reading(self, connection: sqlite3.Connection, reading: Reading, at: datetime) -> bool:
        plain = json.dumps(written(reading), ensure_ascii=False).encode()
        digest = sha256(plain).hexdigest()
        report = reading.report.id
        if connection.execute("SELECT 1 FROM readings WHERE report = ? AND digest = ?", (report, digest)).fetchone():
            return False
        added = connection.execute(
            "INSERT INTO readings (report, digest, made_by, packed, read_at) VALUES (?, ?, ?, ?, ?)",
            (report, digest, json.dumps(reading.made_by), zlib.compress(plain, _PACKED), at.isoformat()),
        )
        number = added.lastrowid or 0
        self._derive(connection, number, reading)
        self._fresh = {**dict(list(self._fresh.items())[-_AT_HAND:]), number: reading}
        return True

    def _derive(self, connection: sqlite3.Connection, number: int, reading: Reading) -> None:
        connection.execute(_AGED, (reading.report.id,))
        captured = self.captured(reading.report.id)
        # Numbered here as SQLite would, so that each table is filled with one statement.
        first = 1 + connection.execute("SELECT coalesce(max(number), 0) FROM claims").fetchone()[0]
        rows = tuple(enumerate(deriving.rows(reading), first))
        connection.executemany(_CLAIM, [(claim, row.id, number, claim - first, *row.columns, captured) for claim, row in rows])
        connection.executemany("INSERT INTO claim_words (rowid, words) VALUES (?, ?)", [(claim, row.columns[-1]) for claim, row in rows])
        connection.executemany(
            "INSERT INTO claim_actors VALUES (?, ?, ?)", [(claim, *actor) for claim, row in rows for actor in row.actors]
        )
        connection.executemany("INSERT INTO claim_places VALUES (?, ?)", [(claim, names) for claim, row in rows for names in row.places])
        self._derive_who(connection, number, reading)

    def _derive_who(self, connection: sqlite3.Connection, number: int, reading: Reading) -> None:
        for table in ("names", "lives"):
            connection.execute(_OUTGROWN.format(table), (reading.report.id,))
        named = [(number, one.text, one.kind, one.form, one.chain, one.count, ",".join(one.countries)) for one in names_in(reading)]
        connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?)", named)
        connection.executemany("INSERT INTO lives VALUES (?, ?)", [(number, life_written(claim)) for claim in lives_in(reading)])

    def _load(self, number: int) -> Reading:
        fresh = self._fresh.get(number)
        if fresh is not None:
            return fresh
        packed = self._all("SELECT packed FROM readings WHERE number = ?", number)[0][0]
        try:
            return reading_from(json.loads(zlib.decompress(packed)))
        except (zlib.error, ValueError) as error:
            raise RecordUnusable(f"reading {number} of the record {self._name} is damaged ({error}); restore it from a copy") from error

    def _entry(self, row: tuple[str, int, int, str, int]) -> Entry:
        name, number, position, read_at, newest = row
        reading = self._reading(number)
        return Entry(id=name, claim=reading.claims[position], reading=reading, read_at=datetime.fromisoformat(read_at), newest=bool(newest))

    def _all(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        with told(self._name):
            return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing."""
        with told(self._name):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
