"""Where outlets are at home: from the list, from their names, from their hosts."""

from dataclasses import replace

import pytest

from dateline.reading import lexicon
from dateline.reading.readers.places.choosing.outlet import NOWHERE, home
from factories import report


@pytest.mark.parametrize(
    ("outlet", "country", "town"),
    [
        ("Haaretz", "IL", None),
        ("The Daily Star", "LB", None),
        ("www.haaretz.com", "IL", None),
        ("edition.cnn.com", "US", None),
        ("Chicago Tribune", "US", "Chicago"),
        ("lfpress.com", "CA", "London"),
        ("Libya Herald", "LY", None),
        ("Iraqi Media Network", "IQ", None),
        ("some-paper.com.jo", "JO", None),
    ],
)
def test_a_known_outlet_or_one_that_names_its_country(outlet: str, country: str, town: str | None) -> None:
    found = home(report("Shells fell.", outlet=outlet))
    assert found.country == country
    assert town is None or [entry.name for entry, _ in found.towns] == [town]


@pytest.mark.parametrize(
    ("outlet", "towns"),
    [
        ("Mosul Times", {"Mosul"}),
        ("mosultimes.com", {"Mosul"}),
        ("thesanantoniopost.com", {"San Antonio"}),
        ("oldhamandrochdalenews.co.uk", {"Oldham", "Rochdale"}),
        ("news.aleppo-today.org", {"Aleppo"}),
    ],
)
def test_places_in_a_name_or_a_host(outlet: str, towns: set[str]) -> None:
    assert {entry.name for entry, _ in home(report("Shells fell.", outlet=outlet)).towns} >= towns


@pytest.mark.parametrize(
    "outlet", [None, "", "Example Wire", "Reuters", "Daily Post", "The Echo", "example.com", "news.io", "a.b", "..", "Ω"]
)
def test_who_names_no_place_is_at_home_nowhere(outlet: str | None) -> None:
    assert home(report("Shells fell.", outlet=outlet)) == NOWHERE


def test_the_address_says_it_where_the_outlet_is_not_named() -> None:
    read = replace(report("Shells fell.", outlet=None), url="https://www.dawn.com/news/1")
    assert home(read).country == "PK"


@pytest.mark.parametrize("url", ["", "//", "http://[", "https://", "dawn.com", "ftp://user:pw@:21/", "https://..dawn..com"])
def test_an_odd_address_says_nothing(url: str) -> None:
    assert home(replace(report("Shells fell.", outlet=None), url=url)) == NOWHERE


def test_a_domain_anybody_registers_says_no_country() -> None:
    assert home(report("Shells fell.", outlet="frontnews.tv")).country == ""


def test_an_english_paper_is_rather_called_after_a_town_where_english_is_read() -> None:
    english = dict(home(report("Shells fell.", outlet="Paris Bugle")).towns)
    french = dict(home(replace(report("Des obus.", outlet="Paris Bugle"), language="fr")).towns)
    gain = {entry.country: likely - french[entry] for entry, likely in english.items()}
    assert gain["US"] > gain["FR"] == 0


def test_every_town_of_the_list_is_in_the_gazetteer() -> None:
    local = lexicon.load("homes")["local"]
    assert [where for where, names in local.items() if not home(report("Shells fell.", outlet=names[0])).towns] == []
