"""The events of one view: as stored, but for those that decisions or other ideas of who is who change."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import merge
from itertools import chain, islice

from dateline.corroborate.events.overlay import Overlay
from dateline.corroborate.events.weighing import link
from dateline.desk.occurrences.settled import Settled
from dateline.model import Account, Party
from dateline.store import EventQuery, Workings

Same = Callable[[str], str]
"""The key of whoever an actor's key stands for."""

Group = tuple[int, tuple[int, ...]]
"""The number of the account that founds an event, and those of all its accounts as known, in order."""


class Regrouped:
    """Events by number in one view.

    Args:
        same: who is one with whom.
        moved: keys of actors who are somebody else in this view than in the stored events.
    """

    def __init__(self, workings: Workings, query: EventQuery, settled: Settled, *, same: Same, moved: Iterable[str] = ()) -> None:
        self._workings = workings
        self._query = query
        self._under = workings.orders[query.by]
        self._restless = frozenset(workings.accounts.of_doers(moved))
        self._overlay = self._made(settled, same) if settled or tuple(moved) else None

    @property
    def is_moved(self) -> bool:
        """Whether anything is laid over the stored events."""
        return self._overlay is not None

    def moved(self) -> dict[int, int | None]:
        """Account → its event in this view, for all of the events that are not as stored; None = it is left out."""
        if self._overlay is None:
            return {}
        stored = (one.number for event in self._overlay.touched for one in self._under.members(event))
        return {number: self._overlay.event(number) for number in (*stored, *self._overlay.moved)}

    def groups(self, query: EventQuery) -> Iterator[Group]:
        """The events asked for, the latest that happened first."""
        touched = self._overlay.touched if self._overlay else frozenset()
        page = query if not touched else replace(query, limit=None, offset=0)
        stored = (number for number in self._workings.events.founders(page) if number not in touched)
        found = self._stored(stored) if not touched else merge(self._stored(stored), self._moved(query, touched), key=self._in_order)
        if not touched:
            return found
        return islice(found, query.offset, None if query.limit is None else query.offset + query.limit)

    def few(self, query: EventQuery, most: int) -> list[Group] | None:
        """All the events asked for, where they are few; None where there are more than `most`."""
        one_more = replace(query, limit=most + 1, offset=0)
        if self._overlay is not None:
            found = list(self.groups(one_more))
            return found if len(found) <= most else None
        founders = self._workings.glances.founders(one_more)
        return list(self._stored(founders)) if len(founders) <= most else None

    def instead(self, query: EventQuery) -> tuple[frozenset[int], list[Group]]:
        """Founders of the stored events that are not what they are in this view, and those asked for in their place."""
        if self._overlay is None:
            return frozenset(), []
        restless = {event for number in self._restless if (event := self._under.event(number))}
        changed = self._overlay.touched | restless
        return changed, self._moved(query, changed)

    def group(self, account: int) -> Group:
        """The event that an account is in."""
        event = (self._overlay.event(account) if self._overlay else self._under.event(account)) or account
        return event, self._members(event)

    def _members(self, event: int) -> tuple[int, ...]:
        if self._overlay is None or event not in self._overlay.touched:
            return tuple(self._workings.events.accounts((event,), known=self._query.known, by=self._query.by)[event])
        return tuple(one.number for one in self._overlay.members(event) if self._is_known(one.number))

    def _stored(self, founders: Iterable[int]) -> Iterator[Group]:
        """Looked up a page at a time."""
        founders = iter(founders)
        while some := tuple(islice(founders, 64)):
            found = self._workings.events.accounts(some, known=self._query.known, by=self._query.by)
            yield from ((event, tuple(found[event])) for event in some)

    def _moved(self, query: EventQuery, touched: Iterable[int]) -> list[Group]:
        groups = [(event, self._members(event)) for event in touched if self._overlay and self._overlay.event(event) == event]
        fitting = self._workings.events.fitting(query, tuple(chain.from_iterable(members for _, members in groups)))
        found = [group for group in groups if self._fits(group, query) and all(set(group[1]) & fit for fit in fitting)]
        return sorted(found, key=self._in_order)

    def _fits(self, group: Group, query: EventQuery) -> bool:
        """What is asked of the event as a whole."""
        is_told = not query.several or len(self._reports(group[1])) > 1
        return bool(group[1]) and is_told and query.family in {None, self._workings.accounts.account(group[0]).family}

    def _reports(self, members: Iterable[int]) -> set[str]:
        return {self._workings.accounts.account(number).report for number in members}

    def _in_order(self, group: Group) -> tuple[int, str]:
        latest = self._workings.accounts.account(group[0]).last_day
        return -latest.toordinal() if latest else 1, self._workings.orders[self._query.by].place(group[0])

    def _is_known(self, number: int) -> bool:
        day = self._query.known
        if day is None:
            return True
        account = self._workings.accounts.account(number)
        known = account.known if self._query.by == "published" else account.captured
        return known is not None and known <= day

    def _made(self, settled: Settled, same: Same) -> Overlay:
        overlay = Overlay(
            self._under,
            out=[number for report in settled.out for number in self._workings.accounts.of_report(report)],
            together=self._pairs(settled.together),
            apart=self._pairs(settled.apart),
            restless=self._restless,
            rescored=lambda one, other: _score(under(one, same), under(other, same)),
        )
        overlay.settle()
        return overlay

    def _pairs(self, claims: Sequence[tuple[str, str]]) -> Iterator[frozenset[int]]:
        """Pairs of accounts by pairs of claims; none where a claim is no longer read, or both stand in one account."""
        for pair in claims:
            numbers = {self._workings.events.of_claim(claim) for claim in pair}
            if None not in numbers and len(numbers) == 2:
                yield frozenset(number for number in numbers if number is not None)


def under(account: Account, same: Same) -> Account:
    """An account with each of its doers as who it is in a view."""
    if all(same(key) == key for key in account.doers):
        return account
    sayings = (replace(one, doers=tuple(Party(same(party.key), party.label) for party in one.doers)) for one in account.sayings)
    return replace(account, sayings=tuple(sayings))


def _score(one: Account, other: Account) -> float | None:
    found = link(one, other)
    return found.score if found else None
