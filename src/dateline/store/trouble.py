"""SQLite's complaints, in words that name the remedy."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from dateline.errors import RecordUnusable

_REMEDIES = {
    "SQLITE_BUSY": "is being written by another program; wait for it, or set [store] patience_s higher",
    "SQLITE_LOCKED": "is being written by another program; wait for it, or set [store] patience_s higher",
    "SQLITE_FULL": "cannot grow: the disk is full; free some space and run the command again, what was stored before is safe",
    "SQLITE_IOERR": "cannot be read or written: the disk fails or is full; check it and run the command again",
    "SQLITE_NOTADB": "is no dateline record; name another file with --record, this one was left as it is",
    "SQLITE_CORRUPT": "is damaged; copy it to a safe place, then recover what is whole: sqlite3 FILE .recover | sqlite3 MENDED",
    "SQLITE_CANTOPEN": "cannot be opened or made; check that its folder is there and that you may write in it",
    "SQLITE_READONLY": "may not be written by you; change its permissions, or copy it",
    "SQLITE_PERM": "may not be opened by you; change its permissions, or copy it",
}


# Python's own complaints about how a connection is used: they carry no code.
_MISUSES = {
    "closed": "is closed; open it again",
    "thread": "was opened by another thread; open it once in each",
}


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turns what SQLite raises into RecordUnusable."""
    try:
        yield
    except sqlite3.Error as error:
        raise unusable(path, error) from error


def unusable(path: str, error: sqlite3.Error) -> RecordUnusable:
    if isinstance(error, sqlite3.ProgrammingError):
        for words, remedy in _MISUSES.items():
            if words in str(error):
                return RecordUnusable(f"the record {path} {remedy}")
    name = getattr(error, "sqlite_errorname", None) or ""
    for code, remedy in _REMEDIES.items():
        if name == code or name.startswith(f"{code}_"):
            return RecordUnusable(f"the record {path} {remedy}")
    return RecordUnusable(f"the record {path} cannot be used ({error}); check it with: sqlite3 {path} 'PRAGMA integrity_check'")


class Speaking:
    """A connection whose complaints are RecordUnusable."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._path = path

    def execute(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        try:
            return self._connection.execute(sql, parameters)
        except sqlite3.Error as error:
            raise unusable(self._path, error) from error

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> sqlite3.Cursor:
        try:
            return self._connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise unusable(self._path, error) from error

    @property
    def changes(self) -> int:
        """How many rows were written through it."""
        return self._connection.total_changes
