"""What came of one look is kept: the report with its bytes, read or to be read later."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from dateline.desk.reports.answers import Compared, title_of
from dateline.desk.watching.tiding import News, Tiding
from dateline.errors import ReaderFailed, ReportError
from dateline.intake import Arrived, Given
from dateline.intake.options import Options
from dateline.intake.take_in import take_in_capture
from dateline.intake.web import Fetched
from dateline.model import Reading, Report
from dateline.store import Store

if TYPE_CHECKING:
    from dateline.reading.pipeline import Pipeline


class AtHand(Protocol):
    """What of the desk is needed to keep a report."""

    @property
    def store(self) -> Store: ...

    @property
    def pipeline(self) -> "Pipeline": ...

    @property
    def options(self) -> Options: ...

    def now(self) -> datetime: ...

    def compare(self, before: str, after: str) -> Compared: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Keeps what comes.

    Attributes:
        reads: False keeps reports to be read later.
    """

    at: AtHand
    reads: bool

    def kept(self, found: Fetched, given: Given, *, source: str, before: str | None) -> Iterator[Tiding]:
        """The reports in what was fetched, each kept as it comes; what holds none is kept as bytes, and why it does is said.

        Args:
            source: the list the address was met in.
            before: id of the report that was behind the address at the last look.
        """
        capture, any_report = found.capture, False
        for item in self._arrivals(found, given):
            if isinstance(item, ReportError):
                yield self._failed(capture.url, source, item)
            else:
                any_report = True
                yield self._kept(item, source, before)
        if not any_report:
            self.at.store.keep_capture(capture, found.body, at=self.at.now())

    def _arrivals(self, found: Fetched, given: Given) -> Iterator[Arrived | ReportError]:
        try:
            yield from take_in_capture(found.capture, found.body, given=given, options=self.at.options).arrivals()
        except ReportError as error:
            yield error

    def _kept(self, arrived: Arrived, source: str, before: str | None) -> Tiding:
        report, store = arrived.report, self.at.store
        before = before or self._last(report)
        reading, trouble = _read(self.at, report) if self.reads else (None, "")
        try:
            added = store.keep(report, reading, at=self.at.now(), capture=arrived.capture, body=arrived.body)
        except ReportError as error:
            return self._failed(arrived.capture.url, source, error)
        news = _news(report.id, before, is_new=added.report)
        changed = before if news is News.CHANGED else None
        return Tiding(
            news=news,
            at=self.at.now(),
            address=report.url or arrived.capture.url,
            source=source,
            title=title_of(report),
            outlet=report.outlet,
            report=report.id,
            before=changed,
            claims=len(reading.claims) if reading else None,
            compared=self.at.compare(changed, report.id) if changed and reading else None,
            told=trouble,
        )

    def _last(self, report: Report) -> str | None:
        """The version of its page that came to the record last; None = it has none."""
        older = self.at.store.shelf.of_page(report.url) if report.url else ()
        return max(older, key=lambda one: one.captured).report.id if older else None

    def _failed(self, address: str, source: str, error: ReportError) -> Tiding:
        return Tiding(news=News.FAILED, at=self.at.now(), address=address, source=source, told=error.what)


def _read(at: AtHand, report: Report) -> tuple[Reading | None, str]:
    """A reading, or why there is none: a report whose reader breaks is kept all the same."""
    known = at.store.newest(report.id)
    if known and at.store.holds(report, at.pipeline.made_by):
        return known[0], ""
    try:
        return at.pipeline.read(report), ""
    except ReaderFailed as error:
        return None, error.what


def _news(report: str, before: str | None, *, is_new: bool) -> News:
    if before is None:
        return News.NEW if is_new else News.KNOWN
    return News.CLUTTER if report == before else News.CHANGED
