"""Lists of armed groups with their names, as other people keep them: CIA World Factbook, US State Department, Canada, UCDP."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from evals.board import need

Names = dict[str, list[str]]
"""A list: entity to its names, each once."""


def registers(data: Path) -> dict[str, Names]:
    """Every list by its name."""
    folder = need(data / "entities")
    lists = folder / "opensanctions_lists"
    return {
        "CIA": _merged(_cia(folder / "cia_factbook_terrorgroups" / "groups.json")),
        "US State": _merged(_state(lists / "us_state_terrorist_orgs.yml")),
        "Canada": _merged(_canada(lists / "ca_listed_terrorists.yml")),
        "UCDP": _merged(_ucdp(folder / "ucdp_actors" / "ucdp_actor_2015_rebel_origin2.csv")),
    }


def _merged(rows: Iterator[tuple[str, list[str]]]) -> Names:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for entity, names in rows:
        found[entity].update({name.strip(): None for name in names if name and name.strip()})
    return {entity: list(names) for entity, names in found.items()}


def _cia(path: Path) -> Iterator[tuple[str, list[str]]]:
    for group in json.loads(path.read_text("utf-8")):
        yield group["name"], group["names"]


def _options(path: Path, lookup: str) -> list[dict[str, Any]]:
    return list(yaml.safe_load(path.read_text("utf-8"))["lookups"][lookup]["options"])


def _state(path: Path) -> Iterator[tuple[str, list[str]]]:
    for option in _options(path, "names"):
        for one in option["names"]:
            names = [one.get(field) for field in ("name_clean", "alias", "name_former")]
            yield one["name_clean"], [name for some in names if some for name in ([some] if isinstance(some, str) else some)]


def _canada(path: Path) -> Iterator[tuple[str, list[str]]]:
    for option in _options(path, "aliases"):
        yield option["aliases"][0], list(option["aliases"])


def _ucdp(path: Path) -> Iterator[tuple[str, list[str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = (row[field] for field in ("name.data", "name.orig", "name.orig.full", "name.orig.fulleng"))
            yield row["actorid"], [name for name in names if name and name != "NA"]
