"""From the sphere to paper and back, in km; x to the right, y up."""

from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from dateline.export.places.map.globe import EARTH_RADIUS_KM, Spot

Point = tuple[float, float]

WORLD_MIDDLE = 11.0
"""Longitude in the middle of a map of the world: its edge runs through the Bering Strait, and cuts no country in two."""

_EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)


def azimuthal(spot: Spot, centre: Spot) -> Point:
    """Lambert's azimuthal equal-area projection (Snyder, Map Projections, 1987, chapter 24), on a sphere."""
    lat, middle_lat, turn = radians(spot.lat), radians(centre.lat), radians(spot.lon - centre.lon)
    towards = sin(middle_lat) * sin(lat) + cos(middle_lat) * cos(lat) * cos(turn)
    stretch = EARTH_RADIUS_KM * sqrt(2 / max(1e-9, 1 + towards))
    return stretch * cos(lat) * sin(turn), stretch * (cos(middle_lat) * sin(lat) - sin(middle_lat) * cos(lat) * cos(turn))


def azimuthal_back(point: Point, centre: Spot) -> Spot:
    """What lies at a point of `azimuthal`."""
    x, y = point
    far = hypot(x, y)
    if far < 1e-9:
        return centre
    angle, lat = 2 * asin(min(1.0, far / 2 / EARTH_RADIUS_KM)), radians(centre.lat)
    north = asin(max(-1.0, min(1.0, cos(angle) * sin(lat) + y * sin(angle) * cos(lat) / far)))
    east = atan2(x * sin(angle), far * cos(lat) * cos(angle) - y * sin(lat) * sin(angle))
    return Spot(degrees(north), (centre.lon + degrees(east) + 540) % 360 - 180)


def equal_earth(spot: Spot) -> Point:
    """The Equal Earth projection (Šavrič, Patterson and Jenny, 2018), on a sphere: the whole world, areas right."""
    turn = (spot.lon - WORLD_MIDDLE + 540) % 360 - 180
    theta = asin(sqrt(3) / 2 * sin(radians(spot.lat)))
    x = 2 * sqrt(3) * radians(turn) * cos(theta) / (3 * _slope(theta))
    return EARTH_RADIUS_KM * x, EARTH_RADIUS_KM * _height(theta)


def equal_earth_back(point: Point) -> Spot:
    """What lies at a point of `equal_earth`; of a point beside the world, the nearest edge."""
    y, theta = point[1] / EARTH_RADIUS_KM, 0.0
    for _ in range(12):  # Newton's method; twelve steps are more than it needs anywhere
        theta -= (_height(theta) - y) / _slope(theta)
    theta = max(-1.0471, min(1.0471, theta))
    turn = point[0] / EARTH_RADIUS_KM * 3 * _slope(theta) / (2 * sqrt(3) * cos(theta))
    lon = WORLD_MIDDLE + max(-180.0, min(180.0, degrees(turn)))
    return Spot(degrees(asin(max(-1.0, min(1.0, 2 / sqrt(3) * sin(theta))))), (lon + 540) % 360 - 180)


def _height(theta: float) -> float:
    a, b, c, d = _EQUAL_EARTH
    return theta * (a + b * theta**2 + theta**6 * (c + d * theta**2))


def _slope(theta: float) -> float:
    a, b, c, d = _EQUAL_EARTH
    return a + 3 * b * theta**2 + theta**6 * (7 * c + 9 * d * theta**2)
