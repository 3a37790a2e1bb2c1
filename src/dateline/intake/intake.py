"""What an intake is, and what its caller may say of the reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable

from dateline.errors import ReportError
from dateline.model import Capture, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says of all reports of a source.

    It fills what a report does not say of itself. A date or outlet worked out from a page's mark-up is a finding and gives way to it;
    a field written beside the text in a .jsonl line does not.
    """

    published: date | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a report is, as a list of reports says.

    Attributes:
        url: an absolute http(s) address.
        published, updated: as written in the list; None = it does not say.
        how: where `published` was found, as in "feed pubDate".
        lists: what is behind it is a list again: a feed named in OPML, a sitemap in an index.
    """

    url: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    how: str = ""
    lists: bool = False


class Intake(Protocol):
    """Makes Reports of one kind of bytes. Made once, with the intake's Options; plug-ins register under `dateline.intakes`.

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

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        """The reports in the order they stand in; an error in the place of each that could not be made."""
        ...


@runtime_checkable
class Directory(Protocol):
    """A file that lists where reports are: a feed, a sitemap, OPML. Registered as an Intake is."""

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]

    def recognises(self, head: bytes) -> bool:
        """As an Intake."""
        ...

    def links(self, capture: Capture, body: bytes) -> Iterator[Link | ReportError]:
        """In the order they stand in; an error in the place of each that cannot be followed."""
        ...
