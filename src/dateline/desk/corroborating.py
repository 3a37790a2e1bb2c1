"""Joins what was read with what the record holds: accounts of one occurrence, reports that copy one another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from dateline.corroborate.accounts import accounts_in
from dateline.corroborate.copies import compare, credited, enough, prints
from dateline.corroborate.events.cells import cells_of, days_of
from dateline.corroborate.events.settling import settle
from dateline.corroborate.events.weighing import link
from dateline.desk.identities import Identities
from dateline.desk.knowing import Knowing
from dateline.desk.regrouped import under
from dateline.model import Account
from dateline.store import Waiting, Workings, claim_ids

VERSION = 1
"""By which rules accounts are made and joined: raise it with any change that must reach records already kept."""

Passed = Callable[[int, int], None]
"""Told after each reading: how many are done, and of how many."""


class Joined(NamedTuple):
    """Two accounts of one event by their ids, and what spoke for and against that."""

    one: str
    other: str
    score: float
    why: tuple[str, ...]


def joints(accounts: Sequence[Account]) -> Iterator[Joined]:
    """Every pair of accounts that is linked, in order."""
    for one, other in combinations(accounts, 2):
        found = link(one, other)
        if found is not None:
            yield Joined(one.id, other.id, found.score, found.why)


class Corroboration:
    """Keeps what several reports tell joined, one report after another; costs as much for the last as for the first."""

    def __init__(self, workings: Workings, knowing: Knowing, identities: Identities) -> None:
        self._workings = workings
        self._knowing = knowing
        self._same = lru_cache(maxsize=None)(lambda key: identities.stored.cluster_of(key)[0])

    def catch_up(self, passed: Passed | None = None) -> None:
        """Joins every reading that waits; one stopped half way goes on where it was."""
        self._workings.begin(f"{VERSION} {self._knowing.version}")
        waiting = self._workings.waiting()
        for done, number in enumerate(waiting, 1):
            with self._workings.changing():
                self._take(self._workings.taken_up(number))
            if passed:
                passed(done, len(waiting))

    def _take(self, one: Waiting) -> None:
        reading, accounts = one.reading, self._workings.accounts
        left = accounts.drop(accounts.of_report(reading.report.id))
        told = tuple(accounts_in(reading, claim_ids(reading), self._knowing.of(reading), captured=date.fromisoformat(one.captured[:10])))
        new = [self._add(account, told, one) for account in told]
        for ledger in self._workings.orders.values():
            settle(ledger, (*left, *new))
        self._workings.done(one.number, reading.report.id, credited(reading.report, reading))
        self._compare(one)

    def _add(self, account: Account, of_report: Iterable[Account], one: Waiting) -> int:
        accounts = self._workings.accounts
        cells, days = cells_of(account, of_report), days_of(account)
        near = accounts.near(account, cells, days)
        number = accounts.add(account, reading=one.number, captured=one.captured, arrived=one.arrived, cells=cells, days=days)
        own = under(account, self._same)
        for other in near:
            found = link(own, under(accounts.account(other), self._same))
            if found is not None:
                accounts.link(number, other, found.score)
        return number

    def _compare(self, one: Waiting) -> None:
        """With the reports of the same month that share enough of its words."""
        report, workings = one.reading.report, self._workings
        day = report.published.latest if report.published else None
        own = prints(report.text)
        for name, shared, theirs in workings.alike(day, own):
            if name != report.id and enough(shared, len(own), theirs):
                credits_ = workings.credits_of((report.id, name))
                found = compare(report, workings.report(name), credits_.get(report.id, ()), credits_.get(name, ()))
                if found is not None:
                    workings.copy(found)
        workings.print(one.arrived, day, own)
