"""Distances and directions on a sphere."""

from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import NamedTuple

EARTH_RADIUS_KM = 6371.0

BEARINGS = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}
"""Degrees clockwise from north."""


class Spot(NamedTuple):
    """WGS 84 degrees."""

    lat: float
    lon: float


def distance_km(one: Spot, other: Spot) -> float:
    """Along a great circle."""
    a, b = radians(one.lat), radians(other.lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, half)))


def away(spot: Spot, bearing: float, distance: float) -> Spot:
    """Where one comes to, going straight on.

    Args:
        bearing: degrees clockwise from north.
        distance: km.
    """
    angle, lat, turn = distance / EARTH_RADIUS_KM, radians(spot.lat), radians(bearing)
    there = asin(max(-1.0, min(1.0, sin(lat) * cos(angle) + cos(lat) * sin(angle) * cos(turn))))
    lon = radians(spot.lon) + atan2(sin(turn) * sin(angle) * cos(lat), cos(angle) - sin(lat) * sin(there))
    return Spot(degrees(there), (degrees(lon) + 540) % 360 - 180)


def circle(spot: Spot, radius_km: float, *, steps: int = 64) -> list[Spot]:
    """Points at one distance, clockwise from north."""
    return [away(spot, 360 * step / steps, radius_km) for step in range(steps)]


def half(spot: Spot, radius_km: float, direction: str, *, steps: int = 32) -> list[Spot]:
    """The half of a circle that lies in a direction."""
    start = BEARINGS[direction] - 90
    return [away(spot, start + 180 * step / steps, radius_km) for step in range(steps + 1)]


def middle(spots: list[Spot]) -> Spot:
    """The mean of several, on the sphere."""
    x = sum(cos(radians(spot.lat)) * cos(radians(spot.lon)) for spot in spots)
    y = sum(cos(radians(spot.lat)) * sin(radians(spot.lon)) for spot in spots)
    z = sum(sin(radians(spot.lat)) for spot in spots)
    return Spot(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))
