"""Settles which event each account is in, and again where a late report changes what came after it."""

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from dateline.corroborate.events.joining import Member, home
from dateline.corroborate.ledger import Ledger
from dateline.model.order import Neighbour, Placed


def settle(ledger: Ledger, touched: Iterable[int]) -> frozenset[int]:
    """Looks at some accounts, and at all whose event hangs on theirs.

    The outcome is the same as if all were gone through in order from nothing, so the order of arrival makes no difference.

    Args:
        touched: accounts that are new, or whose neighbours went.

    Returns:
        The events that an account left or joined.
    """
    changed: set[int | None] = set()
    waiting = _Waiting(Placed(number, ledger.place(number)) for number in touched)
    while (one := waiting.next()) is not None:
        before, now = ledger.event(one.number), _home(ledger, one)
        if now == before:
            continue
        hanging = () if ledger.is_last(one.place) else tuple(_hanging(ledger, one.number, {before, now}))
        ledger.move(one.number, now)
        changed |= {before, now}
        waiting.add(other for other in hanging if other.place > one.place)
    return frozenset(event for event in changed if event is not None)


class _Waiting:
    """Accounts to look at, each once, the first in order first."""

    def __init__(self, first: Iterable[Placed]) -> None:
        self._heap: list[tuple[str, int]] = []
        self._queued: set[int] = set()
        self.add(first)

    def add(self, some: Iterable[Placed]) -> None:
        for number, place in some:
            if number not in self._queued:
                self._queued.add(number)
                heappush(self._heap, (place, number))

    def next(self) -> Placed | None:
        if not self._heap:
            return None
        place, number = heappop(self._heap)
        self._queued.discard(number)
        return Placed(number, place)


def _hanging(ledger: Ledger, number: int, events: set[int | None]) -> Iterable[Placed]:
    """Whose event may hang on the one this account leaves or joins: its members, and all that are linked to one of them."""
    yield from (Placed(other.number, other.place) for other in ledger.linked(number))
    for event in events - {None}:
        for member in ledger.members(event or 0):
            yield member
            yield from (Placed(other.number, other.place) for other in ledger.linked(member.number))


def _home(ledger: Ledger, one: Placed) -> int:
    """The event it joins among those before it, or itself."""
    before = [other for other in ledger.linked(one.number) if other.place < one.place]
    events = sorted({other.event for other in before if other.event is not None})
    by_id = {ledger.account(event).id: event for event in events}
    told = {name: _members(ledger, event, before, one.place) for name, event in by_id.items()}
    found = home(ledger.account(one.number), told)
    return by_id[found] if found is not None else one.number


def _members(ledger: Ledger, event: int, links: Sequence[Neighbour], place: str) -> list[Member]:
    scores = {other.number: other.score for other in links}
    return [Member(ledger.account(member.number), scores.get(member.number)) for member in ledger.members(event) if member.place < place]
