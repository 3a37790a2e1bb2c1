"""What an intake is, and what its caller may say of the reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO, Protocol, runtime_checkable

from dateline.errors import ReportError
from dateline.model import Capture, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says of all reports of a source.

    It fills what a report does not say of itself. A date or outlet worked out from a page's mark-up is a finding and gives way to it;
    a field written beside the text in a .jsonl line does not.

    Attributes:
        how: who says so of `published`: the user ("given"), or the list in which the report stood ("feed pubDate").
    """

    published: date | None = None
    outlet: str | None = None
    how: str = "given"


class Kind(Protocol):
    """One kind of bytes. Made once, with the intake's Options; plug-ins register under `dateline.intakes`.

    Attributes:
        name: as registered.
        media_types: lower case, without parameters.
        suffixes: of file names, lower case, with the dot.
        holds_many: whether one file may hold many reports; it may then be larger (`Options.max_batch_bytes`).
    """

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    holds_many: bool

    def recognises(self, head: bytes) -> bool:
        """Whether bytes without a telling name look like this kind; asked with the first few kilobytes."""
        ...


@runtime_checkable
class Intake(Kind, Protocol):
    """Makes Reports of one kind of bytes."""

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        """The reports in the order they stand in; an error in the place of each that could not be made."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """Bytes out of a file that holds captures; they go through the door again.

    Attributes:
        capture: with `within` naming the file.
        given: what the file says of the reports in it; None = what the user said.
    """

    capture: Capture
    body: bytes
    given: Given | None = None


@runtime_checkable
class Opener(Kind, Protocol):
    """Takes apart one kind of file that holds captures: a web archive, a mail with what hangs on it."""

    def captures(self, name: str, file: BinaryIO, fetched_at: datetime) -> Iterator[Inner | ReportError]:
        """What it holds, in order and one at a time; an error in the place of each part that cannot be had.

        Args:
            name: of the file, for errors and for `Capture.within`.
            file: at its beginning; it can be sought in.
            fetched_at: when the file came to hand, for what says nothing of its own.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a report is to be had, as a feed or a list of pages tells it. None = not told.

    Attributes:
        published, updated: aware instants, or days, in ISO 8601, as told and unproven.
        how: where `published` was told, as in "feed pubDate".
        lists: whether what is there is itself a list (of OPML, an index of sitemaps).
    """

    url: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    how: str = ""
    lists: bool = False


@runtime_checkable
class Directory(Intake, Protocol):
    """An intake of bytes that list where reports are: a feed, a sitemap. What whole texts they hold, `reports` gives."""

    def links(self, capture: Capture, body: bytes) -> Iterator[Link | ReportError]:
        """What is listed, in order, each address once."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A report with the very bytes it came out of."""

    report: Report
    capture: Capture
    body: bytes
