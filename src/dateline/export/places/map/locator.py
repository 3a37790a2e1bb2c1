"""A small map of the world that says where a map lies, and where the places lie that are not on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dateline.export.atlas import countries
from dateline.export.places.map.cutting import cut_ring, path
from dateline.export.places.map.globe import Spot
from dateline.export.places.map.projections import Point
from dateline.export.places.map.view import View, world
from dateline.export.places.told import ToldPlace

WIDTH = 132


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where a map lies in the world.

    Attributes:
        frame: the outline of what the map shows, as an SVG path; a small square where that would be too small to see.
        others: number and point of each place beyond it.
    """

    width: int
    height: int
    frame: str
    others: tuple[tuple[int, Point], ...]


def locator(view: View, outside: Iterable[ToldPlace]) -> Locator | None:
    """None where the map itself is of the world."""
    if view.is_world:
        return None
    small = world(width=WIDTH)
    x, y = small.point(view.centre)
    wide, high = (max(2.5, side / view.scale * small.scale / 2) for side in (view.width, view.height))
    others = [(one.number, small.point(Spot(one.around.lat, one.around.lon))) for one in outside if one.around]
    return Locator(
        width=small.width,
        height=small.height,
        frame=path([[(x - wide, y - high), (x + wide, y - high), (x + wide, y + high), (x - wide, y + high)]], closed=True),
        others=tuple((number, (round(a, 1), round(b, 1))) for number, (a, b) in others),
    )


@cache
def land() -> str:
    """All land, as an SVG path on a locator."""
    small = world(width=WIDTH)
    rings = (ring for shape in countries().shapes for ring in shape.rings)
    runs = (cut_ring([small.point(Spot(lat, lon)) for lon, lat in ring], small.width, small.height) for ring in rings)
    return path((run for run in runs if run and max(x for x, _ in run) - min(x for x, _ in run) < WIDTH / 2), closed=True, step=1.6)
