"""What watching brings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dateline.desk.reports.answers import Compared


class News(StrEnum):
    """What became of one look."""

    LISTED = "listed"  # a list named pages or lists that were not known
    NEW = "new"  # a report the record did not have
    CHANGED = "changed"  # another text under the same address
    CLUTTER = "clutter"  # other bytes, the same text: advertisements, links to other stories
    KNOWN = "known"  # the record had the report already
    UNCHANGED = "unchanged"
    GONE = "gone"  # a page that was had is there no more
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiding:
    """What one look brought.

    Attributes:
        address: what was looked at.
        source: the list it was met in; itself for a list.
        report: id; None where there is none.
        before: id of the version before this one; None where there is none.
        claims: how many its reading makes; None where it was not read.
        compared: what changed since `before`; None where nothing did, or one of the two was not read.
        told: in words: how many pages a list names, why something failed. Empty where there is nothing to add.
    """

    news: News
    at: datetime
    address: str
    source: str
    title: str | None = None
    outlet: str | None = None
    report: str | None = None
    before: str | None = None
    claims: int | None = None
    compared: Compared | None = None
    told: str = ""
