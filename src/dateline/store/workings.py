"""What joining reports works on: readings that wait for it, accounts, their events, prints and copies."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.model import Order, Reading, Report, Syndication
from dateline.model.accounts_written import syndication_from, syndication_written
from dateline.model.rebuilt import report_from
from dateline.store.events import Events
from dateline.store.glances import Glances
from dateline.store.ledger import Accounts
from dateline.store.media import MEDIA
from dateline.store.ordered import Ordered
from dateline.store.trouble import Speaking
from dateline.store.waits import Waits
from dateline.store.whereabouts import Whereabouts

CORROBORATED = (
    "accounts",
    "account_days",
    "account_doers",
    "links",
    "contested",
    "glances",
    "unglanced",
    "prints",
    "copies",
    "corroborated",
    "waiting",
    "restless",
    "looked_over",
)
"""The tables that hold what is found in comparing reports: dropped and made again at will."""

_WAITING = "SELECT number, report FROM readings WHERE number > (SELECT coalesce(max(reading), 0) FROM corroborated) ORDER BY number"
_SHARED = "SELECT report FROM json_each(?) CROSS JOIN prints ON print = json_each.value WHERE day BETWEEN ? AND ?"
_CLAIMS = "SELECT id FROM claims WHERE reading = ? ORDER BY position"
_REACH_DAYS = 31
_UNDATED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A reading that was not joined with the others yet.

    Attributes:
        claims: the record's ids for its claims, in order.
        captured: the instant the record had its report, as ISO 8601 in UTC.
        arrived: the number of its report.
    """

    number: int
    reading: Reading
    claims: tuple[str, ...]
    captured: str
    arrived: int


class Workings:
    """The derived tables of corroboration. Change them within `changing` alone."""

    def __init__(
        self,
        connection: Speaking,
        changing: Callable[[], AbstractContextManager[object]],
        load: Callable[[int], Reading],
        captured: Callable[[str], str],
    ) -> None:
        self._connection = connection
        self._load = load
        self._captured = captured
        self._changing = changing
        self._version = 0
        self.accounts = Accounts(connection)
        self.events = Events(connection, self.accounts.account)
        self.waits = Waits(connection)
        self.glances = Glances(connection)
        self.whereabouts = Whereabouts(connection)
        self.orders = {order: Ordered(connection, self.accounts.account, order) for order in Order}

    @contextmanager
    def changing(self) -> Iterator[None]:
        """One transaction; what is at hand is forgotten where it was not carried through, or where another program wrote in between."""
        try:
            with self._changing():
                version = self._connection.execute("PRAGMA data_version").fetchone()[0]
                if version != self._version:
                    self.accounts.forget()
                    self._version = version
                yield
        except BaseException:
            self.accounts.forget()
            raise

    @property
    def state(self) -> tuple[int, int]:
        """Differs whenever anything in the record was written, by this program or another; says nothing across two openings of it."""
        return self._connection.execute("PRAGMA data_version").fetchone()[0], self._connection.changes

    def begin(self, made_by: str) -> None:
        """Drops what was found by other rules than these, so that every reading waits again."""
        known = self._connection.execute("SELECT made_by FROM corroboration").fetchone()
        if known == (made_by,):
            return
        with self.changing():
            for table in (*CORROBORATED, *MEDIA, "corroboration"):
                self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 — our own names
            self._connection.execute("INSERT INTO corroboration VALUES (?)", (made_by,))
        self.accounts.forget()

    def waiting(self) -> tuple[int, ...]:
        """Numbers of the readings that wait, in the order they were added; of a report read again since, the last alone."""
        last = {report: number for number, report in self._connection.execute(_WAITING)}
        return tuple(sorted(last.values()))

    def taken_up(self, number: int) -> Waiting:
        reading = self._load(number)
        report = reading.report.id
        arrived = self._connection.execute("SELECT number FROM reports WHERE id = ?", (report,)).fetchone()[0]
        claims = tuple(name for (name,) in self._connection.execute(_CLAIMS, (number,)))
        return Waiting(number=number, reading=reading, claims=claims, captured=self._captured(report), arrived=arrived)

    def done(self, number: int, report: str, credits_: Iterable[str]) -> None:
        """Notes that a reading is joined, and the wires its report credits."""
        self._connection.execute("DELETE FROM corroborated WHERE report = ?", (report,))
        self._connection.execute("INSERT INTO corroborated VALUES (?, ?, ?)", (number, report, json.dumps(list(credits_))))

    def event_of(self, claim: str) -> str | None:
        """The id of the event that a claim is told in, in order of publication; None = it is told in none."""
        account = self.events.of_claim(claim)
        sql = "SELECT founder.id FROM accounts JOIN accounts founder ON founder.number = accounts.event WHERE accounts.number = ?"
        found = self._connection.execute(sql, (account,)).fetchone() if account is not None else None
        return found[0] if found else None

    def credits_of(self, reports: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Report → the agencies it credits; those that credit none are left out."""
        sql = "SELECT credits FROM corroborated WHERE report = ? AND credits <> '[]'"
        told = ((report, self._connection.execute(sql, (report,)).fetchone()) for report in reports)
        return {report: tuple(json.loads(found[0])) for report, found in told if found}

    def report(self, name: str) -> Report:
        return report_from(json.loads(self._connection.execute("SELECT written FROM reports WHERE id = ?", (name,)).fetchone()[0]))

    def copy(self, found: Syndication) -> None:
        """Keeps what one report took from another; what was kept of the two is replaced."""
        plain = json.dumps(syndication_written(found), ensure_ascii=False, separators=(",", ":"))
        rows = ((found.one, found.other, plain), (found.other, found.one, plain))
        self._connection.executemany("INSERT OR REPLACE INTO copies VALUES (?, ?, ?)", rows)

    def copies_of(self, reports: Iterable[str]) -> tuple[Syndication, ...]:
        """All pairs of these reports, each once."""
        among = set(reports)
        if len(among) < 2:
            return ()
        sql = "SELECT other, written FROM copies WHERE report = ?"
        written = {written for report in among for other, written in self._connection.execute(sql, (report,)) if other in among}
        return tuple(map(_copy, sorted(written)))

    def copies_with(self, report: str) -> tuple[Syndication, ...]:
        """All pairs this report is of, by the other's id."""
        sql = "SELECT written FROM copies WHERE report = ? ORDER BY other"
        return tuple(_copy(written) for (written,) in self._connection.execute(sql, (report,)))

    def contest(self, event: int, spells: Iterable[tuple[str, str | None]]) -> None:
        """Keeps between which days something was disputed of an event; what was kept of it is replaced."""
        self._connection.execute("INSERT OR IGNORE INTO restless VALUES (?)", (event,))
        self._connection.execute("DELETE FROM contested WHERE event = ?", (event,))
        rows = [(event, first, last) for first, last in spells]
        self._connection.executemany("INSERT INTO contested VALUES (?, ?, ?)", rows)

    def print(self, report: int, day: date | None, prints: Iterable[int]) -> None:
        """Keeps the fingerprints of a report, by number; what it had is replaced."""
        self._connection.execute("DELETE FROM prints WHERE report = ?", (report,))
        when = day.toordinal() if day else _UNDATED
        self._connection.executemany("INSERT OR IGNORE INTO prints VALUES (?, ?, ?)", [(one, when, report) for one in sorted(prints)])

    def alike(self, day: date | None, prints: Iterable[int]) -> Iterator[tuple[str, int, int]]:
        """Reports within a month that share prints: id, how many they share, how many they have."""
        window = (day.toordinal() - _REACH_DAYS, day.toordinal() + _REACH_DAYS) if day else (1, date.max.toordinal())
        asked = json.dumps(list(prints))
        shared: Counter[int] = Counter()
        for first, last in (window, (_UNDATED, _UNDATED)):
            shared.update(report for (report,) in self._connection.execute(_SHARED, (asked, first, last)))
        for report, count in shared.items():
            if count > 1:
                name = self._connection.execute("SELECT id FROM reports WHERE number = ?", (report,)).fetchone()[0]
                own = self._connection.execute("SELECT count(*) FROM prints WHERE report = ?", (report,)).fetchone()[0]
                yield name, count, own


@lru_cache(maxsize=20_000)
def _copy(written: str) -> Syndication:
    """Reports tell several things, and each of them asks for the same pairs."""
    return syndication_from(json.loads(written))
