"""What an export of evidence holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dateline.model import Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that a viewer lists.

    Attributes:
        address: as its record has it (WARC-Target-URI).
        text: for a viewer's search; None = it is not carried.
    """

    id: str
    address: str
    at: datetime
    title: str
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What an export of evidence holds; each part is gone through once, and in this order.

    Attributes:
        title: what it is called.
        at: what stands as its date: of the last act it holds, so that the same evidence makes the same file.
        captures: with their bytes.
        asked: what of the record it is to hold, as plain data; empty = all of it.
        acts, stamps, reports, decisions, withheld: lines of JSON, without line breaks.
    """

    title: str
    at: datetime
    captures: Iterable[tuple[Capture, bytes]]
    asked: Mapping[str, Any] = field(default_factory=dict)
    pages: Iterable[Page] = ()
    acts: Iterable[str] = ()
    stamps: Iterable[str] = ()
    reports: Iterable[str] = ()
    decisions: Iterable[str] = ()
    withheld: Iterable[str] = ()
