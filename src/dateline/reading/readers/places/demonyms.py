"""Adjectives and peoples, which are no places but point to a country."""

import tomllib
from functools import cache
from importlib.resources import files

from dateline.reading import gazetteer as _package
from dateline.reading.gazetteer import Entry, gazetteer


@cache
def _codes() -> dict[str, str]:
    table = tomllib.loads(files(_package.__name__).joinpath("demonyms.toml").read_text("utf-8"))["demonyms"]
    return {word.replace("-", " "): code for code, words in table.items() for word in words.split()}


def country(word: str) -> Entry | None:
    """The country "Syrian" or "Syrians" speaks of; None where the word is no such word."""
    code = _codes().get(word)
    return gazetteer().country(code) if code else None


def is_demonym(word: str) -> bool:
    return word in _codes()
