"""Time stamps as the record keeps them."""

import sqlite3
from typing import Protocol

from dateline.model.stamp import Stamp

_STAMPS = "SELECT act, digest, service, at, token FROM stamps ORDER BY number"


class _Asking(Protocol):
    def execute(self, sql: str, /) -> sqlite3.Cursor: ...


def stamps(connection: _Asking) -> tuple[Stamp, ...]:
    """All stamps, in the order they were kept."""
    rows = connection.execute(_STAMPS)
    return tuple(Stamp(act=act, digest=digest, service=service, at=at, token=bytes(token)) for act, digest, service, at, token in rows)


def put_stamp(connection: sqlite3.Connection, stamp: Stamp) -> None:
    """Keeps a stamp; the act that tells of it is for `Acts.covering`."""
    sql = "INSERT INTO stamps (act, digest, service, at, token) VALUES (?, ?, ?, ?, ?)"
    connection.execute(sql, (stamp.act, stamp.digest, stamp.service, stamp.at, stamp.token))
