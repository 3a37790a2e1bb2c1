"""Which column of a table holds what, by its heading."""

import csv
import io
import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from dateline.errors import NotAReport

Columns = Mapping[str, int]
"""Field → index of the column that holds it."""

_DELIMITERS = (",", "\t", ";", "|")


def columns_of(headings: Sequence[str]) -> dict[str, int]:
    """Which column holds which field, by its heading; of several the one whose name is listed first (columns.toml)."""
    called: dict[str, int] = {}
    for index, heading in enumerate(headings):
        called.setdefault(re.sub(r"[\s-]+", "_", heading.strip().lower()), index)
    found = {field: next((called[name] for name in names if name in called), None) for field, names in _known().items()}
    return {field: index for field, index in found.items() if index is not None}


def refuse_no_text(headings: Sequence[str], columns: Columns, where: str) -> None:
    if "text" not in columns:
        names = ", ".join(repr(heading.strip()) for heading in headings) or "none"
        known = ", ".join(_known()["text"][:4])
        raise NotAReport(where, f"has no column for the text; its columns are {names}; name one of them {known}")


def delimiter_of(head: str) -> str:
    """The one under which the headings make sense; of several the one that gives most columns."""

    def worth(delimiter: str) -> tuple[bool, int]:
        headings = next(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), [])
        return "text" in columns_of(headings), len(headings)

    return max(_DELIMITERS, key=worth)


@cache
def _known() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("columns.toml").read_text(encoding="utf-8"))["columns"]
    return found
