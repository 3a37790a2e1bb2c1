"""How much speaks for two accounts telling one occurrence, and what."""

from typing import NamedTuple

from dateline.corroborate.events.features import evidence, gap_days
from dateline.corroborate.events.sight import seen
from dateline.model import Account

BIAS = -4.1
WEIGHTS = {
    "one day": 0.3,
    "days meet": 0.3,
    "day beside": -0.8,
    "days between": -0.8,
    "told aside": -0.8,
    "both look back": 1.7,
    "published together": 0.7,
    "place open": 0.3,
    "places in common": 0.4,
    "other places": -0.9,
    "place within place": 1.1,
    "places apart": -0.3,
    "other provinces": -0.7,
    "one kind of deed": 1.5,
    "one rare kind of deed": 0.3,
    "deeds apart": -0.9,
    "one kind of target": 1.0,
    "one doer": 1.6,
    "other doers": -0.4,
    "no tolls": 1.0,
    "one toll": 0.7,
    "one greatest toll": 0.9,
    "no toll alike": -1.1,
    "tolls near": 1.7,
    "tolls meet": 0.8,
    "names in common": 1.5,
    "many names in common": 0.7,
    "words in common": 1.6,
    "many words in common": 1.1,
    "one outlet": -0.8,
}
"""Fitted on reports marked by hand (evals/corroborate/gold, the dev half), to one decimal; chosen leaving each part out once."""
FLOOR = -4.0
"""Below it a pair is not even kept as a link."""
_WORTH_TELLING = 0.3


class Link(NamedTuple):
    """A pair of accounts of two reports; `score` in log odds, `why` what spoke for and against, the strongest first."""

    score: float
    why: tuple[str, ...]


def link(one: Account, other: Account) -> Link | None:
    """None where nothing worth keeping speaks for it. The order of the two makes no difference."""
    if one.report == other.report or one.family != other.family or gap_days(one.told, other.told) > 1:
        return None
    told = [(WEIGHTS[name] * much, name) for name, much in evidence(seen(one), seen(other))]
    score = BIAS + sum(part for part, _ in told)
    return Link(round(score, 3), _why(told)) if score >= FLOOR else None


def _why(told: list[tuple[float, str]]) -> tuple[str, ...]:
    ranked = sorted(told, key=lambda one: (-abs(one[0]), one[1]))
    return tuple(f"{name} {part:+.1f}" for part, name in ranked if abs(part) >= _WORTH_TELLING)
