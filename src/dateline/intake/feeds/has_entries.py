"""A feed of whatever form: a list of entries, each a link, some of them whole reports."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from dateline.errors import ReportError
from dateline.intake.feeds.entry import Entry, links_of, reports_of
from dateline.intake.intake import Given, Link
from dateline.intake.options import Options
from dateline.model import Capture, Report


class HasEntries(ABC):
    """Links and reports out of entries."""

    def __init__(self, options: Options) -> None:
        self._options = options

    def links(self, capture: Capture, body: bytes) -> Iterator[Link | ReportError]:
        """In the order of the feed."""
        try:
            yield from links_of(self._entries(capture, body), capture)
        except ReportError as error:
            yield error

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        """The entries that hold a whole text; an error in the place of each that has only a teaser."""
        try:
            yield from reports_of(self._entries(capture, body), capture, given, self._options)
        except ReportError as error:
            yield error

    @abstractmethod
    def _entries(self, capture: Capture, body: bytes) -> Iterator[Entry]:
        """The entries in the order of the feed.

        Raises:
            ReportError: when it is no feed, at the first of them.
        """
