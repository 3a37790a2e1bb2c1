"""The tables of keys that the package carries."""

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from rows import Row

from dateline.reading.gazetteer.distances import distance_km
from dateline.reading.gazetteer.entry import reach_km
from dateline.reading.gazetteer.folding import fold, skeleton
from dateline.reading.gazetteer.keys import Called, bare, keys_of

__all__ = ["bare", "distance_km", "fold", "keys", "reach_km", "skeleton"]


def keys(rows: list[Row]) -> dict[str, list[str]]:
    """Three tables, key → row numbers: names (Latin), scripts (Arabic, Cyrillic, Hebrew), sounds; "~" marks a name not the main one."""
    tables: dict[str, dict[str, dict[int, str]]] = {name: defaultdict(dict) for name in ("names", "scripts", "sounds")}
    for number, row in enumerate(rows):
        found = keys_of(_called(row))
        for key in found.main:
            tables["names"][key][number] = ""
        for key in found.other:
            tables["names" if key.isascii() else "scripts"][key].setdefault(number, "~")
        for bones in found.sounds:
            tables["sounds"][bones].setdefault(number, "~")
    return {table: _lines(lines) for table, lines in tables.items()}


def _called(row: Row) -> Called:
    return Called(name=row.name, usual=row.usual, others=row.names, code=row.code, country=row.country, population=row.population)


def _lines(table: dict[str, dict[int, str]]) -> list[str]:
    found = ((key, " ".join(f"{mark}{number}" for number, mark in table[key].items())) for key in sorted(table, key=str.encode) if key)
    return [f"{key}\t{numbers}" for key, numbers in found]
