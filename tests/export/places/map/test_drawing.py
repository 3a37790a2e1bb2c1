"""What stands on a map."""

import re
from dataclasses import replace
from math import hypot

import pytest

from dateline.export.places.map.drawing import HEIGHT, WIDTH, Map, draw
from dateline.export.places.map.globe import Spot, distance_km
from dateline.export.places.told import told_places
from dateline.model import Candidate, Doubt, Extent, Part, PartKind, Place, PlaceKind, Reading, RelationKind, SpatialRelation
from factories import place, report, span

TEXT = "BEIRUT – Homs, Hama, Palmyra, Idlib, Syria, Russia, Washington and Tell Zero were named."
HOMS = place(TEXT, "Homs", 34.73, 36.72, radius_km=14.0)
HAMA = place(TEXT, "Hama", 35.13, 36.75, radius_km=10.0)
PALMYRA = place(TEXT, "Palmyra", 34.56, 38.28, radius_km=4.0)
IDLIB = place(TEXT, "Idlib", 35.775, 36.68, radius_km=43.0, gazetteer_id="169387", kind=PlaceKind.ADMIN1)
SYRIA = place(TEXT, "Syria", 35.0, 38.5, radius_km=240.0, kind=PlaceKind.COUNTRY)
RUSSIA = place(TEXT, "Russia", 60.0, 100.0, radius_km=2333.0, kind=PlaceKind.COUNTRY, country="RU")
WASHINGTON = place(TEXT, "Washington", 38.9, -77.03, radius_km=14.0, country="US")


def drawn(*places: Place, doubts: tuple[Doubt, ...] = ()) -> Map:
    parts = (Part(span=span(TEXT, "BEIRUT –"), kind=PartKind.DATELINE),)
    made = draw(told_places(Reading(report=report(TEXT), parts=parts, places=places, doubts=doubts)))
    assert made is not None
    return made


def points(d: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", d)]


def test_where_nothing_is_settled_there_is_no_map() -> None:
    assert draw(told_places(Reading(report=report(TEXT), places=(place(TEXT, "Tell Zero"),)))) is None
    assert draw(()) is None


def test_a_circle_is_as_wide_as_the_place_reaches() -> None:
    made = drawn(HOMS, HAMA, PALMYRA)
    mark = made.marks[0]
    assert all(hypot(x - mark.x, y - mark.y) == pytest.approx(14 * made.view.scale, rel=0.02) for x, y in points(mark.around))


def test_what_is_told_by_distance_and_direction_has_an_arrow_to_its_own_circle() -> None:
    away = SpatialRelation(kind=RelationKind.AWAY, words="25 km east of", direction="E", distance_km=25)
    made = drawn(HOMS, HAMA, replace(PALMYRA, relation=away, extent=Extent(lat=34.56, lon=38.553, radius_km=8.0)))
    mark = made.marks[2]
    assert (mark.point, mark.is_arrow) == ("ring", True)
    end = points(mark.link)[-1]
    assert hypot(end[0] - mark.x, end[1] - mark.y) == pytest.approx(25 * made.view.scale, rel=0.02)
    assert all(hypot(x - end[0], y - end[1]) == pytest.approx(8 * made.view.scale, rel=0.03) for x, y in points(mark.around))


def test_a_part_without_an_extent_is_drawn_as_the_half_it_is_told_to_be() -> None:
    northern = SpatialRelation(kind=RelationKind.PART, words="northern", direction="N")
    mark = drawn(replace(HOMS, relation=northern)).marks[0]
    assert mark.around
    assert all(y <= mark.y + 0.5 for _, y in points(mark.around))


def test_between_two_places_runs_a_line_from_one_to_the_other() -> None:
    between = SpatialRelation(kind=RelationKind.BETWEEN, words="between", other="Hama")
    first, second = drawn(replace(HOMS, relation=between, extent=Extent(lat=34.93, lon=36.74, radius_km=24.0)), HAMA).marks
    assert points(first.link)[-1] == pytest.approx((second.x, second.y), abs=0.2)
    assert not first.is_arrow


def test_countries_and_provinces_are_shaded_by_their_ids_and_bear_no_point() -> None:
    made = drawn(HOMS, IDLIB, SYRIA)
    assert [(area.item, area.look.split()[0]) for area in made.areas] == [(2, "admin1"), (3, "country")]
    assert [mark.item for mark in made.marks] == [1]
    assert made.areas[0].within, "a province is cut to its country: the two come from different sources"


def test_a_report_on_a_town_that_mentions_a_great_country_shows_the_town() -> None:
    made = drawn(HOMS, HAMA, RUSSIA)
    assert made.view.reach_km < 400
    assert [one.words for one in made.outside] == ["Russia"]


def test_a_region_that_lies_over_all_of_the_map_is_not_said_to_be_out_of_sight() -> None:
    wide = replace(SYRIA, kind=PlaceKind.REGION, lat=29.0, lon=45.0, radius_km=1300.0)
    assert not drawn(HOMS, HAMA, wide).outside
    assert drawn(HOMS, HAMA, replace(wide, radius_km=700.0)).outside


def test_a_report_that_names_countries_alone_shows_them() -> None:
    view = drawn(SYRIA).view
    assert view.shows(Spot(32.5, 36.5))
    assert view.shows(Spot(37.2, 42.2))


def test_the_group_that_is_named_most_is_shown_and_the_rest_is_listed() -> None:
    made = drawn(WASHINGTON, HOMS, HAMA, PALMYRA)
    assert [one.words for one in made.outside] == ["Washington"]
    assert distance_km(made.view.centre, Spot(34.8, 37.3)) < 150


def test_where_a_report_was_filed_is_a_square_without_a_circle() -> None:
    beirut = place(TEXT, "BEIRUT", 33.89, 35.5, radius_km=30.0, country="LB")
    mark = drawn(beirut, HOMS).marks[0]
    assert (mark.point, mark.around) == ("square", "")
    assert "filed" in mark.look


def test_rivals_in_sight_are_drawn_and_those_nobody_believes_are_not() -> None:
    def rival(name: str, lat: float, lon: float, score: float) -> Candidate:
        return Candidate(gazetteer_id=name, name=name, kind=PlaceKind.TOWN, country="SY", lat=lat, lon=lon, score=score)

    rivals = (rival("Homs", 34.9, 37.6, 0.3), rival("Homs", 50.0, -3.0, 0.3), rival("Homs", 34.6, 37.0, 0.01))
    assert len(drawn(replace(HOMS, rivals=rivals), HAMA, PALMYRA).marks[0].rivals) == 1


def test_a_choice_in_doubt_is_drawn_otherwise_than_a_sure_one() -> None:
    doubt = Doubt(reader="places", span=HOMS.span, reason="Homs could also be another place")
    first, second = drawn(HOMS, HAMA, doubts=(doubt,)).marks
    assert "unsure" in first.look
    assert "unsure" not in second.look.split()


def test_a_lower_score_is_a_paler_circle() -> None:
    first, second = drawn(replace(HOMS, score=0.3), HAMA).marks
    assert first.fill < second.fill


def test_provinces_are_drawn_where_the_view_is_close_and_nowhere_else() -> None:
    assert drawn(HOMS).closely
    assert not drawn(RUSSIA).closely


def test_nothing_is_drawn_far_from_the_frame() -> None:
    made = drawn(HOMS, HAMA, IDLIB, SYRIA)
    for d in (made.land, *(area.d for area in made.areas)):
        assert all(-7 <= x <= WIDTH + 7 and -7 <= y <= HEIGHT + 7 for x, y in points(d))


def test_the_scale_is_a_round_length() -> None:
    made = drawn(HOMS, HAMA)
    pixels, km = made.bar
    assert str(km).strip("0") in {"1", "2", "5"}
    assert pixels == pytest.approx(km * made.view.scale)


def test_every_place_in_sight_is_named_where_there_is_room() -> None:
    made = drawn(HOMS, HAMA, PALMYRA)
    wide = dict(made.labels)["wide"]
    assert {"Homs", "Hama", "Palmyra"} <= {label.text for label in wide if label.item}


@pytest.mark.parametrize(
    "far", [place(TEXT, "Washington", 89.9, 0.0), place(TEXT, "Washington", -41.0, 175.0), place(TEXT, "Washington", 0.0, 180.0)]
)
def test_the_ends_of_the_earth_can_be_drawn(far: Place) -> None:
    assert drawn(far).marks


def test_a_district_or_region_bears_no_point_unless_its_circle_could_not_be_seen() -> None:
    district = replace(HAMA, kind=PlaceKind.ADMIN2, radius_km=30.0)
    assert drawn(HOMS, district).marks[1].point is None
    assert drawn(HOMS, replace(district, radius_km=0.5)).marks[1].point == "dot"


def test_a_dateline_alone_does_not_frame_a_report_on_countries() -> None:
    beirut = place(TEXT, "BEIRUT", 33.89, 35.5, radius_km=9.0, country="LB")
    assert drawn(beirut, SYRIA).view.shows(Spot(37.2, 42.2))


def test_the_world_is_drawn_where_a_report_spans_it_and_bears_no_scale() -> None:
    states = place(TEXT, "Washington", 39.8, -98.5, radius_km=1751.0, country="US", kind=PlaceKind.COUNTRY)
    made = drawn(RUSSIA, states)
    assert made.view.is_world
    assert made.bar is None
    assert not made.outside
