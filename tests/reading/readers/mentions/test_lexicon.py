"""The word lists: shape and provenance."""

import tomllib
from importlib.resources import files

import pytest

from dateline.model import MentionKind
from dateline.reading import lexicon
from dateline.reading.readers.mentions.known import countries, same_names

LISTS = ("nouns", "groups", "states", "outlets", "bodies", "heads", "toponyms", "given_names", "mentions", "evidence")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_what_it_is_where_it_comes_from_and_on_what_terms(name: str) -> None:
    about = tomllib.loads(files(lexicon).joinpath(f"{name}.toml").read_text("utf-8"))["about"]
    assert set(about) == {"what", "source", "licence"}


def test_lists_of_nouns_are_named_for_the_kind_they_describe() -> None:
    lists = {name for name, value in lexicon.load("nouns").items() if isinstance(value, list)}
    assert lists - {"facility"} <= set(MentionKind)


def test_nouns_are_lemmas_in_lower_case() -> None:
    nouns = lexicon.load("nouns")
    assert all(noun == noun.lower() for name, value in nouns.items() if isinstance(value, list) for noun in value)


def test_the_list_of_groups_stays_compact() -> None:
    groups = lexicon.load("groups")
    assert sum(len(groups[part]) for part in ("names", "cia", "ucdp", "short")) <= 1500


def test_every_country_has_a_name_an_adjective_and_a_capital_field() -> None:
    assert all(line.count("|") == 2 for line in lexicon.load("states")["countries"])
    assert ("syria",) in countries()


def test_a_name_is_in_one_line_of_names_that_are_one() -> None:
    names = [name for line in lexicon.load("groups")["same"] for name in line.split("|")]
    assert len(names) == len(set(names))
    assert same_names()["nusra",] == "Jabhat al-Nusra"
