"""What may be said: the types of claims and the stances of cues, each with its definition."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """A vocabulary by its file name without the ending, its [about] table left out."""
    table = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    table.pop("about", None)
    return table
