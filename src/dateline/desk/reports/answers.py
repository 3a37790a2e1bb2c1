"""What the desk tells of reports."""

from dataclasses import dataclass
from datetime import datetime

from dateline.desk.correcting import Correction
from dateline.desk.reports.changes import Changed
from dateline.desk.reports.editions import EditionTold
from dateline.desk.reports.wording import Passage
from dateline.export.phrasing import line
from dateline.export.telling import Telling
from dateline.model import (
    Attribution,
    Capture,
    Claim,
    Decision,
    Doubt,
    Edition,
    Mention,
    Part,
    Place,
    Report,
    Span,
    Sureness,
    When,
    how_sure,
)
from dateline.store import Shelved

_LONGEST = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A report as a list shows it.

    Attributes:
        title: its headline as given, else the first line of its text.
        published: None = not known.
        sure: what that day rests on; None = there is none, or nobody knows.
        captured: when the record had it.
        claims: how many its newest reading makes.
        captures: how many fetches of it the record keeps; 0 where only a text was given.
        edition: what its agency says of this very version; later ones may say otherwise (`OpenedReport.edition`).
    """

    id: str
    title: str
    outlet: str | None
    byline: str | None
    published: When | None
    sure: Sureness | None
    url: str | None
    captured: datetime
    claims: int
    captures: int
    edition: Edition | None


def listing(shelved: Shelved) -> Listing:
    report = shelved.report
    return Listing(
        id=report.id,
        title=title_of(report),
        outlet=report.outlet,
        byline=report.byline,
        published=report.published,
        sure=how_sure(report.published),
        url=report.url,
        captured=shelved.captured,
        claims=shelved.claims,
        captures=shelved.captures,
        edition=report.edition,
    )


def title_of(report: Report) -> str:
    """The headline as given, else the first line of the text, cut where it is long."""
    words = line(report.headline or report.text.strip().split("\n", 1)[0])
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A passage of the text that stands as one block: the kind of its part, or "plain" where it is in none."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class InText:
    """A claim beside the text it was read from.

    Attributes:
        id: the record's name for it.
        claim: with what analysts corrected laid over it, where the view hears decisions.
        told: in words; its `hands` follow the chain of `claim.attribution` link by link, the outlet last.
        heard: whether the view listens to who holds it or prints it.
        decisions: number and decision, oldest first, withdrawn ones among them.
        corrections: what analysts corrected, laid over `claim` and `told`; each tells what the reader found.
        disputed: fields on which corrections differ; there `claim` is as the reader found it.
    """

    id: str
    claim: Claim
    told: Telling
    heard: bool
    decisions: tuple[tuple[int, Decision], ...]
    corrections: tuple[Correction, ...] = ()
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedReport:
    """A report opened for reading: its text, and all its newest reading found in it.

    Attributes:
        known: whether the view knows of it: published, or captured, by its day.
        blocks: the whole text in order, but for white space between them.
        claims: in the order of the reading.
        captures: where its bytes came from, oldest first; empty where only a text was given.
        versions: how many reports the record has of its page, or of its agency's item, this one among them.
        edition: what the agency's other versions tell of it; None where it came from no agency.
        read_at: None = it was never read, and nothing is found in it.
        made_by: reader and version, in reading order.
    """

    listing: Listing
    known: bool
    text: str
    language: str
    blocks: tuple[Block, ...]
    parts: tuple[Part, ...]
    mentions: tuple[Mention, ...]
    whens: tuple[When, ...]
    places: tuple[Place, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[InText, ...]
    doubts: tuple[Doubt, ...]
    captures: tuple[Capture, ...]
    versions: int
    edition: EditionTold | None
    read_at: datetime | None
    made_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What changed from one report to another, as two versions of one page do.

    Attributes:
        passages: both texts, run into one: what stayed, what is gone, what is new.
        claims: those that appeared, vanished or are told otherwise.
        same: how many claims stand as they did, word for word.
    """

    before: Listing
    after: Listing
    passages: tuple[Passage, ...]
    claims: tuple[Changed, ...]
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """Bytes as they were fetched, and the first fetch that brought them."""

    capture: Capture
    body: bytes
