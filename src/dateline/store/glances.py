"""What each event comes to, as known from one day to the next: kept so that a timeline of very many is read off."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from dateline.errors import BadQuery
from dateline.model import Order
from dateline.store.asked import EventQuery
from dateline.store.folding import fold, gazetteer_key
from dateline.store.ledger import UNKNOWN_DAY
from dateline.store.trouble import Speaking

_DRAWN = "id, family, earliest, latest, reports, copies, least_roots, most_roots, disputed, provinces, doers, high"
_KEPT = f"captured, event, since, until, low, places, voices, {_DRAWN}"
_IS_CAPTURED = {Order.PUBLISHED: 0, Order.CAPTURED: 1}
_ORDERS = tuple(_IS_CAPTURED)
_GROWTH = {
    Order.PUBLISHED: "SELECT substr(place_in_order, 1, 10), count(*) FROM accounts WHERE event = number GROUP BY 1 ORDER BY 1",
    Order.CAPTURED: "SELECT captured_day, count(*) FROM accounts WHERE captured_event = number GROUP BY 1 ORDER BY 1",
}


class Glance(NamedTuple):
    """An event in a line; days are ordinals.

    Attributes:
        id, family: as of the Event.
        earliest, latest: the days told, else what its claims bound by themselves; None = open, both None = nothing tells when.
        reports, copies, least_roots, most_roots: as of the Event.
        disputed: fields in dispute, commas between.
        provinces: codes of first-level units ("SY.02"), or of a country where no nearer is told, blanks between; behind a "~" where it is
            only named nearby.
        doers: key, tabulator and label of those said to have done it, a separator between (`folding.SEPARATOR`).
        high: the last day it goes by, told or not; 0 = not known.
    """

    id: str
    family: str
    earliest: int | None
    latest: int | None
    reports: int
    copies: int
    least_roots: int
    most_roots: int
    disputed: str
    provinces: str
    doers: str
    high: int


class Spell(NamedTuple):
    """A glance, and between which days of publication or capture it was what was known.

    Attributes:
        low: the first day it goes by, told or not; None = open.
        places, voices: names and codes, folded.
    """

    since: str
    until: str | None
    low: int | None
    places: str
    voices: str
    glance: Glance


class Glances:
    """Keeps and asks. Change them within a transaction of the store's."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection

    def outdate(self, event: int, by: Order) -> None:
        """Notes that an event is no longer what its glances say."""
        self._connection.execute("INSERT OR IGNORE INTO unglanced VALUES (?, ?)", (_IS_CAPTURED[by], event))

    def outdated(self, most: int) -> tuple[tuple[int, Order], ...]:
        """Some of the events to look at anew, none of them left where this is empty."""
        found = self._connection.execute("SELECT event, captured FROM unglanced LIMIT ?", (most,))
        return tuple((event, _ORDERS[captured]) for event, captured in found)

    def keep(self, event: int, by: Order, spells: Iterable[Spell]) -> None:
        """Keeps what an event came to; what was kept of it is replaced."""
        order = _IS_CAPTURED[by]
        for table in ("glances", "unglanced"):
            self._connection.execute(f"DELETE FROM {table} WHERE event = ? AND captured = ?", (event, order))  # noqa: S608 — our own names
        rows = [(order, event, one.since, one.until, one.low, one.places, one.voices, *one.glance) for one in spells]
        self._connection.executemany(f"INSERT INTO glances ({_KEPT}) VALUES ({','.join('?' * 19)})", rows)  # noqa: S608 — our own names

    def find(self, query: EventQuery, but: Iterable[int] = ()) -> Iterator[Glance]:
        """The events asked for, the latest that happened first; those of which no day is known last.

        Args:
            query: `several` cannot be asked here.
            but: founders of events passed over.
        """
        condition, parameters = _where(query, but)
        limit = -1 if query.limit is None else query.limit
        sql = f"SELECT {_DRAWN} FROM glances WHERE {condition} ORDER BY high DESC, event DESC LIMIT ? OFFSET ?"  # noqa: S608 — our own names
        return map(Glance._make, self._connection.execute(sql, (*parameters, limit, query.offset)))

    def founders(self, query: EventQuery) -> tuple[int, ...]:
        """As `find`, the numbers of the accounts that found the events."""
        condition, parameters = _where(query, ())
        limit = -1 if query.limit is None else query.limit
        sql = f"SELECT event FROM glances WHERE {condition} ORDER BY high DESC, event DESC LIMIT ? OFFSET ?"  # noqa: S608 — our own names
        return tuple(event for (event,) in self._connection.execute(sql, (*parameters, limit, query.offset)))

    def count(self, query: EventQuery, but: Iterable[int] = ()) -> tuple[int, int]:
        """How many events are asked for, limit and offset aside; and of how many of them nothing tells when."""
        condition, parameters = _where(query, but)
        sql = f"SELECT count(*), count(*) - count(coalesce(earliest, latest)) FROM glances WHERE {condition}"  # noqa: S608 — our own names
        total, undated = self._connection.execute(sql, parameters).fetchone()
        return int(total), int(undated)

    def density(self, query: EventQuery, but: Iterable[int] = ()) -> Iterator[tuple[int, int, int]]:
        """Last day told, as an ordinal → how many events are of it, and of how many of these something is disputed; by day."""
        condition, parameters = _where(query, but)
        day = "coalesce(latest, earliest)"
        sql = f"SELECT {day}, count(*), sum(disputed <> '') FROM glances WHERE {condition} AND {day} IS NOT NULL GROUP BY 1 ORDER BY 1"  # noqa: S608 — our own names
        yield from self._connection.execute(sql, parameters)

    def growth(self, by: Order) -> Iterator[tuple[int, int]]:
        """Day of publication or capture, as an ordinal → how many events were first told of on it; by day."""
        for day, number in self._connection.execute(_GROWTH[by]):
            if day != UNKNOWN_DAY:
                yield date.fromisoformat(day).toordinal(), number


def _where(query: EventQuery, but: Iterable[int]) -> tuple[str, tuple[str | int, ...]]:
    if query.several:
        raise BadQuery("glances cannot be asked for what several reports tell")
    parameters: list[str | int] = [_IS_CAPTURED[query.by]]
    conditions = ["captured = ?"]
    for condition, values in _wanted(query):
        conditions.append(condition)
        parameters += values
    if passed := ",".join(map(str, but)):
        conditions.append(f"event NOT IN ({passed})")
    return " AND ".join(conditions), tuple(parameters)


def _wanted(query: EventQuery) -> Iterator[tuple[str, Sequence[str | int]]]:
    if query.known:
        yield "since <= ? AND (until IS NULL OR until > ?)", [query.known.isoformat()] * 2
    else:
        yield "until IS NULL", ()
    if query.earliest:
        yield "high >= ?", [query.earliest.toordinal()]
    if query.latest:
        yield "low <= ?", [query.latest.toordinal()]
    if query.place is not None or query.within:
        parts = [fold(query.place)] if query.place is not None else []
        yield from _any_in("places", [*parts, *map(gazetteer_key, query.within)])
    if query.voice:
        yield from _any_in("voices", list(map(fold, query.voice)))
    if query.family is not None:
        yield "family = ?", [query.family]
    if query.contested:
        yield "disputed <> ''", ()


def _any_in(column: str, parts: Sequence[str]) -> Iterator[tuple[str, Sequence[str | int]]]:
    yield f"({' OR '.join([f'instr({column}, ?)'] * len(parts))})", parts
