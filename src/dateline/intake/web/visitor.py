"""A guest with manners: asks for what robots.txt leaves open, one question at a time, and stays away when told to."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from dateline.errors import FetchFailed, KeptOut
from dateline.intake.options import Options
from dateline.intake.web.addresses import origin_of
from dateline.intake.web.fetch import Fetched, State, look
from dateline.intake.web.manners import Manners
from dateline.intake.web.robots import Robots, robots_of

_TROUBLED = frozenset({429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
"""Statuses that speak of the server, and not of the page."""


class Hosts(Protocol):
    """What is remembered of servers, by their origin ("https://news.example")."""

    def robots(self, origin: str) -> tuple[str, datetime] | None:
        """A robots.txt and how long it counts; None = it was never asked for."""
        ...

    def heard(self, origin: str, robots: str, until: datetime) -> None: ...

    def failures(self, origin: str) -> int:
        """In a row, until now."""
        ...

    def rests(self, origin: str, until: datetime, *, failures: int) -> None:
        """Is not to be asked before."""
        ...


class Visitor:
    """Fetches politely.

    Args:
        hosts: what is remembered of servers; kept from one run to the next.
        clock: for when rests begin.
    """

    def __init__(self, hosts: Hosts, *, options: Options, manners: Manners, clock: Callable[[], datetime]) -> None:
        self._hosts = hosts
        self._options = options
        self._manners = manners
        self._clock = clock

    def visit(self, url: str, *, known: State = State()) -> Fetched | None:  # noqa: B008 - it cannot be changed
        """What is behind an address; None = nothing changed since the state that is known. The server rests afterwards.

        Raises:
            KeptOut: when robots.txt asks programs to stay away.
            FetchFailed, NotAReport: as `look`.
        """
        origin = origin_of(url)
        try:
            found = look(url, fetched_at=self._clock(), options=self._options, known=known, may=self._refuse_forbidden)
        except FetchFailed as error:
            self._rest_after(error, origin)
            raise
        self._rest(origin)
        return found

    def robots(self, origin: str) -> Robots:
        """A site's robots.txt: as it was heard, as long as that counts."""
        known, now = self._hosts.robots(origin), self._clock()
        before = Robots(text=known[0], until=known[1]) if known else None
        if before and now < before.until:
            return before
        heard = robots_of(origin, now=now, options=self._options, before=before if before and not before.trouble else None)
        self._hosts.heard(origin, heard.text, heard.until)
        return heard

    def _refuse_forbidden(self, url: str) -> None:
        origin = origin_of(url)
        robots = self.robots(origin)
        if robots.allows(url, self._options):
            return
        if robots.trouble:
            raise KeptOut(url, f"its robots.txt cannot be had, and until it can nothing there is asked for: {robots.trouble}")
        what = f"{origin}/robots.txt asks programs to stay away from it; read it in a browser, save it and add the file"
        raise KeptOut(url, what, after_s=(robots.until - self._clock()).total_seconds())

    def _rest_after(self, error: FetchFailed, origin: str) -> None:
        if isinstance(error, KeptOut):
            return
        if error.status is not None and error.status not in _TROUBLED:
            self._rest(origin)  # it answered: there is no such page
            return
        failures = self._hosts.failures(origin) + 1
        until = self._manners.after_trouble(self._clock(), failures=failures, retry_after_s=error.after_s)
        self._hosts.rests(origin, until, failures=failures)

    def _rest(self, origin: str) -> None:
        until = self._manners.after_answer(self._clock(), crawl_delay_s=self.robots(origin).delay_s(self._options))
        self._hosts.rests(origin, until, failures=0)
