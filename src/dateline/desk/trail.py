"""What the desk hands out beside nouns."""

from dataclasses import dataclass

from dateline.desk.correcting import Corrected
from dateline.desk.media.answers import MediaLine
from dateline.desk.reports.editions import EditionTold
from dateline.model import Capture, Decision, Doubt, Report, Span
from dateline.store import Entry, Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding one report did."""

    report: Report
    kept: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """All the record knows about one claim.

    Attributes:
        around: the stretch of the report its words stand in.
        captures: where the report's bytes came from, oldest first.
        doubts: those about the whole report, and those within `around`.
        decisions: number and decision, oldest first, withdrawn ones among them; corrections stand in `corrected`.
        edition: what its agency's versions tell of the report; None where it came from no agency.
        corrected: the claim with what analysts corrected laid over it, as the view has it; `entry` is as the reader found it.
        media: recordings, videos, images and statements it rests on; where one is disputed or flagged, no certainty is changed by it.
    """

    entry: Entry
    around: Span
    captures: tuple[Capture, ...]
    doubts: tuple[Doubt, ...]
    decisions: tuple[tuple[int, Decision], ...]
    corrected: Corrected
    edition: EditionTold | None = None
    media: tuple[MediaLine, ...] = ()
