"""What holds what: places by the codes of the units they lie in."""

from enum import StrEnum
from functools import lru_cache

from dateline.export.atlas import countries, units
from dateline.model import PlaceKind, Spot
from dateline.reading.gazetteer import gazetteer
from dateline.reading.gazetteer.entry import Entry
from dateline.store.folding import fold

_UNITS = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)
_SAME_KM, _SAME_DEGREES = 0.15, 0.02  # circles are rounded when they are stored


class Level(StrEnum):
    """How finely grounds are counted."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    PLACE = "place"

    @property
    def depth(self) -> int:
        """How many codes name a unit of it; more than any unit has, for places."""
        return list(Level).index(self) + 1

    @classmethod
    def at(cls, code: str) -> "Level":
        """The level of a unit's code."""
        return list(cls)[code.count(".")]


def is_unit(spot: Spot) -> bool:
    """Whether the whole of a unit is meant, and not a part of it."""
    return spot.kind in _UNITS and bool(spot.units) and not is_near(spot)


def key_of(spot: Spot) -> str:
    """A unit's code; of anything else its id, or its name where it has none, and its circle: "169389@35.79,36.6,21.5"."""
    if is_unit(spot):
        return spot.units[-1]
    return f"{spot.id or spot.name}@{spot.lat:g},{spot.lon:g},{spot.radius_km:g}" if spot.lat is not None else f"{spot.name}@"


def ground_of(spot: Spot, level: Level) -> str:
    """The key of the unit of a level that a place lies in, or its own where it lies in none: a town of no known province stays a town."""
    if len(spot.units) >= level.depth:
        return spot.units[level.depth - 1]
    return key_of(spot)


def lies_in(spot: Spot, unit: str) -> bool:
    """Whether it is the unit or lies in it."""
    return unit in spot.units


@lru_cache(maxsize=50_000)
def is_near(spot: Spot) -> bool:
    """Whether its circle is another than the gazetteer draws around the place: a part of it is meant, or somewhere by it."""
    entry = _entry(spot.name, spot.id)
    if entry is None or spot.lat is None or spot.lon is None:
        return False
    is_moved = abs(entry.lat - spot.lat) > _SAME_DEGREES or abs(entry.lon - spot.lon) > _SAME_DEGREES
    return is_moved or abs(entry.radius_km - spot.radius_km) > _SAME_KM


def _entry(name: str, number: str | None) -> Entry | None:
    return next((hit.entry for hit in gazetteer().find(name) if hit.entry.id == number), None) if number else None


@lru_cache(maxsize=20_000)
def unit_of(code: str) -> Entry | None:
    """A unit of the gazetteer by its code ("SY", "SY.12", "IQ.15.9166649")."""
    country, *finer = code.split(".", 2)
    return gazetteer().unit(country, *finer) if finer else gazetteer().country(country)


def outline_of(code: str) -> str | None:
    """Where the atlas draws a unit: a country by its code, a first-level unit by its GeoNames number."""
    depth = code.count(".")
    if depth == 0:
        return code if code in _drawn_countries() else None
    entry = unit_of(code) if depth == 1 else None
    return entry.id if entry and entry.id in _drawn_units() else None


@lru_cache(maxsize=1)
def _drawn_countries() -> frozenset[str]:
    return frozenset(shape.country for shape in countries().shapes if shape.country)


@lru_cache(maxsize=1)
def _drawn_units() -> frozenset[str]:
    return frozenset(shape.id for shape in units().shapes if shape.id)


def named_in(spot: Spot, words: str) -> bool:
    """Whether a name or code means it: it is of that name in whole or in part, or lies in a unit of that very name or code."""
    wanted = fold(words)
    return wanted in fold(spot.name) or any(wanted in _names(code) for code in spot.units)


@lru_cache(maxsize=20_000)
def _names(code: str) -> frozenset[str]:
    entry = unit_of(code)
    return frozenset({code.casefold(), fold(entry.name)} if entry else {code.casefold()})
