"""What of the evidence is new since a moment ago, and what the log says of it."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dateline.model.act import Did
from dateline.store.evidence.blocks import put_blocks
from dateline.store.evidence.covered import BODY, CAPTURE, DECISION, FILE, KINDS, READING, REPORT, STAMP, Kind, What, told

Marks = dict[str, int]
_LINKS = "report_captures"
_FRESH = "SELECT id, number FROM reports WHERE number > ?"
_CAME = f"SELECT report, capture FROM {_LINKS} WHERE rowid > ? ORDER BY rowid"  # noqa: S608 — our own name


def marks(connection: sqlite3.Connection) -> Marks:
    """How far each table of evidence goes."""
    tables = (*(kind.table for kind in KINDS.values()), _LINKS)
    return {table: connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0] for table in tables}  # noqa: S608


def newly(connection: sqlite3.Connection, before: Marks) -> Iterator[tuple[Did, str, What]]:
    """An act for each row that came after: what was done, about what, and what there is to say of it.

    Which captures a report came out of stands with the report ("from"); where an older report came again, with the capture ("for").
    """
    after = marks(connection)
    if after == before:
        return
    fresh = dict(connection.execute(_FRESH, (before[REPORT.table],)))
    origins: dict[int, list[int]] = {}
    again: dict[int, list[str]] = {number: [] for number in _new(CAPTURE, before, after)}
    for report, capture in connection.execute(_CAME, (before[_LINKS],)):
        if report in fresh:
            origins.setdefault(fresh[report], []).append(capture)
        else:
            again.setdefault(capture, []).append(report)
    yield from _said(connection, Did.CAPTURED, CAPTURE, again, "for", again)
    yield from _said(connection, Did.ADDED, REPORT, fresh.values(), "from", origins)
    yield from _said(connection, Did.ADDED, FILE, _new(FILE, before, after))
    yield from _said(connection, Did.READ, READING, _new(READING, before, after))
    yield from _said(connection, Did.DECIDED, DECISION, _new(DECISION, before, after))
    yield from _said(connection, Did.STAMPED, STAMP, _new(STAMP, before, after))


def _new(kind: Kind, before: Marks, after: Marks) -> range:
    return range(before[kind.table] + 1, after[kind.table] + 1)


def _said(  # noqa: PLR0913, PLR0917 — an act and what it is put beside
    connection: sqlite3.Connection,
    did: Did,
    kind: Kind,
    numbers: Iterable[int],
    key: str = "",
    beside: Mapping[int, list[Any]] | None = None,
) -> Iterator[tuple[Did, str, What]]:
    for number in numbers:
        said = told(connection, kind, number)
        if said is None:
            continue
        about, what = said
        if kind in {CAPTURE, FILE}:
            put_blocks(connection, BODY, about)
        elif kind is READING:
            put_blocks(connection, READING.name, number)
        others = (beside or {}).get(number)
        yield did, about, what | ({key: others} if others else {})
