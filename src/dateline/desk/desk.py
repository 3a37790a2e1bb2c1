"""One object in front of everything: take reports in, read them, keep them, ask the record.

The clock enters here and nowhere below: the desk asks it and hands the instant on.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from dateline.config import Settings
from dateline.errors import ReportConflict, ReportError
from dateline.export.registry import exporter
from dateline.intake import Given, Taken, take_in
from dateline.model import Decision, Reading, Report
from dateline.store import Entry, Query, SqlStore, Store

if TYPE_CHECKING:
    from dateline.reading.pipeline import Pipeline

_NEAR = 160  # code points around a claim's words that belong to its trail, where the text has no parts


class Desk:
    """Reads reports and keeps the record. Close it, or use it in a `with`.

    Args:
        path: the record's file; None = a record in memory, gone when closed.
        clock: what time it is, as an aware instant.
        create: False refuses a path where nothing is.
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        settings: Settings | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        create: bool = True,
    ) -> None:
        self.settings = settings or Settings()
        self._path = path
        self._clock = clock
        self._store: Store = SqlStore(Path(path) if path is not None else None, self.settings.store, create=create)

    def __repr__(self) -> str:
        return f"Desk({self._path and str(self._path)!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    def take_in(self, source: str | Path, *, given: Given | None = None) -> Iterator[Report | ReportError]:
        """The reports of a file, an address or `-`, in order; an error in the place of each that could not be made. Nothing is stored."""
        return (item if isinstance(item, ReportError) else item[0] for item in self._taken(source, given))

    def read(self, report: Report) -> Reading:
        """All that is found in one report. Nothing is stored.

        Raises:
            ReaderFailed: when a reader breaks on it.
        """
        return self._pipeline.read(report)

    def add(self, source: str | Path, *, given: Given | None = None) -> Iterator[Added | ReportError]:
        """Takes a file, an address or `-` in, reads its reports and keeps them, one at a time; adds nothing that is there.

        Yields:
            What was added, or why it was not; the batch goes on either way.
        """
        for item in self._taken(source, given):
            if isinstance(item, ReportError):
                yield item
                continue
            try:
                yield self._keep(*item)
            except ReportConflict as error:
                # The store knows the report by its id alone; whoever mends it looks for the file.
                yield ReportConflict(item[1].capture.url, error.what)
            except ReportError as error:
                yield error

    def find(self, query: Query | None = None) -> tuple[Entry, ...]:
        """The claims that fit; all of them when nothing is asked. A place that names a country asks for all that lies in it.

        Raises:
            BadQuery: when no claim can be of the type asked for; names those there are.
        """
        return self._store.find(meant(query or Query()))

    def count(self, query: Query | None = None) -> int:
        """How many claims fit, limit and offset aside."""
        return self._store.count(meant(query or Query()))

    def readings(self) -> Iterator[Reading]:
        """The newest reading of every report, in the order they were added."""
        return self._store.readings()

    def show(self, claim: str) -> Trail:
        """The whole trail of a claim, named by its id or a beginning of it.

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
        )

    def decide(self, claim: str, verdict: str, *, by: str, reason: str = "") -> int:
        """Notes what an analyst settled about a claim; its number. The claim stays as it is.

        Raises:
            NotFound, BadQuery: as `show`.
        """
        about = self._store.entry(claim).id
        return self._store.decide(Decision(about=about, verdict=verdict, reason=reason, by=by, at=self._clock()))

    def withdraw(self, decision: int) -> None:
        """Withdraws a decision; it stays in the record.

        Raises:
            NotFound: when there is none of that number.
            Conflict: when it is withdrawn already.
        """
        self._store.withdraw(decision, at=self._clock())

    def export(self, readings: Iterable[Reading], form: str, out: TextIO) -> None:
        """Writes readings as `table`, `jsonl`, `html` or in a plug-in's format.

        Raises:
            UnknownFormat: when no exporter of that name is installed.
        """
        exporter(form, self.settings.export).write(readings, out)

    def _taken(self, source: str | Path, given: Given | None) -> Iterator[tuple[Report, Taken] | ReportError]:
        try:
            taken = take_in(source, fetched_at=self._clock(), given=given, options=self.settings.intake)
        except ReportError as error:
            yield error
            return
        for item in taken.reports():
            yield item if isinstance(item, ReportError) else (item, taken)

    def _keep(self, report: Report, taken: Taken) -> Added:
        reading = None if self._store.holds(report, self._pipeline.made_by) else self._pipeline.read(report)
        kept = self._store.keep(report, reading, at=self._clock(), capture=taken.capture, body=taken.body)
        return Added(report=report, kept=kept)

    @property
    def _pipeline(self) -> "Pipeline":
        return pipeline(self.settings.reading)


