"""One object in front of everything: take reports in, read them, keep them, ask the record.

The clock enters here and nowhere below: the desk asks it and hands the instant on.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from dateline.config import Settings
from dateline.desk import inquiries
from dateline.desk.actors.about_actors import AboutActors
from dateline.desk.answers import Dossier, Fall, Listed, Reckoning
from dateline.desk.asking import around, meant
from dateline.desk.day import told_of
from dateline.desk.evidence.about_evidence import AboutEvidence
from dateline.desk.filters import claim_filter
from dateline.desk.lists.about_lists import AboutLists
from dateline.desk.map.about_places import AboutPlaces
from dateline.desk.media import AboutMedia
from dateline.desk.occurrences.showing import ShowsEvents
from dateline.desk.proving.about_proof import AboutProof
from dateline.desk.reading import pipeline
from dateline.desk.reports import AboutReports
from dateline.desk.timeline.about_time import AboutTime
from dateline.desk.trail import Added, Trail
from dateline.desk.watching.about_watching import AboutWatching
from dateline.desk.withholding.about_withholding import AboutWithholding
from dateline.errors import ReportConflict, ReportError
from dateline.export.day.told import Day
from dateline.export.registry import exporter
from dateline.intake import Arrived, Given, Taken, TakenApart, take_in, take_in_bytes
from dateline.model import Reading, Report, View
from dateline.reading.ahead import ahead
from dateline.store import Entry, Query, SqlStore, Store

if TYPE_CHECKING:
    from dateline.reading.page import Page
    from dateline.reading.pipeline import Pipeline


class Desk(
    AboutWithholding,
    AboutActors,
    ShowsEvents,
    AboutLists,
    AboutPlaces,
    AboutProof,
    AboutReports,
    AboutTime,
    AboutMedia,
    AboutEvidence,
    AboutWatching,
):
    """Reads reports and keeps the record. Close it, or use it in a `with`.

    Args:
        path: the record's file; None = a record in memory, gone when closed.
        clock: what time it is, as an aware instant.
        create: False refuses a path where nothing is.
        by: who acts, for the log of the record; "" = not told. Decisions name who made them themselves.
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        settings: Settings | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        create: bool = True,
        by: str = "",
    ) -> None:
        self.settings = settings or Settings()
        self._path = path
        self._clock = clock
        self._store: Store = SqlStore(Path(path) if path is not None else None, self.settings.store, create=create, by=by)
        self._store.acts.begin(at=clock())

    def __repr__(self) -> str:
        return f"Desk({self._path and str(self._path)!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    @property
    def state(self) -> str:
        """A word for all that the record holds: another one once anything was added, decided or withdrawn."""
        return self._store.state()

    def take_in(self, source: str | Path, *, given: Given | None = None) -> Iterator[Report | ReportError]:
        """The reports of a file, an address or `-`, in order; an error in the place of each that could not be made. Nothing is stored."""
        return (item if isinstance(item, ReportError) else item.report for item in self._taken(source, given))

    def read(self, report: Report) -> Reading:
        """All that is found in one report. Nothing is stored.

        Raises:
            ReaderFailed: when a reader breaks on it.
        """
        return self._pipeline.read(report)

    def read_all(self, sources: Iterable[str | Path], *, given: Given | None = None) -> Iterator[Reading | ReportError]:
        """All that is found in each report of many sources, in order, the next ones begun meanwhile. Nothing is stored."""
        taken = chain.from_iterable(self.take_in(source, given=given) for source in sources)
        for item in taken:
            if isinstance(item, ReportError):
                yield item  # before the first report nothing need be loaded
            else:
                yield from self._pipeline.each(chain((item,), taken))

    def add(self, source: str | Path, *, given: Given | None = None) -> Iterator[Added | ReportError]:
        """Takes a file, an address or `-` in, reads its reports and keeps them, one at a time; adds nothing that is there.

        Yields:
            What was added, or why it was not; the batch goes on either way.
        """
        return self.add_all((source,), given=given)

    def add_bytes(self, name: str, body: bytes, *, given: Given | None = None) -> Iterator[Added | ReportError]:
        """As `add`, of bytes at hand, which came by this name of a file."""
        return self._add(
            self._arrivals(lambda: take_in_bytes(name, body, fetched_at=self._clock(), given=given, options=self.settings.intake))
        )

    def add_all(self, sources: Iterable[str | Path], *, given: Given | None = None) -> Iterator[Added | ReportError]:
        """As `add`, for many sources; the next reports are begun while one is read and kept."""
        return self._add(chain.from_iterable(self._taken(source, given) for source in sources))

    def find(self, query: Query | None = None, *, where: str | None = None) -> tuple[Entry, ...]:
        """The claims that fit; all of them when nothing is asked. A country, province or region asks for all that lies in it.

        Args:
            where: more conditions, in the filter language, docs/reference/filters.md.

        Raises:
            BadQuery: when no claim can be of the type asked for, and names those there are; or the filter cannot be understood.
        """
        query = meant(query or Query(), self._store.places)
        if where is None:
            return self._store.find(query)
        found = filter(claim_filter(where), self._store.find(replace(query, limit=None, offset=0)))
        return tuple(islice(found, query.offset, None if query.limit is None else query.offset + query.limit))

    def count(self, query: Query | None = None, *, where: str | None = None) -> int:
        """How many claims fit, limit and offset aside."""
        query = meant(query or Query(), self._store.places)
        return self._store.count(query) if where is None else len(self.find(replace(query, limit=None, offset=0), where=where))

    def day(self, day: date, *, view: View | None = None) -> Day:
        """What was claimed to have happened on a day, by place and type.

        Args:
            view: whose word counts (holders or outlets), and what was published up to which day; None = everybody's, all there is.
        """
        return told_of(self._store, day, view or View())

    def readings(self) -> Iterator[Reading]:
        """The newest reading of every report, in the order they were added."""
        return self._store.readings()

    def show(self, claim: str, *, view: View | None = None) -> Trail:
        """The whole trail of a claim, named by its id or a beginning of it.

        Args:
            view: which corrections are laid over it; None = all that hold.

        Raises:
            NotFound: when there is no such claim.
            BadQuery: when several begin so.
        """
        entry = self._store.entry(claim)
        near = around(entry)
        return Trail(
            entry=entry,
            around=near,
            captures=self._store.captures(entry.reading.report.id),
            doubts=tuple(doubt for doubt in entry.reading.doubts if doubt.span is None or doubt.span.overlaps(near)),
            decisions=self._store.decisions(entry.id),
            corrected=self.corrected((entry,), view=view)[0],
            edition=self._edition(entry.reading.report, view or View()),
            media=self.media_under((entry.id,), view=view),
        )

    def actors(self, *, view: View | None = None, named: str | None = None, kind: str | None = None) -> tuple[Listed, ...]:
        """Everybody the record names, as one view has them; the most reported first.

        Args:
            view: None = on everybody's word, with all that is known.
            named: part of any of the names.

        Raises:
            BadQuery: when there is no such kind, or the view trusts somebody who says nothing.
        """
        return tuple(inquiries.listed(self._who, view or View(), named=named, kind=kind))

    def actor(self, name: str, *, view: View | None = None) -> Dossier:
        """All that is known of one actor: by any of its names, or by its handle.

        Raises:
            NotFound: when nobody known bears a name like it.
            BadQuery: when several do; lists them.
        """
        return inquiries.dossier(self._who, name, view or View(), lambda names: self._store.find(Query(names=names)) if names else ())

    def names_of(self, name: str, *, view: View | None = None) -> tuple[str, ...]:
        """The names under which the record speaks of an actor, as printed; for `Query(names=…)`.

        Raises:
            NotFound, BadQuery: as `actor`.
        """
        return inquiries.names_of(self._who, name, view or View())

    def who(self, name: str, *, on: date | None = None, according_to: str | None = None, known: date | None = None) -> Reckoning:
        """Who a name stands for on a day, on somebody's word, by what was said up to a day; or what would decide it.

        Raises:
            BadQuery: when nobody of the name in `according_to` says who is who.
        """
        view = View(trust=(according_to,) if according_to else (), true=on, known=known)
        return inquiries.reckoning(self._who, name, view)

    def without(self, source: str, *, view: View | None = None) -> Fall:
        """What would move if a holder's word fell: to see what rests on it. Nothing is changed.

        Raises:
            BadQuery: when nobody of that name says who is who.
        """
        who = self._who
        return inquiries.fall(who, source, view or View(), inquiries.incidents(self._store.find(Query()), who))

    def export(self, readings: Iterable[Reading], form: str, out: TextIO) -> None:
        """Writes readings as `table`, `jsonl`, `html` or in a plug-in's format.

        Raises:
            UnknownFormat: when no exporter of that name is installed.
        """
        exporter(form, self.settings.export).write(readings, out)

    def _add(self, coming: Iterable[Arrived | ReportError]) -> Iterator[Added | ReportError]:
        for item, begun in ahead(coming, self._begin):
            yield item if isinstance(item, ReportError) else self._added(item, begun)
        self.corroborate()
        self.gather_media()

    def _taken(self, source: str | Path, given: Given | None) -> Iterator[Arrived | ReportError]:
        return self._arrivals(lambda: take_in(source, fetched_at=self._clock(), given=given, options=self.settings.intake))

    def _arrivals(self, take: Callable[[], Taken | TakenApart]) -> Iterator[Arrived | ReportError]:
        try:
            taken = take()
        except ReportError as error:
            yield error
            return
        yield from taken.arrivals()

    def _begin(self, item: Arrived | ReportError) -> "Page | None":
        """A report begun; None of one that need not be read."""
        if isinstance(item, ReportError) or self._store.holds(item.report, self._pipeline.made_by):
            return None
        return self._pipeline.begin(item.report)

    def _added(self, arrived: Arrived, begun: "Page | None") -> Added | ReportError:
        try:
            return self._keep(arrived, begun)
        except ReportConflict as error:
            # The store knows the report by its id alone; whoever mends it looks for the file.
            return ReportConflict(arrived.capture.url, error.what)
        except ReportError as error:
            return error

    def _keep(self, arrived: Arrived, begun: "Page | None") -> Added:
        reading = self._pipeline.finish(begun) if begun else None
        kept = self._store.keep(arrived.report, reading, at=self._clock(), capture=arrived.capture, body=arrived.body)
        return Added(report=arrived.report, kept=kept)

    def _now(self) -> datetime:
        return self._clock()

    @property
    def _pipeline(self) -> "Pipeline":
        return pipeline(self.settings.reading)
