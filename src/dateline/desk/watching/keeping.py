"""What came of one look is kept: the report with its bytes, read or to be read later."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from dateline.desk.reports.answers import Compared, title_of
from dateline.desk.watching.tiding import News, Tiding
from dateline.errors import ReaderFailed, ReportError
from dateline.intake import Arrived, Given
from dateline.intake.options import Options
from dateline.intake.take_in import take_in_capture
from dateline.model import Capture, Reading, Report
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


def kept(at: AtHand, capture: Capture, body: bytes, given: Given, *, source: str, before: str | None, reads: bool) -> Iterator[Tiding]:
    """The reports in what was fetched, each kept as it comes; what holds none is kept as bytes, and why it does is said.

    Args:
        source: the list the address was met in.
        before: id of the report that was behind the address at the last look.
        reads: False keeps the reports to be read later.
    """
    found = False
    for item in _arrivals(at, capture, body, given):
        if isinstance(item, ReportError):
            yield Tiding(news=News.FAILED, at=at.now(), address=capture.url, source=source, told=item.what)
        else:
            found = True
            yield _kept(at, item, source, before, reads=reads)
    if not found:
        at.store.keep_capture(capture, body, at=at.now())


def _arrivals(at: AtHand, capture: Capture, body: bytes, given: Given) -> Iterator[Arrived | ReportError]:
    try:
        yield from take_in_capture(capture, body, given=given, options=at.options).arrivals()
    except ReportError as error:
        yield error


def _kept(at: AtHand, arrived: Arrived, source: str, before: str | None, *, reads: bool) -> Tiding:
    report, store = arrived.report, at.store
    older = store.shelf.of_page(report.url) if report.url else ()
    before = before or (max(older, key=lambda one: one.captured).report.id if older else None)
    reading, trouble = _read(at, report) if reads else (None, "")
    try:
        added = store.keep(report, reading, at=at.now(), capture=arrived.capture, body=arrived.body)
    except ReportError as error:
        return Tiding(news=News.FAILED, at=at.now(), address=arrived.capture.url, source=source, told=error.what)
    news = _news(report.id, before, is_new=added.report)
    return Tiding(
        news=news,
        at=at.now(),
        address=report.url or arrived.capture.url,
        source=source,
        title=title_of(report),
        outlet=report.outlet,
        report=report.id,
        before=before if news is News.CHANGED else None,
        claims=len(reading.claims) if reading else None,
        compared=at.compare(before, report.id) if news is News.CHANGED and before and reading else None,
        told=trouble,
    )


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
