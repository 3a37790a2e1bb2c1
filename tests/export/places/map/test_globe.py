"""Distances and directions."""

import pytest

from dateline.export.places.map.globe import BEARINGS, Spot, away, circle, distance_km, half, middle

MOSUL = Spot(36.34, 43.13)


@pytest.mark.parametrize("bearing", range(0, 360, 30))
@pytest.mark.parametrize("far", [1, 10, 500, 9000])
def test_whoever_goes_a_distance_is_that_far_away(bearing: int, far: float) -> None:
    assert distance_km(MOSUL, away(MOSUL, bearing, far)) == pytest.approx(far, rel=1e-6)


def test_east_is_east_and_north_is_north() -> None:
    assert away(MOSUL, BEARINGS["E"], 10).lon > MOSUL.lon
    assert away(MOSUL, BEARINGS["N"], 10) == pytest.approx((36.43, 43.13), abs=0.001)


def test_a_circle_is_everywhere_as_far_from_its_middle() -> None:
    assert all(distance_km(MOSUL, spot) == pytest.approx(25) for spot in circle(MOSUL, 25))


def test_a_half_lies_on_its_side() -> None:
    assert all(spot.lat >= MOSUL.lat - 1e-3 for spot in half(MOSUL, 20, "N"))
    assert all(spot.lon <= MOSUL.lon + 1e-3 for spot in half(MOSUL, 20, "W"))


def test_the_middle_of_two_across_the_date_line_is_on_it() -> None:
    assert abs(middle([Spot(0, 179), Spot(0, -179)]).lon) == pytest.approx(180)
