"""The few claims that a condition leaves, found by an index; so that a page of what is rare is not looked for in all there is."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.store.folding import SEPARATOR, country_key, fold, gazetteer_key
from dateline.store.query import Query, bounds_of
from dateline.store.trouble import Speaking

FEW = 5_000
"""Of more than so many the page is filled sooner by going through claims in order: they are frequent."""

_OUTLETS = "SELECT number FROM claims WHERE newest AND outlet IN (SELECT value FROM json_each(?)) LIMIT ?"
_HOLDERS = "SELECT number FROM claims WHERE newest AND holder IN (SELECT value FROM json_each(?)) LIMIT ?"
_PLACES = "SELECT DISTINCT claim FROM claim_places WHERE names IN (SELECT value FROM json_each(?)) LIMIT ?"
_ACTORS = "SELECT DISTINCT claim FROM claim_actors WHERE names IN (SELECT value FROM json_each(?)) LIMIT ?"
_TYPES = "SELECT number FROM claims WHERE newest AND type IN (SELECT value FROM json_each(?)) LIMIT ?"
_DAYS = (
    "SELECT number FROM claims INDEXED BY claims_days WHERE newest AND earliest BETWEEN date(?, '-400 days') AND ?"
    " AND (latest >= ? OR latest IS NULL) LIMIT ?"
)
_LONG = "SELECT number FROM claims INDEXED BY claims_long WHERE newest AND {long} AND (latest >= ? OR latest IS NULL) LIMIT ?"
LONG = "(earliest IS NULL OR latest IS NULL OR julianday(latest) - julianday(earliest) > 400)"
"""What `_DAYS` may miss; the same words as of the index `claims_long`."""
_DISTINCT = {
    "outlet": "SELECT DISTINCT outlet FROM claims INDEXED BY claims_outlet WHERE newest AND outlet IS NOT NULL",
    "holder": "SELECT DISTINCT holder FROM claims INDEXED BY claims_holder WHERE newest AND holder IS NOT NULL",
    "place": "SELECT DISTINCT names FROM claim_places",
    "actor": "SELECT DISTINCT names FROM claim_actors",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question to an index."""

    sql: str
    parameters: tuple[str, ...]


class Selective:
    """Looks for a condition of a query that leaves few claims. Keeps the distinct names of the tables while the record stands as it did.

    Args:
        state: a word for all the record holds.
    """

    def __init__(self, connection: Speaking, state: Callable[[], str]) -> None:
        self._connection = connection
        self._state = state
        self._at = ""
        self._kept: dict[str, tuple[str, ...]] = {}

    def few(self, query: Query) -> list[int] | None:
        """The numbers of all claims that one of the conditions leaves, where these are at most FEW; None = no condition leaves so few."""
        for condition in self._conditions(query):
            found: set[int] = set()
            for asked in condition:
                found.update(number for (number,) in self._connection.execute(asked.sql, (*asked.parameters, FEW + 1)))
                if len(found) > FEW:
                    break
            else:
                return sorted(found)
        return None

    def _conditions(self, query: Query) -> Iterator[list[_Asked]]:
        """Each condition that an index can answer, as the questions whose answers together hold every claim that meets it."""
        if query.type is not None:
            yield [_Asked(_TYPES, (json.dumps([query.type]),))]
        for part, role, sql in ((query.outlet, "outlet", _OUTLETS), (query.holder, "holder", _HOLDERS), (query.actor, "actor", _ACTORS)):
            if part is not None:
                yield [_Asked(sql, (self._holding(role, [fold(part)]),))]
        if query.names:
            wanted = set(map(fold, query.names))
            bearing = [name for name in self.names("actor") if wanted & set(name.split(SEPARATOR))]
            yield [_Asked(_ACTORS, (json.dumps(bearing, ensure_ascii=False),))]
        if query.voice:
            parts = [fold(name) for name in query.voice]
            yield [_Asked(_OUTLETS, (self._holding("outlet", parts),)), _Asked(_HOLDERS, (self._holding("holder", parts),))]
        if query.place is not None or query.within or query.country is not None:
            yield [_Asked(_PLACES, (self._holding("place", _place_parts(query)),))]
        first, last = bounds_of(query.when) if query.when else (query.earliest, query.latest)
        if first and last:
            bounds = (first.isoformat(), last.isoformat())
            yield [_Asked(_DAYS, (bounds[0], bounds[1], bounds[0])), _Asked(_LONG.format(long=LONG), (bounds[0],))]

    def names(self, role: str) -> tuple[str, ...]:
        """The distinct names of a role ("outlet", "holder", "place", "actor") as the tables have them."""
        state = self._state()
        if state != self._at:
            self._at, self._kept = state, {}
        if role not in self._kept:
            self._kept[role] = tuple(name for (name,) in self._connection.execute(_DISTINCT[role]))
        return self._kept[role]

    def _holding(self, role: str, parts: list[str]) -> str:
        """The distinct names that hold any of the parts, as JSON."""
        return json.dumps([name for name in self.names(role) if any(part in name for part in parts)], ensure_ascii=False)


def _place_parts(query: Query) -> list[str]:
    parts = [] if query.place is None else [fold(query.place)]
    parts += [] if query.country is None else [country_key(query.country)]
    return parts + [gazetteer_key(name) for name in query.within]
