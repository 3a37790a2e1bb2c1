"""Walking on a round earth, against distances known from elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.readers.places.meaning.geometry import BEARINGS, distance_km, middle, moved

POINTS = st.tuples(st.floats(-80, 80), st.floats(-180, 180))


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    assert distance_km((10, 20), (11, 20)) == pytest.approx(111.2, abs=0.1)


def test_walking_north_changes_no_longitude() -> None:
    lat, lon = moved((35.0, 36.0), "N", 111.2)
    assert (lat, lon) == (pytest.approx(36.0, abs=0.001), pytest.approx(36.0))


@given(POINTS, st.sampled_from(sorted(BEARINGS)), st.floats(0, 900))
def test_one_arrives_as_far_away_as_one_went(point: tuple[float, float], direction: str, km: float) -> None:
    assert distance_km(point, moved(point, direction, km)) == pytest.approx(km, abs=0.01)


@given(POINTS, POINTS)
def test_the_middle_is_as_far_from_either_end(one: tuple[float, float], other: tuple[float, float]) -> None:
    if distance_km(one, other) < 19_000:  # of points on opposite sides of the earth every point of a circle is the middle
        half = middle(one, other)
        assert distance_km(one, half) == pytest.approx(distance_km(half, other), abs=0.5)
