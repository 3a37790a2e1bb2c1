"""Joins what was read with what the record holds: accounts of one occurrence, reports that copy one another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from dateline.corroborate.accounts import accounts_in
from dateline.corroborate.copies import compare, credited, enough, prints
from dateline.corroborate.events.cells import cells_of, days_of
from dateline.corroborate.events.settling import settle
from dateline.corroborate.events.weighing import link
from dateline.desk.occurrences.glancing import disputed, spells
from dateline.desk.occurrences.identities import Identities
from dateline.desk.occurrences.knowing import Knowing
from dateline.desk.occurrences.regrouped import under
from dateline.model import Account, Order
from dateline.store import Waiting, Workings

VERSION = 3
"""By which rules accounts are made and joined: raise it with any change that must reach records already kept."""

_AT_ONCE = 16
"""Readings to a transaction: the disk is waited for once."""

_GLANCED_AT_ONCE = 256
"""Events to a transaction; few, so that others who write need not wait."""

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
        self._identities = identities

    def catch_up(self, passed: Passed | None = None) -> None:
        """Joins every reading that waits; one stopped half way goes on where it was."""
        self._workings.begin(f"{VERSION} {self._knowing.version}")
        waiting = self._workings.waiting()
        for done in range(0, len(waiting), _AT_ONCE):
            some = waiting[done : done + _AT_ONCE]
            with self._workings.changing():
                for number in some:
                    self._take(self._workings.taken_up(number))
            if passed:
                for count, _ in enumerate(some, done + 1):
                    passed(count, len(waiting))
            self._glance()
        self._glance()  # what a record of an earlier dateline lacks

    def _take(self, one: Waiting) -> None:
        reading, accounts = one.reading, self._workings.accounts
        left = accounts.drop(accounts.of_report(reading.report.id))
        told = tuple(accounts_in(reading, one.claims, self._knowing.of(reading), captured=date.fromisoformat(one.captured[:10])))
        new = [self._add(account, told, one) for account in told]
        changed = {order: settle(ledger, (*left, *new)) for order, ledger in self._workings.orders.items()}
        self._workings.done(one.number, reading.report.id, credited(reading.report, reading))
        self._compare(one)
        for order, events in changed.items():
            for event in events:
                self._workings.glances.outdate(event, order)

    def _add(self, account: Account, of_report: Iterable[Account], one: Waiting) -> int:
        accounts = self._workings.accounts
        cells, days = cells_of(account, of_report), days_of(account)
        near = accounts.near(account, cells, days)
        number = accounts.add(account, reading=one.number, captured=one.captured, arrived=one.arrived, cells=cells, days=days)
        same = self._identities.stored_key
        own = under(account, same)
        for other in near:
            found = link(own, under(accounts.account(other), same))
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

    def _glance(self) -> None:
        """Looks anew at the events that are no longer what they were."""
        while some := self._workings.glances.outdated(_GLANCED_AT_ONCE):
            with self._workings.changing():
                for event, by in some:
                    found = tuple(spells(event, by, self._workings, self._identities))
                    self._workings.glances.keep(event, by, found)
                    if by is Order.PUBLISHED:
                        self._workings.contest(event, disputed(found))
