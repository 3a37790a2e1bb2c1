"""Spellings of one name lead to one place; names of people hardly ever to one."""

from functools import cache
from pathlib import Path

import yaml

from dateline.reading.gazetteer import Match, gazetteer

LEAST_FOUND = 0.96
MOST_MISTAKEN = 0.38  # of names of persons and bodies that no place bears; choosing asks the report's country before it believes a sound


@cache
def _variants() -> dict[str, list[list[str]]]:
    return dict(yaml.safe_load(Path(__file__).with_name("variants.yaml").read_text("utf-8")))


def _is_found(spelt: str, name: str, country: str) -> bool:
    meant = [hit.entry for hit in gazetteer().find(name) if hit.entry.country == country]
    found = [hit.entry for hit in gazetteer().find(spelt) if hit.entry.country == country]
    return any(one.distance_km(other) <= 30 for one in found for other in meant)


def test_other_spellings_lead_to_the_place() -> None:
    pairs = [pair for family, given in _variants().items() if family != "no_places" for pair in given]
    missed = [spelt for spelt, name, country in pairs if not _is_found(spelt, name, country)]
    assert 1 - len(missed) / len(pairs) >= LEAST_FOUND, missed


def test_names_of_people_seldom_sound_like_a_place() -> None:
    names: list[str] = _variants()["no_places"]  # type: ignore[assignment]
    unknown = [name for name in names if not gazetteer().knows(name)]
    heard = [name for name in unknown if any(hit.match is Match.SOUND for hit in gazetteer().find(name))]
    assert len(heard) / len(unknown) <= MOST_MISTAKEN, heard
