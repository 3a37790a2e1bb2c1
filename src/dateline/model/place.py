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
        lat, lon: WGS 84 degrees.
        radius_km: how far from the point the place may reach; None = not known.
        part_of_place: "northern", "the outskirts of" …, as printed, lower case; None = the whole place.
        score: 0–1, how sure the choice is.
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
    part_of_place: str | None = None
    score: float = 0.0
    rivals: tuple[Candidate, ...] = ()
