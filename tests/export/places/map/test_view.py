"""The projection, and the view that is chosen."""

from math import hypot, pi

import pytest

from dateline.export.places.map.globe import Spot, circle
from dateline.export.places.map.view import View, fitted, world

SPOTS = [Spot(36.34, 43.13), Spot(-33.9, 18.4), Spot(64.1, -21.9), Spot(0.0, 179.9)]


@pytest.mark.parametrize("spot", SPOTS)
def test_what_lies_at_a_point_is_what_was_put_there(spot: Spot) -> None:
    view = View(centre=Spot(spot.lat + 2, spot.lon - 3), scale=0.5, width=700, height=500)
    back = view.spot(view.point(spot))
    assert back.lat == pytest.approx(spot.lat, abs=1e-6)
    assert (back.lon - spot.lon + 180) % 360 == pytest.approx(180, abs=1e-6)


@pytest.mark.parametrize("spot", SPOTS)
@pytest.mark.parametrize("radius", [3.0, 40.0, 300.0])
def test_a_circle_is_as_large_on_the_map_as_it_is_told(spot: Spot, radius: float) -> None:
    """Kilometres times the scale, and within a hundredth as large an area wherever it lies on the map."""
    view = fitted([(spot, radius)], width=720, height=540)
    x, y = view.point(spot)
    edge = [view.point(one) for one in circle(spot, radius, steps=180)]
    assert all(hypot(a - x, b - y) == pytest.approx(radius * view.scale, rel=0.005) for a, b in edge)
    wide = View(centre=Spot(spot.lat * 0.8, spot.lon), scale=view.scale, width=720, height=540)
    ring = [wide.point(one) for one in circle(spot, radius, steps=180)]
    area = abs(sum(a * d - c * b for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2
    assert area == pytest.approx(pi * (radius * view.scale) ** 2, rel=0.01)


def test_all_circles_are_in_sight_and_none_touches_the_frame() -> None:
    told = [(Spot(33.9, 35.5), 10.0), (Spot(36.2, 37.2), 20.0), (Spot(35.3, 40.1), 8.0)]
    view = fitted(told, width=720, height=540)
    for spot, radius in told:
        for x, y in (view.point(edge) for edge in circle(spot, radius)):
            assert 40 < x < 680
            assert 40 < y < 500


def test_north_is_up_and_east_is_right() -> None:
    view = fitted([(SPOTS[0], 50)], width=720, height=540)
    x, y = view.point(SPOTS[0])
    assert view.point(Spot(SPOTS[0].lat + 1, SPOTS[0].lon))[1] < y
    assert view.point(Spot(SPOTS[0].lat, SPOTS[0].lon + 1))[0] > x


def test_a_single_village_has_something_around_it() -> None:
    view = fitted([(SPOTS[0], 1)], width=720, height=540)
    assert 720 / view.scale > 200


def test_the_box_of_a_view_holds_all_it_shows_and_goes_round_at_a_pole() -> None:
    west, south, east, north = fitted([(SPOTS[0], 300)], width=720, height=540).box
    assert west < 39
    assert east > 47
    assert south < 34
    assert north > 39
    assert fitted([(Spot(85, 10), 300)], width=720, height=540).box[:3:2] == (-181, 181)
    assert fitted([(SPOTS[3], 300)], width=720, height=540).box[:3:2] == (-181, 181)


@pytest.mark.parametrize("spot", SPOTS)
def test_a_map_of_the_world_can_be_read_backwards_too(spot: Spot) -> None:
    view = world(width=720)
    back = view.spot(view.point(spot))
    assert back.lat == pytest.approx(spot.lat, abs=1e-4)
    assert (back.lon - spot.lon + 180) % 360 == pytest.approx(180, abs=1e-4)


def test_what_lies_on_both_sides_of_the_world_is_shown_on_all_of_it() -> None:
    view = fitted([(Spot(60, 100), 2333), (Spot(39.8, -98.5), 1751)], width=720, height=540)
    assert view.is_world
    assert view.shows(Spot(-34, 151))


def test_areas_are_right_on_a_map_of_the_world() -> None:
    view = world(width=720)

    def area(spot: Spot) -> float:
        ring = [view.point(one) for one in circle(spot, 300, steps=180)]
        return abs(sum(a * d - c * b for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2

    assert area(Spot(65, 60)) == pytest.approx(area(Spot(0, 20)), rel=0.01)
