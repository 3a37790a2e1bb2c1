"""A place the text means."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class PlaceKind(StrEnum):
    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    TOWN = "town"
    REGION = "region"  # "the Levant", "Donbas", "the Sahel": extents written by us
    WATER = "water"
    SITE = "site"  # base, camp, crossing, airport


class Precision(StrEnum):
    """How finely the words place something: the class of the named place, or of the spot told from it."""

    POINT = "point"  # a building, base, crossing; a spot told by distance and direction
    TOWN = "town"
    DISTRICT = "district"  # second-level unit
    PROVINCE = "province"  # first-level unit
    COUNTRY = "country"
    REGION = "region"  # regions, seas, rivers: more than a point, and no unit


class RelationKind(StrEnum):
    """How what is meant lies to the place named."""

    PART = "part"  # "northern Idlib", "the outskirts of Sirte"
    NEAR = "near"  # "near Marib", "outside Kunduz"
    BETWEEN = "between"  # "between Homs and Hama"
    AWAY = "away"  # "10 km east of Mosul", "south of Aden"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpatialRelation:
    """What is meant is not the place named itself, but lies to it in this way.

    Attributes:
        words: as printed, lower case, without the place ("northern", "10 km east of", "between").
        direction: N, NE, E, SE, S, SW, W, NW or "centre"; None where no direction is told.
        distance_km: told, converted to kilometres; None where none is told.
        other: BETWEEN only: the gazetteer id of the second place; None where it was not resolved.
    """

    kind: RelationKind
    words: str
    direction: str | None = None
    distance_km: float | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A circle in which what is meant lies: WGS 84 degrees, radius in km."""

    lat: float
    lon: float
    radius_km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A gazetteer entry the words could mean; `score` 0–1, `why` the features that spoke for it, strongest first."""

    gazetteer_id: str
    name: str
    kind: PlaceKind
    country: str | None
    lat: float
    lon: float
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place the text means, and what else it could have been.

    Attributes:
        gazetteer_id: None where nothing was found or nothing chosen; a Doubt then says why.
        name: the gazetteer's name; None as above. The words as printed are `span.of(text)`.
        country: ISO 3166-1 alpha-2; None for regions and seas across borders.
        lat, lon: WGS 84 degrees; of the place named.
        radius_km: how far from the point the place named may reach; None = not known.
        precision: None where the place is not resolved and the text does not say what it is.
        relation: None = the place named is meant itself.
        extent: where what is meant lies, the relation counted in; None where the place is not resolved.
        score: 0–1, how sure the choice is.
        why: the features that spoke for the choice, strongest first.
        rivals: what else it could be, best first.
    """

    span: Span
    gazetteer_id: str | None = None
    name: str | None = None
    kind: PlaceKind | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    precision: Precision | None = None
    relation: SpatialRelation | None = None
    extent: Extent | None = None
    score: float = 0.0
    why: tuple[str, ...] = ()
    rivals: tuple[Candidate, ...] = ()
