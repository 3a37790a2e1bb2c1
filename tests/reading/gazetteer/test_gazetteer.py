"""What the gazetteer finds under a name."""

import pytest

from dateline.model import PlaceKind
from dateline.reading.gazetteer import Match, fold, gazetteer, skeleton


def _names(name: str) -> set[tuple[str, str]]:
    return {(hit.entry.name, hit.entry.country) for hit in gazetteer().find(name)}


def _kinds(name: str) -> set[PlaceKind]:
    return {hit.entry.kind for hit in gazetteer().find(name)}


@pytest.mark.parametrize(
    ("spelt", "name", "country"),
    [
        ("Deir Ezzor", "Deir ez-Zor", "SY"),
        ("Hodeidah", "Al Ḩudaydah", "YE"),
        ("Maarat al-Numan", "Ma‘arrat an Nu‘mān", "SY"),
        ("Jisr al-Shughur", "Jisr ash Shughūr", "SY"),
        ("Ain Issa", "‘Ayn ‘Īsá", "SY"),
        ("Tal Rifaat", "Tall Rif‘at", "SY"),
        ("Saraqeb", "Saraqib", "SY"),
        ("Khan Sheikhoun", "Khān Shaykhūn", "SY"),
    ],
)
def test_other_spellings_of_one_name_lead_to_the_place(spelt: str, name: str, country: str) -> None:
    assert (name, country) in _names(spelt)


def test_a_name_that_is_known_is_not_looked_up_by_sound() -> None:
    assert all(hit.match is not Match.SOUND for hit in gazetteer().find("Aleppo"))


@pytest.mark.parametrize(
    ("old", "new"), [("Artemivsk", "Bakhmut"), ("Kiev", "Kyiv"), ("Kobani", "‘Ayn al ‘Arab"), ("Stepanakert", "Khankendi")]
)
def test_old_and_other_names_lead_to_the_place(old: str, new: str) -> None:
    assert new in {name for name, _ in _names(old)}


@pytest.mark.parametrize(("short", "country"), [("U.S.", "US"), ("US", "US"), ("UAE", "AE"), ("DRC", "CD"), ("CAR", "CF"), ("U.K.", "GB")])
def test_abbreviations_are_countries(short: str, country: str) -> None:
    assert country in {hit.entry.country for hit in gazetteer().find(short) if hit.entry.kind is PlaceKind.COUNTRY}


@pytest.mark.parametrize(
    "name", ["Levant", "Sahel", "Donbas", "Darfur", "Ghouta", "Kurdistan", "Golan Heights", "Nagorno-Karabakh", "Sinai", "West Bank"]
)
def test_regions_have_an_extent(name: str) -> None:
    regions = [hit.entry for hit in gazetteer().find(name) if hit.entry.id.startswith("region:")]
    assert regions
    assert all(entry.radius_km > 0 for entry in regions)


def test_a_province_and_its_town_share_a_name() -> None:
    assert {PlaceKind.ADMIN1, PlaceKind.TOWN} <= _kinds("Idlib")


def test_second_level_units_have_a_point() -> None:
    (unit,) = [hit.entry for hit in gazetteer().find("Rapides Parish")]
    assert unit.kind is PlaceKind.ADMIN2
    assert abs(unit.lat - 31.2) < 0.5


def test_names_are_found_in_arabic_script() -> None:
    assert ("Aleppo", "SY") in _names("حلب")


def test_an_unknown_name_finds_nothing() -> None:
    assert gazetteer().find("Xqzzw") == ()
    assert gazetteer().find("") == ()


def test_a_village_without_a_population_figure_still_weighs_something() -> None:
    (entry,) = [hit.entry for hit in gazetteer().find("Maarat al-Numan") if hit.entry.kind is PlaceKind.TOWN]
    assert entry.population == 0
    assert entry.weight > 3


@pytest.mark.parametrize(("country", "admin1", "name"), [("US", "OH", "Ohio"), ("PS", "GZ", "Gaza Strip"), ("US", "XX", None)])
def test_a_unit_is_found_by_its_codes(country: str, admin1: str, name: str | None) -> None:
    unit = gazetteer().unit(country, admin1)
    assert (unit and unit.name) == name


def test_folding_drops_case_marks_and_hyphens() -> None:
    assert fold("Ma‘arrat an-Nu‘mān") == fold("Maarrat an Numan") == "maarrat an numan"


def test_a_short_name_has_no_skeleton() -> None:
    assert skeleton("Aden") == "" or len(skeleton("Aden")) >= 3
    assert skeleton("Oo") == ""
