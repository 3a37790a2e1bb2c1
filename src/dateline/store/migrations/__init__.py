"""The record's tables, one numbered file a step; a file that was ever released is never changed again."""

from functools import cache
from importlib.resources import files


@cache
def steps() -> tuple[str, ...]:
    """The SQL of every step, in order; a record's `user_version` is how many of them it has taken."""
    found = sorted((entry for entry in files(__name__).iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return tuple(entry.read_text(encoding="utf-8") for entry in found)
