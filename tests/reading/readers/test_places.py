"""What the places reader promises beside the cases."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dateline.model import Part, PartKind, Place, PlaceKind, Reading, Span
from factories import pipeline, report

READERS = ("parts", "mentions", "places")


def _read(text: str, *, outlet: str = "Example Wire", parts: tuple[Part, ...] = ()) -> Reading:
    return pipeline(*READERS).read(replace(report(text, outlet=outlet), parts=parts))


def _place(text: str, words: str) -> Place:
    return next(place for place in _read(text).places if place.span.of(text) == words)


def test_a_dateline_is_where_the_report_was_filed() -> None:
    text = "BEIRUT, Lebanon (Example Wire) — Shells fell on Homs, a Syrian monitor said."
    end = text.index("—") + 1
    parts = (Part(span=Span(0, end), kind=PartKind.DATELINE), Part(span=Span(end + 1, len(text)), kind=PartKind.BODY))
    filed, *others = _read(text, parts=parts).places
    assert (filed.span.of(text), filed.country) == ("BEIRUT", "LB")
    assert filed.span.end < end
    assert [place.span.of(text) for place in others] == ["Lebanon", "Homs"]  # what it lies in is filed with it


def test_nothing_is_read_in_a_credit() -> None:
    text = "Shells fell on Homs.\n\nPhoto taken in Aleppo by Example Wire"
    start = text.index("Photo")
    parts = (Part(span=Span(0, start - 2), kind=PartKind.BODY), Part(span=Span(start, len(text)), kind=PartKind.CREDIT))
    assert all(place.span.end < start for place in _read(text, parts=parts).places)


def test_a_name_keeps_its_place_through_the_report() -> None:
    text = "Gunmen held a bank in Tripoli, Lebanon. Libya said nothing. Later Tripoli was calm."
    assert {place.country for place in _read(text).places if place.span.of(text) == "Tripoli"} == {"LB"}


def test_what_cannot_be_told_apart_is_left_open_and_doubted() -> None:
    text = "A bomb went off in Springfield."
    reading = _read(text)
    (place,) = reading.places
    assert (place.gazetteer_id, place.lat, place.score) == (None, None, 0.0)
    assert len(place.rivals) > 1
    assert "Springfield" in reading.doubts[0].reason


def test_a_name_the_gazetteer_lacks_is_a_place_without_id_and_a_doubt() -> None:
    text = "They fled the village of Umm Tabbakha."
    reading = _read(text)
    assert [(place.gazetteer_id, place.kind) for place in reading.places] == [(None, PlaceKind.TOWN)]
    assert "no place called Umm Tabbakha" in reading.doubts[0].reason


def test_rivals_say_why() -> None:
    rivals = _place("Fighting was reported near Paris.", "Paris").rivals
    assert rivals
    assert all(rival.why for rival in rivals)
    assert [rival.score for rival in rivals] == sorted((rival.score for rival in rivals), reverse=True)


def test_a_name_found_by_sound_alone_is_less_sure() -> None:
    text = "Residents of Jisr al-Shoghour in Syria fled to Idlib."
    assert _place(text, "Jisr al-Shoghour").score < _place(text, "Idlib").score


def test_a_village_of_that_name_far_from_the_report_is_not_chosen() -> None:
    text = "Syria and Iraq closed the border. Syrian troops, Iraqi police and Kurdish fighters met near Levan in the desert."
    assert all(place.country in {"SY", "IQ", None} for place in _read(text).places)


@pytest.mark.parametrize("text", ["", " ", "…", "In", "In the", "of of of", "Aleppo", "«Алеппо»", "IDLIB", "a" * 3000, "Aleppo, " * 200])
def test_any_text_is_read(text: str) -> None:
    reading = _read(text)
    assert all(place.span.end <= len(text) for place in reading.places)


def test_places_never_overlap() -> None:
    text = "In Idlib Province, Syria, and the Gulf of Aden, off Aden, the Sea of Azov and North Kivu, troops met."
    places = _read(text).places
    assert all(one.span.end <= other.span.start for one, other in pairwise(places))
