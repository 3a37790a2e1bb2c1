"""One place of the gazetteer."""

from enum import StrEnum
from math import log10, sqrt
from typing import NamedTuple

from dateline.model import PlaceKind
from dateline.reading.gazetteer.codes import KINDS
from dateline.reading.gazetteer.distances import distance_km

_SEATS = {"PPLC": 200_000, "PPLA": 50_000, "PPLA2": 10_000, "PPLA3": 3_000, "PPLA4": 1_000}


class Entry(NamedTuple):
    """A place as the gazetteer knows it.

    Attributes:
        id: the GeoNames number, or "region:…" for places of our own list.
        code: GeoNames feature code; RGN, H and S for places of our own list.
        country: ISO 3166-1 alpha-2; empty across borders.
        admin1, admin2: GeoNames unit codes, empty where none.
        population: 0 where GeoNames has no figure, which is not nobody: see `weight`.
    """

    id: str
    name: str
    code: str
    country: str
    admin1: str
    admin2: str
    population: int
    lat: float
    lon: float
    radius_km: float

    @property
    def kind(self) -> PlaceKind:
        return KINDS.get(self.code, PlaceKind.TOWN)

    @property
    def is_own_region(self) -> bool:
        """Whether our own list has it as a region, water or site."""
        return self.id.startswith("region:") and self.kind is not PlaceKind.TOWN

    @property
    def weight(self) -> float:
        """Size as the logarithm of the population; a seat of government counts for at least what seats of its level usually have."""
        return log10(max(self.population, _SEATS.get(self.code, 500)))

    def distance_km(self, other: "Entry") -> float:
        """Great-circle distance between the two points."""
        return distance_km((self.lat, self.lon), (other.lat, other.lon))

    def within(self, other: "Entry") -> bool:
        """Whether it lies in the other: by unit codes, for regions by their circle."""
        if other.kind is PlaceKind.COUNTRY:
            return self.country == other.country
        if other.kind is PlaceKind.ADMIN1:
            return (self.country, self.admin1) == (other.country, other.admin1)
        if other.kind is PlaceKind.ADMIN2:
            return (self.country, self.admin1, self.admin2) == (other.country, other.admin1, other.admin2)
        return self.distance_km(other) <= other.radius_km


class Match(StrEnum):
    """How a name was found, best first."""

    NAME = "name"
    OTHER_NAME = "other_name"
    SOUND = "sound"


class Hit(NamedTuple):
    entry: Entry
    match: Match


def entry_from(line: str) -> Entry:
    """One line of the entries table."""
    number, name, code, country, admin1, admin2, population, lat, lon, radius = line.split("\t")
    cells = (number, name, code, country, admin1, admin2, int(population), float(lat), float(lon), float(radius))
    return tuple.__new__(Entry, cells)  # what Entry(…) does, in half the time: this is the innermost step of a look-up


def reach_km(population: int) -> float:
    """How far a town reaches: about 2 km for a village, 5 for 100,000 people, 20 for ten million (built-up areas at 2,000–8,000 a km²)."""
    return round(max(2.0, sqrt(population / 4000)) if population < 1_000_000 else min(25.0, sqrt(population / 25000) + 10), 1)
