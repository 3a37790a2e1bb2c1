"""The scorers count what they say they count."""

from evals.places.corpora import Article, Gold, Read, distance_km, end_to_end, recognition, resolution

from dateline.model import Place, Report, Span

TEXT = "From Aleppo to Paris"
ALEPPO, PARIS = Span(5, 11), Span(15, 20)


def _read(*places: Place, given: tuple[Place, ...] = ()) -> Read:
    golds = (Gold(span=ALEPPO, point=(36.2, 37.2), code="PPLA"), Gold(span=PARIS, point=(48.9, 2.3), code="PPLC"))
    return Read(article=Article(report=Report(id="a", text=TEXT), golds=golds), places=places, given=given)


def test_a_name_found_a_little_too_long_overlaps_but_is_not_exact() -> None:
    read = _read(Place(span=Span(0, 11)))
    assert recognition([read], names_only=False, exact=True) == (0, 0, 0)
    assert recognition([read], names_only=False, exact=False) == (100, 50, 200 / 3)


def test_what_is_not_resolved_is_wrong() -> None:
    read = _read(given=(Place(span=ALEPPO, lat=36.2, lon=37.1), Place(span=PARIS)))
    assert resolution([read], lambda gold: not gold.is_country) == (50.0, 2)


def test_end_to_end_needs_both_the_name_and_the_point() -> None:
    read = _read(Place(span=ALEPPO, lat=36.2, lon=37.1), Place(span=PARIS, lat=33.7, lon=-95.6))
    assert end_to_end([read], lambda _, __: True) == (50.0, 2)


def test_distance_is_along_the_great_circle() -> None:
    assert round(distance_km(0, 0, 0, 180)) == 20015
    assert round(distance_km(48.9, 2.3, 51.5, -0.1)) in range(330, 345)
