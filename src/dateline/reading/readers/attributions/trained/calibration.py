"""What the networks' own measures are worth as probabilities (Platt 1999), learned on documents they did not learn from."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from dateline.reading.encoder.encoder import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """A slope and a shift for each role."""

    cues: tuple[float, float]
    sources: tuple[float, float]
    contents: tuple[float, float]

    def cue(self, odds: Array) -> Array:
        """From the spotter's log-odds to the probability that a person would mark a cue here."""
        return _probability(self.cues, odds)

    def source(self, certainty: float) -> float:
        """From the log-probability of a choice of words to the probability that a person would mark exactly these."""
        return float(_probability(self.sources, np.array(certainty)))

    def content(self, certainty: float) -> float:
        """As `source`."""
        return float(_probability(self.contents, np.array(certainty)))


def _probability(line: tuple[float, float], measure: Array) -> Array:
    found: Array = 1 / (1 + np.exp(-(line[0] * measure + line[1])))
    return found


@cache
def calibration() -> Calibration:
    """As it stands in calibration.toml."""
    table = tomllib.loads(files(__package__).joinpath("calibration.toml").read_text("utf-8"))
    return Calibration(**{role: (table[role]["slope"], table[role]["shift"]) for role in ("cues", "sources", "contents")})
