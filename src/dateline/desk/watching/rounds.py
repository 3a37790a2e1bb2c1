"""The loop: what is due is looked at, one after the other; in between it waits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateline.desk.watching.looking import Looking
from dateline.desk.watching.pace import Pace
from dateline.desk.watching.tiding import Tiding
from dateline.store.watched import Watch

_WORTH_WAITING = timedelta(minutes=2)
"""One round waits so long for a server's rest to be over; a longer one is left to the next round."""

_EARLY = timedelta(minutes=1)
"""One round takes what is due within it for due: whoever calls it every quarter of an hour does not miss what is due a second later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """Looks at what is due, for as long as is asked.

    Attributes:
        settle: joins what arrived with the record; called whenever there is time for it.
        once: one round: everything that is due, nothing twice.
        until: no look begins after it; None = until it is stopped.
    """

    watch: Watch
    looking: Looking
    pace: Pace
    clock: Callable[[], datetime]
    settle: Callable[[], None]
    once: bool = False
    until: datetime | None = None

    def run(self) -> Iterator[Tiding]:
        """What each look brings, as it comes."""
        began = self.clock()
        since = began if self.once else None
        while not self.pace.stopped and not self._is_over():
            now = self.clock()
            found = self.watch.next(now, since=since, by=max(now, began + _EARLY) if self.once else now)
            if found is None:
                if not self._waited(now, since, began):
                    break
            else:
                yield from self.looking.at(found)
        self.settle()

    def _waited(self, now: datetime, since: datetime | None, began: datetime) -> bool:
        """Waits until something is due; False where nothing will be, or not in this round, or it was told to stop."""
        self.settle()
        ready = self.watch.ready_at(since=since)
        if ready is None or (self.once and ready > max(now, began + _EARLY) + _WORTH_WAITING):
            return False
        if self.until is not None and ready >= self.until:
            self.pace.wait((self.until - now).total_seconds())
            return False
        return self.pace.wait((ready - self.clock()).total_seconds())

    def _is_over(self) -> bool:
        return self.until is not None and self.clock() >= self.until
