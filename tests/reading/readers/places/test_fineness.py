"""How finely a place is told."""

import pytest

from dateline.model import Place, PlaceKind, Precision, RelationKind, Span, SpatialRelation
from dateline.reading.readers.places.meaning.fineness import circle, precision

TOWN = Place(span=Span(0, 5), kind=PlaceKind.TOWN, lat=35, lon=36, radius_km=5)


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (" was calm", Precision.TOWN),
        (" airport", Precision.POINT),
        (" military air base", Precision.POINT),
        (" field commander", Precision.TOWN),
        (" gas field", Precision.POINT),
        (" district", Precision.DISTRICT),
        (" governorate", Precision.PROVINCE),
        (" and Hajin districts", Precision.DISTRICT),
    ],
)
def test_the_word_behind_a_towns_name_tells(behind: str, told: Precision) -> None:
    assert precision("Hadra" + behind, TOWN, None) is told


def test_a_distance_makes_a_point_except_from_a_whole_country() -> None:
    told = SpatialRelation(kind=RelationKind.AWAY, words="10 km from", distance_km=10)
    assert precision("Hadra", TOWN, told) is Precision.POINT
    country = Place(span=Span(0, 5), kind=PlaceKind.COUNTRY)
    assert precision("Hadra", country, told) is Precision.COUNTRY


def test_what_is_not_resolved_has_the_precision_of_what_the_text_says_it_is() -> None:
    assert precision("Hadra", Place(span=Span(0, 5)), None) is None
    assert precision("Hadra", Place(span=Span(0, 5), kind=PlaceKind.SITE), None) is Precision.POINT


def test_a_unit_known_by_its_seat_reaches_further_than_the_seat() -> None:
    seat, district = circle(TOWN, Precision.TOWN), circle(TOWN, Precision.DISTRICT)
    assert seat is not None
    assert district is not None
    assert seat.radius_km < district.radius_km
    assert circle(Place(span=Span(0, 5)), None) is None
