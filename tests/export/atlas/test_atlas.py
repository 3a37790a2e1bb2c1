"""The shapes and lines that maps are drawn from."""

import pytest

from dateline.export.atlas import countries, units
from dateline.export.atlas.atlas import Atlas, Ring

WORLD = (-180.0, -90.0, 180.0, 90.0)


def holds(ring: Ring, lon: float, lat: float) -> bool:
    inside = False
    for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (b > lat) != (d > lat) and lon < (c - a) * (lat - b) / (d - b) + a:
            inside = not inside
    return inside


def country_at(lon: float, lat: float) -> str:
    found = [shape for shape in countries().within((lon, lat, lon, lat)) if sum(holds(ring, lon, lat) for ring in shape.rings) % 2]
    assert len(found) == 1
    return found[0].country or found[0].name


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [
        (36.72, 34.73, "SY"),
        (34.1, 45.2, "UA"),  # Crimea
        (-13.0, 25.0, "EH"),  # Western Sahara is no part of Morocco
        (35.2, 31.9, "PS"),
        (20.9, 42.6, "XK"),
        (33.6, 35.3, "N. Cyprus"),  # no code of its own: never shaded
        (45.5, 9.6, "Somaliland"),
    ],
)
def test_a_point_lies_in_the_country_the_source_has_it_in(lon: float, lat: float, country: str) -> None:
    assert country_at(lon, lat) == country


def test_every_ring_is_closed_and_every_code_is_two_letters_or_none() -> None:
    for atlas in (countries(), units()):
        for shape in atlas.shapes:
            assert all(ring[0] == ring[-1] for ring in shape.rings), shape.name
            assert not shape.country or len(shape.country) == 2


def test_a_unit_is_found_by_its_number_in_geonames() -> None:
    assert {shape.name for shape in units().shapes if shape.id == "169387"} == {"Idlib"}
    assert [shape.country for shape in units().shapes if shape.id == "703883"] == ["UA"]


def test_what_stands_on_the_list_of_disputed_lines_is_found_in_the_atlas() -> None:
    lines = list(countries().lines("disputed", WORLD))

    def passes(west: float, south: float, east: float, north: float) -> bool:
        return any(west <= lon <= east and south <= lat <= north for line in lines for lon, lat in line)

    assert passes(35.4, 32.6, 36.1, 33.5), "Golan Heights"
    assert passes(73.5, 33.0, 78.0, 36.0), "Kashmir"
    assert passes(34.1, 31.2, 34.6, 31.7), "Gaza"
    assert passes(32.5, 34.9, 34.1, 35.3), "Northern Cyprus"
    assert passes(43.0, 8.0, 49.0, 11.5), "Somaliland"
    assert passes(-9.0, 27.5, -8.6, 27.8) or passes(-14.0, 27.0, -8.0, 28.0), "Western Sahara"
    assert passes(20.0, 41.8, 22.0, 43.3), "Kosovo"
    assert not passes(-5.0, 42.0, 3.3, 44.0), "the Pyrenees are contested by nobody"


def test_a_unit_that_is_contested_is_drawn_so_around() -> None:
    lines = list(units().lines("disputed", WORLD))
    assert any(33.0 <= lon <= 36.0 and 45.7 <= lat <= 46.3 for line in lines for lon, lat in line), "Crimea, to the north"


def test_a_line_is_there_once() -> None:
    stretches = [tuple(line) for kind in ("coast", "border", "disputed") for line in countries().lines(kind, WORLD)]  # type: ignore[arg-type]
    assert len(stretches) == len(set(stretches))


def test_only_what_may_touch_a_box_is_handed_out() -> None:
    found = {shape.country for shape in countries().within((36.0, 34.0, 37.0, 35.0))}
    assert "SY" in found
    assert "DE" not in found
    assert isinstance(countries(), Atlas)
