"""How much speaks for two accounts telling one occurrence, and what."""

from typing import NamedTuple

from dateline.corroborate.events.features import FEATURES, gap_days
from dateline.model import Account

WEIGHTS = {
    "one day": 2.3, "day beside": -1.8, "published apart": -0.4, "one spot": 1.9, "spots near": -1.6, "spot within": 2.8, "spots apart": -0.2, "spot open": 1.3,
    "one act": 1.4, "acts apart": -2.0, "one target": 0.8, "targets apart": -1.3, "one doer": 1.3, "doers apart": 0.5, "one toll": 1.9, "tolls meet": 1.0,
    "tolls near": -0.4, "tolls far": -1.3, "names shared": 1.8, "many names": 0.7, "words shared": 1.5, "much shared": 3.0, "one outlet": -0.5,
}  # fmt: skip
BIAS = -3.8
FLOOR = -3.0
"""Below it a pair is not even kept as a link."""


class Link(NamedTuple):
    """A pair of accounts of two reports; `why` what spoke for and against, the strongest first."""

    score: float
    why: tuple[str, ...]


def link(one: Account, other: Account) -> Link | None:
    """None where nothing worth keeping speaks for it. The order of the two makes no difference."""
    if one.report == other.report or one.family != other.family or gap_days(one.told, other.told) > 1:
        return None
    told = [(WEIGHTS[feature.name] * feature.holds(one, other), feature.name) for feature in FEATURES if feature.name in WEIGHTS]
    score = BIAS + sum(part for part, _ in told)
    if score < FLOOR:
        return None
    return Link(
        round(score, 3), tuple(f"{name} {part:+.1f}" for part, name in sorted(told, key=lambda one: -abs(one[0])) if abs(part) >= 0.3)
    )
