"""The gold of told places says what it should, and its scorer counts what it says."""

from itertools import pairwise
from pathlib import Path

import pytest
from evals.places.told import GOLD, Tally, rows_of, told

from dateline.model import Claim, Place, PlaceKind, Precision, Reading, RelationKind, Report, Span, SpatialRelation

HALVES = sorted(GOLD.glob("told_*.yaml"))
TINY = """
reports:
  - id: tiny
    published: 2015-03-12
    outlet: Own Paper
    text: Rebels shelled posts near Homs and left Hama. Iraq spoke of Hamas. Paris denied that a bridge in Syria was hit.
    places:
      - {text: Homs, name: Homs, country: SY, lat: 34.7, lon: 36.7, within_km: 15, precision: town, relation: near}
      - {text: Hama, name: Hama, country: SY, lat: 35.1, lon: 36.8, within_km: 15, precision: town, relation: null}
      - {text: Iraq, name: Iraq, country: IQ, lat: 33, lon: 44, within_km: 450, precision: country, relation: null, optional: true}
      - {text: Syria, name: Syria, country: SY, lat: 35, lon: 38.5, within_km: 350, precision: country, relation: null}
    not_places: [{text: Paris, why: a government}, {text: Hamas, why: a group}]
    deeds: [{word: shelled, where: Homs}, {word: left, where: [Homs, Hama]}, {word: hit, where: null}]
"""


def _place(words: str, text: str, **fields: object) -> Place:
    start = text.index(words)
    return Place(span=Span(start, start + len(words)), **fields)  # type: ignore[arg-type]  # each test names fields that fit


class Fixed:
    """Finds Homs well, Hama too far off, Iraq, a Paris that is none, and no Syria; places one deed right and one at Homs."""

    def read(self, report: Report) -> Reading:
        text = report.text
        near = SpatialRelation(kind=RelationKind.NEAR, words="near")
        homs = _place("Homs", text, lat=34.73, lon=36.72, precision=Precision.TOWN, relation=near)
        hama = _place("Hama", text, lat=31.0, lon=36.8, precision=Precision.TOWN, relation=near)
        iraq = _place("Iraq", text, kind=PlaceKind.COUNTRY, country="IQ")
        paris = _place("Paris", text, lat=48.9, lon=2.3)
        shelled, hit = (Span(text.index(word), text.index(word) + len(word)) for word in ("shelled", "hit"))
        claims = (
            Claim(type="ASSAULT", roles=(), evidence=(shelled,), where=homs),
            Claim(type="ASSAULT", roles=(), evidence=(hit,), where=homs),
            Claim(type="statement", roles=(), evidence=(hit,)),
        )
        return Reading(report=report, places=(homs, hama, iraq, paris), claims=claims)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    path = tmp_path / "told_tiny.yaml"
    path.write_text(TINY, "utf-8")
    return path


def test_every_measure_counts_what_its_name_says(tiny: Path) -> None:
    rows = {row.measure: (round(row.value, 1), row.n) for row in rows_of(tiny, Fixed())}
    assert rows == {
        "names found P": (66.7, 3),  # Paris is wrong, Iraq is optional
        "names found R": (66.7, 3),
        "names found F1": (66.7, 3),
        "put right": (33.3, 3),
        "precision right": (66.7, 3),
        "relation right F1": (66.7, 1),  # Hama is near nothing
        "refused": (50.0, 2),
        "deeds placed right": (33.3, 3),
        "deeds that became claims": (50.0, 2),  # a statement is no deed
    }


def test_a_country_is_told_by_its_code_and_not_by_a_town_in_it(tiny: Path) -> None:
    gold = told(tiny)[0]
    for kind, country, value in ((PlaceKind.COUNTRY, "SY", 33.3), (PlaceKind.TOWN, "SY", 0.0), (PlaceKind.COUNTRY, "TR", 0.0)):
        tally = Tally()
        place = _place("Syria", gold.report.text, kind=kind, country=country, lat=35.0, lon=38.5)
        tally.add(gold, Reading(report=gold.report, places=(place,)))
        assert round(tally.figures()["put right"][0], 1) == value


def test_words_that_are_not_there_are_named(tmp_path: Path) -> None:
    path = tmp_path / "told_bad.yaml"
    path.write_text(TINY.replace("word: hit", "word: hit, nth: 2"), "utf-8")
    with pytest.raises(ValueError, match="tiny: no 'hit' number 2"):
        told(path)
    path.write_text(TINY.replace("where: Homs}", "where: Idlib}"), "utf-8")
    with pytest.raises(ValueError, match="tiny: a deed stands in Idlib"):
        told(path)


@pytest.mark.parametrize("path", HALVES, ids=lambda path: path.stem)
def test_the_gold_is_sound(path: Path) -> None:
    for gold in told(path):
        spans = sorted([spot.span for spot in gold.spots] + list(gold.not_places))
        assert not [one for one, after in pairwise(spans) if one.overlaps(after)], gold.report.id
        assert gold.deeds, gold.report.id
        assert len({deed.span for deed in gold.deeds}) == len(gold.deeds), gold.report.id
        for spot in gold.spots:
            assert -90 <= spot.point[0] <= 90, spot
            assert -180 <= spot.point[1] <= 180, spot
            assert spot.country or spot.precision is not Precision.COUNTRY, spot


def test_the_halves_share_no_report() -> None:
    ids = [gold.report.id for path in HALVES for gold in told(path)]
    assert len(ids) == len(set(ids)) == 64
