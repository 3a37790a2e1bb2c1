"""Looks for what waits: in events that changed, and in readings that are new."""

from collections.abc import Iterator

from dateline.desk.decisions.naming import about_copies
from dateline.desk.occurrences.facts import event_of
from dateline.desk.occurrences.identities import Identities
from dateline.desk.queue.in_events import disputes_in, weak_joint
from dateline.desk.queue.in_readings import left_open
from dateline.desk.queue.kinds import DECIDES, Waiting, key_of
from dateline.model import Account, Event, Order, Taken
from dateline.model.order import Neighbour
from dateline.store import UNKNOWN_DAY, Stake, Wait, Workings
from dateline.store.folding import fold
from dateline.store.workings import Waiting as Unread

_AT_ONCE = 64
"""Events or readings to a transaction."""


class Looking:
    """Keeps the list of what waits; costs as much for the last report as for the first."""

    def __init__(self, workings: Workings, identities: Identities) -> None:
        self._workings = workings
        self._identities = identities

    def catch_up(self) -> None:
        """Looks at all that is new or changed; one stopped half way goes on where it was."""
        waits = self._workings.waits
        while events := waits.restless(_AT_ONCE):
            with self._workings.changing():
                for number in events:
                    waits.of_event(number, self._in_event(number))
        while readings := waits.unread(_AT_ONCE):
            with self._workings.changing():
                for number in readings:
                    self._read(self._workings.taken_up(number))

    def _in_event(self, number: int) -> Iterator[tuple[Wait, str]]:
        numbers = self._workings.events.accounts((number,), known=None, by=Order.PUBLISHED)[number]
        weak = [found for own in numbers[1:] if (found := self._best(own, numbers))] if len(numbers) > 1 else []
        since = self._workings.waits.since(number)
        if not weak and since is None:
            return
        accounts = [self._workings.accounts.account(own) for own in numbers]
        event = event_of(accounts, self._workings, self._identities, self._identities.stored_key)
        yield from ((wait, since) for wait in disputes_in(event) if since)
        yield from self._joints(weak, event)

    def _best(self, number: int, members: list[int]) -> tuple[int, Neighbour] | None:
        """The strongest of its links to the event's other members."""
        among = [link for link in self._workings.orders[Order.PUBLISHED].linked(number) if link.number in members]
        return (number, max(among, key=lambda link: (link.score, link.place))) if among else None

    def _joints(self, weak: list[tuple[int, Neighbour]], event: Event) -> Iterator[tuple[Wait, str]]:
        for number, link in weak:
            one, other = (self._workings.accounts.account(own) for own in (number, link.number))
            found = weak_joint(one, (other, link), event)
            if found:
                yield found, _known(one, other)

    def _read(self, unread: Unread) -> None:
        report = unread.reading.report
        self._workings.waits.of_reading(unread.number, report.id, left_open(unread.reading, unread.claims))
        day = report.published.latest if report.published else None
        since = day.isoformat() if day else UNKNOWN_DAY
        self._workings.waits.of_copies(report.id, since, fold(report.outlet or ""), self._copies(report.id, len(unread.claims)))

    def _copies(self, report: str, claims: int) -> Iterator[Wait]:
        for pair in self._workings.copies_with(report):
            if pair.original is None and pair.kind is not Taken.QUOTE:
                outlets = [one["outlet"] or "outlet not known" for one in self._workings.events.reports((pair.one, pair.other)).values()]
                yield Wait(
                    key=key_of(Waiting.COPIES, pair.one, pair.other),
                    kind=Waiting.COPIES,
                    title=f"{' and '.join(outlets)}: {pair.share:.0%} of the words are the same",
                    why="nothing tells which of the two was first, so how many roots there are is open",
                    decides=DECIDES[Waiting.COPIES],
                    stake=Stake(reports=2, roots=0, claims=claims),
                    settles=(about_copies(pair.one, pair.other),),
                )


def _known(one: Account, other: Account) -> str:
    days = [account.known for account in (one, other)]
    return UNKNOWN_DAY if None in days else max(day.isoformat() for day in days if day)
