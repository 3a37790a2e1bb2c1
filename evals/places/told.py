"""Our own gold of told places (gold/*.yaml): found, put right, told how finely, refused, and each deed where it happened.

What is missing is wrong in every measure but "names found P" and "deeds that became claims". Optional places count neither way.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol, TypedDict

import yaml

from dateline.model import Claim, Grain, Place, PlaceKind, Precision, Reading, RelationKind, Report, Span, When
from dateline.reading.gazetteer.distances import distance_km
from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline
from evals.board import Row

GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One marked name; what the words of the gold file's head say."""

    span: Span
    name: str
    country: str | None
    point: tuple[float, float]
    within_km: float
    precision: Precision
    relation: RelationKind | None
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """The word of a deed, and every mention of each place that is right for it; none = the report does not say."""

    span: Span
    where: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report of the gold, marked."""

    report: Report
    spots: tuple[Spot, ...]
    not_places: tuple[Span, ...]
    deeds: tuple[Deed, ...]


class Reads(Protocol):
    """What is measured: a pipeline, or a stand-in."""

    def read(self, report: Report, /) -> Reading: ...


class _At(TypedDict, total=False):
    """Words as a gold file gives them, and which of their occurrences is meant."""

    text: str
    word: str
    nth: int


class _Place(_At, total=False):
    name: str
    country: str | None
    lat: float
    lon: float
    within_km: float
    precision: str
    relation: str | None
    optional: bool


class _Deed(_At, total=False):
    where: str | list[str] | None


class _Entry(TypedDict):
    id: str
    published: date
    outlet: str
    text: str
    places: list[_Place]
    not_places: list[_At]
    deeds: list[_Deed]


def told(path: Path) -> list[Told]:
    """The reports of one file of gold; raises ValueError, naming the report, where marked words are not in its text."""
    return [_told(entry) for entry in yaml.safe_load(path.read_text("utf-8"))["reports"]]


def _told(entry: _Entry) -> Told:
    text, day = entry["text"], entry["published"]
    published = When(earliest=day, latest=day, grain=Grain.DAY, rule="given")
    try:
        marked = [(place["text"], _spot(place, text)) for place in entry["places"]]
        return Told(
            report=Report(id=entry["id"], text=text, outlet=entry["outlet"], published=published),
            spots=tuple(spot for _, spot in marked),
            not_places=tuple(_span(words, text) for words in entry["not_places"]),
            deeds=tuple(Deed(span=_span(deed, text), where=_where(deed["where"], marked)) for deed in entry["deeds"]),
        )
    except (KeyError, ValueError) as error:
        raise ValueError(f"{entry['id']}: {error}") from error


def _span(words: _At, text: str) -> Span:
    """The nth occurrence (from 1) that is not part of a longer word."""
    wanted, nth = words.get("text") or words["word"], words.get("nth", 1)
    found = list(re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text))
    if not 1 <= nth <= len(found):
        raise ValueError(f"no {wanted!r} number {nth}: it stands there {len(found)} times")
    return Span(*found[nth - 1].span())


def _spot(place: _Place, text: str) -> Spot:
    relation = place["relation"]
    return Spot(
        span=_span(place, text),
        name=place["name"],
        country=place["country"],
        point=(place["lat"], place["lon"]),
        within_km=place["within_km"],
        precision=Precision(place["precision"]),
        relation=RelationKind(relation) if relation else None,
        optional=place.get("optional", False),
    )


def _where(told_as: str | list[str] | None, marked: Sequence[tuple[str, Spot]]) -> tuple[Spot, ...]:
    """Every mention of the places told: a second mention of Homs is as right as the first."""
    wanted = [told_as] if isinstance(told_as, str) else told_as or []
    unknown = set(wanted) - {text for text, _ in marked}
    if unknown:
        raise ValueError(f"a deed stands in {', '.join(sorted(unknown))}, which is not among the places")
    names = {spot.name for text, spot in marked if text in wanted}
    return tuple(spot for _, spot in marked if spot.name in names)


@dataclass(slots=True)
class Share:
    """How many of how many, in per cent where there are any."""

    part: int = 0
    whole: int = 0

    def add(self, answers: Iterable[bool]) -> None:
        given = list(answers)
        self.part += sum(given)
        self.whole += len(given)

    @property
    def value(self) -> float:
        return 100 * self.part / max(1, self.whole)


@dataclass(slots=True)
class Tally:
    """Counts over reports; `add` one by one, then ask for the figures."""

    found: Share = field(default_factory=Share)
    told: Share = field(default_factory=Share)
    put: Share = field(default_factory=Share)
    precise: Share = field(default_factory=Share)
    related_found: Share = field(default_factory=Share)
    related_told: Share = field(default_factory=Share)
    refused: Share = field(default_factory=Share)
    deeds: Share = field(default_factory=Share)
    claimed: Share = field(default_factory=Share)

    def add(self, gold: Told, reading: Reading) -> None:
        spots = [spot for spot in gold.spots if not spot.optional]
        places = _counted(gold, reading.places)
        at = {spot.span: [place for place in places if place.span.overlaps(spot.span)] for spot in spots}
        self.found.add(any(place.span.overlaps(spot.span) for spot in spots) for place in places)
        self.told.add(bool(at[spot.span]) for spot in spots)
        self.put.add(any(is_right(place, spot) for place in at[spot.span]) for spot in spots)
        self.precise.add(any(place.precision is spot.precision for place in at[spot.span]) for spot in spots)
        self.related_found.add(any(_same_relation(place, spot) for spot in spots) for place in places if place.relation)
        self.related_told.add(any(_same_relation(place, spot) for place in places) for spot in spots if spot.relation)
        self.refused.add(not any(place.span.overlaps(span) for place in reading.places) for span in gold.not_places)
        for deed in gold.deeds:
            claims = _claims_of(deed, reading.claims)
            self.deeds.add([any(_is_placed(claim, deed) for claim in claims)])
            self.claimed.add([any(_is_placed(claim, deed) for claim in claims)] if claims else [])

    def figures(self) -> dict[str, tuple[float, int]]:
        """Measure → per cent, and of how many."""
        figures = {
            "names found P": (self.found.value, self.found.whole),
            "names found R": (self.told.value, self.told.whole),
            "names found F1": (_f1(self.found, self.told), self.told.whole),
            "put right": (self.put.value, self.put.whole),
            "precision right": (self.precise.value, self.precise.whole),
            "relation right F1": (_f1(self.related_found, self.related_told), self.related_told.whole),
            "refused": (self.refused.value, self.refused.whole),
            "deeds placed right": (self.deeds.value, self.deeds.whole),
        }
        return figures | {"deeds that became claims": (self.claimed.value, self.claimed.whole)}


def _counted(gold: Told, places: Iterable[Place]) -> list[Place]:
    """Without those that lie on optional places alone."""
    optional = [spot.span for spot in gold.spots if spot.optional]
    needed = [spot.span for spot in gold.spots if not spot.optional]
    return [place for place in places if any(map(place.span.overlaps, needed)) or not any(map(place.span.overlaps, optional))]


def is_right(place: Place, spot: Spot) -> bool:
    """A country by its code, anything else by its distance."""
    if spot.precision is Precision.COUNTRY:
        return place.kind is PlaceKind.COUNTRY and place.country == spot.country
    if place.lat is None or place.lon is None:
        return False
    return distance_km((place.lat, place.lon), spot.point) <= spot.within_km


def _same_relation(place: Place, spot: Spot) -> bool:
    kind = place.relation.kind if place.relation else None
    return kind is not None and kind is spot.relation and place.span.overlaps(spot.span)


def _claims_of(deed: Deed, claims: Iterable[Claim]) -> list[Claim]:
    """A statement is no deed, though its words cover those of one."""
    return [claim for claim in claims if claim.type != "statement" and any(span.covers(deed.span) for span in claim.evidence)]


def _is_placed(claim: Claim, deed: Deed) -> bool:
    """Exactly there: the province a town lies in is no credit."""
    if claim.where is None:
        return not deed.where
    return any(claim.where.span.overlaps(spot.span) for spot in deed.where)


def _f1(precision: Share, recall: Share) -> float:
    """One to one is not asked, so that both have hits of their own."""
    both = precision.value + recall.value
    return 2 * precision.value * recall.value / both if both else 0.0


def rows(_data: Path) -> list[Row]:
    """Per half of the gold, one row a measure."""
    pipeline = Pipeline.build(Options())
    return [row for path in sorted(GOLD.glob("told_*.yaml")) for row in rows_of(path, pipeline)]


def rows_of(path: Path, pipeline: Reads) -> list[Row]:
    """One file of gold."""
    tally = Tally()
    for gold in told(path):
        tally.add(gold, pipeline.read(gold.report))
    suite = f"told places {path.stem.removeprefix('told_')}"
    return [Row(suite=suite, measure=measure, value=value, n=n) for measure, (value, n) in tally.figures().items()]
