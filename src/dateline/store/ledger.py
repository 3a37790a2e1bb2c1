"""Accounts, their links and events, in the record's derived tables."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from dateline.model import Account
from dateline.model.accounts_written import account_from, account_written
from dateline.store.folding import SEPARATOR, fold, gazetteer_key
from dateline.store.trouble import Speaking

UNKNOWN_DAY = "9999-12-31"
_KEPT_AT_HAND = 20_000
_ACCOUNT = "INSERT INTO accounts VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)"
_NEAR = "SELECT DISTINCT account FROM account_days WHERE family = ? AND cell = ? AND day BETWEEN ? AND ?"


class Accounts:
    """The accounts of the record, by number. Within a transaction of the store's."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection
        self._known: dict[int, Account] = {}

    def account(self, number: int) -> Account:
        known = self._known.get(number)
        return known if known is not None else self._at_hand(number, self._account(number))

    def forget(self) -> None:
        """What is at hand may no longer be what the tables hold."""
        self._known.clear()

    def _at_hand(self, number: int, account: Account) -> Account:
        if len(self._known) >= _KEPT_AT_HAND:
            self._known.clear()  # seldom, and soon full again of what is asked for now
        self._known[number] = account
        return account

    def add(  # noqa: PLR0913 — each is a column
        self, account: Account, *, reading: int, captured: str, arrived: int, cells: Sequence[str], days: Sequence[int]
    ) -> int:
        """Its number. `captured` is the instant, `arrived` the number of its report."""
        known = account.known.isoformat() if account.known else UNKNOWN_DAY
        values = (
            account.id,
            reading,
            account.report,
            account.family,
            known,
            captured,
            captured[:10],
            f"{known}|{account.report}|{account.position:04}",
            f"{captured}|{arrived:012}|{account.position:04}",
            account.told.earliest and account.told.earliest.isoformat(),
            account.last_day and account.last_day.isoformat(),
            voices_of(account),
            places_of(account),
            json.dumps(account_written(account), ensure_ascii=False, separators=(",", ":")),
        )
        number = self._connection.execute(_ACCOUNT, values).lastrowid or 0
        self._at_hand(number, account)
        rows = [(account.family, cell, day, number) for cell in cells for day in days]
        self._connection.executemany("INSERT INTO account_days VALUES (?, ?, ?, ?)", rows)
        self._connection.executemany("INSERT INTO account_doers VALUES (?, ?)", [(key, number) for key in sorted(account.doers)])
        return number

    def near(self, account: Account, cells: Sequence[str], days: Sequence[int]) -> set[int]:
        """Numbers of the accounts of its family in these cells, of these days or a day beside them."""
        if not days:
            return set()
        reach = days[0] - 1, days[-1] + 1
        return {number for cell in cells for (number,) in self._connection.execute(_NEAR, (account.family, cell, *reach))}

    def link(self, one: int, other: int, score: float) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO links VALUES (?, ?, ?)", ((one, other, score), (other, one, score)))

    def of_doers(self, keys: Iterable[str]) -> set[int]:
        """Numbers of the accounts in which one of these is said to have done it."""
        sql = "SELECT account FROM account_doers WHERE doer = ?"
        return {number for key in keys for (number,) in self._connection.execute(sql, (key,))}

    def number(self, name: str) -> int | None:
        """Of the account of an id; None = there is none."""
        found = self._connection.execute("SELECT number FROM accounts WHERE id = ?", (name,)).fetchone()
        return found[0] if found else None

    def of_report(self, report: str) -> tuple[int, ...]:
        return tuple(number for (number,) in self._connection.execute("SELECT number FROM accounts WHERE report = ?", (report,)))

    def drop(self, numbers: Iterable[int]) -> set[int]:
        """Takes accounts out; the numbers of those that were linked to them or in one event with them."""
        gone = tuple(numbers)
        left: set[int] = set()
        for number in gone:
            left.update(other for (other,) in self._connection.execute("SELECT other FROM links WHERE account = ?", (number,)))
            for column in ("event", "captured_event"):
                sql = f"SELECT number FROM accounts WHERE {column} = (SELECT {column} FROM accounts WHERE number = ?)"  # noqa: S608 — our own names
                left.update(other for (other,) in self._connection.execute(sql, (number,)))
        marks = [(number,) for number in gone]
        for table in ("account_days", "account_doers"):
            self._connection.executemany(f"DELETE FROM {table} WHERE account = ?", marks)  # noqa: S608 — our own names
        for number in gone:
            others = self._connection.execute("SELECT other FROM links WHERE account = ?", (number,)).fetchall()
            self._connection.executemany("DELETE FROM links WHERE account = ? AND other = ?", [(other, number) for (other,) in others])
        self._connection.executemany("DELETE FROM links WHERE account = ?", marks)
        self._connection.executemany("DELETE FROM accounts WHERE number = ?", marks)
        for column in ("event", "captured_event"):
            sql = f"UPDATE accounts SET {column} = 0 WHERE {column} = ?"  # noqa: S608 — our own names
            self._connection.executemany(sql, marks)
        for number in gone:
            self._known.pop(number, None)
        return left - set(gone)

    def _account(self, number: int) -> Account:
        found: tuple[Any, ...] = self._connection.execute("SELECT written FROM accounts WHERE number = ?", (number,)).fetchone()
        return account_from(json.loads(found[0]))


def voices_of(account: Account) -> str:
    told = (name for saying in account.sayings for voice in saying.voices for name in (voice.label, voice.key))
    return SEPARATOR.join(dict.fromkeys(map(fold, filter(None, (account.outlet, *told)))))


def places_of(account: Account) -> str:
    names = (name for spot in account.spots for name in (fold(spot.name), *(unit.casefold() for unit in spot.units)))
    codes = (gazetteer_key(spot.id) for spot in account.spots if spot.id)
    return SEPARATOR.join(dict.fromkeys((*names, *codes)))
