"""Places: what is recognised, where it is put, and how finely it is told."""

from pathlib import Path

from evals.board import Row
from evals.places import corpora, told


def rows(data: Path) -> list[Row]:
    """One row a set and measure."""
    return [*corpora.rows(data), *told.rows(data)]
