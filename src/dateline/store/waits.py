"""What waits for a person, as the record's derived tables have it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.errors import BadQuery
from dateline.store.finding import containing
from dateline.store.folding import gazetteer_key
from dateline.store.trouble import Speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """How much hangs on something.

    Attributes:
        roots: the most independent ones there may be; 0 = not counted.
    """

    reports: int
    roots: int
    claims: int

    @property
    def weight(self) -> int:
        """What lists go by: roots before reports before claims."""
        return 100 * self.roots + 10 * self.reports + min(self.claims, 99)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Something that only a person can settle.

    Attributes:
        key: names it, and stays the same as long as it is the same question.
        kind: dispute · identity · joint · copies · claim · place · time · actor.
        title: what it is about.
        why: why it waits.
        decides: what would settle it; empty = not known.
        settles: what decisions that settle it are about.
    """

    key: str
    kind: str
    title: str
    why: str
    decides: str
    stake: Stake
    settles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitQuery:
    """Which of what waits to list; None asks for nothing in particular.

    Attributes:
        today: what was put off until this day or before it waits again.
        known: only what was known by this day, included.
        earliest, latest: days, included; it may have happened then.
        place: part of a place's name, or a code of the gazetteer's.
        within: gazetteer ids; beside `place`, any of these will do as well.
        voice: parts of names of outlets or sources; any of them will do.
        settled: whether what decisions settled is listed too.
        limit: at most so many, 1 or more.
        offset: so many passed over first.
    """

    today: date
    kind: str | None = None
    known: date | None = None
    earliest: date | None = None
    latest: date | None = None
    place: str | None = None
    within: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    settled: bool = False
    limit: int = 50
    offset: int = 0

    def __post_init__(self) -> None:
        if self.limit < 1 or self.offset < 0:
            raise BadQuery("a page of the queue has at least one item and begins at 0 or later")


_COLUMNS = "key, kind, title, why, decides, reports, roots, claims, settles"
_OF_EVENT = (
    "INSERT OR REPLACE INTO waiting SELECT ?, ?, ?, NULL, ?, ?, ?, ?, ?, min(earliest), max(latest),"
    " coalesce(group_concat(places, ' '), ''), coalesce(group_concat(voices, ' '), ''), ?, ?, ?, ? FROM accounts WHERE event = ?"
)
_OF_CLAIM = (
    "INSERT OR REPLACE INTO waiting SELECT ?, ?, NULL, ?, ?, ?, ?, ?, coalesce(published_latest, '9999-12-31'), earliest, latest,"
    " coalesce((SELECT group_concat(names, ' ') FROM claim_places WHERE claim = number), ''),"
    " coalesce(outlet, '') || ' ' || coalesce(holder, ''), ?, ?, ?, ? FROM claims WHERE id = ? AND newest LIMIT 1"
)
_OF_REPORT = "INSERT OR REPLACE INTO waiting VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?, NULL, NULL, '', ?, ?, ?, ?, ?)"
_PUT_OFF = (
    "EXISTS (SELECT 1 FROM decisions WHERE about = 'queue:' || key AND withdrawn_at IS NULL"
    " AND (verdict NOT LIKE 'put off until %' OR substr(verdict, 15) > ?))"
)
# Where analysts differ about one and the same, it still waits.
_SAID = (
    "(SELECT count(DISTINCT verdict) FROM json_each(settles) CROSS JOIN decisions ON about = json_each.value WHERE withdrawn_at IS NULL)"
)
_OPEN = f"NOT {_PUT_OFF} AND CASE WHEN kind IN ('dispute', 'copies') THEN {_SAID} <> 1 ELSE {_SAID} = 0 END"


class Waits:
    """Lists what waits, and keeps it. Change it within a transaction of the store's alone."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection

    def find(self, query: WaitQuery) -> tuple[Wait, ...]:
        """What waits, that on which most hangs first."""
        condition, parameters = _where(query)
        sql = f"SELECT {_COLUMNS} FROM waiting WHERE {condition} ORDER BY weight DESC, key LIMIT ? OFFSET ?"  # noqa: S608 — no word of the caller's
        return tuple(map(_wait, self._connection.execute(sql, (*parameters, query.limit, query.offset))))

    def count(self, query: WaitQuery, most: int) -> int:
        """How many wait; no more than `most` are counted."""
        condition, parameters = _where(query)
        sql = f"SELECT count(*) FROM (SELECT 1 FROM waiting WHERE {condition} LIMIT ?)"  # noqa: S608 — no word of the caller's
        return int(self._connection.execute(sql, (*parameters, most)).fetchone()[0])

    def named(self, key: str) -> Wait | None:
        """One, settled or not; None = there is none of that name."""
        found = self._connection.execute(f"SELECT {_COLUMNS} FROM waiting WHERE key = ?", (key,)).fetchone()  # noqa: S608 — our own names
        return _wait(found) if found else None

    def restless(self, most: int) -> tuple[int, ...]:
        """Events that changed since they were looked at."""
        return tuple(event for (event,) in self._connection.execute("SELECT event FROM restless LIMIT ?", (most,)))

    def unread(self, most: int) -> tuple[int, ...]:
        """Readings that were not looked at, the newest of each report alone."""
        sql = (
            "SELECT number FROM readings WHERE number > (SELECT coalesce(max(reading), 0) FROM looked_over)"
            " AND number = (SELECT max(number) FROM readings newer WHERE newer.report = readings.report) ORDER BY number LIMIT ?"
        )
        return tuple(number for (number,) in self._connection.execute(sql, (most,)))

    def of_event(self, event: int, found: Iterable[tuple[Wait, str]]) -> None:
        """Keeps what an event leaves open, each with the day since which; what was kept of it is replaced."""
        self._connection.execute("DELETE FROM restless WHERE event = ?", (event,))
        self._connection.execute("DELETE FROM waiting WHERE event = ?", (event,))
        for wait, since in found:
            self._connection.execute(_OF_EVENT, (wait.key, wait.kind, event, *_counts(wait), since, *_words(wait), event))

    def of_reading(self, reading: int, report: str, found: Iterable[tuple[Wait, str]]) -> None:
        """Keeps what a reading leaves open, each with the first claim it is about; what was kept of its report is replaced."""
        self._connection.execute("DELETE FROM waiting WHERE report = ?", (report,))
        for wait, claim in found:
            self._connection.execute(_OF_CLAIM, (wait.key, wait.kind, report, *_counts(wait), *_words(wait), claim))
        self._connection.execute("DELETE FROM looked_over")
        self._connection.execute("INSERT INTO looked_over VALUES (?)", (reading,))

    def of_copies(self, report: str, since: str, voices: str, found: Iterable[Wait]) -> None:
        """Keeps which reports have the same words as this one, none of which is known to be the first."""
        for wait in found:
            self._connection.execute(_OF_REPORT, (wait.key, wait.kind, report, *_counts(wait), since, voices, *_words(wait)))

    def naming(self, actors: Iterable[str]) -> Stake:
        """How many reports and accounts of deeds name one of these actors, by key, as the doer."""
        sql = (
            "SELECT count(DISTINCT report), count(*) FROM account_doers JOIN accounts ON number = account"
            " WHERE doer IN (SELECT value FROM json_each(?))"
        )
        reports, claims = self._connection.execute(sql, (json.dumps(list(actors)),)).fetchone()
        return Stake(reports=reports, roots=0, claims=claims)

    def since(self, event: int) -> str | None:
        """Since when something is disputed of an event; None = nothing is."""
        found = self._connection.execute("SELECT max(since) FROM contested WHERE event = ? AND until IS NULL", (event,)).fetchone()
        return str(found[0]) if found[0] else None


def _counts(wait: Wait) -> tuple[int, int, int, int]:
    stake = wait.stake
    return stake.reports, stake.roots, stake.claims, stake.weight


def _words(wait: Wait) -> tuple[str, str, str, str]:
    return json.dumps(wait.settles), wait.title, wait.why, wait.decides


def _wait(row: tuple[str, str, str, str, str, int, int, int, str]) -> Wait:
    key, kind, title, why, decides, reports, roots, claims, settles = row
    stake = Stake(reports=reports, roots=roots, claims=claims)
    return Wait(key=key, kind=kind, title=title, why=why, decides=decides, stake=stake, settles=tuple(json.loads(settles)))


def _where(query: WaitQuery) -> tuple[str, list[str]]:
    conditions: list[str] = []
    parameters: list[str] = []
    for condition, values in _wanted(query):
        conditions.append(f"({condition})")
        parameters += values
    return " AND ".join(conditions) or "1", parameters


def _wanted(query: WaitQuery) -> Iterator[tuple[str, list[str]]]:
    if query.kind is not None:
        yield "kind = ?", [query.kind]
    if query.known:
        yield "known <= ?", [query.known.isoformat()]
    if query.earliest:
        yield "latest IS NULL OR latest >= ?", [query.earliest.isoformat()]
    if query.latest:
        yield "earliest IS NULL OR earliest <= ?", [query.latest.isoformat()]
    if query.place is not None or query.within:
        parts = [containing(query.place)] if query.place is not None else []
        codes = [f"%{gazetteer_key(code)}%" for code in query.within]
        yield " OR ".join(["places LIKE ? ESCAPE '\\'"] * (len(parts) + len(codes))), [*parts, *codes]
    if query.voice:
        yield " OR ".join(["voices LIKE ? ESCAPE '\\'"] * len(query.voice)), [containing(name) for name in query.voice]
    if not query.settled:
        yield _OPEN, [query.today.isoformat()]
