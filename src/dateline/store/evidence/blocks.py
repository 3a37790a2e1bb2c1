"""Blocks of what is kept packed, remembered to say later which byte of it changed."""

import sqlite3

from dateline.model.blocks import Locator
from dateline.store.evidence.covered import kept


def put_blocks(connection: sqlite3.Connection, kind: str, name: str | int) -> None:
    """Remembers the blocks of a body or a reading; nothing where they are remembered already."""
    packed = kept(connection, kind, name)
    if packed is not None:
        locator = Locator.of(packed)
        connection.execute("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?, ?)", (kind, str(name), locator.size, locator.packed()))


def blocks_of(connection: sqlite3.Connection, kind: str, name: str | int) -> Locator | None:
    """What is remembered; None where nothing is.

    Raises:
        ValueError: when it cannot be that.
    """
    found = connection.execute("SELECT size, packed FROM blocks WHERE kind = ? AND name = ?", (kind, str(name))).fetchone()
    return Locator.unpacked(*found) if found else None


def named(kind: str, name: str | int) -> tuple[str, str]:
    """How blocks are told apart."""
    return kind, str(name)
