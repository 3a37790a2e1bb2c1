"""What the log says of each row of evidence, made from the row itself: when it is written, adopted or verified."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dateline.model import Decision, digest_of
from dateline.model.act import canonical, digest_of_line
from dateline.model.evidence import capture_line, decision_line
from dateline.store.evidence.captures import FIELDS, capture_from

Row = dict[str, Any]
What = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A table of evidence as the log covers it.

    Attributes:
        columns: those the digest of a row is made of. A column of a later dateline must be covered by a key of its own, else every
            record made before it would seem changed.
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
        ValueError, KeyError, TypeError: when the row can no longer be understood.
    """
    sql = f"SELECT {', '.join(kind.columns)} FROM {kind.table} WHERE number = ?"  # noqa: S608 — our own names
    found = connection.execute(sql, (number,)).fetchone()
    if found is None:
        return None
    row = dict(zip(kind.columns, found, strict=True))
    said = {"kind": kind.name, "number": number, "row": digest_of_line(canonical(row))}
    return kind.about(row), said | kind.further(connection, row)


def kept(connection: sqlite3.Connection, kind: str, name: str | int) -> bytes | None:
    """The bytes of a body (by its digest) or of a reading (by its number) as they lie in the file, packed."""
    sql = "SELECT packed FROM bodies WHERE digest = ?" if kind == BODY else "SELECT packed FROM readings WHERE number = ?"
    found = connection.execute(sql, (name,)).fetchone()
    return bytes(found[0]) if found else None


def _of_capture(connection: sqlite3.Connection, row: Row) -> What:
    line = capture_line(capture_from(*(row[name] for name in FIELDS)))
    return {"capture": digest_of_line(line), **_of_file(connection, row)}


def _of_report(_: sqlite3.Connection, row: Row) -> What:
    plain = json.loads(row["written"])
    return {"report": digest_of_line(canonical(plain)), "text": digest_of_line(plain["text"])}


def _of_reading(connection: sqlite3.Connection, row: Row) -> What:
    return {"reading": row["digest"], "kept": _digest(kept(connection, READING.name, row["number"]))}


def _of_decision(_: sqlite3.Connection, row: Row) -> What:
    at = datetime.fromisoformat(row["made_at"])
    decision = Decision(about=row["about"], verdict=row["verdict"], reason=row["reason"], by=row["made_by"], at=at)
    return {"decision": digest_of_line(decision_line(row["number"], decision))}


def _of_file(connection: sqlite3.Connection, row: Row) -> What:
    """Of the bytes alone."""
    size = connection.execute("SELECT size FROM bodies WHERE digest = ?", (row["digest"],)).fetchone()
    return {"size": size and size[0], "kept": _digest(kept(connection, BODY, row["digest"]))}


def _of_stamp(connection: sqlite3.Connection, row: Row) -> What:
    token = connection.execute("SELECT token FROM stamps WHERE number = ?", (row["number"],)).fetchone()[0]
    return {"act": row["act"], "token": digest_of(bytes(token))}


def _digest(packed: bytes | None) -> str | None:
    return None if packed is None else digest_of(packed)


BODY = "body"
CAPTURE = Kind(name="capture", table="captures", columns=("number", *FIELDS), about=lambda row: row["digest"], further=_of_capture)
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
FILE = Kind(
    name="file",
    table="media_files",
    columns=("number", "digest", "name", "given_at", "given_by", "about", "said_earliest", "said_latest", "said_place", "source", "note"),
    about=lambda row: row["digest"],
    further=_of_file,
)
STAMP = Kind(
    name="stamp",
    table="stamps",
    columns=("number", "act", "digest", "service", "at"),
    about=lambda row: row["digest"],
    further=_of_stamp,
)
DECISION = Kind(
    name="decision",
    table="decisions",
    columns=("number", "about", "verdict", "reason", "made_by", "made_at"),
    about=lambda row: str(row["number"]),
    further=_of_decision,
)
KINDS = {kind.name: kind for kind in (CAPTURE, REPORT, READING, DECISION, STAMP, FILE)}
