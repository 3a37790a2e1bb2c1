"""The desk's part that watches."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from dateline.config import Settings
from dateline.desk.reports.answers import Compared
from dateline.desk.trail import Added
from dateline.desk.watching.alone import alone
from dateline.desk.watching.keeping import Keeping
from dateline.desk.watching.looking import Looking
from dateline.desk.watching.pace import Pace, Patience
from dateline.desk.watching.plans.plan import Watched
from dateline.desk.watching.plans.terms import named
from dateline.desk.watching.rounds import Rounds
from dateline.desk.watching.status import SourceState, state_of
from dateline.desk.watching.tiding import Tiding
from dateline.errors import BadQuery, FetchFailed, ReportError
from dateline.intake.options import Options
from dateline.intake.web import Manners, Visitor
from dateline.store import Store

if TYPE_CHECKING:
    from dateline.reading.pipeline import Pipeline


@dataclass(frozen=True, slots=True, kw_only=True)
class _AtHand:
    """What looks need of the desk."""

    store: Store
    options: Options
    now: Callable[[], datetime]
    compare: Callable[[str, str], Compared]
    reader: "Callable[[], Pipeline]"

    @property
    def pipeline(self) -> "Pipeline":
        return self.reader()


class AboutWatching:
    """Watches sources, and says where they stand."""

    _store: Store
    _path: str | Path | None
    settings: Settings

    def watch(  # noqa: PLR0913 — all that a watch may be asked
        self,
        plan: Sequence[Watched],
        *,
        once: bool = False,
        until: datetime | None = None,
        reads: bool = True,
        pace: Pace | None = None,
        chance: Random | None = None,
    ) -> Iterator[Tiding]:
        """Looks at sources again and again, and keeps what arrives; each look's tiding comes once what it tells of is kept.

        Args:
            plan: all that is to be watched; what was watched before and is not in it rests.
            once: one round: everything that is due, nothing twice.
            until: no look begins after it; None = until it is stopped.
            reads: False archives now, to be read later (`read_kept`).
            pace: how it waits and is stopped; None = by the clock, until it is closed.
            chance: where jitter comes from.

        Raises:
            Conflict: when another watch holds this record.
            BadQuery: when there is nothing to watch, or a source's address is none.
        """
        if not plan:
            raise BadQuery("there is nothing to watch; name a file with sources, or an address")
        try:
            sources = [named(one) for one in plan]
        except FetchFailed as error:
            raise BadQuery(f"{error}; name a feed, a sitemap or a page, or an OPML file") from None
        with alone(Path(self._path) if self._path is not None else None):
            self._store.watched.enter(sources, at=self._now())
            yield from self._rounds(pace or Patience(), chance or Random(), once=once, until=until, reads=reads).run()  # noqa: S311 - jitter

    def read_kept(self) -> Iterator[Added | ReportError]:
        """Reads the reports that were kept and never read; why one could not be, and it stays unread."""
        for item in self._pipeline.each(self._store.shelf.unread()):
            if isinstance(item, ReportError):
                yield item
            else:
                yield Added(report=item.report, kept=self._store.keep(item.report, item, at=self._now()))
        self._settle()

    @property
    def watching(self) -> tuple[SourceState, ...]:
        """Where all sources of the watch that ran last stand, in the order they were entered."""
        return tuple(map(state_of, self._store.watched.sources()))

    def _rounds(self, pace: Pace, chance: Random, *, once: bool, until: datetime | None, reads: bool) -> Rounds:
        store, options = self._store, self.settings.intake
        manners = Manners(gap_s=options.gap_s, chance=chance)
        at = _AtHand(store=store, options=options, now=self._now, compare=self.compare, reader=lambda: self._pipeline)
        visitor = Visitor(store.watched, options=options, manners=manners, clock=self._now)
        looking = Looking(keeping=Keeping(at=at, reads=reads), visitor=visitor, manners=manners)
        return Rounds(watch=store.watched, looking=looking, pace=pace, clock=self._now, settle=self._settle, once=once, until=until)

    def _settle(self) -> None:
        """Joins what arrived with the record."""
        self.corroborate()
        self.gather_media()

    @abstractmethod
    def corroborate(self) -> None:
        """As ShowsEvents has it."""

    @abstractmethod
    def gather_media(self) -> None:
        """As AboutMedia has it."""

    @abstractmethod
    def compare(self, before: str, after: str) -> Compared:
        """As AboutReports has it."""

    @abstractmethod
    def _now(self) -> datetime: ...

    @property
    @abstractmethod
    def _pipeline(self) -> "Pipeline": ...
