"""What an intake is, and what its caller may say of the reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

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
