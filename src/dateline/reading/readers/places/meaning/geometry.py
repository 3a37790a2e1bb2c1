"""Points and distances on a round earth: WGS 84 degrees, kilometres, bearings in degrees from north."""

from math import asin, atan2, cos, degrees, radians, sin, sqrt

from dateline.reading.gazetteer.distances import EARTH_KM, Point, distance_km

__all__ = ["BEARINGS", "Point", "distance_km", "middle", "moved"]

BEARINGS = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}


def moved(point: Point, direction: str, km: float) -> Point:
    """Where one arrives who sets out in a compass direction ("NE") and goes straight on."""
    lat, lon, bearing, arc = radians(point[0]), radians(point[1]), radians(BEARINGS[direction]), km / EARTH_KM
    there = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(bearing))
    east = atan2(sin(bearing) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(there))
    return degrees(there), _wrapped(degrees(lon + east))


def middle(one: Point, other: Point) -> Point:
    """Half way along the great circle."""
    lat, lon, to, far = radians(one[0]), radians(one[1]), radians(other[0]), radians(other[1] - one[1])
    x, y = cos(to) * cos(far), cos(to) * sin(far)
    half = atan2(sin(lat) + sin(to), sqrt((cos(lat) + x) ** 2 + y * y))
    return degrees(half), _wrapped(degrees(lon + atan2(y, cos(lat) + x)))


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180
