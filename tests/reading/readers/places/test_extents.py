"""Where what is meant lies: the circle is on the right side, holds what it must, and does not depend on which name comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Extent, PlaceKind, RelationKind, SpatialRelation
from dateline.reading.readers.places.meaning import geometry
from dateline.reading.readers.places.meaning.extents import extent

EXTENTS = st.builds(Extent, lat=st.floats(-60, 60), lon=st.floats(-179, 179), radius_km=st.floats(1.5, 800))
DIRECTIONS = st.sampled_from(sorted(geometry.BEARINGS))


def relation(kind: RelationKind, words: str, direction: str | None = None, distance_km: float | None = None) -> SpatialRelation:
    return SpatialRelation(kind=kind, words=words, direction=direction, distance_km=distance_km)


def holds(circle: Extent, point: geometry.Point) -> bool:
    return geometry.distance_km((circle.lat, circle.lon), point) <= circle.radius_km + 0.1


def middle_of(circle: Extent) -> geometry.Point:
    return circle.lat, circle.lon


def test_without_a_relation_the_place_itself_is_meant() -> None:
    own = Extent(lat=35, lon=36, radius_km=10)
    assert extent(own, PlaceKind.TOWN, None) == own


@given(EXTENTS, DIRECTIONS)
def test_a_part_lies_on_the_side_told(own: Extent, direction: str) -> None:
    part = extent(own, PlaceKind.ADMIN1, relation(RelationKind.PART, "northern", direction))
    assert holds(part, geometry.moved(middle_of(own), direction, 0.9 * own.radius_km))
    opposite = sorted(geometry.BEARINGS, key=lambda side: (geometry.BEARINGS[side] - geometry.BEARINGS[direction]) % 360)[4]
    assert not holds(part, geometry.moved(middle_of(own), opposite, 0.9 * own.radius_km))


def test_a_centre_is_smaller_than_the_whole() -> None:
    own = Extent(lat=35, lon=36, radius_km=10)
    centre = extent(own, PlaceKind.TOWN, relation(RelationKind.PART, "central", "centre"))
    assert middle_of(centre) == middle_of(own)
    assert centre.radius_km < own.radius_km


@pytest.mark.parametrize("words", ["the outskirts of", "suburbs", "countryside"])
def test_what_lies_around_reaches_further_than_the_town(words: str) -> None:
    own = Extent(lat=35, lon=36, radius_km=10)
    assert extent(own, PlaceKind.TOWN, relation(RelationKind.PART, words)).radius_km > own.radius_km


@given(EXTENTS)
def test_near_holds_the_place_and_more(own: Extent) -> None:
    near = extent(own, PlaceKind.TOWN, relation(RelationKind.NEAR, "near"))
    assert middle_of(near) == pytest.approx(middle_of(own), abs=0.001)
    assert near.radius_km > own.radius_km


@given(EXTENTS, DIRECTIONS, st.floats(0.5, 300))
def test_a_spot_told_by_distance_and_direction_lies_there(own: Extent, direction: str, km: float) -> None:
    spot = extent(own, PlaceKind.TOWN, relation(RelationKind.AWAY, "of", direction, km))
    assert geometry.distance_km(middle_of(spot), geometry.moved(middle_of(own), direction, km)) < 0.1
    assert spot.radius_km >= round(0.2 * km, 1)


@given(EXTENTS, DIRECTIONS)
def test_south_of_a_town_begins_at_its_middle_and_goes_beyond_its_rim(own: Extent, direction: str) -> None:
    away = extent(own, PlaceKind.TOWN, relation(RelationKind.AWAY, "of", direction))
    assert holds(away, geometry.moved(middle_of(own), direction, own.radius_km + 20))
    assert not holds(away, geometry.moved(middle_of(own), direction, -0.5 * own.radius_km - 1))


@given(EXTENTS, EXTENTS)
def test_between_is_the_same_from_both_ends_and_holds_both(one: Extent, other: Extent) -> None:
    told = relation(RelationKind.BETWEEN, "between")
    if geometry.distance_km(middle_of(one), middle_of(other)) > 15_000:
        return  # nobody says so of the two sides of the earth
    there, back = extent(one, PlaceKind.TOWN, told, other), extent(other, PlaceKind.TOWN, told, one)
    assert geometry.distance_km(middle_of(there), middle_of(back)) < 0.1
    assert there.radius_km == back.radius_km
    assert holds(there, middle_of(one))
    assert holds(there, middle_of(other))


def test_between_it_and_a_place_nobody_knows_is_somewhere_around_it() -> None:
    own = Extent(lat=35, lon=36, radius_km=10)
    assert extent(own, PlaceKind.TOWN, relation(RelationKind.BETWEEN, "between")).radius_km > own.radius_km


def test_a_river_bank_runs_along_all_of_the_river() -> None:
    river = Extent(lat=35, lon=40, radius_km=500)
    assert extent(river, PlaceKind.WATER, relation(RelationKind.PART, "the west bank of", "W")) == river
