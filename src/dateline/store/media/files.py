"""Files that somebody gave: their bytes by digest, and what was said of them. Added, never changed."""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dateline.errors import NotFound
from dateline.model import GivenFile, Inspected, digest_of
from dateline.store.evidence import Acts
from dateline.store.media.written import inspected_from, inspected_written
from dateline.store.trouble import Speaking

_FIELDS = "number, digest, name, given_at, given_by, about, said_earliest, said_latest, said_place, source, note"
_GIVEN = f"SELECT {_FIELDS}, (SELECT size FROM bodies WHERE bodies.digest = media_files.digest) FROM media_files"  # noqa: S608 — our own words
_ADD = f"INSERT INTO media_files ({_FIELDS}) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 — as above


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """A file, and what its giver says of it.

    Attributes:
        about: "item", "report", "claim" or "event", with the id after a colon.
        said_earliest, said_latest: the day it is said to be of; None = nothing said.
        said_place, source, note: empty = nothing said.
    """

    name: str
    body: bytes
    at: datetime
    by: str
    about: str
    said_earliest: date | None = None
    said_latest: date | None = None
    said_place: str = ""
    source: str = ""
    note: str = ""


class Files:
    """The files of a record. Change it within `changing` alone."""

    def __init__(self, connection: Speaking, changing: Callable[[], AbstractContextManager[sqlite3.Connection]], acts: Acts) -> None:
        self._connection = connection
        self._acts = acts
        self.changing = changing

    @contextmanager
    def adding(self, *, at: datetime, by: str) -> Iterator[None]:
        """One transaction, in which the log tells of what is given."""
        with self.changing() as connection, self._acts.covering(connection, at=at, by=by):
            yield

    def give(self, giving: Giving) -> int:
        """Keeps a file and what was said of it, while `adding`; the number of the giving. Bytes that are there are not kept twice."""
        digest = digest_of(giving.body)
        kept = (digest, len(giving.body), zlib.compress(giving.body, 1))  # pictures and films are packed already
        self._connection.execute("INSERT OR IGNORE INTO bodies VALUES (?, ?, ?)", kept)
        said = (giving.said_earliest and giving.said_earliest.isoformat(), giving.said_latest and giving.said_latest.isoformat())
        row = (digest, giving.name, giving.at.isoformat(), giving.by, giving.about, *said, giving.said_place, giving.source, giving.note)
        return self._connection.execute(_ADD, row).lastrowid or 0

    def one(self, number: int) -> GivenFile:
        """Raises NotFound when there is none of this number."""
        found = self._given("number = ?", number)
        if not found:
            raise NotFound("given file", str(number))
        return found[0]

    def of(self, digest: str) -> tuple[GivenFile, ...]:
        """Every giving of these bytes, oldest first."""
        return self._given("digest = ? ORDER BY number", digest)

    def about(self, names: list[str]) -> tuple[GivenFile, ...]:
        """Every file given of one of these ("item:…"), oldest first."""
        return self._given("about IN (SELECT value FROM json_each(?)) ORDER BY number", json.dumps(names))

    def all(self) -> tuple[GivenFile, ...]:
        """Oldest first."""
        return self._given("true ORDER BY number")

    def inspected(self, digest: str) -> Inspected | None:
        """What was read off a file; None where it was not looked at, or could not be."""
        found = self._connection.execute("SELECT written FROM media_inspected WHERE digest = ?", (digest,)).fetchone()
        return inspected_from(found[0]) if found and not found[0].startswith('{"failed"') else None

    def failed(self, digest: str) -> str | None:
        """Why a file could not be looked at; None where it could, or nobody tried."""
        found = self._connection.execute("SELECT written ->> 'failed' FROM media_inspected WHERE digest = ?", (digest,)).fetchone()
        return found[0] if found else None

    def is_inspected(self, digest: str, made_by: str) -> bool:
        sql = "SELECT 1 FROM media_inspected WHERE digest = ? AND made_by = ?"
        return self._connection.execute(sql, (digest, made_by)).fetchone() is not None

    def note_inspected(self, digest: str, found: Inspected | str, made_by: str) -> None:
        """Keeps what was read off a file, or why nothing could be."""
        written = json.dumps({"failed": found}, ensure_ascii=False) if isinstance(found, str) else inspected_written(found)
        self._connection.execute("INSERT OR REPLACE INTO media_inspected VALUES (?, ?, ?)", (digest, made_by, written))

    def looked_at(self) -> tuple[Inspected, ...]:
        """What was read off every file that could be looked at."""
        rows = self._connection.execute("SELECT written FROM media_inspected WHERE written NOT LIKE '{\"failed\"%' ORDER BY digest")
        return tuple(inspected_from(written) for (written,) in rows)

    def _given(self, rest: str, *values: object) -> tuple[GivenFile, ...]:
        return tuple(_file(*row) for row in self._connection.execute(f"{_GIVEN} WHERE {rest}", values))


def _file(*row: Any) -> GivenFile:
    number, digest, name, given_at, by, about, earliest, latest, place, source, note, size = row
    return GivenFile(
        number=number,
        digest=digest,
        name=name,
        size=size,
        given_at=datetime.fromisoformat(given_at),
        by=by,
        about=about,
        said_earliest=date.fromisoformat(earliest) if earliest else None,
        said_latest=date.fromisoformat(latest) if latest else None,
        said_place=place,
        source=source,
        note=note,
    )
