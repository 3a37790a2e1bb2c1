"""Opens a record, makes it where it is new, and brings its tables up to date."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from dateline.errors import RecordUnusable, SchemaOutdated
from dateline.store.migrations import steps
from dateline.store.options import Options
from dateline.store.shelf.shelf import lend

APPLICATION_ID = 0x44_54_4C_4E
""""DTLN" in the file's header, which `file` and other programs can see."""

IN_MEMORY = ":memory:"


def connect(path: Path | None, options: Options, *, create: bool) -> sqlite3.Connection:
    """A connection to an up-to-date record.

    Args:
        path: None = in memory, gone when closed.
        create: False refuses a path where nothing is.

    Raises:
        RecordUnusable: when the file is of another program, or is not there and may not be made.
        SchemaOutdated: when a newer dateline wrote it.
        sqlite3.Error: for the caller to word.
    """
    if path and not create and not path.exists():
        raise RecordUnusable(f"there is no record at {path}; make one with: dateline add FILE… --record {path}")
    # An address and not a name, so that SQLite itself refuses to make what should be there.
    name = f"file:{quote(str(path.absolute()))}?mode={_mode(path, create=create)}" if path else IN_MEMORY
    connection = sqlite3.connect(name, uri=path is not None, timeout=options.patience_s, isolation_level=None)
    lend(connection)
    try:
        _prepare(connection, str(path or IN_MEMORY))
    except BaseException:
        connection.close()
        raise
    return connection


def _mode(path: Path, *, create: bool) -> str:
    if create:
        return "rwc"
    # On a disk that cannot be written, SQLite cannot keep its notes beside the file; nobody else can write there either.
    is_sealed = not os.access(path.absolute().parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return "ro&immutable=1" if is_sealed else "rw"


def _prepare(connection: sqlite3.Connection, name: str) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    known = steps()
    if _taken(connection, name) != len(known):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        # Looked at again under the lock: another program may have been first.
        for number, step in enumerate(known[_taken(connection, name) :], 1 + _taken(connection, name)):
            _take(connection, step, number)
        connection.execute("COMMIT")


def _taken(connection: sqlite3.Connection, name: str) -> int:
    """How many steps the record has taken."""
    application, version = (connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in ("application_id", "user_version"))
    if application != APPLICATION_ID:
        if application or version or connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            raise RecordUnusable(f"{name} is a database of another program; name another file with --record, this one was left as it is")
        return 0
    if version > len(steps()):
        raise SchemaOutdated(
            f"the record {name} was written by a newer dateline (its tables are version {version}, this one knows {len(steps())});"
            " upgrade with: pip install --upgrade dateline"
        )
    return int(version)


def _take(connection: sqlite3.Connection, step: str, number: int) -> None:
    # Statement by statement: executescript would commit first, and a step is taken whole or not at all.
    for statement in _statements(step):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> list[str]:
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found
