"""Loads what scripts/build_atlas.py made."""

import json
import lzma
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import accumulate
from typing import Any, Literal, TypeAlias

Ring: TypeAlias = list[tuple[float, float]]
"""Longitude and latitude, WGS 84 degrees, as the source has them."""

Box: TypeAlias = tuple[float, float, float, float]
"""West, south, east, north."""

Line: TypeAlias = Literal["coast", "border", "disputed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A country or a first-level unit.

    Attributes:
        id: of a unit its GeoNames number, "" where it has none; of a country the atlas's own code.
        country: ISO 3166-1 alpha-2; "" where ISO has none for it.
        rings: outer edges and holes alike; even–odd filling tells them apart.
    """

    id: str
    country: str
    name: str
    rings: tuple[Ring, ...]
    box: Box

    def touches(self, box: Box) -> bool:
        return _meet(self.box, box)


class Atlas:
    """Shapes, and the lines between them. Each line is there once, however many shapes it bounds."""

    def __init__(self, told: dict[str, Any]) -> None:
        self._arcs = [_unpacked(steps, told["scale"]) for steps in told["arcs"]]
        self._lines: dict[str, list[list[int]]] = told["lines"]
        self.shapes = tuple(self._shape(*shape) for shape in told["shapes"])

    def within(self, box: Box) -> Iterator[Shape]:
        """The shapes that may touch a box, judged by their own boxes."""
        return (shape for shape in self.shapes if shape.touches(box))

    def lines(self, kind: Line, box: Box) -> Iterator[Ring]:
        """The lines of a kind that may touch a box."""
        for arc, first, last in self._lines[kind]:
            points = self._arcs[arc][first : last + 1]
            if _meet(_box(points), box):
                yield points

    def _shape(self, name_id: str, country: str, name: str, rings: list[list[int]]) -> Shape:
        drawn = tuple(self._ring(ring) for ring in rings)
        box = _box([point for ring in drawn for point in ring]) if drawn else (0.0, 0.0, 0.0, 0.0)
        return Shape(id=name_id, country=country, name=name, rings=drawn, box=box)

    def _ring(self, arcs: list[int]) -> Ring:
        points: Ring = []
        for arc in arcs:
            piece = self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]
            points += piece[1:] if points else piece
        return points


@cache
def countries() -> Atlas:
    """The world's countries, about 1:50 million."""
    return Atlas(packed("countries"))


@cache
def units() -> Atlas:
    """First-level units: provinces, governorates, oblasts, states. Its lines are those within one country, and contested ones."""
    return Atlas(packed("units"))


@cache
def packed(name: str) -> dict[str, Any]:
    """What scripts/build_atlas.py wrote of "countries" or "units"."""
    found: dict[str, Any] = json.loads(lzma.decompress(files(__package__).joinpath(f"{name}.xz").read_bytes()))
    return found


POLICY = (
    "Borders as in Natural Earth, 1:50 million, with the changes that Visionscarto made to be nearer to the views of the United Nations. "
    "They take no side: what is contested is drawn dashed, and which side of it is right this map does not say."
)
"""What every map's caption says of its borders."""


@cache
def digest() -> str:
    """Another once any shape or line of the atlas is."""
    whole = b"".join(files(__package__).joinpath(f"{name}.xz").read_bytes() for name in ("countries", "units"))
    return sha256(whole).hexdigest()[:12]


def disputed() -> tuple[str, ...]:
    """What is contested and drawn dashed, by the names of disputed.toml."""
    told = tomllib.loads(files(__package__).joinpath("disputed.toml").read_text("utf-8"))
    return tuple(sorted({*told["lines"], *told["units"]}))


def _unpacked(steps: list[int], scale: int) -> Ring:
    return [(x / scale, y / scale) for x, y in zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True)]


def _box(points: Ring) -> Box:
    longitudes, latitudes = zip(*points, strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
