"""The door: a file, an address or `-` → captures and their reports."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

from dateline.errors import NotAReport, ReportError
from dateline.intake import local
from dateline.intake.fitting import HEAD, Kinds, by_suffix, fitting, in_truth, installed, is_address, media_type_of
from dateline.intake.intake import Arrived, Given, Inner, Intake, Opener
from dateline.intake.options import Options
from dateline.model import Capture, Report, digest_of
from dateline.version import TOOL


class Coming(Protocol):
    """One source as it came in."""

    def arrivals(self) -> Iterator[Arrived | ReportError]:
        """The reports in the order they stand in, one at a time; an error in the place of each that could not be made."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Bytes, and who makes reports of them.

    Attributes:
        body: the bytes of `capture`.
    """

    capture: Capture
    body: bytes
    intake: Intake
    given: Given

    def reports(self) -> Iterator[Report | ReportError]:
        """As `arrivals`, the reports alone."""
        return self.intake.reports(self.capture, self.body, self.given)

    def arrivals(self) -> Iterator[Arrived | ReportError]:
        for item in self.reports():
            yield item if isinstance(item, ReportError) else Arrived(report=item, capture=self.capture, body=self.body)


@dataclass(slots=True, kw_only=True)
class _Left:
    """What may still come out of one source, so that no file made to unfold for ever does."""

    captures: int
    bytes: int

    def take(self, inner: Inner) -> None:
        self.captures -= 1
        self.bytes -= len(inner.body)

    @property
    def what_ran_out(self) -> str | None:
        return "max_opened" if self.captures < 0 else "max_opened_bytes" if self.bytes < 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenApart:
    """A file that holds captures, and who takes it apart.

    Attributes:
        file: opens it, at its beginning.
        capture: of the file itself, where it did not come from a disk.
        depth: how many such files it lies in.
    """

    name: str
    file: Callable[[], AbstractContextManager[BinaryIO]]
    intake: Opener
    given: Given
    fetched_at: datetime
    kinds: Kinds
    options: Options
    capture: Capture | None = None
    depth: int = 0
    left: _Left | None = field(default=None, repr=False)

    def arrivals(self) -> Iterator[Arrived | ReportError]:
        left = self.left or _Left(captures=self.options.max_opened, bytes=self.options.max_opened_bytes)
        try:
            with self.file() as file:
                if isinstance(self.intake, Intake):
                    yield from self._itself(file, self.intake)
                for item in self.intake.captures(self.name, file, self.fetched_at):
                    if isinstance(item, ReportError):
                        yield item
                        continue
                    left.take(item)
                    if left.what_ran_out:
                        yield self._too_much(left.what_ran_out)
                        return
                    yield from self._through(item, left)
        except ReportError as error:
            yield error

    def _itself(self, file: BinaryIO, intake: Intake) -> Iterator[Arrived | ReportError]:
        """The reports of the file's own, beside what it holds: a mail has a text."""
        limit, setting = local.limit_of(many=self.intake.holds_many, options=self.options)
        body = file.read(limit + 1)
        local.refuse_large(len(body), self.name, limit, setting)
        file.seek(0)
        own = Capture(url=self.name, fetched_at=self.fetched_at, media_type=intake.media_types[0], digest=digest_of(body), tool=TOOL)
        yield from Taken(capture=self.capture or own, body=body, intake=intake, given=self.given).arrivals()

    def _through(self, inner: Inner, left: _Left) -> Iterator[Arrived | ReportError]:
        name = inner.capture.url
        intake = fitting(inner.capture, inner.body[:HEAD], self.kinds)
        if isinstance(intake, Opener):
            if self.depth >= self.options.max_depth:
                yield NotAReport(name, f"lies more than {self.options.max_depth} files deep in {self.name}; take it out and name it alone")
                return
            yield from self._deeper(inner, intake, left).arrivals()
            return
        try:
            local.refuse_large(len(inner.body), name, *local.limit_of(many=intake.holds_many, options=self.options))
        except NotAReport as error:
            yield error
            return
        yield from Taken(capture=inner.capture, body=inner.body, intake=intake, given=inner.given or self.given).arrivals()

    def _deeper(self, inner: Inner, intake: Opener, left: _Left) -> "TakenApart":
        return TakenApart(
            name=inner.capture.url,
            file=_in_memory(inner.body),
            intake=intake,
            given=inner.given or self.given,
            fetched_at=inner.capture.fetched_at,
            kinds=self.kinds,
            options=self.options,
            capture=inner.capture,
            depth=self.depth + 1,
            left=left,
        )

    def _too_much(self, setting: str) -> NotAReport:
        most = getattr(self.options, setting)
        what = "files" if setting == "max_opened" else "bytes"
        return NotAReport(self.name, f"holds more than {most:,} {what}; what came before is in, set [intake] {setting} higher for the rest")


def take_in(source: str | Path, *, fetched_at: datetime, given: Given | None = None, options: Options | None = None) -> Taken | TakenApart:
    """A file, an http(s) address, or `-` for standard input, and who makes reports of it.

    Args:
        fetched_at: an aware instant, now; there is no clock in here.

    Raises:
        FetchFailed: when the bytes cannot be had.
        NotAReport: when there are too many of them.
    """
    options, given, name = options or Options(), given or Given(), str(source)
    kinds = installed(options)
    if is_address(name):
        from dateline.intake.web.fetch import fetch

        return _taken(*fetch(name, fetched_at=fetched_at, options=options), given, kinds, options)
    if name == local.STDIN:
        return take_in_bytes("standard input", local.standard_input(options), fetched_at=fetched_at, given=given, options=options)
    head = local.head_of(name)
    kind = in_truth(by_suffix(name, kinds), head, kinds)
    if isinstance(kind, Opener):
        file = partial(local.opened, name)
        return TakenApart(name=name, file=file, intake=kind, given=given, fetched_at=fetched_at, kinds=kinds, options=options)
    body = local.read_file(name, many=kind is not None and kind.holds_many, options=options)
    return take_in_bytes(name, body, fetched_at=fetched_at, given=given, options=options)


def take_in_bytes(
    name: str, body: bytes, *, fetched_at: datetime, given: Given | None = None, options: Options | None = None
) -> Taken | TakenApart:
    """As `take_in`, of bytes at hand: what somebody handed in by a file's name.

    Raises:
        NotAReport: when there are too many of them.
    """
    options, given = options or Options(), given or Given()
    kinds = installed(options)
    media_type = media_type_of(name, body[:HEAD], kinds)
    capture = Capture(url=name, fetched_at=fetched_at, media_type=media_type, digest=digest_of(body), tool=TOOL)
    return _taken(capture, body, given, kinds, options)


def take_in_capture(capture: Capture, body: bytes, *, given: Given | None = None, options: Options | None = None) -> Taken | TakenApart:
    """As `take_in`, of bytes that were fetched already.

    Raises:
        NotAReport: when there are too many of them.
    """
    options = options or Options()
    return _taken(capture, body, given or Given(), installed(options), options)


def _taken(capture: Capture, body: bytes, given: Given, kinds: Kinds, options: Options) -> Taken | TakenApart:
    intake = fitting(capture, body[:HEAD], kinds)
    if isinstance(intake, Opener):
        file = _in_memory(body)
        return TakenApart(
            name=capture.url,
            file=file,
            intake=intake,
            given=given,
            fetched_at=capture.fetched_at,
            kinds=kinds,
            options=options,
            capture=capture,
        )
    local.refuse_large(len(body), capture.url, *local.limit_of(many=intake.holds_many, options=options))
    return Taken(capture=capture, body=body, intake=intake, given=given)


def _in_memory(body: bytes) -> Callable[[], AbstractContextManager[BinaryIO]]:
    return lambda: nullcontext(BytesIO(body))
