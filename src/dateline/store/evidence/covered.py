"""What the log says of each row of evidence, made from the row itself: when it is written, when it is adopted, when it is verified."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from dateline.model.act import canonical, digest_of_line
from dateline.model.blocks import Locator
from dateline.store.evidence.captures import FIELDS, capture_from
from dateline.store.evidence.deciding import decision_from
from dateline.model.evidence import capture_line, decision_line

Row = dict[str, Any]
What = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A table of evidence as the log covers it.

    Attributes:
        columns: those the digest of a row is made of. A column of a later dateline is covered by a key of its own, else every record
            made before it would seem changed.
        about: what an act about such a row is about.
        further: what it says besides.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    about: Callable[[Row], str]
    further: Callable[[sqlite3.Connection, Row], What]


def told(connection: sqlite3.Connection, kind: Kind, number: int) -> tuple[str, What] | None:
    """What an act about a row is about, and what it says of it; None where there is no such row.

    Raises:
        ValueError: when the row can no longer be understood.
    """
    found = connection.execute(f"SELECT {', '.join(kind.columns)} FROM {kind.table} WHERE number = ?", (number,)).fetchone()  # noqa: S608
    if found is None:
        return None
    row = dict(zip(kind.columns, found, strict=True))
    return kind.about(row), {"kind": kind.name, "number": number, "row": digest_of_line(canonical(row)), **kind.further(connection, row)}


def numbers(connection: sqlite3.Connection, kind: Kind) -> Iterator[int]:
    """The numbers of all rows, in order."""
    for (number,) in connection.execute(f"SELECT number FROM {kind.table} ORDER BY number").fetchall():  # noqa: S608 — our own names
        yield number


def packed(connection: sqlite3.Connection, kind: str, name: str) -> bytes | None:
    """The bytes of a body (by its digest) or of a reading (by its number) as they are kept."""
    sql = "SELECT packed FROM bodies WHERE digest = ?" if kind == "body" else "SELECT packed FROM readings WHERE number = ?"
    found = connection.execute(sql, (name,)).fetchone()
    return found and bytes(found[0])


def put_blocks(connection: sqlite3.Connection, kind: str, name: str) -> None:
    """Remembers the blocks of what is kept packed, to say later which byte of it changed."""
    kept = packed(connection, kind, name)
    if kept is not None:
        locator = Locator.of(kept)
        connection.execute("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?, ?)", (kind, name, locator.size, locator.packed()))


def _of_capture(connection: sqlite3.Connection, row: Row) -> What:
    size = connection.execute("SELECT size FROM bodies WHERE digest = ?", (row["digest"],)).fetchone()
    kept = packed(connection, "body", row["digest"])
    fields = {name: row[name] for name in FIELDS}
    return {"capture": digest_of_line(capture_line(capture_from(fields))), "size": size and size[0], "kept": kept and _digest(kept)}


def _of_report(_: sqlite3.Connection, row: Row) -> What:
    plain = json.loads(row["written"])
    return {"report": digest_of_line(canonical(plain)), "text": digest_of_line(plain["text"])}


def _of_reading(connection: sqlite3.Connection, row: Row) -> What:
    kept = packed(connection, "reading", row["number"])
    return {"reading": row["digest"], "kept": kept and _digest(kept)}


def _of_decision(_: sqlite3.Connection, row: Row) -> What:
    return {"decision": digest_of_line(decision_line(row["number"], decision_from(row)))}


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()


CAPTURE = Kind(
    name="capture", table="captures", columns=("number", *FIELDS), about=lambda row: row["digest"], further=_of_capture
)
REPORT = Kind(
    name="report",
    table="reports",
    columns=("number", "id", "content", "written", "added_at"),
    about=lambda row: row["id"],
    further=_of_report,
)
READING = Kind(
    name="reading",
    table="readings",
    columns=("number", "report", "digest", "made_by", "read_at"),
    about=lambda row: row["report"],
    further=_of_reading,
)
DECISION = Kind(
    name="decision",
    table="decisions",
    columns=("number", "about", "verdict", "reason", "made_by", "made_at"),
    about=lambda row: str(row["number"]),
    further=_of_decision,
)
KINDS = {kind.name: kind for kind in (CAPTURE, REPORT, READING, DECISION)}
