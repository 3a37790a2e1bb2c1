"""Middle and size of the shapes in a TopoJSON file (specification: github.com/topojson/topojson-specification)."""

import json
import tarfile
from dataclasses import dataclass
from math import cos, pi, radians, sqrt
from pathlib import Path
from typing import Any

Ring = list[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The centre of a shape's largest piece, and the radius of a circle as large as the whole."""

    lat: float
    lon: float
    radius_km: int


def topology(path: Path) -> dict[str, Any]:
    """A TopoJSON file, as it lies there; in the package us-atlas, the one of its counties."""
    if path.suffix != ".tgz":
        return dict(json.loads(path.read_text(encoding="utf-8")))
    with tarfile.open(path) as package:
        file = package.extractfile("package/counties-10m.json")
        return dict(json.loads(file.read())) if file else {}


def names(topology: dict[str, Any], name: str) -> dict[str, str]:
    """What the shapes of one object are called, by their ids."""
    return {drawn["id"]: drawn["properties"]["name"] for drawn in topology["objects"][name]["geometries"]}


def shapes(topology: dict[str, Any], name: str) -> dict[str, Shape]:
    """Every shape of one object of a topology, by its id."""
    arcs = [_unpack(arc, topology["transform"]) for arc in topology["arcs"]]
    found: dict[str, Shape] = {}
    for drawn in topology["objects"][name]["geometries"]:
        rings = [_ring(piece[0], arcs) for piece in _pieces(drawn)]
        measured = [_measure(ring) for ring in rings if len(ring) > 3]
        if "id" in drawn and measured and max(measured)[0] > 0:
            _, lat, lon = max(measured)
            shape = Shape(lat=lat, lon=lon, radius_km=max(1, round(sqrt(sum(area for area, _, _ in measured) / pi))))
            known = found.get(drawn["id"])
            if known is None or known.radius_km < shape.radius_km:  # an outlying territory may bear its country's id
                found[drawn["id"]] = shape
    return found


def _pieces(drawn: dict[str, Any]) -> list[Any]:
    arcs = drawn.get("arcs", [])
    return [arcs] if drawn["type"] == "Polygon" else list(arcs)


def _unpack(arc: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * transform["scale"][0] + transform["translate"][0], y * transform["scale"][1] + transform["translate"][1]))
    return points


def _ring(indexes: list[int], arcs: list[Ring]) -> Ring:
    points: Ring = []
    for index in indexes:
        piece = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += piece[1:] if points else piece
    return points


def _measure(ring: Ring) -> tuple[float, float, float]:
    """Area in km², and the centroid's latitude and longitude, on a plane stretched for the ring's own latitude."""
    middle = sum(lat for _, lat in ring) / len(ring)
    area = lat_sum = lon_sum = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        area, lon_sum, lat_sum = area + cross, lon_sum + (x1 + x2) * cross, lat_sum + (y1 + y2) * cross
    if not area:
        return 0.0, 0.0, 0.0
    return abs(area) / 2 * 111.2**2 * cos(radians(middle)), lat_sum / (3 * area), lon_sum / (3 * area)
