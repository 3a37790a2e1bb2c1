"""A record's file looked at and never written: whatever state it is in, it is the same afterwards."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from dateline.errors import SchemaOutdated
from dateline.model.fault import Fault
from dateline.model.stamp import Stamp
from dateline.store.evidence.checking import Checking
from dateline.store.evidence.stamps import stamps
from dateline.store.migrations import steps

THE_FILE = "the file"
_MAGIC = b"SQLite format 3\0"
_ENOUGH = 12  # bytes of SQLite's sixteen that tell a damaged record from another kind of file
_FIRST_WITH_A_LOG = 10
_NAMED = 20  # complaints of SQLite's, before it is enough


class Sealed:
    """What verifying asks of a record. Close it, or use `sealed`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def trouble(self) -> Iterator[Fault]:
        """What SQLite itself finds wrong with the file."""
        for pragma in ("integrity_check", "foreign_key_check"):
            for row in self._connection.execute(f"PRAGMA {pragma}").fetchmany(_NAMED):
                if row != ("ok",):
                    yield Fault(at=THE_FILE, what=f"SQLite finds: {' '.join(map(str, row))}")

    def acts(self) -> Iterator[tuple[int, str, str]]:
        """Number, line and digest of every act, in order."""
        yield from self._connection.execute("SELECT number, line, digest FROM acts ORDER BY number")

    def count(self) -> int:
        """How many acts there are."""
        return int(self._connection.execute("SELECT count(*) FROM acts").fetchone()[0])

    def stamps(self) -> tuple[Stamp, ...]:
        """Every stamp, in order."""
        return stamps(self._connection)

    def checking(self) -> Checking:
        return Checking(self._connection)


@contextmanager
def sealed(path: Path) -> Iterator[Sealed]:
    """A record to look at.

    Raises:
        SchemaOutdated: when another dateline wrote it: an older one, which kept no log, or a newer one.
        sqlite3.Error: when the file cannot be read as far as that.
    """
    is_still = not os.access(path.absolute().parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    mode = "ro&immutable=1" if is_still else "ro"
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode={mode}", uri=True, isolation_level=None)
    try:
        # One reading of it all: what another program adds meanwhile is not half seen.
        connection.execute("BEGIN")
        _refuse_others(connection, path)
        yield Sealed(connection)
    finally:
        connection.close()


def is_record(path: Path) -> bool:
    """Whether a file is a record, damaged at its beginning or not."""
    return _agreeing(_head(path)) >= _ENOUGH


def damaged_head(path: Path) -> Fault | None:
    """The first byte that keeps SQLite from knowing its own file; None = it knows it."""
    head = _head(path)
    place = next((place for place, was in enumerate(_MAGIC) if head[place : place + 1] != bytes((was,))), None)
    if place is None:
        return None
    found = head[place] if place < len(head) else None
    return Fault(at=THE_FILE, byte=place, end=place + 1, was=_MAGIC[place], found=found, what="SQLite no longer knows it as its own")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(_MAGIC))


def _agreeing(head: bytes) -> int:
    return sum(one == other for one, other in zip(head, _MAGIC, strict=False))


def _refuse_others(connection: sqlite3.Connection, path: Path) -> None:
    version: Any = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(steps()):
        raise SchemaOutdated(f"the record {path} was written by a newer dateline; upgrade with: pip install --upgrade dateline")
    if version < _FIRST_WITH_A_LOG:
        raise SchemaOutdated(
            f"the record {path} was written by an older dateline, which kept no log;"
            f" to begin one, with all it holds now: dateline log --record {path}"
        )
