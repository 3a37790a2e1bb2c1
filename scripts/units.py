"""First- and second-level units: GeoNames has their names and codes, other sources where they lie and how far they reach."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from keys import bare, distance_km, fold, skeleton
from rows import Row
from shapes import Shape, names, shapes, topology

_SEATED_KM = 25
"""The reach of a second-level unit known by its seat alone: half a typical district's width."""

_ADJECTIVE = re.compile(r"(?:an|in|en|ov|ev)?s(?:'|’)?k(?:iy|yy|ii|yi|i|y|aya|aia)$")


@dataclass(slots=True)
class Towns:
    """The towns of each unit, and the largest town of each name in a first-level unit."""

    of: dict[tuple[str, ...], list[Row]] = field(default_factory=lambda: defaultdict(list))
    named: dict[tuple[str, str, str], Row] = field(default_factory=dict)

    @classmethod
    def among(cls, towns: Iterable[Row]) -> "Towns":
        found = cls()
        for town in sorted(towns, key=lambda town: (-town.population, str(town.id))):
            found.of[town.country, town.admin1].append(town)
            found.of[town.country, town.admin1, town.admin2].append(town)
            for name in (town.name, *town.names):
                for key in {fold(name), skeleton(name)} - {""}:
                    found.named.setdefault((town.country, town.admin1, key), town)
        return found

    def namesake(self, country: str, admin1: str, name: str) -> Row | None:
        """The town of a unit's own name, however spelt."""
        found = (self.named.get((country, admin1, key)) for key in (fold(name), skeleton(name)) if key)
        return next(filter(None, found), None)

    def seat(self, country: str, admin1: str, name: str) -> Row | None:
        """The town a unit is called after: its namesake, or the one its adjective is made of ("Sudzhanskiy Rayon")."""
        if town := self.namesake(country, admin1, name):
            return town
        stem, made = _ADJECTIVE.subn("", fold(name))
        if not made or len(stem) < 3:
            return None
        alike = (town for town in self.of[country, admin1] if fold(town.name).startswith(stem) and len(fold(town.name)) <= len(stem) + 3)
        return next(alike, None)


def as_their_units(towns: Iterable[Row], known: Towns, units: Iterable[Row]) -> Iterator[Row]:
    """The towns, each also under the spellings its district has of their one name: "Jisr al-Shughur District", "Jisr ash Shughūr"."""
    spelt: dict[int | str, set[str]] = defaultdict(set)
    for unit in units:
        if town := known.namesake(unit.country, unit.admin1, bare(unit.name)):
            spelt[town.id].add(bare(unit.name))
    for town in towns:
        yield replace(town, names=(*town.names, *sorted(spelt[town.id]))) if town.id in spelt else town


def first_level(folder: Path, towns: Towns, points: dict[str, list[float]]) -> Iterator[Row]:
    """Natural Earth draws them; where it does not, the middle of their towns stands for them; `points` overrules both."""
    earth = _natural_earth(folder)
    for line in _lines(folder / "geonames_admin1CodesASCII.txt"):
        code, name, ascii_name, number = line.split("\t")
        country, admin1 = code.split(".", 1)
        called, shape = earth.get(int(number)) or earth.get((code, fold(name))) or earth.get((code, fold(ascii_name))) or ((), None)
        within = towns.of[country, admin1]
        if shape := shape or middle(within):
            lat, lon = points.get(code, (shape.lat, shape.lon))
            yield Row(
                id=int(number), name=name, code="ADM1", country=country, admin1=admin1, population=sum(town.population for town in within),
                lat=lat, lon=lon, radius_km=shape.radius_km, names=(ascii_name, *called),
            )  # fmt: skip


def second_level(folder: Path, towns: Towns, first: Iterable[Row]) -> Iterator[Row]:
    """US counties as the Census draws them, others at their towns' middle or the town they are called after; the rest are left out."""
    states = {fold(row.name): row.admin1 for row in first if row.country == "US"}
    counties = _counties(folder, states)
    for line in _lines(folder / "geonames_admin2Codes.txt"):
        code, name, ascii_name, number = line.split("\t")
        country, admin1, admin2 = code.split(".", 2)
        within = towns.of[country, admin1, admin2]
        shape = counties.get(code) or middle(within) or _seated(towns.seat(country, admin1, bare(name)))
        if shape:
            yield Row(
                id=int(number), name=name, code="ADM2", country=country, admin1=admin1, admin2=admin2,
                population=sum(town.population for town in within), lat=shape.lat, lon=shape.lon, radius_km=shape.radius_km,
                names=(ascii_name,),
            )  # fmt: skip


def middle(towns: list[Row]) -> Shape | None:
    """The mean of the towns' points weighted by population, reaching to nine in ten of them; None of no towns."""
    if not towns:
        return None
    weights = [town.population + 500 for town in towns]  # a town without a figure counts as the smallest listed
    lat = sum(town.lat * weight for town, weight in zip(towns, weights, strict=True)) / sum(weights)
    lon = sum(town.lon * weight for town, weight in zip(towns, weights, strict=True)) / sum(weights)
    reach = sorted(distance_km((lat, lon), (town.lat, town.lon)) for town in towns)
    return Shape(lat=lat, lon=lon, radius_km=max(10, round(reach[int(0.9 * (len(reach) - 1))])))


def _seated(seat: Row | None) -> Shape | None:
    return Shape(lat=seat.lat, lon=seat.lon, radius_km=_SEATED_KM) if seat else None


def _counties(folder: Path, states: dict[str, str]) -> dict[str, Shape]:
    """GeoNames code → shape; the Census numbers states, GeoNames takes their postal letters, so they are told by their names."""
    atlas = topology(folder / "us-atlas-3.0.1.tgz")
    named = {number: states[fold(name)] for number, name in names(atlas, "states").items() if fold(name) in states}
    drawn = shapes(atlas, "counties")
    return {f"US.{named[number[:2]]}.{number[2:]}": shape for number, shape in drawn.items() if number[:2] in named}


def _natural_earth(folder: Path) -> dict[object, tuple[tuple[str, ...], Shape]]:
    """GeoNames id, and (code, name), → names and shape, the largest where a unit has several; codes alone are out of date in places."""
    drawn = shapes(topology(folder / "ne_admin1_simplified.topojson"), "a")
    found: dict[object, tuple[tuple[str, ...], Shape]] = {}
    with (folder / "ne_admin1_attrs.tsv").open(encoding="utf-8", newline="") as table:
        for unit in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            shape = drawn.get(unit["adm1_code"]) or Shape(lat=float(unit["latitude"]), lon=float(unit["longitude"]), radius_km=50)
            called = [unit[key] for key in unit if key in {"name", "gn_name", "woe_name"} or key.startswith("name_")]
            called = [name for several in called for name in re.split(r"[|;,]", several)]
            codes = [(unit["gn_a1_code"], fold(name)) for name in called if name and unit["gn_a1_code"]]
            for key in (int(float(unit["gn_id"] or 0)), *codes):
                known = found.get(key)
                if key and (known is None or known[1].radius_km < shape.radius_km):
                    found[key] = (tuple(name.strip() for name in called if name and name.strip()), shape)
    return found


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
