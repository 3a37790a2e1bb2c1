"""Who and what a text speaks of: names, and what descriptions and pronouns stand for."""

from pathlib import Path

from dateline.reading.options import Options
from dateline.reading.pipeline import parser_of
from evals import coref_gum, coref_probe, coref_told, names
from evals.board import Row


def rows(data: Path) -> list[Row]:
    parser = parser_of(Options())
    return [*names.rows(data), *coref_probe.rows(data, parser), *coref_gum.rows(data, parser), *coref_told.rows(parser)]
