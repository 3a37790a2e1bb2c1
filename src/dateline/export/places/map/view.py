"""The stretch of the earth a map shows, and how it lies on paper."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

from dateline.export.atlas.atlas import Box
from dateline.export.places.map.globe import Spot, circle, distance_km, middle
from dateline.export.places.map.projections import WORLD_MIDDLE, Point, azimuthal, azimuthal_back, equal_earth, equal_earth_back

_FARTHEST_KM = 12_000.0
"""Beyond this the azimuthal projection tears; nothing farther from the middle is drawn."""

_WORLD_KM = 6_500.0
"""From the middle to a corner: a view that reaches farther is given up for a map of the world."""

_SOUTH, _NORTH = -57.0, 84.0
"""Latitudes a map of the world shows: nobody reports from beyond them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A stretch of the earth, around a middle of its own; or the world.

    A stretch lies in an azimuthal projection, in which near the middle neither shapes nor distances suffer. Areas are right on both.

    Attributes:
        scale: pixels a km, at the middle.
        width, height: pixels.
    """

    centre: Spot
    scale: float
    width: int
    height: int
    is_world: bool = False

    def point(self, spot: Spot) -> Point:
        """Where a spot lies: x to the right, y down, from the upper left corner."""
        x, y = self._plane(spot)
        left, up = self._plane(self.centre) if self.is_world else (0.0, 0.0)
        return self.width / 2 + (x - left) * self.scale, self.height / 2 - (y - up) * self.scale

    def spot(self, point: Point) -> Spot:
        """What lies at a point."""
        x, y = (point[0] - self.width / 2) / self.scale, (self.height / 2 - point[1]) / self.scale
        if self.is_world:
            left, up = self._plane(self.centre)
            return equal_earth_back((x + left, y + up))
        return azimuthal_back((x, y), self.centre)

    def shows(self, spot: Spot) -> bool:
        x, y = self.point(spot)
        return self.can_draw(spot) and 0 <= x <= self.width and 0 <= y <= self.height

    def can_draw(self, spot: Spot) -> bool:
        return self.is_world or distance_km(spot, self.centre) <= _FARTHEST_KM

    @property
    def reach_km(self) -> float:
        """From the middle to a corner, about."""
        return hypot(self.width, self.height) / 2 / self.scale

    @property
    def box(self) -> Box:
        """What it can show, in degrees; all the way round where a pole or the date line is in sight."""
        if self.is_world:
            return -180.0, _SOUTH, 180.0, _NORTH
        steps = 8
        spots = [self.spot((self.width * x / steps, self.height * y / steps)) for x in range(steps + 1) for y in range(steps + 1)]
        south, north = min(spot.lat for spot in spots), max(spot.lat for spot in spots)
        west, east = min(spot.lon for spot in spots), max(spot.lon for spot in spots)
        if east - west > 180 or max(abs(south), abs(north)) > 80 or self.reach_km > 4000:
            west, east = -180.0, 180.0
        return west - 1, south - 1, east + 1, north + 1

    def _plane(self, spot: Spot) -> Point:
        return equal_earth(spot) if self.is_world else azimuthal(spot, self.centre)


def fitted(circles: Sequence[tuple[Spot, float]], *, width: int, height: int, least_km: float = 240.0, margin: float = 0.12) -> View:
    """The view that shows circles whole; the world, where they lie too far apart for anything less.

    Args:
        circles: middle and radius in km; at least one.
        least_km: what is shown across at least, so that a single town has something around it.
        margin: share of the width and height left free on each side.
    """
    centre = middle([spot for spot, _ in circles])
    edges = [edge for spot, radius in circles for edge in circle(spot, max(radius, 1.0), steps=24)]
    for _ in range(3):
        west, south, east, north = _bounds(azimuthal(edge, centre) for edge in edges)
        centre = azimuthal_back(((west + east) / 2, (south + north) / 2), centre)
    west, south, east, north = _bounds(azimuthal(edge, centre) for edge in edges)
    across, high = max(east - west, least_km), max(north - south, least_km * height / width)
    free = 1 - 2 * margin
    view = View(centre=centre, scale=min(width * free / across, height * free / high), width=width, height=height)
    return world(width=width) if view.reach_km > _WORLD_KM else view


def world(*, width: int) -> View:
    """All of it, as high as it needs to be."""
    (west, _), (east, _) = equal_earth(Spot(0.0, WORLD_MIDDLE - 179.99)), equal_earth(Spot(0.0, WORLD_MIDDLE + 179.99))
    south, north = (equal_earth(Spot(lat, WORLD_MIDDLE))[1] for lat in (_SOUTH, _NORTH))
    scale = width / (east - west)
    centre = equal_earth_back((0.0, (south + north) / 2))
    return View(centre=centre, scale=scale, width=width, height=round((north - south) * scale), is_world=True)


def _bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    across, high = zip(*points, strict=True)
    return min(across), min(high), max(across), max(high)
