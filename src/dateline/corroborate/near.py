"""How places of two reports lie to each other."""

from collections.abc import Iterable
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from dateline.model import PlaceKind, Spot

_EARTH_KM = 6371.0
_FINENESS = {PlaceKind.SITE: 0, PlaceKind.TOWN: 1, PlaceKind.ADMIN2: 2, PlaceKind.WATER: 2, PlaceKind.REGION: 3, PlaceKind.ADMIN1: 4}
_UNITS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2})


def distance_km(one: Spot, other: Spot) -> float | None:
    """Great-circle distance of the two middles; None where one is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return _great_circle(one.lat, one.lon, other.lat, other.lon)


@lru_cache(maxsize=100_000)  # the places of one war are few, and compared over and over
def _great_circle(north: float, east: float, other_north: float, other_east: float) -> float:
    rise, run = radians(other_north - north), radians(other_east - east)
    chord = sin(rise / 2) ** 2 + cos(radians(north)) * cos(radians(other_north)) * sin(run / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))


def within(one: Spot, other: Spot) -> bool:
    """Whether the first is the second or lies in it: a unit by its codes, anything else by its circle."""
    if one.id is not None and one.id == other.id:
        return True
    if other.kind in _UNITS:
        return bool(other.units) and one.units[: len(other.units)] == other.units
    distance = distance_km(one, other)
    return distance is not None and distance <= other.radius_km and one.radius_km <= other.radius_km


def apart_km(one: Spot, other: Spot) -> float:
    """How far from each other two places lie that are not one in the other; 0 where their reaches meet, or where it is not known."""
    if within(one, other) or within(other, one):
        return 0.0
    distance = distance_km(one, other)
    if distance is None:
        return 0.0
    if one.kind in _UNITS and other.kind in _UNITS:  # two provinces are two, though their circles meet
        return distance
    if one.kind in _UNITS or other.kind in _UNITS:
        return max(0.0, distance - one.radius_km - other.radius_km) or (1.0 if _other_unit(one, other) else 0.0)
    return max(0.0, distance - one.radius_km - other.radius_km)


def _other_unit(one: Spot, other: Spot) -> bool:
    """Whether a place is known to lie in another unit of the same level than the one told."""
    depth = min(len(one.units), len(other.units))
    return depth > 1 and one.units[:depth] != other.units[:depth]


def finest(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Each place once, the finest first."""
    once = {(spot.id or spot.name, spot.radius_km): spot for spot in spots}
    return tuple(sorted(once.values(), key=lambda spot: (_FINENESS.get(spot.kind, 5) if spot.kind else 6, spot.radius_km, spot.name)))
