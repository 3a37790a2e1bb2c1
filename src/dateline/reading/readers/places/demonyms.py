"""Adjectives and peoples, which are no places but point to a country."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.reading import gazetteer as _package
from dateline.reading.gazetteer import Entry, gazetteer


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(_package.__name__).joinpath("demonyms.toml").read_text("utf-8"))


@cache
def _codes() -> dict[str, str]:
    return {word.replace("-", " "): code for code, words in _table()["demonyms"].items() for word in words.split()}


@cache
def _wider() -> frozenset[str]:
    return frozenset(word.replace("-", " ") for word in _table()["wider"]["words"].split())


def country(word: str) -> Entry | None:
    """The country "Syrian" or "Syrians" speaks of; None where the word is no such word."""
    code = _codes().get(word)
    return gazetteer().country(code) if code else None


def is_demonym(word: str) -> bool:
    """Whether a word is an adjective or the name of a people, of a country or of something wider ("Kurdish", "European")."""
    return word in _codes() or word in _wider()
