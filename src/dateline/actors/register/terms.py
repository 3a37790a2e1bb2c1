"""Terms of office: one a line of a tab-separated file that a register file names under `terms`, told as entries of its own shape."""

import csv
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

COLUMNS = ("id", "name", "other_names", "office", "of", "from", "until", "source", "note")
"""`name` and `other_names` (with " | " between) stand on a person's first line only; `note` is empty, "acting" or "disputed"."""

Row = Mapping[str, str]


def rows(path: Path) -> list[dict[str, str]]:
    """The lines of one file.

    Raises:
        ValueError: when its first line does not name the columns.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise ValueError(f"{path.name} begins with the columns {', '.join(COLUMNS)}, with tabs between")
        return list(reader)


def entries(lines: Iterable[Row]) -> list[dict[str, Any]]:
    """Each person's lines as an entry, in the shape of a register file."""
    return [_entry(person, list(terms)) for person, terms in groupby(lines, key=lambda line: line["id"])]


def _entry(person: str, terms: list[Row]) -> dict[str, Any]:
    names: dict[str, list[str]] = {}
    for term in terms:
        written = [name for name in (term["name"], *term["other_names"].split(" | ")) if name]
        names.setdefault(term["source"], []).extend(written)
    told = {source: own for source, own in names.items() if own}
    return {"id": person, "kind": "person", "names": told, "life": [_life(term) for term in terms]}


def _life(term: Row) -> dict[str, str]:
    office = ", ".join(filter(None, (term["office"], term["note"])))
    line = {"type": "holds_office", "object": term["of"], "office": office, "source": term["source"]}
    return line | {key: term[key] for key in ("from", "until") if term[key]}
