"""How far it is from one point to another."""

from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

EARTH_KM = 6371.0
"""Its mean radius."""

Point: TypeAlias = tuple[float, float]
"""Latitude and longitude in WGS 84 degrees."""


def distance_km(one: Point, other: Point) -> float:
    """Along the great circle (haversine)."""
    a, b = radians(one[0]), radians(other[0])
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))
