"""The stretch of the earth a map shows, and how it lies on paper."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from dateline.export.atlas.atlas import Box
from dateline.export.places.map.globe import EARTH_RADIUS_KM, Spot, circle, distance_km, middle

Point = tuple[float, float]

_FARTHEST_KM = 12_000.0
"""Beyond this the projection tears; nothing farther from the middle is drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Lambert's azimuthal equal-area projection (Snyder, Map Projections, 1987, chapter 24), on a sphere, around a middle of its own.

    Near the middle neither shapes nor distances suffer, and areas are right everywhere.

    Attributes:
        scale: pixels a km, at the middle.
        width, height: pixels.
    """

    centre: Spot
    scale: float
    width: int
    height: int

    def point(self, spot: Spot) -> Point:
        """Where a spot lies: x to the right, y down, from the upper left corner."""
        x, y = _project(spot, self.centre)
        return self.width / 2 + x * self.scale, self.height / 2 - y * self.scale

    def spot(self, point: Point) -> Spot:
        """What lies at a point."""
        return _unproject(((point[0] - self.width / 2) / self.scale, (self.height / 2 - point[1]) / self.scale), self.centre)

    def shows(self, spot: Spot) -> bool:
        x, y = self.point(spot)
        return self.can_draw(spot) and 0 <= x <= self.width and 0 <= y <= self.height

    def can_draw(self, spot: Spot) -> bool:
        return distance_km(spot, self.centre) <= _FARTHEST_KM

    @property
    def reach_km(self) -> float:
        """From the middle to a corner, about."""
        return hypot(self.width, self.height) / 2 / self.scale

    @property
    def box(self) -> Box:
        """What it can show, in degrees; all the way round where a pole or the date line is in sight."""
        steps = 8
        spots = [self.spot((self.width * x / steps, self.height * y / steps)) for x in range(steps + 1) for y in range(steps + 1)]
        south, north = min(spot.lat for spot in spots), max(spot.lat for spot in spots)
        west, east = min(spot.lon for spot in spots), max(spot.lon for spot in spots)
        if east - west > 180 or max(abs(south), abs(north)) > 80 or self.reach_km > 4000:
            west, east = -180.0, 180.0
        return west - 1, south - 1, east + 1, north + 1


def fitted(circles: Sequence[tuple[Spot, float]], *, width: int, height: int, least_km: float = 240.0, margin: float = 0.12) -> View:
    """The view that shows circles whole.

    Args:
        circles: middle and radius in km; at least one.
        least_km: what is shown across at least, so that a single town has something around it.
        margin: share of the width and height left free on each side.
    """
    centre = middle([spot for spot, _ in circles])
    edges = [edge for spot, radius in circles for edge in circle(spot, max(radius, 1.0), steps=24)]
    for _ in range(3):
        west, south, east, north = _bounds(_project(edge, centre) for edge in edges)
        centre = _unproject(((west + east) / 2, (south + north) / 2), centre)
    west, south, east, north = _bounds(_project(edge, centre) for edge in edges)
    across, high = max(east - west, least_km), max(north - south, least_km * height / width)
    free = 1 - 2 * margin
    return View(centre=centre, scale=min(width * free / across, height * free / high), width=width, height=height)


def _bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    across, high = zip(*points, strict=True)
    return min(across), min(high), max(across), max(high)


def _project(spot: Spot, centre: Spot) -> Point:
    lat, middle_lat, turn = radians(spot.lat), radians(centre.lat), radians(spot.lon - centre.lon)
    towards = sin(middle_lat) * sin(lat) + cos(middle_lat) * cos(lat) * cos(turn)
    stretch = EARTH_RADIUS_KM * sqrt(2 / max(1e-9, 1 + towards))
    return stretch * cos(lat) * sin(turn), stretch * (cos(middle_lat) * sin(lat) - sin(middle_lat) * cos(lat) * cos(turn))


def _unproject(point: Point, centre: Spot) -> Spot:
    x, y = point
    far = hypot(x, y)
    if far < 1e-9:
        return centre
    angle, lat = 2 * asin(min(1.0, far / 2 / EARTH_RADIUS_KM)), radians(centre.lat)
    north = asin(max(-1.0, min(1.0, cos(angle) * sin(lat) + y * sin(angle) * cos(lat) / far)))
    east = atan2(x * sin(angle), far * cos(lat) * cos(angle) - y * sin(lat) * sin(angle))
    return Spot(degrees(north), (centre.lon + degrees(east) + 540) % 360 - 180)
