"""What is drawn for each place: a point, the circle it lies in, how one led to the other, and what else it could be."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.export.places.map.cutting import path
from dateline.export.places.map.globe import BEARINGS, Spot, circle, half
from dateline.export.places.map.projections import Point
from dateline.export.places.map.view import View
from dateline.export.places.told import ToldPlace, rival_told
from dateline.model import PlaceKind, RelationKind

_SEEN = 5.0  # pixels: a smaller circle would lie under its own point
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
    known = {
        one.place.gazetteer_id: Spot(one.place.lat, one.place.lon)
        for one in told
        if one.place.lat is not None and one.place.lon is not None
    }
    for one in told:
        around = one.around
        if around is None or (one.number in shaded and one.place.extent is None and not _has_half(one)):
            continue
        if one.number in shaded and one.place.relation is None:
            continue
        named = Spot(one.place.lat or 0.0, one.place.lon or 0.0)
        meant = Spot(around.lat, around.lon)
        if view.shows(meant) or view.shows(named):
            second = known.get(one.place.relation.other) if one.place.relation and one.place.relation.other else None
            yield _mark(one, view, named, meant, second)


def _mark(one: ToldPlace, view: View, named: Spot, meant: Spot, second: Spot | None) -> Mark:
    x, y = view.point(named)
    ring = _ring(one, view, meant)
    moved = view.point(meant)
    is_away = one.place.relation is not None and one.place.relation.kind is RelationKind.AWAY and one.place.extent is not None
    end = moved if is_away else view.point(second) if second else None
    drawn = one.around is not None and one.around.radius_km * view.scale >= _SEEN and not one.filed_from
    return Mark(
        item=one.number,
        look=f"{_way(one)} {one.sureness}",
        x=round(x, 1),
        y=round(y, 1),
        point=_point(one),
        label_at=moved if one.place.extent else (x, y),
        around=path([ring], closed=True) if drawn else "",
        link=path([_shortened((x, y), end)], closed=False) if end else "",
        is_arrow=is_away,
        fill=round(0.06 + 0.16 * one.place.score, 2),
        rivals=tuple(_rivals(one, view)),
        title=" · ".join(filter(None, (one.words, one.place.name, one.what, one.where))),
    )


def _way(one: ToldPlace) -> str:
    if one.filed_from:
        return "filed"
    if one.place.relation is not None:
        return str(one.place.relation.kind)
    return "wide" if one.place.kind in {PlaceKind.REGION, PlaceKind.WATER} else "itself"


def _point(one: ToldPlace) -> str | None:
    if one.filed_from:
        return "square"
    if one.place.kind in {PlaceKind.REGION, PlaceKind.WATER, PlaceKind.COUNTRY, PlaceKind.ADMIN1}:
        return None
    return "ring" if one.place.relation is not None else "dot"


def _has_half(one: ToldPlace) -> bool:
    told = one.place.relation
    return told is not None and told.kind is RelationKind.PART and told.direction in BEARINGS and one.place.extent is None


def _ring(one: ToldPlace, view: View, meant: Spot) -> list[Point]:
    """The circle; of a part without an extent of its own, the half it is told to be."""
    radius, told = one.around.radius_km if one.around else 0.0, one.place.relation
    spots: Iterable[Spot] = half(meant, radius, told.direction) if told and told.direction and _has_half(one) else circle(meant, radius)
    return [view.point(spot) for spot in spots]


def _shortened(start: Point, end: Point) -> list[Point]:
    """From the edge of the ring at its start to its end; both where they lie too near each other for a line."""
    (a, b), (c, d) = start, end
    far = ((c - a) ** 2 + (d - b) ** 2) ** 0.5
    return [(a + (c - a) * 5 / far, b + (d - b) * 5 / far), end] if far > 10 else [start, end]


def _rivals(one: ToldPlace, view: View) -> Iterator[tuple[float, float, str]]:
    x, y = view.point(Spot(one.place.lat or 0.0, one.place.lon or 0.0))
    for rival in one.place.rivals[:_RIVALS]:
        spot = Spot(rival.lat, rival.lon)
        a, b = view.point(spot)
        if rival.score >= _CREDIBLE and view.shows(spot) and abs(a - x) + abs(b - y) > 12:
            yield round(a, 1), round(b, 1), f"{one.words} could also be {rival_told(rival)}"
