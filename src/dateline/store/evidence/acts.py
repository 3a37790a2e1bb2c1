"""The log of a record: what was done, each act with the digest of the one before."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from dateline.model.act import FIRST, Act
from dateline.store.evidence.adopting import adopted
from dateline.store.trouble import Speaking
from dateline.version import TOOL

_LAST = "SELECT number, digest FROM acts ORDER BY number DESC LIMIT 1"
_LISTED = (
    "SELECT line FROM acts WHERE number > ? AND (? IS NULL OR line ->> 'about' LIKE ? ESCAPE '\\')"
    " AND (? IS NULL OR line ->> 'at' >= ?) ORDER BY number"
)


class Acts:
    """Asks the log, and adds to it.

    Args:
        by: who acts, where nobody else is named; "" = not told.
    """

    def __init__(self, connection: Speaking, changing: Callable[[], AbstractContextManager[sqlite3.Connection]], by: str = "") -> None:
        self._connection = connection
        self._changing = changing
        self.by = by

    def note(self, did: str, about: str, what: Mapping[str, Any], *, at: datetime) -> Act:
        """Notes something that changed no other table."""
        with self._changing() as connection:
            return self.put(connection, did, about, what, at=at)

    def put(  # noqa: PLR0913 — an act is who did what to what, when
        self,
        connection: sqlite3.Connection,
        did: str,
        about: str,
        what: Mapping[str, Any],
        *,
        at: datetime,
        by: str | None = None,
    ) -> Act:
        """Notes what is done, in the transaction in which it is done.

        Args:
            by: None = whoever acts here.
        """
        if not connection.execute(_LAST).fetchone():
            self._begin(connection, at)
        return self._added(connection, did, about, what, at=at, by=self.by if by is None else by)

    def begin(self, *, at: datetime) -> None:
        """Begins the log of a record that has none, with all it holds."""
        if not self._connection.execute(_LAST).fetchone():
            with self._changing() as connection:
                if not connection.execute(_LAST).fetchone():  # another program may have been first
                    self._begin(connection, at)

    @property
    def head(self) -> tuple[int, str]:
        """Number and digest of the last act; 0 and `FIRST` where there is none."""
        return self._connection.execute(_LAST).fetchone() or (0, FIRST)

    def lines(self, *, after: int = 0, about: str | None = None, since: str | None = None) -> Iterator[str]:
        """The lines of the log, in order.

        Args:
            after: the number of an act; only those that follow it.
            about: a beginning of what they are about; None = anything.
            since: an instant as the log writes it, included; None = ever.
        """
        like = None if about is None else about.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        for (line,) in self._connection.execute(_LISTED, (after, like, like, since, since)):
            yield line

    def _begin(self, connection: sqlite3.Connection, at: datetime) -> None:
        for about, what in adopted(connection):
            self._added(connection, "began", about, what, at=at, by=self.by)

    def _added(self, connection: sqlite3.Connection, did: str, about: str, what: Mapping[str, Any], *, at: datetime, by: str) -> Act:
        number, before = connection.execute(_LAST).fetchone() or (0, FIRST)
        act = Act(number=number + 1, at=at, by=by, tool=TOOL, did=str(did), about=about, what=what, before=before)
        line = act.line
        connection.execute("INSERT INTO acts VALUES (?, ?, ?)", (act.number, line, act.digest))
        return act
