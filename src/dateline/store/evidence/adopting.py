"""What a record held before it kept a log: said in the first acts, row by row, so that from then on nothing of it can change unseen."""

import sqlite3
from collections.abc import Iterator

from dateline.store.evidence.blocks import put_blocks
from dateline.store.evidence.covered import BODY, CAPTURE, FILE, KINDS, READING, REPORT, Kind, What, told
from dateline.store.trouble import Speaking

WITHDRAWAL = "withdrawal"
_WITHDRAWN = "SELECT number, withdrawn_at FROM decisions WHERE withdrawn_at IS NOT NULL ORDER BY number"
_FROM = "SELECT capture FROM report_captures WHERE report = ? ORDER BY capture"


def holds_evidence(connection: Speaking) -> bool:
    """Whether there is anything to adopt."""
    held = " UNION ALL ".join(f"SELECT 1 FROM {kind.table}" for kind in KINDS.values())  # noqa: S608 — our own names
    return bool(connection.execute(f"SELECT EXISTS ({held})").fetchone()[0])


def adopted(connection: sqlite3.Connection) -> Iterator[tuple[str, What]]:
    """What to begin a log with: how much there is, then about what each row is and what there is to say of it."""
    counts = {kind.table: connection.execute(f"SELECT count(*) FROM {kind.table}").fetchone()[0] for kind in KINDS.values()}  # noqa: S608
    yield "", {"held": counts}
    for kind in KINDS.values():
        for (number,) in connection.execute(f"SELECT number FROM {kind.table} ORDER BY number").fetchall():  # noqa: S608
            yield from _one(connection, kind, number)
    for number, at in connection.execute(_WITHDRAWN).fetchall():
        yield str(number), withdrawn(number, at)


def withdrawn(number: int, at: str) -> What:
    """What the log says of a decision that was withdrawn."""
    return {"kind": WITHDRAWAL, "number": number, "withdrawn_at": at}


def _one(connection: sqlite3.Connection, kind: Kind, number: int) -> Iterator[tuple[str, What]]:
    try:
        said = told(connection, kind, number)
    except (ValueError, KeyError, TypeError):
        return  # damaged before there was a log: that no act tells of it is what `verify` will say
    if said is None:
        return
    about, what = said
    if kind in {CAPTURE, FILE}:
        put_blocks(connection, BODY, about)
    if kind is READING:
        put_blocks(connection, READING.name, number)
    yield about, what | ({"from": [capture for (capture,) in connection.execute(_FROM, (about,))]} if kind is REPORT else {})
