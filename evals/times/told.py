"""Our own gold of told times (gold/told_*.yaml): are the words bounded rightly, and the deeds and sayings dated by them?

The pipeline reads each report as a user would hand it in: text and day of publication, no parts given.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import yaml

from dateline.model import Grain, Period, Reading, Report, Span, When, published_on
from evals.board import Row

GOLD = Path(__file__).parent / "gold"
HALVES = {"dev": GOLD / "told_dev.yaml", "test": GOLD / "told_test.yaml"}


class Reads(Protocol):
    """What is measured: a pipeline, or a stand-in for one."""

    def read(self, report: Report, /) -> Reading: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Words of a report and the days they are told to mean.

    Attributes:
        grain: None for a deed or a saying.
        slack: days either bound may be off: feasts that hang on the moon.
    """

    span: Span
    earliest: date | None
    latest: date | None
    grain: Grain | None = None
    slack: int = 0

    def bounded_as(self, found: Period | When | None) -> bool:
        """Whether both bounds are those found; no period at all is one without bounds."""
        earliest, latest = (found.earliest, found.latest) if found else (None, None)
        return _near(self.earliest, earliest, self.slack) and _near(self.latest, latest, self.slack)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    report: Report
    times: tuple[Told, ...]
    deeds: tuple[Told, ...]
    said: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts, to be added up over reports before any ratio is taken."""

    times: int = 0
    found: int = 0
    touching: int = 0
    bounds: int = 0
    grain: int = 0
    deeds: int = 0
    claimed: int = 0
    dated: int = 0
    said: int = 0
    said_dated: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)})

    def rows(self, suite: str) -> list[Row]:
        figures = {
            "expressions found, F1": (2 * self.touching, self.times + self.found, self.times),
            "bounds right": (self.bounds, self.times, self.times),
            "grain right": (self.grain, self.times, self.times),
            "deeds dated right": (self.dated, self.deeds, self.deeds),
            "deeds dated right, of claims": (self.dated, self.claimed, self.claimed),
            "sayings dated right": (self.said_dated, self.said, self.said),
        }
        return [Row(suite=suite, measure=measure, value=100 * part / max(whole, 1), n=n) for measure, (part, whole, n) in figures.items()]


def rows(pipeline: Reads) -> list[Row]:
    """The two halves apart."""
    return [
        row
        for half, path in HALVES.items()
        for row in sum((score(case, pipeline.read(case.report)) for case in load(path)), Score()).rows(f"told times {half}")
    ]


def load(path: Path) -> list[Case]:
    """Raises ValueError when marked words do not stand in their report."""
    return [_case(told) for told in yaml.safe_load(path.read_text("utf-8"))["reports"]]


def score(case: Case, reading: Reading) -> Score:
    """The counts of one report.

    A deed is dated right when any claim whose evidence holds its word is; a saying, when any attribution whose cue holds its cue is.
    """
    pairs = list(_pairs(case.times, [(when.span, when) for when in reading.whens if when.span]))
    claims = [[claim.when for claim in reading.claims if _holds(claim.evidence, deed)] for deed in case.deeds]
    sayings = [[one.said for one in reading.attributions if _holds(one.cue, saying)] for saying in case.said]
    return Score(
        times=len(case.times),
        found=sum(when.span is not None for when in reading.whens),
        touching=len(pairs),
        bounds=sum(told.bounded_as(when) for told, when in pairs),
        grain=sum(told.grain is when.grain for told, when in pairs),
        deeds=len(case.deeds),
        claimed=sum(map(bool, claims)),
        dated=sum(any(map(deed.bounded_as, periods)) for deed, periods in zip(case.deeds, claims, strict=True)),
        said=len(case.said),
        said_dated=sum(any(map(saying.bounded_as, periods)) for saying, periods in zip(case.said, sayings, strict=True)),
    )


def _near(told: date | None, found: date | None, slack: int) -> bool:
    if told is None or found is None:
        return told is found
    return abs((told - found).days) <= slack


def _holds(spans: Iterable[Span], told: Told) -> bool:
    return any(span.covers(told.span) for span in spans)


def _pairs(golds: Iterable[Told], found: Iterable[tuple[Span, When]]) -> Iterator[tuple[Told, When]]:
    """Gold and found, one to one: those that share most characters first, of equals the tighter, then the earlier."""
    found = list(found)
    joins = [(_shared(told.span, span), -len(span), told, when) for told in golds for span, when in found if told.span.overlaps(span)]
    taken: set[int] = set()
    for _, _, told, when in sorted(joins, key=lambda join: join[:2], reverse=True):
        if taken.isdisjoint({id(told), id(when)}):
            taken |= {id(told), id(when)}
            yield told, when


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _case(told: dict[str, Any]) -> Case:
    text = told["text"].strip()
    published = published_on(told["published"]) if told["published"] else None
    return Case(
        report=Report(id=told["id"], text=text, published=published),
        times=tuple(_told(one, one["text"], text) for one in told["times"]),
        deeds=tuple(_told(one, one["word"], text) for one in told["deeds"]),
        said=tuple(_told(one, one["cue"], text) for one in told["said"]),
    )


def _told(one: dict[str, Any], words: str, text: str) -> Told:
    grain = Grain(one["grain"]) if "grain" in one else None
    span = _span(words, one.get("nth", 1), text)
    return Told(span=span, earliest=one["earliest"], latest=one["latest"], grain=grain, slack=one.get("slack", 0))


def _span(words: str, nth: int, text: str) -> Span:
    """Where the words stand for the nth time (from 1) as whole words."""
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if not 0 < nth <= len(places):
        raise ValueError(f"{words!r} stands {len(places)} times in the report, and not {nth}: {text[:60]}…")
    return Span(*places[nth - 1])
