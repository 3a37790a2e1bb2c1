"""How much speaks for a copy, and what."""

from typing import NamedTuple

from dateline.corroborate.copies.features import FEATURES
from dateline.corroborate.copies.pair import Pair

WEIGHTS = {
    "much in common": 2.5, "news in common": 3.5, "early in both": 1.8, "only background": -1.1, "mostly quoted": -0.6,
    "days between": -5.0, "one outlet": -1.6, "names in order": 4.5,
}  # fmt: skip
"""Fitted on the dev half of evals/corroborate/gold/copies.tsv, then rounded and moved by hand.

"names in order" is ours alone: no pair there is a translation.
"""

BIAS = -1.5


class Weighed(NamedTuple):
    """What was found: above 0 a copy; `why` what spoke for and against, the strongest first."""

    score: float
    why: tuple[tuple[str, float], ...]


def weigh(pair: Pair) -> Weighed:
    parts = [(feature.name, WEIGHTS[feature.name] * feature.holds(pair)) for feature in FEATURES]
    why = sorted(((name, part) for name, part in parts if part), key=lambda found: (-abs(found[1]), found[0]))
    return Weighed(BIAS + sum(part for _, part in parts), tuple(why))
