"""The scorers count what they say they count."""

from evals.places.corpora import Article, Gold, Read, end_to_end, is_held, kept, oracle, recognition, resolution

from dateline.model import Place, Report, Span
from dateline.reading.gazetteer.distances import distance_km

TEXT = "From Aleppo to Paris"
ALEPPO, PARIS = Span(5, 11), Span(15, 20)


def _read(*places: Place, given: tuple[Place, ...] = (), peoples: tuple[Place, ...] = (), bare: tuple[Place, ...] = ()) -> Read:
    golds = (Gold(span=ALEPPO, point=(36.2, 37.2), code="PPLA"), Gold(span=PARIS, point=(48.9, 2.3), code="PPLC"))
    article = Article(report=Report(id="a", text=TEXT), golds=golds)
    return Read(article=article, places=places, peoples=peoples, given=given, given_no_outlet=bare, reachable=(True, False))


def test_a_name_found_a_little_too_long_overlaps_but_is_not_exact() -> None:
    read = _read(Place(span=Span(0, 11)))
    assert recognition([read], names_only=False, exact=True) == (0, 0, 0)
    assert recognition([read], names_only=False, exact=False) == (100, 50, 200 / 3)


def test_what_is_not_resolved_is_wrong() -> None:
    read = _read(given=(Place(span=ALEPPO, lat=36.2, lon=37.1), Place(span=PARIS)))
    assert resolution([read], lambda gold: not gold.is_country) == (50.0, 2)


def test_no_choice_can_better_what_the_gazetteer_has() -> None:
    assert oracle([_read()], lambda gold: not gold.is_country) == (50.0, 2)


def test_end_to_end_needs_both_the_name_and_the_point() -> None:
    read = _read(Place(span=ALEPPO, lat=36.2, lon=37.1), Place(span=PARIS, lat=33.7, lon=-95.6))
    assert end_to_end([read], lambda _, __: True) == (50.0, 2)


def test_without_the_outlet_the_other_answers_count() -> None:
    read = _read(given=(Place(span=ALEPPO), Place(span=PARIS)), bare=(Place(span=ALEPPO, lat=36.2, lon=37.1), Place(span=PARIS)))
    assert resolution([read], lambda _: True, outlet=False) == (50.0, 2)


def test_peoples_count_only_where_asked_for() -> None:
    read = _read(peoples=(Place(span=ALEPPO, lat=36.2, lon=37.1),))
    assert end_to_end([read], lambda _, __: True) == (0.0, 2)
    assert end_to_end([read], lambda _, __: True, peoples=True) == (50.0, 2)


def test_scores_keep_their_word_when_as_many_are_right_as_they_say() -> None:
    sure = Place(span=ALEPPO, gazetteer_id="1", lat=36.2, lon=37.1, score=1.0)
    wrong = Place(span=PARIS, gazetteer_id="2", lat=33.7, lon=-95.6, score=1.0)
    assert kept([_read(given=(sure, Place(span=PARIS)))]) == 100
    assert kept([_read(given=(sure, wrong))]) == 50


def test_about_half_is_held() -> None:
    articles = [Article(report=Report(id=str(number), text=""), golds=()) for number in range(200)]
    assert 70 < sum(map(is_held, articles)) < 130


def test_distance_is_along_the_great_circle() -> None:
    assert round(distance_km((0, 0), (0, 180))) == 20015
    assert round(distance_km((48.9, 2.3), (51.5, -0.1))) in range(330, 345)
