"""Claims as lines of a list: told, with where and when they were published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.export.phrasing import title
from dateline.export.telling import Teller, Telling
from dateline.model import Claim, Report
from dateline.store import Entry, claim_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A claim as a list shows it.

    Attributes:
        type: a key of the vocabulary of claims.
        told: in words.
        polarity, certainty, harm: as the claim has them; None for the last = it counts nobody.
        earliest, latest: between which days it happened or held; None = open, or not told.
        report: the report's id.
        headline: as given or found; None = it has none.
        outlet: None = not known.
        published: the last day on which the report may have been published; None = not known.
        score: 0–1, the reader's own.
    """

    id: str
    type: str
    told: Telling
    polarity: str
    certainty: str
    harm: str | None
    earliest: date | None
    latest: date | None
    report: str
    headline: str | None
    outlet: str | None
    published: date | None
    score: float


def lines(entries: Iterable[Entry]) -> Iterator[Line]:
    """A line for each, in order."""
    tellers: dict[str, Teller] = {}
    for entry in entries:
        reading = entry.reading
        teller = tellers.setdefault(reading.report.id, Teller(reading, claim_ids(reading)))
        yield line(entry.id, entry.claim, teller.tell(entry.id, entry.claim), reading.report, headline=title(reading))


def line(name: str, claim: Claim, told: Telling, report: Report, *, headline: str | None) -> Line:
    published = report.published
    return Line(
        id=name,
        type=claim.type,
        told=told,
        polarity=str(claim.polarity),
        certainty=str(claim.certainty),
        harm=claim.harm and str(claim.harm),
        earliest=claim.when.earliest if claim.when else None,
        latest=claim.when.latest if claim.when else None,
        report=report.id,
        headline=headline,
        outlet=report.outlet,
        published=published.latest if published else None,
        score=claim.score,
    )
