"""The atlas as TopoJSON, for who draws it elsewhere: each line once, however many shapes it bounds."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, TypeAlias

from dateline.export.atlas.atlas import packed

Plain: TypeAlias = dict[str, Any]
LINES = ("coast", "border", "disputed")


@cache
def topology(name: str, country: str | None = None) -> Plain:
    """Shapes under "shapes", lines by kind under "coast", "border" and "disputed".

    Args:
        name: "countries" or "units".
        country: of units, only those of this country; lines that part its own, and contested ones.
    """
    told = packed(name)
    shapes = [shape for shape in told["shapes"] if country is None or shape[1] == country]
    arcs = _Arcs(told)
    own = {_number(arc) for shape in shapes for ring in shape[3] for arc in ring}
    return {
        "type": "Topology",
        "objects": {
            "shapes": {"type": "GeometryCollection", "geometries": [_shape(arcs, *shape) for shape in shapes]},
            **{kind: _lines(arcs, [line for line in told["lines"][kind] if line[0] in own]) for kind in LINES},
        },
        "arcs": arcs.drawn,
        "transform": arcs.transform,
    }


@cache
def contested() -> Plain:
    """The lines of first-level units that are contested as a whole (Crimea): they are drawn dashed however far away one stands."""
    told = packed("units")
    arcs = _Arcs(told)
    lines = _lines(arcs, told["lines"]["disputed"])
    return {"type": "Topology", "objects": {"disputed": lines}, "arcs": arcs.drawn, "transform": arcs.transform}


class _Arcs:
    """Arcs cut where a line of another kind begins, numbered as they are asked for."""

    def __init__(self, told: Plain) -> None:
        self._steps: list[list[int]] = told["arcs"]
        self.transform = {"scale": [1 / told["scale"]] * 2, "translate": [0, 0]}
        self._cuts: dict[int, set[int]] = defaultdict(set)
        for lines in told["lines"].values():
            for arc, first, last in lines:
                self._cuts[arc] |= {first, last}
        self._pieces: dict[int, list[tuple[int, int, int]]] = {}
        self.drawn: list[list[list[int]]] = []

    def pieces(self, arc: int) -> list[tuple[int, int, int]]:
        """First point, last point and new number of each piece of an arc."""
        if arc not in self._pieces:
            points = _points(self._steps[arc])
            ends = sorted({0, len(points) - 1, *self._cuts[arc]})
            self._pieces[arc] = [(first, last, self._draw(points[first : last + 1])) for first, last in pairwise(ends)]
        return self._pieces[arc]

    def ring(self, arcs: Iterable[int]) -> list[int]:
        found: list[int] = []
        for arc in arcs:
            numbers = [number for _, _, number in self.pieces(_number(arc))]
            found += numbers if arc >= 0 else [~number for number in reversed(numbers)]
        return found

    def line(self, arc: int, first: int, last: int) -> list[int]:
        return [number for start, end, number in self.pieces(arc) if start >= first and end <= last]

    def _draw(self, points: Sequence[tuple[int, int]]) -> int:
        (x, y), *_ = points
        self.drawn.append([[x, y], *([c - a, d - b] for (a, b), (c, d) in pairwise(points))])
        return len(self.drawn) - 1


def _shape(arcs: _Arcs, name_id: str, country: str, name: str, rings: list[list[int]]) -> Plain:
    drawn = [arcs.ring(ring) for ring in rings]
    return {"type": "Polygon", "arcs": drawn, "properties": {"id": name_id, "country": country, "name": name}}


def _lines(arcs: _Arcs, lines: Iterable[tuple[int, int, int]]) -> Plain:
    return {"type": "MultiLineString", "arcs": [drawn for line in lines if (drawn := arcs.line(*line))]}


def _number(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _points(steps: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))
