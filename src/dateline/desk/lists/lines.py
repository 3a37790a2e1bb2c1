"""Claims as lines of a list: told, with where and when they were published."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter

from dateline import __version__
from dateline.desk.correcting import Corrected, Correction
from dateline.desk.media.answers import MediaLine
from dateline.desk.trail import Trail
from dateline.export.phrasing import title
from dateline.export.telling import Teller, Telling
from dateline.model import Capture, Claim, Decision, Doubt, Reading, Report, Span, Sureness, how_sure
from dateline.store import Query, Store, claim_ids

_MADE_BY = f"{__version__} 1"
"""By which rules lines are told: raise the second number when the telling changes between versions."""


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
        corrections: what analysts corrected, laid over all of the above; each tells what the reader found.
        disputed: fields on which corrections differ; there the line is as the reader found it.
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
    corrections: tuple[Correction, ...] = ()
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some of a report's text, in order.

    Attributes:
        is_evidence: whether the claim stands on these words.
    """

    text: str
    is_evidence: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A decision with its number, by which it is withdrawn."""

    number: int
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class LineTrail:
    """The trail of a claim, for a page.

    Attributes:
        around: the parts of the text it stands in, whole.
        url: where the report was published; None = not known.
        how_published: how its day of publication was found; None = it has none.
        sure: what that day rests on; None = it has none, or nobody knows.
        captures: where its bytes came from, oldest first; empty where only a text was given.
        doubts: of the readers, about the words around it.
        decisions: about the claim, withdrawn ones too.
        event: the id of the event it is told in; None = it tells none.
        newest: False when a later reading of the report no longer makes it.
        media: recordings, videos, images and statements it rests on.
    """

    line: Line
    around: tuple[Stretch, ...]
    url: str | None
    how_published: str | None
    sure: Sureness | None
    captures: tuple[Capture, ...]
    doubts: tuple[Doubt, ...]
    decisions: tuple[Numbered, ...]
    event: str | None
    newest: bool
    media: tuple[MediaLine, ...] = ()


def trail_of(trail: Trail, event: str | None) -> LineTrail:
    """A trail as a page shows it."""
    entry = trail.entry
    reading = entry.reading
    published = reading.report.published
    return LineTrail(
        line=corrected_line(reading, trail.corrected),
        around=tuple(_stretches(reading.report.text, trail.around, trail.corrected.claim.evidence)),
        url=reading.report.url,
        how_published=published.rule if published else None,
        sure=how_sure(published),
        captures=trail.captures,
        doubts=trail.doubts,
        decisions=tuple(Numbered(number=number, decision=decision) for number, decision in trail.decisions),
        event=event,
        newest=entry.newest,
        media=trail.media,
    )


def corrected_line(reading: Reading, corrected: Corrected) -> Line:
    """A claim as a view has it."""
    told = Teller(reading, claim_ids(reading)).tell(corrected.id, corrected.claim)
    line = _line(corrected.claim, told, reading.report, title(reading))
    return replace(line, corrections=corrected.corrections, disputed=corrected.disputed)


def _stretches(text: str, around: Span, evidence: tuple[Span, ...]) -> Iterator[Stretch]:
    """The text around cut where evidence begins and ends; evidence may overlap."""
    edges = {around.start, around.end, *(edge for span in evidence for edge in (span.start, span.end))}
    for start, end in pairwise(sorted(edge for edge in edges if around.start <= edge <= around.end)):
        here = Span(start, end)
        yield Stretch(text=here.of(text), is_evidence=any(span.covers(here) for span in evidence))


class Lines:
    """Pages of claims, each told once and kept so."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, query: Query, *, backwards: bool = False) -> tuple[Line, ...]:
        """The claims that fit, by day of publication; backwards, the latest first."""
        found = self._store.lists.page(query, backwards=backwards)
        numbers = dict.fromkeys(one.reading for one in found)
        kept = self._store.lists.told(numbers, _MADE_BY)
        fresh = {number: self._plain(number) for number in numbers if number not in kept}
        if fresh:
            self._store.lists.keep_told(fresh, _MADE_BY)
        told = kept | fresh
        return tuple(replace(_LINE.validate_python(told[one.reading][one.position]), id=one.id) for one in found)

    def _plain(self, number: int) -> list[Any]:
        reading = self._store.reading(number)
        teller = Teller(reading, claim_ids(reading))
        heading = title(reading)
        return [
            _LINE.dump_python(_line(claim, told, reading.report, heading), mode="json")
            for claim, told in zip(reading.claims, teller.all(), strict=True)
        ]


def _line(claim: Claim, told: Telling, report: Report, heading: str) -> Line:
    published = report.published
    return Line(
        id=told.id,
        type=claim.type,
        told=told,
        polarity=str(claim.polarity),
        certainty=str(claim.certainty),
        harm=None if claim.harm is None else str(claim.harm),
        earliest=claim.when.earliest if claim.when else None,
        latest=claim.when.latest if claim.when else None,
        report=report.id,
        headline=heading,
        outlet=report.outlet,
        published=published.latest if published else None,
        score=claim.score,
    )


_LINE = TypeAdapter(Line)
