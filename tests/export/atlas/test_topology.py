"""The atlas as TopoJSON: the same shapes and lines as the package's own maps are drawn from."""

from itertools import accumulate
from typing import Any

import pytest

from dateline.export.atlas import contested, countries, digest, disputed, topology, units

WORLD = (-180.0, -90.0, 180.0, 90.0)


def points(drawn: dict[str, Any], arc: int) -> list[tuple[float, float]]:
    steps = drawn["arcs"][arc if arc >= 0 else ~arc]
    scale = drawn["transform"]["scale"][0]
    found = [(x * scale, y * scale) for x, y in zip(accumulate(x for x, _ in steps), accumulate(y for _, y in steps), strict=True)]
    return found if arc >= 0 else found[::-1]


def ring(drawn: dict[str, Any], arcs: list[int]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for arc in arcs:
        piece = points(drawn, arc)
        assert not found or found[-1] == piece[0], "the pieces of a ring do not meet"
        found += piece[1:] if found else piece
    return found


def rounded(points_: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(round(x, 2), round(y, 2)) for x, y in points_]


@pytest.mark.parametrize("code", ["SY", "IL", "PS", "UA", "RU", "CY"])
def test_a_country_is_the_shape_that_the_atlas_has(code: str) -> None:
    drawn = topology("countries")
    (own,) = (one for one in drawn["objects"]["shapes"]["geometries"] if one["properties"]["country"] == code)
    (shape,) = (shape for shape in countries().shapes if shape.country == code)
    assert [rounded(ring(drawn, arcs)) for arcs in own["arcs"]] == [rounded(points_) for points_ in shape.rings]


def test_the_lines_of_each_kind_are_as_long_as_in_the_atlas() -> None:
    drawn = topology("countries")
    for kind in ("coast", "border", "disputed"):
        steps = sum(len(points(drawn, arc)) - 1 for line in drawn["objects"][kind]["arcs"] for arc in line)
        assert steps == sum(len(line) - 1 for line in countries().lines(kind, WORLD))


def test_the_units_of_a_country_are_its_own_alone() -> None:
    shapes = topology("units", "SY")["objects"]["shapes"]["geometries"]
    assert {one["properties"]["country"] for one in shapes} == {"SY"}
    assert len(shapes) == sum(shape.country == "SY" for shape in units().shapes)


def test_crimea_is_drawn_contested_however_far_one_stands() -> None:
    drawn = contested()
    spots = [point for line in drawn["objects"]["disputed"]["arcs"] for arc in line for point in points(drawn, arc)]
    assert any(32 < lon < 37 and 44 < lat < 47 for lon, lat in spots)
    assert {"Crimea", "Golan Heights", "Western Sahara, to Morocco"} <= set(disputed())


def test_the_digest_is_twelve_hex_digits_and_the_same_each_time() -> None:
    assert digest() == digest()
    assert len(digest()) == 12
    int(digest(), 16)
