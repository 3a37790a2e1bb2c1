"""How candidates are weighed: reasons that can be read, scores that keep their word."""

import pytest

from dateline.model import Place
from dateline.reading.readers.places.choosing.reasons import FEATURES, LATE_FEATURES
from factories import pipeline, report

READERS = ("parts", "mentions", "places")


def _place(text: str, words: str, outlet: str | None = None) -> Place:
    read = pipeline(*READERS).read(report(text, outlet=outlet))
    return next(place for place in read.places if place.span.of(text) == words)


def test_each_reason_is_told_in_its_own_words() -> None:
    whys = [feature.why for feature in (*FEATURES, *LATE_FEATURES)]
    assert len(set(whys)) == len(whys)
    assert all(feature.weight > 0 for feature in (*FEATURES, *LATE_FEATURES))


def test_a_rival_says_what_speaks_for_it_strongest_first() -> None:
    rivals = _place("Rebels held a bank in Tripoli. Misrata and Beirut had no word of it.", "Tripoli").rivals
    lebanese = next(rival for rival in rivals if rival.country == "LB")
    assert "the report speaks of its country" in lebanese.why


def test_a_place_said_to_lie_where_no_listed_one_lies_is_not_another_of_its_name() -> None:
    place = _place("Gunmen from Iraq shelled Springfield, Yemen, and Yemeni troops answered near Aden in Yemen.", "Springfield")
    assert place.gazetteer_id is None or place.score < 0.6


def test_what_two_candidates_share_is_shared_out() -> None:
    place = _place("A bomb went off in Georgia.", "Georgia")
    assert 0 < place.score < 1
    assert place.score + sum(rival.score for rival in place.rivals) <= 1.01


def test_the_outlet_turns_a_name_to_its_home() -> None:
    text = "Fire broke out in Alexandria on Monday."
    assert _place(text, "Alexandria", "Al-Ahram").country == "EG"
    assert _place(text, "Alexandria", "Minneapolis Star Tribune").country in {"US", "EG"}


@pytest.mark.parametrize(("headline", "country"), [("Lebanon's army raids a camp", "LB"), ("Libyans flee the coast", "LY"), (None, "LY")])
def test_a_headline_that_stands_apart_speaks_too(headline: str | None, country: str) -> None:
    text = "Soldiers went from house to house in Tripoli on Monday."
    (place,) = pipeline(*READERS).read(report(text, headline=headline, outlet=None)).places
    assert place.country == country
