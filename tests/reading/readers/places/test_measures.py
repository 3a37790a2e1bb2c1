"""Distances and directions in words."""

import re

import pytest

from dateline.reading.readers.places.meaning.measures import LENGTH, compass, kilometres


@pytest.mark.parametrize(
    ("words", "km"),
    [
        ("10 km", 10),
        ("10km", 10),
        ("1,500 metres", 1.5),
        ("15 miles", 24),
        ("five nautical miles", 9.3),
        ("twenty-five miles", 40),
        ("half a mile", 0.8),
        ("a dozen kilometres", 12),
        ("30 to 40 km", 35),
        ("40 kilometres (25 miles)", 40),
    ],
)
def test_a_length_in_kilometres(words: str, km: float) -> None:
    match = re.fullmatch(LENGTH, words)
    assert match is not None
    assert kilometres(match) == pytest.approx(km, abs=0.01)


def test_what_holds_no_length_tells_none() -> None:
    match = re.match("near", "near")
    assert match is not None
    assert kilometres(match) is None


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("northern", "N"),
        ("north-eastern", "NE"),
        ("south west", "SW"),
        ("the southeastern outskirts of", "SE"),
        ("central", "centre"),
        ("the old city of", "centre"),
        ("northern and eastern", None),
        ("rural", None),
    ],
)
def test_a_direction_is_told_once_or_not_at_all(words: str, direction: str | None) -> None:
    assert compass(words) == direction
