"""Analysts' decisions in the record: added, withdrawn, never changed."""

import json
import sqlite3
from abc import abstractmethod
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from dateline.errors import Conflict, NotFound
from dateline.model import Decision
from dateline.store.evidence import Acts
from dateline.store.log import LogQuery, logged

_DECISION = "SELECT number, about, verdict, reason, made_by, made_at, withdrawn_at FROM decisions"


class Decisions:
    """The part of a store that keeps decisions: see store.py for what each method promises."""

    @abstractmethod
    def _all(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]: ...

    @abstractmethod
    def _changing(self) -> AbstractContextManager[sqlite3.Connection]: ...

    @property
    @abstractmethod
    def acts(self) -> Acts: ...

    def decide(self, decision: Decision) -> int:
        with self._changing() as connection, self.acts.covering(connection, at=decision.at, by=decision.by):
            return _noted(connection, decision)

    def withdraw(self, number: int, *, at: datetime, note: Decision | None = None) -> int | None:
        by = note.by if note else None
        with self._changing() as connection, self.acts.covering(connection, at=at, by=by):
            found = connection.execute("SELECT withdrawn_at FROM decisions WHERE number = ?", (number,)).fetchone()
            if found is None:
                raise NotFound("decision", str(number))
            if found[0] is not None:
                raise Conflict(f"decision {number} was withdrawn already, on {found[0]}", decision=number)
            connection.execute("UPDATE decisions SET withdrawn_at = ? WHERE number = ?", (at.isoformat(), number))
            self.acts.withdrew(connection, number, at=at, by=by)
            return _noted(connection, note) if note else None

    def decisions(self, about: str) -> tuple[tuple[int, Decision], ...]:
        return self._decided("about = ? ORDER BY number", about)

    def decisions_on(self, prefix: str) -> tuple[tuple[int, Decision], ...]:
        return self._decided("substr(about, 1, ?) = ? ORDER BY number", len(prefix), prefix)

    def decisions_about(self, names: Iterable[str]) -> tuple[tuple[int, Decision], ...]:
        return self._decided("about IN (SELECT value FROM json_each(?)) ORDER BY number", json.dumps(list(names)))

    def logged(self, query: LogQuery) -> tuple[tuple[int, Decision], ...]:
        condition, parameters = logged(query)
        limit = -1 if query.limit is None else query.limit
        return self._decided(f"{condition} ORDER BY number DESC LIMIT ? OFFSET ?", *parameters, limit, query.offset)

    def count_logged(self, query: LogQuery) -> int:
        condition, parameters = logged(query)
        return int(self._all(f"SELECT count(*) FROM decisions WHERE {condition}", *parameters)[0][0])  # noqa: S608 — no word of the caller's

    def _decided(self, rest: str, *parameters: object) -> tuple[tuple[int, Decision], ...]:
        found = self._all(f"{_DECISION} WHERE {rest}", *parameters)
        return tuple(_decision(*row[:-1], withdrawn_at=row[-1]) for row in found)


def _noted(connection: sqlite3.Connection, decision: Decision) -> int:
    values = (decision.about, decision.verdict, decision.reason, decision.by, decision.at.isoformat())
    sql = "INSERT INTO decisions (about, verdict, reason, made_by, made_at) VALUES (?, ?, ?, ?, ?)"
    return int(connection.execute(sql, values).lastrowid or 0)


def _decision(number: int, *fields: str, withdrawn_at: str | None) -> tuple[int, Decision]:
    about, verdict, reason, by, at = fields
    withdrawn = datetime.fromisoformat(withdrawn_at) if withdrawn_at else None
    return number, Decision(about=about, verdict=verdict, reason=reason, by=by, at=datetime.fromisoformat(at), withdrawn_at=withdrawn)
