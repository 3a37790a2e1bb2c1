"""Bytes as they were fetched, by digest, with each fetch that brought them."""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from dateline.errors import CaptureDamaged, NotFound
from dateline.model import Capture, digest_of
from dateline.store.trouble import Speaking

FIELDS = ("url", "fetched_at", "media_type", "digest", "headers", "asked", "status", "answered_by", "within", "tool")
_CAPTURE = f"SELECT {', '.join(FIELDS)} FROM captures"  # noqa: S608 — our own words
_ADD = f"INSERT OR IGNORE INTO captures ({', '.join(FIELDS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 — as above
_LAST = "SELECT digest, fetched_at FROM captures WHERE url = ? ORDER BY number DESC LIMIT 1"

AGAIN = "again"
"""Of an act: no row of evidence is new, but the bytes of a capture came in again after others had."""


class Captures:
    """The captures of a record."""

    def __init__(self, speaking: Speaking, name: str) -> None:
        self._connection = speaking
        self._name = name

    def of_report(self, report: str) -> tuple[Capture, ...]:
        """Oldest first; empty where only a text was given."""
        sql = f"{_CAPTURE} JOIN report_captures ON capture = number WHERE report = ? ORDER BY number"
        return tuple(capture_from(*row) for row in self._connection.execute(sql, (report,)))

    def of_bytes(self, digest: str) -> tuple[Capture, ...]:
        """Every fetch that brought these bytes, oldest first."""
        return tuple(capture_from(*row) for row in self._connection.execute(f"{_CAPTURE} WHERE digest = ? ORDER BY number", (digest,)))

    def each(self) -> Iterator[Capture]:
        """All there are, oldest first."""
        return (capture_from(*row) for row in self._connection.execute(f"{_CAPTURE} ORDER BY number"))

    def digests(self, beginning: str) -> tuple[str, ...]:
        """Of the bytes that are kept, those whose digest begins so; at most nine."""
        sql = "SELECT digest FROM bodies WHERE digest >= ? AND digest < ? ORDER BY digest LIMIT 9"
        return tuple(digest for (digest,) in self._connection.execute(sql, (beginning, f"{beginning}g")))

    def first_fetched(self, report: str) -> str | None:
        """When a report's bytes were first fetched, as kept; None where only a text was given."""
        sql = "SELECT min(fetched_at) FROM captures JOIN report_captures ON capture = number WHERE report = ?"
        found: str | None = self._connection.execute(sql, (report,)).fetchone()[0]
        return found

    def body(self, digest: str) -> bytes:
        """The bytes of a capture.

        Raises:
            NotFound: when there are none.
            CaptureDamaged: when they are not what the digest says.
        """
        found = self._connection.execute("SELECT packed FROM bodies WHERE digest = ?", (digest,)).fetchone()
        if not found:
            raise NotFound("capture", digest)
        try:
            body = zlib.decompress(found[0])
        except zlib.error:
            body = b""
        if digest_of(body) != digest:
            raise CaptureDamaged(self._name, f"the bytes kept as {digest} are no longer what was fetched; restore the record from a copy")
        return body


def put_capture(connection: sqlite3.Connection, report: str, capture: Capture, body: bytes) -> Mapping[str, Any] | None:
    """As `put_bytes`, and that a report came out of them."""
    returned = put_bytes(connection, capture, body)
    connection.execute(
        "INSERT OR IGNORE INTO report_captures SELECT ?, number FROM captures WHERE digest = ? AND url = ?",
        (report, capture.digest, capture.url),
    )
    return returned


def put_bytes(connection: sqlite3.Connection, capture: Capture, body: bytes) -> Mapping[str, Any] | None:
    """Keeps bytes and how they were had; adds nothing that is there.

    Returns:
        What the log is to say where an address went back to bytes it had before others; None where it did not.

    Raises:
        CaptureDamaged: when the bytes are not what the capture's digest says.
    """
    digest = capture.digest
    if not connection.execute("SELECT 1 FROM bodies WHERE digest = ?", (digest,)).fetchone():
        if digest_of(body) != digest:
            raise CaptureDamaged(capture.url, f"its bytes are not what {digest} was made of; fetch it again")
        connection.execute("INSERT INTO bodies VALUES (?, ?, ?)", (digest, len(body), zlib.compress(body)))
    if connection.execute(_ADD, _row(capture)).rowcount:
        return None
    last, at = connection.execute(_LAST, (capture.url,)).fetchone()
    if last == capture.digest or capture.fetched_at <= datetime.fromisoformat(at):  # an archive taken in twice tells of no new fetch
        return None
    return {"kind": AGAIN, "fetched_at": capture.fetched_at.isoformat(), "status": capture.status}


def _row(capture: Capture) -> tuple[Any, ...]:
    headers, asked = (json.dumps(pairs, ensure_ascii=False) for pairs in (capture.headers, capture.asked))
    had = (capture.url, capture.fetched_at.isoformat(), capture.media_type, capture.digest, headers)
    return (*had, asked, capture.status, capture.answered_by, capture.within, capture.tool)


def capture_from(*row: Any) -> Capture:
    """A capture out of what its row holds of `FIELDS`, in their order."""
    kept = dict(zip(FIELDS, row, strict=True))
    kept |= {"fetched_at": datetime.fromisoformat(kept["fetched_at"]), "headers": _pairs(kept["headers"]), "asked": _pairs(kept["asked"])}
    return Capture(**kept)


def _pairs(written: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in json.loads(written))
