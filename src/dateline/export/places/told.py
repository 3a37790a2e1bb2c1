"""The places of a report as a person is told of them: each once, however often it is named."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dateline.export.phrasing import line, other_end, place_words
from dateline.model import Candidate, Extent, PartKind, Place, PlaceKind, Precision, Reading, RelationKind, SpatialRelation

_KINDS = {
    PlaceKind.ADMIN1: "province",
    PlaceKind.ADMIN2: "district",
}

_SIDES = {
    "N": "north", "NE": "north-east", "E": "east", "SE": "south-east",
    "S": "south", "SW": "south-west", "W": "west", "NW": "north-west", "centre": "centre",
}  # fmt: skip


_MOST_REASONS = 3


@dataclass(frozen=True)
class ToldPlace:
    """One place of a report.

    Attributes:
        number: from 1, in the order of the text.
        places: every time it is named, in order; they mean the same, in the same relation.
        words: as printed the first time, with the words for its relation: "10 km east of Mosul".
        filed_from: it stands in the dateline: where the report was filed, and nothing happened there for all we know.
        doubts: what could not be settled about it, each reason once.
        other: the second place of "between X and Y"; None where it was not resolved, and without such a relation.
    """

    number: int
    places: tuple[Place, ...]
    words: str
    filed_from: bool
    doubts: tuple[str, ...]
    other: str | None = None

    @property
    def place(self) -> Place:
        return self.places[0]

    @property
    def is_settled(self) -> bool:
        return self.place.lat is not None and self.place.lon is not None

    @property
    def sureness(self) -> str:
        """unsettled, unsure where the reader doubts its choice, or sure."""
        return "unsettled" if not self.is_settled else "unsure" if self.doubts else "sure"

    @cached_property
    def what(self) -> str | None:
        """Kind and country: "town, SY"; None where neither is known."""
        return kind_and_country(self.place.kind, self.place.country)

    @property
    def precision(self) -> str | None:
        """How finely the words place it, where that says more than the kind."""
        precision, kind = self.place.precision, self.place.kind
        same = precision is None or (kind is not None and str(precision) == _KINDS.get(kind, str(kind)))
        return None if same or (precision is Precision.POINT and kind is PlaceKind.SITE) else str(precision)

    @property
    def relation(self) -> str | None:
        """How what is meant lies to the place named, where the words as printed do not say it as plainly."""
        told = self._relation
        return None if told is None or _is_said_by(self.words, told) else told

    @property
    def _relation(self) -> str | None:
        told = self.place.relation
        if told is None:
            return None
        name = self.place.name or "the place named"
        side = _SIDES.get(told.direction or "")
        if told.kind is RelationKind.AWAY:
            far = f"{told.distance_km:g} km " if told.distance_km is not None else ""
            return f"{far}{side} of {name}" if side else f"{far}from {name}"
        if told.kind is RelationKind.PART:
            return f"the {side}{'' if side == 'centre' else 'ern part'} of {name}" if side else f"a part of {name}"
        return f"near {name}, not in it" if told.kind is RelationKind.NEAR else f"between {name} and {self.other or 'another place'}"

    @property
    def where(self) -> str | None:
        """As in "35.86° N, 36.80° E ± 5 km": where what is meant lies, its relation counted in if it could be."""
        around = self.around
        if around is None:
            return None
        point = f"{abs(around.lat):.2f}° {'N' if around.lat >= 0 else 'S'}, {abs(around.lon):.2f}° {'E' if around.lon >= 0 else 'W'}"
        return f"{point} ± {around.radius_km:,.0f} km" if around.radius_km else point

    @property
    def around(self) -> Extent | None:
        """The circle it lies in; that of the place named where the relation is not counted in. Radius 0: not known how far."""
        place = self.place
        if place.extent is not None:
            return place.extent
        if place.lat is None or place.lon is None:
            return None
        return Extent(lat=place.lat, lon=place.lon, radius_km=place.radius_km or 0.0)

    @property
    def why(self) -> str | None:
        """The strongest reasons for the choice: "its size; it lies in the place named with it"; None where nothing was chosen."""
        return "; ".join(self.place.why[:_MOST_REASONS]) or None

    @property
    def rivals(self) -> tuple[str, ...]:
        """What else it could be, best first: "Aleppo (province, SY) 0.50"; those that cannot be told apart so, once."""
        return tuple(dict.fromkeys(rival_told(rival) for rival in self.place.rivals))


def _is_said_by(words: str, told: str) -> bool:
    """Whether the words already say where: all but the name are the same ("east of Marib", "east of Ma'rib")."""
    said, meant = words.casefold().split(), told.casefold().split()
    return len(said) > 1 and said[:-1] == meant[:-1]


def rival_told(rival: Candidate) -> str:
    """As in "Aleppo (province, SY) 0.50"."""
    return f"{rival.name} ({kind_and_country(rival.kind, rival.country)}) {rival.score:.2f}"


def kind_and_country(kind: PlaceKind | None, country: str | None) -> str | None:
    """As in "town, SY"; a country has its own code, which is not said twice."""
    told = None if kind is None else _KINDS.get(kind, str(kind))
    known = [one for one in (told, country) if one]
    return ", ".join(known) or None


def told_places(reading: Reading) -> tuple[ToldPlace, ...]:
    """The places of a reading in the order of the text. Those that mean the same are one; a dateline stands by itself."""
    text = reading.report.text
    filed_from = places_filed_from(reading)
    reasons: dict[object, dict[str, None]] = {}
    for doubt in reading.doubts:
        reasons.setdefault(doubt.span, {})[doubt.reason] = None
    groups: dict[tuple[str, object, bool], list[Place]] = {}
    for place in reading.places:
        filed = place in filed_from
        meant = place.gazetteer_id or line(place.span.of(text)).casefold()
        groups.setdefault((meant, _way(place.relation), filed), []).append(place)
    return tuple(
        ToldPlace(
            number=number,
            places=tuple(same),
            words=place_words(same[0], text, reading.places),
            filed_from=filed,
            doubts=tuple(_gathered(reasons.get(place.span, {}) for place in same)),
            other=other.name if (other := other_end(same[0], reading.places)) else None,
        )
        for number, ((_, _, filed), same) in enumerate(groups.items(), 1)
    )


def places_filed_from(reading: Reading) -> frozenset[Place]:
    """Those that stand in a dateline."""
    datelines = [part.span for part in reading.parts if part.kind is PartKind.DATELINE]
    return frozenset(place for place in reading.places if any(dateline.covers(place.span) for dateline in datelines))


def _gathered(told: Iterable[dict[str, None]]) -> dict[str, None]:
    return {reason: None for reasons in told for reason in reasons}


def _way(relation: SpatialRelation | None) -> object:
    """What makes two relations the same: "east" and "eastern" are, "the outskirts of" and "the suburbs of" may not be."""
    return relation and (relation.kind, relation.direction or relation.words, relation.distance_km, relation.other)
