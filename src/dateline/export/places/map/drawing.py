"""A map of told places, ready to be written as SVG."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dateline.export.atlas import Atlas, Line, Shape, countries, units
from dateline.export.places.map.cutting import cut_line, cut_ring, path
from dateline.export.places.map.framing import framed
from dateline.export.places.map.globe import Spot
from dateline.export.places.map.labels import Label, Lettering, heart
from dateline.export.places.map.marks import Mark, marks, only_holds, reaches
from dateline.export.places.map.projections import Point
from dateline.export.places.map.view import View
from dateline.export.places.told import ToldPlace
from dateline.model import PlaceKind

WIDTH, HEIGHT = 720, 540
WIDE, NARROW = 14.0, 25.0
"""Sizes of type, in pixels of the map: on a screen, and where the map is half as wide."""

_CLOSE_KM = 1100.0
"""From the middle to a corner: nearer than this, first-level units are drawn; in a wider view they would be a net over everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A country or unit the report names.

    Attributes:
        within: its country, where it is a unit: the two come from different sources, and the finer must not spill over the border.
    """

    item: int
    look: str
    d: str
    within: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Everything on a map, back to front; each `d` is an SVG path.

    Attributes:
        labels: for a wide map and for a narrow one.
        bar: pixels, and how many km they are; None on a map of the world, where no length is good everywhere.
        outside: places that lie beyond the frame.
        closely: whether first-level units are drawn.
    """

    view: View
    land: str
    areas: tuple[Area, ...]
    lines: dict[str, str]
    marks: tuple[Mark, ...]
    labels: tuple[tuple[str, tuple[Label, ...]], ...]
    bar: tuple[float, int] | None
    outside: tuple[ToldPlace, ...]
    closely: bool


def draw(told: Sequence[ToldPlace]) -> Map | None:
    """A map of all that is settled among told places, fitted to where most of them lie; None where nothing is."""
    view = framed(told, width=WIDTH, height=HEIGHT)
    if view is None:
        return None
    paper = _Paper(view)
    closely = view.reach_km < _CLOSE_KM
    areas = tuple(paper.areas(told))
    placed = tuple(marks(told, view, shaded={area.item for area in areas}))
    seen = {area.item for area in areas} | {mark.item for mark in placed}
    return Map(
        view=view,
        land=paper.land,
        areas=areas,
        lines=paper.lines(closely=closely),
        marks=placed,
        labels=tuple(
            (look, tuple(paper.labels(told, placed, size, closely=closely))) for look, size in (("wide", WIDE), ("narrow", NARROW))
        ),
        bar=None if view.is_world else _bar(view),
        outside=tuple(one for one in told if one.is_settled and one.number not in seen and not only_holds(one) and not reaches(one, view)),
        closely=closely,
    )


class _Paper:
    """Draws what the atlas has onto one view."""

    def __init__(self, view: View) -> None:
        self._view, self._box = view, view.box
        self._states = self._cut(countries())
        self._hearts: dict[int, tuple[Point, float] | None] = {}

    @cached_property
    def _units(self) -> list[tuple[Shape, list[list[Point]]]]:
        return self._cut(units())

    @property
    def land(self) -> str:
        return path((run for _, runs in self._states for run in runs), closed=True)

    def areas(self, told: Iterable[ToldPlace]) -> Iterator[Area]:
        """Shapes of the countries and units that are named, in whole or in part."""
        for one in told:
            runs = [] if one.filed_from or not one.is_settled else self._runs_of(one)
            if runs:
                look = "part" if one.place.relation else one.sureness
                yield Area(item=one.number, look=f"{one.place.kind} {look}", d=path(runs, closed=True), within=self._around(one))

    def _around(self, one: ToldPlace) -> str:
        return path(self._state(one.place.country), closed=True) if one.place.kind is PlaceKind.ADMIN1 else ""

    def lines(self, *, closely: bool) -> dict[str, str]:
        told: tuple[tuple[str, Atlas, Line], ...] = (
            ("coast", countries(), "coast"),
            ("border", countries(), "border"),
            ("disputed", countries(), "disputed"),
        )
        if closely:
            told = (("unit", units(), "border"), *told, ("disputed unit", units(), "disputed"))
        return {look: path(self._line_runs(atlas, kind), closed=False) for look, atlas, kind in told}

    def labels(self, told: Sequence[ToldPlace], placed: Sequence[Mark], size: float, *, closely: bool) -> Iterator[Label]:
        """Names in the order of their right to be there: what is named most, then the countries around, then their units."""
        names, big = Lettering(self._view.width, self._view.height, size=size), size / WIDE
        for mark in placed:
            for x, y in (*([(mark.x, mark.y)] if mark.point else []), *((x, y) for x, y, _ in mark.rivals)):
                names.take((x - 5 * big, y - 5 * big, x + 5 * big, y + 5 * big))
        names.take((0, self._view.height - 30 * big, 60 + 130 * big, self._view.height))  # the scale stands there
        self._name_told(names, told, {mark.item: mark for mark in placed}, gap=9 * big)
        said = {one.words.casefold() for one in told}
        self._name_land(names, self._states, "state", said, most=18)
        if closely:
            self._name_land(names, self._units, "province", said | {label.text.casefold() for label in names.laid}, most=24)
        return iter(names.laid)

    def _name_told(self, names: Lettering, told: Sequence[ToldPlace], marked: dict[int, Mark], *, gap: float) -> None:
        for one in sorted(told, key=lambda one: -len(one.places)):
            look, mark = f"named {one.sureness}", marked.get(one.number)
            if mark and mark.point is None:
                names.across(mark.label_at, one.words, look, item=one.number)
            elif mark:
                names.beside(mark.label_at, one.words, look, gap=gap, item=one.number)
            elif one.is_settled and (found := heart(self._runs_of(one))):
                names.across(found[0], one.words, f"{look} over", item=one.number)

    def _name_land(self, names: Lettering, cut: list[tuple[Shape, list[list[Point]]]], look: str, said: set[str], *, most: int) -> None:
        found = [(middle, shape) for shape, runs in cut if shape.name.casefold() not in said and (middle := self._heart(shape, runs))]
        for (point, room), shape in sorted(found, key=lambda one: -one[0][1])[:most]:
            names.across(point, shape.name, look, room=room * (5 if look == "state" else 2.4))

    def _heart(self, shape: Shape, runs: list[list[Point]]) -> tuple[Point, float] | None:
        if id(shape) not in self._hearts:
            self._hearts[id(shape)] = heart(runs)
        return self._hearts[id(shape)]

    def _runs_of(self, one: ToldPlace) -> list[list[Point]]:
        if one.place.kind is PlaceKind.COUNTRY:
            return self._state(one.place.country)
        if one.place.kind is PlaceKind.ADMIN1:
            return [run for shape, runs in self._units if shape.id and shape.id == one.place.gazetteer_id for run in runs]
        return []

    def _state(self, country: str | None) -> list[list[Point]]:
        return [run for shape, runs in self._states if country and shape.country == country for run in runs]

    def _cut(self, atlas: Atlas) -> list[tuple[Shape, list[list[Point]]]]:
        """The shapes of which something is in sight, with what is."""
        cut = ((shape, list(self._rings(shape))) for shape in atlas.within(self._box))
        return [(shape, runs) for shape, runs in cut if runs]

    def _rings(self, shape: Shape) -> Iterator[list[Point]]:
        for ring in shape.rings:
            spots = [Spot(lat, lon) for lon, lat in ring]
            if any(self._view.can_draw(spot) for spot in spots[:: max(1, len(spots) // 40)]):
                run = cut_ring([self._view.point(spot) for spot in spots], self._view.width, self._view.height)
                if len(run) > 2 and not (self._view.is_world and _jumps(run)):
                    yield run

    def _line_runs(self, atlas: Atlas, kind: Line) -> Iterator[list[Point]]:
        for line in atlas.lines(kind, self._box):
            points = [self._view.point(Spot(lat, lon)) for lon, lat in line if abs(lon) < 179.9 and lat > -89]
            if not (self._view.is_world and _jumps(points)):
                yield from cut_line(points, self._view.width, self._view.height)


def _jumps(points: Sequence[Point]) -> bool:
    """Whether it runs over the edge of a map of the world, and would cross all of it on its way back."""
    return any(abs(a - b) > WIDTH / 2 for (a, _), (b, _) in pairwise(points))


def _bar(view: View) -> tuple[float, int]:
    """The roundest length that takes about a sixth of the width."""
    longest = WIDTH / 5 / view.scale
    length = max(one * ten for ten in (1, 10, 100, 1000) for one in (1, 2, 5) if one * ten <= max(longest, 1))
    return length * view.scale, length
