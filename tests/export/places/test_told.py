"""What a person is told of a place."""

from dataclasses import replace

from dateline.export.places.told import ToldPlace, told_places
from dateline.model import (
    Candidate,
    Doubt,
    Extent,
    Part,
    PartKind,
    Place,
    PlaceKind,
    Precision,
    Reading,
    RelationKind,
    SpatialRelation,
)
from factories import place, report, span

TEXT = "MOSUL – Shells fell in eastern Mosul and 10 km east of Mosul, near Mosul, and in east Mosul; nothing is known of Tell Zero."
EAST = SpatialRelation(kind=RelationKind.PART, words="eastern", direction="E")


def read(*places: Place, doubts: tuple[Doubt, ...] = ()) -> Reading:
    parts = (Part(span=span(TEXT, "MOSUL –"), kind=PartKind.DATELINE), Part(span=span(TEXT, TEXT[8:]), kind=PartKind.BODY))
    return Reading(report=report(TEXT), parts=parts, places=places, doubts=doubts)


def only(**rest: object) -> ToldPlace:
    return told_places(read(replace(place(TEXT, "Mosul", 36.34, 43.13, radius_km=18.0, country="IQ"), **rest)))[0]  # type: ignore[arg-type]


def test_a_place_is_told_once_however_often_it_is_named() -> None:
    first = place(TEXT, "Mosul", 36.34, 43.13, relation=EAST)
    again = place(TEXT, "Mosul", 36.34, 43.13, nth=4, relation=replace(EAST, words="east"))
    assert [(one.words, len(one.places)) for one in told_places(read(first, again))] == [("eastern Mosul", 2)]


def test_places_told_in_another_relation_stand_apart() -> None:
    near = SpatialRelation(kind=RelationKind.NEAR, words="near")
    told = told_places(read(place(TEXT, "Mosul", 36.3, 43.1, relation=EAST), place(TEXT, "Mosul", 36.3, 43.1, nth=3, relation=near)))
    assert [one.words for one in told] == ["eastern Mosul", "near Mosul"]


def test_where_a_report_was_filed_is_not_where_it_plays() -> None:
    filed = replace(place(TEXT, "MOSUL", 36.3, 43.1), gazetteer_id="1", name="Mosul")
    told = told_places(read(filed, replace(place(TEXT, "Mosul", 36.3, 43.1), gazetteer_id="1")))
    assert [(one.words, one.filed_from) for one in told] == [("Mosul", True), ("Mosul", False)]


def test_the_circle_is_that_of_what_is_meant_where_it_is_known() -> None:
    assert only().where == "36.34° N, 43.13° E ± 18 km"
    assert only(extent=Extent(lat=36.34, lon=43.24, radius_km=3.0)).where == "36.34° N, 43.24° E ± 3 km"
    assert only(lat=-1.5, lon=-70.25, radius_km=None).where == "1.50° S, 70.25° W"


def test_what_is_not_settled_has_no_where_and_says_why() -> None:
    lost = place(TEXT, "Tell Zero")
    told = told_places(read(lost, doubts=(Doubt(reader="places", span=lost.span, reason="the gazetteer has no place called Tell Zero"),)))
    assert told[0].where is None
    assert told[0].sureness == "unsettled"
    assert told[0].doubts == ("the gazetteer has no place called Tell Zero",)


def test_a_choice_that_is_doubted_is_unsure() -> None:
    mosul = place(TEXT, "Mosul", 36.3, 43.1)
    assert told_places(read(mosul))[0].sureness == "sure"
    assert told_places(read(mosul, doubts=(Doubt(reader="places", span=mosul.span, reason="could be another"),)))[0].sureness == "unsure"


def test_a_relation_is_told_in_words() -> None:
    away = SpatialRelation(kind=RelationKind.AWAY, words="ten kilometres eastwards of", direction="E", distance_km=10)
    assert only(relation=away).relation == "10 km east of Mosul"
    assert only(relation=replace(away, direction=None)).relation == "10 km from Mosul"
    assert only(relation=replace(away, distance_km=None)).relation == "east of Mosul"
    assert only(relation=EAST).relation == "the eastern part of Mosul"
    assert only(relation=replace(EAST, direction="centre")).relation == "the centre of Mosul"
    assert only().relation is None


def test_a_relation_is_not_told_again_where_the_words_tell_it() -> None:
    assert only(relation=SpatialRelation(kind=RelationKind.AWAY, words="east of", direction="E")).relation is None


def test_precision_is_told_where_it_is_not_the_kind_itself() -> None:
    assert only(precision=Precision.TOWN).precision is None
    assert only(precision=Precision.DISTRICT).precision == "district"
    assert only(kind=PlaceKind.ADMIN1, precision=Precision.PROVINCE).precision is None
    assert only(kind=PlaceKind.SITE, precision=Precision.POINT).precision is None


def test_rivals_that_look_alike_are_told_once() -> None:
    rival = Candidate(gazetteer_id="1", name="Mosul", kind=PlaceKind.ADMIN2, country="IQ", lat=36.0, lon=43.0, score=0.1)
    assert only(rivals=(rival, replace(rival, gazetteer_id="2"))).rivals == ("Mosul (district, IQ) 0.10",)
