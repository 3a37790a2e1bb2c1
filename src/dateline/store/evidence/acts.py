"""The log of a record: what was done, each act with the digest of the one before."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Any

from dateline.model.act import FIRST, Act, Did
from dateline.model.stamp import Stamp
from dateline.store.evidence.adopting import adopted, holds_evidence, withdrawn
from dateline.store.evidence.newly import marks, newly
from dateline.store.evidence.stamps import put_stamp, stamps
from dateline.store.trouble import Speaking
from dateline.version import TOOL

_LAST = "SELECT number, digest FROM acts ORDER BY number DESC LIMIT 1"
_LISTED = (
    "SELECT line FROM acts WHERE number > ? AND (? IS NULL OR line ->> 'about' LIKE ? ESCAPE '\\')"
    " AND (? IS NULL OR line ->> 'at' >= ?) ORDER BY number"
)

_ENOUGH = 8  # signs by which an id or a digest is known


class Acts:
    """Asks the log, and adds to it.

    Args:
        by: who acts, where nobody else is named; "" = not told.
    """

    def __init__(self, connection: Speaking, changing: Callable[[], AbstractContextManager[sqlite3.Connection]], by: str = "") -> None:
        self._connection = connection
        self._changing = changing
        self.by = by

    @property
    def head(self) -> tuple[int, str]:
        """Number and digest of the last act; 0 and `FIRST` where there is none."""
        return self._connection.execute(_LAST).fetchone() or (0, FIRST)

    def lines(self, *, after: int = 0, about: str | None = None, since: str | None = None) -> Iterator[str]:
        """The lines of the log, in order.

        Args:
            after: the number of an act; only those that follow it.
            about: what they are about, or its first eight signs or more; None = anything.
            since: an instant as the log writes it, included; None = ever.
        """
        like = None if about is None else _beginning(about)
        for (line,) in self._connection.execute(_LISTED, (after, like, like, since, since)):
            yield line

    def number_of(self, digest: str) -> int | None:
        """The number of the act of that digest; None where there is none."""
        found = self._connection.execute("SELECT number FROM acts WHERE digest = ? ORDER BY number DESC", (digest,)).fetchone()
        return found and int(found[0])

    def begin(self, *, at: datetime) -> None:
        """Begins the log of a record that holds evidence and has none."""
        if self.head[0] == 0 and holds_evidence(self._connection):
            with self._changing() as connection:
                self._begin(connection, at)

    def note(self, did: str, about: str, what: Mapping[str, Any], *, at: datetime) -> Act:
        """Notes something that changed no other table."""
        with self._changing() as connection:
            self._begin(connection, at)
            return self.put(connection, did, about, what, at=at)

    def stamp(self, stamp: Stamp, *, at: datetime) -> None:
        """Keeps a time stamp, and notes that it was had."""
        with self._changing() as connection, self.covering(connection, at=at):
            put_stamp(connection, stamp)

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """All that were kept, in order."""
        return stamps(self._connection)

    @contextmanager
    def covering(self, connection: sqlite3.Connection, *, at: datetime, by: str | None = None) -> Iterator[None]:
        """Notes every row of evidence that is added within, in the same transaction.

        Args:
            by: who adds it; None = whoever acts here.
        """
        self._begin(connection, at)
        before = marks(connection)
        yield
        for did, about, what in newly(connection, before):
            self.put(connection, did, about, what, at=at, by=by)

    def withdrew(self, connection: sqlite3.Connection, number: int, *, at: datetime, by: str | None) -> None:
        """Notes that a decision was withdrawn, in the transaction in which it is."""
        self.put(connection, Did.WITHDREW, str(number), withdrawn(number, at.isoformat()), at=at, by=by)

    def returned(self, connection: sqlite3.Connection, digest: str, what: Mapping[str, Any] | None, *, at: datetime) -> None:
        """Notes that an address went back to bytes it had before, in the transaction in which they came; None = it did not."""
        if what:
            self.put(connection, Did.CAPTURED, digest, what, at=at)

    def put(  # noqa: PLR0913 — who did what to what, and when
        self,
        connection: sqlite3.Connection,
        did: str,
        about: str,
        what: Mapping[str, Any],
        *,
        at: datetime,
        by: str | None = None,
    ) -> Act:
        """Notes what is done, in the transaction in which it is done; in a log that has begun.

        Args:
            by: None = whoever acts here.
        """
        number, before = connection.execute(_LAST).fetchone() or (0, FIRST)
        who = self.by if by is None else by
        act = Act(number=number + 1, at=at, by=who, tool=TOOL, did=str(did), about=about, what=what, before=before)
        connection.execute("INSERT INTO acts VALUES (?, ?, ?)", (act.number, act.line, act.digest))
        return act

    def _begin(self, connection: sqlite3.Connection, at: datetime) -> None:
        if not connection.execute(_LAST).fetchone():
            for about, what in adopted(connection):
                self.put(connection, Did.BEGAN, about, what, at=at)


def _beginning(about: str) -> str:
    """For LIKE. A short one is whole: decision 2 is not every digest that begins with a 2."""
    escaped = about.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return escaped if len(about) < _ENOUGH else f"{escaped}%"
