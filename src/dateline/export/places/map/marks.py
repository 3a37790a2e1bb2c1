"""What is drawn for each place: a point, the circle it lies in, how one led to the other, and what else it could be."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from dateline.export.places.map.cutting import path
from dateline.export.places.map.globe import BEARINGS, Spot, circle, distance_km, half
from dateline.export.places.map.projections import Point
from dateline.export.places.map.view import View
from dateline.export.places.told import ToldPlace, rival_told
from dateline.model import Extent, PlaceKind, RelationKind

_SEEN = 5.0  # pixels: a smaller circle would lie under its own point
_AREAS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION, PlaceKind.WATER})
"""What no point stands for, unless its circle is too small to be seen."""

_RIVALS, _CREDIBLE = 3, 0.05  # how many are drawn, and from which score on


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One place on a map.

    Attributes:
        look: CSS classes: how it is placed, and how sure that is.
        x, y: the place named, on the map.
        point: dot, ring (what is meant lies elsewhere), square (filed from), or None where a point would say too much.
        label_at: where its name belongs.
        around: the circle what is meant lies in, as an SVG path; "" where it would be smaller than the point.
        link: from the place named to what is meant, or to the second place of "between".
        is_arrow: whether the link has a head: a distance or a direction was told.
        fill: opacity of the circle, by the score.
        rivals: other places of that name within the frame.
        title: for whoever rests on it.
    """

    item: int
    look: str
    x: float
    y: float
    point: str | None
    label_at: Point
    around: str
    link: str
    is_arrow: bool
    fill: float
    rivals: tuple[tuple[float, float, str], ...]
    title: str


def marks(told: Sequence[ToldPlace], view: View, *, shaded: Collection[int]) -> Iterator[Mark]:
    """A mark for every settled place in sight. The whole of a shaded area needs none; a part of one does."""
    named = {one.number: Spot(one.place.lat, one.place.lon) for one in told if one.place.lat is not None and one.place.lon is not None}
    by_id = {one.place.gazetteer_id: named[one.number] for one in told if one.number in named}
    for one in told:
        around, spot = one.around, named.get(one.number)
        if around is None or spot is None or (one.number in shaded and not _is_told_apart(one)) or only_holds(one):
            continue
        if view.shows(Spot(around.lat, around.lon)) or view.shows(spot):
            second = by_id.get(one.place.relation.other) if one.place.relation and one.place.relation.other else None
            yield _mark(one, view, named=spot, around=around, second=second)


def only_holds(one: ToldPlace) -> bool:
    """Whether a dateline names it only as what its town lies in ("ADEN, Yemen"): nobody files from the middle of a country."""
    return one.filed_from and one.place.kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1}


def reaches(one: ToldPlace, view: View) -> bool:
    """Whether a region or water lies over the middle of the map: then it is in sight, though its own middle is off it."""
    around = one.around
    if around is None or one.place.kind not in {PlaceKind.REGION, PlaceKind.WATER}:
        return False
    return distance_km(Spot(around.lat, around.lon), view.centre) <= around.radius_km


def _is_told_apart(one: ToldPlace) -> bool:
    """Whether what is meant is drawn beside or within the place named."""
    return one.place.relation is not None and (one.place.extent is not None or _has_half(one))


def _mark(one: ToldPlace, view: View, *, named: Spot, around: Extent, second: Spot | None) -> Mark:
    (x, y), meant = view.point(named), view.point(Spot(around.lat, around.lon))
    is_away = one.place.relation is not None and one.place.relation.kind is RelationKind.AWAY and one.place.extent is not None
    is_seen = around.radius_km * view.scale >= _SEEN and not one.filed_from
    end = meant if is_away else view.point(second) if second else None
    return Mark(
        item=one.number,
        look=f"{_way(one)} {one.sureness}",
        x=round(x, 1),
        y=round(y, 1),
        point=_point(one, is_seen=is_seen),
        label_at=meant,
        around=path([[view.point(spot) for spot in _edge(one, around)]], closed=True) if is_seen else "",
        link=path([_shortened((x, y), end)], closed=False) if end else "",
        is_arrow=is_away,
        fill=round(0.06 + 0.16 * one.place.score, 2),
        rivals=tuple(_rivals(one, view, (x, y))),
        title=" · ".join(filter(None, (one.words, one.place.name, one.what, one.where))),
    )


def _way(one: ToldPlace) -> str:
    if one.filed_from:
        return "filed"
    if one.place.relation is not None:
        return str(one.place.relation.kind)
    return "wide" if one.place.kind in {PlaceKind.REGION, PlaceKind.WATER} else "itself"


def _point(one: ToldPlace, *, is_seen: bool) -> str | None:
    if one.filed_from:
        return "square"
    if is_seen and one.place.kind in _AREAS:
        return None
    return "ring" if one.place.relation is not None else "dot"


def _has_half(one: ToldPlace) -> bool:
    """Whether it is a side of a place, and nobody has said where that lies."""
    told = one.place.relation
    return told is not None and told.kind is RelationKind.PART and told.direction in BEARINGS and one.place.extent is None


def _edge(one: ToldPlace, around: Extent) -> list[Spot]:
    """The circle; of a side of a place, the half it is told to be."""
    middle, told = Spot(around.lat, around.lon), one.place.relation
    if told and told.direction and _has_half(one):
        return half(middle, around.radius_km, told.direction)
    return circle(middle, around.radius_km)


def _shortened(start: Point, end: Point) -> list[Point]:
    """From the edge of the ring at its start to its end; both where they lie too near each other for a line."""
    (a, b), (c, d) = start, end
    far = hypot(c - a, d - b)
    return [(a + (c - a) * _SEEN / far, b + (d - b) * _SEEN / far), end] if far > 2 * _SEEN else [start, end]


def _rivals(one: ToldPlace, view: View, point: Point) -> Iterator[tuple[float, float, str]]:
    for rival in one.place.rivals[:_RIVALS]:
        spot = Spot(rival.lat, rival.lon)
        x, y = view.point(spot)
        if rival.score >= _CREDIBLE and view.shows(spot) and hypot(x - point[0], y - point[1]) > 2 * _SEEN:
            yield round(x, 1), round(y, 1), f"{one.words} could also be {rival_told(rival)}"
