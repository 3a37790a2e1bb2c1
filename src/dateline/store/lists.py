"""Pages of claims and what they are counted by, read off the tables: no reading is taken apart for them."""

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from typing import Any

from dateline.errors import RecordUnusable
from dateline.store import finding
from dateline.store.deriving import place_in
from dateline.store.query import Query
from dateline.store.selective import Selective
from dateline.store.trouble import Speaking

_ORDER = "published_earliest IS NULL, published_earliest, reading, position"
_BACKWARDS = "published_earliest IS NULL DESC, published_earliest DESC, reading DESC, position DESC"
_FACETS = ("type", "polarity", "certainty", "outlet")
MOST_COUNTED = 5_000
"""Claims that facets and totals are counted over; beyond it they would cost more than the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A claim by where it stands.

    Attributes:
        position: in Reading.claims.
    """

    id: str
    reading: int
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many claims fit, and by what.

    Attributes:
        total: at most MOST_COUNTED + 1: that many means more.
        by: facet → value → how many; values as folded in the tables.
    """

    total: int
    by: Mapping[str, Mapping[str, int]]


class Lists:
    """Asks for pages of claims; keeps how they are told."""

    def __init__(
        self, connection: Speaking, changing: Callable[[], AbstractContextManager[sqlite3.Connection]], state: Callable[[], str]
    ) -> None:
        self._connection = connection
        self._changing = changing
        self.selective = Selective(connection, state)

    def page(self, query: Query, *, backwards: bool = False) -> tuple[Listed, ...]:
        """The claims of the newest readings that fit, by day of publication; backwards, the latest first."""
        condition, parameters = self._where(query)
        order = _BACKWARDS if backwards else _ORDER
        sql = f"SELECT id, reading, position FROM claims WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 — no word of the caller's
        limit = -1 if query.limit is None else query.limit
        found = self._connection.execute(sql, (*parameters, limit, query.offset))
        return tuple(Listed(id=name, reading=reading, position=position) for name, reading, position in found)

    def counted(self, query: Query) -> Counted:
        """Totals and facets over the first MOST_COUNTED that fit."""
        condition, parameters = self._where(query)
        some = f"SELECT {', '.join(_FACETS)} FROM claims WHERE {condition} LIMIT {MOST_COUNTED + 1}"  # noqa: S608
        rows = self._connection.execute(some, tuple(parameters)).fetchall()
        by: dict[str, dict[str, int]] = {facet: {} for facet in _FACETS}
        for row in rows:
            for facet, value in zip(_FACETS, row, strict=True):
                if value is not None:
                    by[facet][value] = by[facet].get(value, 0) + 1
        return Counted(total=len(rows), by=by)

    def _where(self, query: Query) -> tuple[str, list[str]]:
        """As `finding.where`; where a condition leaves few claims, among those alone."""
        condition, parameters = finding.where(query)
        few = self.selective.few(query)
        if few is None:
            return condition, parameters
        among = f"claims.number IN (SELECT value FROM json_each(?)) AND {condition}"  # noqa: S608 — no word of the caller's
        return among, [json.dumps(few), *parameters]

    def places(self) -> list[tuple[str, int]]:
        """Names of the gazetteer for the places that claims speak of, as titles, with how many claims; most first."""
        counts = Counter[str]()
        for names, count in self._connection.execute("SELECT names, count(*) FROM claim_places GROUP BY names"):
            found = place_in(names)
            if found:
                counts[found[1].title()] += count
        return counts.most_common()

    def told(self, readings: Iterable[int], made_by: str) -> dict[int, list[Any]]:
        """Reading → the lines kept for it; those that were told by other rules, or never, are left out."""
        sql = "SELECT reading, packed FROM json_each(?) JOIN told ON reading = json_each.value WHERE made_by = ?"
        found = self._connection.execute(sql, (json.dumps(list(readings)), made_by))
        return {number: json.loads(zlib.decompress(packed)) for number, packed in found}

    def keep_told(self, lines: Mapping[int, list[Any]], made_by: str) -> None:
        """Keeps the lines of readings; where the record cannot be written just now they are told again another time."""
        rows = [(number, made_by, zlib.compress(json.dumps(told, ensure_ascii=False).encode(), 3)) for number, told in lines.items()]
        with suppress(RecordUnusable), self._changing() as connection:
            connection.executemany("INSERT OR REPLACE INTO told VALUES (?, ?, ?)", rows)
