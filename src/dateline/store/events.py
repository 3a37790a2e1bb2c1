"""Events as the record's derived tables have them: which there are, and their accounts."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.model import Account, Order
from dateline.store.asked import EventQuery
from dateline.store.finding import containing
from dateline.store.folding import gazetteer_key
from dateline.store.ledger import UNKNOWN_DAY
from dateline.store.ordered import COLUMNS, KNOWN
from dateline.store.trouble import Speaking

_CONTESTED = "EXISTS (SELECT 1 FROM contested c WHERE c.event = number AND c.since <= ? AND (c.until IS NULL OR c.until > ?))"
_SEVERAL = "a.report <> accounts.report"
_TITLED = (
    "SELECT a.id, r.id, r.written ->> 'headline', r.written ->> 'outlet', r.written ->> '$.published.latest'"
    " FROM accounts a JOIN reports r ON r.id = a.report WHERE a.id IN ({})"
)
_MOST_AT_ONCE = 500  # of SQLite's 32,766 parameters


@dataclass(frozen=True, slots=True)
class Titled:
    """What an event is known by: the report that told it first; None = not known."""

    event: str
    report: str
    headline: str | None
    outlet: str | None
    published: str | None


class Events:
    """Asks for events; changes nothing."""

    def __init__(self, connection: Speaking, account: Callable[[int], Account]) -> None:
        self._connection = connection
        self._account = account

    def founders(self, query: EventQuery) -> Iterator[int]:
        """The accounts that found the events asked for: the latest that happened first, then in order; those without a day last."""
        condition, parameters = _where(query)
        sql = f"SELECT number FROM accounts WHERE {condition} ORDER BY latest DESC, place_in_order LIMIT ? OFFSET ?"  # noqa: S608 — no word of the caller's
        limit = -1 if query.limit is None else query.limit
        for (number,) in self._connection.execute(sql, (*parameters, limit, query.offset)):
            yield number

    def fitting(self, query: EventQuery, numbers: Sequence[int]) -> list[set[int]]:
        """Of some accounts those that meet each condition, condition by condition; how many reports tell it, and what founds it, aside."""
        return [self._meeting(condition, values, numbers) for condition, values in _wanted(query) if condition != _SEVERAL]

    def _meeting(self, condition: str, values: Sequence[str], numbers: Sequence[int]) -> set[int]:
        found: set[int] = set()
        for some in _portions(numbers):
            sql = f"SELECT number FROM accounts a WHERE number IN ({','.join('?' * len(some))}) AND ({condition})"  # noqa: S608 — our own names
            found.update(number for (number,) in self._connection.execute(sql, (*some, *values)))
        return found

    def accounts(self, events: Iterable[int], *, known: date | None, by: Order) -> dict[int, list[int]]:
        """Founder → the numbers of its accounts as known, in order."""
        found: dict[int, list[int]] = {event: [] for event in events}
        event, place = COLUMNS[by]
        limit = f" AND {KNOWN[by]} <= ?" if known else ""
        for some in _portions(tuple(found)):
            marks = ",".join("?" * len(some))
            sql = f"SELECT {event}, number FROM accounts WHERE {event} IN ({marks}){limit} ORDER BY {event}, {place}"  # noqa: S608 — our own names
            for founder, number in self._connection.execute(sql, (*some, *((known.isoformat(),) if known else ()))):
                found[founder].append(number)
        return found

    def named(self, beginning: str) -> tuple[tuple[int, str], ...]:
        """Number and id of the accounts whose id begins so, at most nine."""
        low = beginning.strip().lower()
        sql = "SELECT number, id FROM accounts WHERE id >= ? AND id < ? ORDER BY id LIMIT 9"
        return tuple(self._connection.execute(sql, (low, f"{low}g"))) if low else ()

    def claims_named(self, beginning: str) -> tuple[str, ...]:
        """Ids of the claims of newest readings that begin so, at most nine."""
        low = beginning.strip().lower()
        sql = "SELECT DISTINCT id FROM claims WHERE newest AND id >= ? AND id < ? ORDER BY id LIMIT 9"
        return tuple(name for (name,) in self._connection.execute(sql, (low, f"{low}g"))) if low else ()

    def of_claim(self, claim: str) -> int | None:
        """The account a claim of the newest reading stands in; None = in none."""
        found = self._connection.execute("SELECT reading FROM claims WHERE newest AND id = ?", (claim,)).fetchone()
        numbers = self._connection.execute("SELECT number FROM accounts WHERE reading = ?", found).fetchall() if found else []
        return next((number for (number,) in numbers if any(saying.claim == claim for saying in self._account(number).sayings)), None)

    def titles(self, names: Sequence[str]) -> tuple[Titled, ...]:
        """By the report that its founder is of; in the order asked, those not known left out."""
        found: dict[str, Titled] = {}
        for some in _portions(names):
            for row in self._connection.execute(_TITLED.format(",".join("?" * len(some))), some):
                found[row[0]] = Titled(*row)
        return tuple(found[name] for name in names if name in found)

    def reports(self, names: Sequence[str]) -> dict[str, dict[str, Any]]:
        """Report id → its day, outlet, headline and address, as plain data, without the text."""
        found = {}
        for some in _portions(tuple(names)):
            sql = f"SELECT id, written FROM reports WHERE id IN ({','.join('?' * len(some))})"  # noqa: S608 — our own names
            for name, written in self._connection.execute(sql, some):
                plain = json.loads(written)
                found[name] = {key: plain[key] for key in ("id", "outlet", "headline", "published", "url")}
        return found

    def headlines(self, names: Sequence[str]) -> dict[str, str | None]:
        """Report id → what stands above it."""
        found: dict[str, str | None] = {}
        for some in _portions(tuple(dict.fromkeys(names))):
            sql = f"SELECT id, written ->> 'headline' FROM reports WHERE id IN ({','.join('?' * len(some))})"  # noqa: S608 — our own names
            found.update(self._connection.execute(sql, some))
        return found


def _where(query: EventQuery) -> tuple[str, tuple[str, ...]]:
    column, _ = COLUMNS[query.by]
    conditions, parameters = [f"{column} = number"], []
    if query.known:
        conditions.append(f"{KNOWN[query.by]} <= ?")
        parameters.append(query.known.isoformat())
    if query.known and query.by is Order.PUBLISHED:
        conditions.append("latest <= ?")  # nothing known by a day is of a later one: the index need not go through those
        parameters.append(query.known.isoformat())
    for condition, values in _wanted(query):
        known = f" AND a.{KNOWN[query.by]} <= ?" if query.known else ""
        conditions.append(f"EXISTS (SELECT 1 FROM accounts a WHERE a.{column} = accounts.number AND ({condition}){known})")  # noqa: S608 — our own names
        parameters += [*values, *((query.known.isoformat(),) if query.known else ())]
    if query.contested:
        conditions.append(_CONTESTED)
        known = query.known.isoformat() if query.known else UNKNOWN_DAY
        parameters += [known, known]
    if query.family is not None:
        conditions.append("family = ?")
        parameters.append(query.family)
    return " AND ".join(conditions), tuple(parameters)


def _wanted(query: EventQuery) -> Iterator[tuple[str, list[str]]]:
    if query.earliest:
        yield "a.latest >= ?", [query.earliest.isoformat()]
    if query.latest:
        yield "a.earliest <= ?", [query.latest.isoformat()]
    if query.place is not None or query.within:
        parts = [containing(query.place)] if query.place is not None else []
        codes = [f"%{gazetteer_key(code)}%" for code in query.within]
        yield " OR ".join(["a.places LIKE ? ESCAPE '\\'"] * (len(parts) + len(codes))), [*parts, *codes]
    if query.voice:
        yield " OR ".join(["a.voices LIKE ? ESCAPE '\\'"] * len(query.voice)), [containing(name) for name in query.voice]
    if query.several:
        yield _SEVERAL, []


def _portions(some: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(some), _MOST_AT_ONCE):
        yield some[start : start + _MOST_AT_ONCE]
