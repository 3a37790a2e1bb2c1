"""Whether two claims tell one thing, as named and weighted questions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from dateline.reading.readers.claims.occurrences import alike, apart
from dateline.reading.readers.claims.occurrences.version import Version

Ask: TypeAlias = Callable[[Version, Version], bool]
"""The later of the two, then the earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One question and what a yes is worth; from ENOUGH in all (linking.py), two claims tell one thing."""

    name: str
    weight: float
    holds: Ask


FOR = (
    Feature(name="told in one breath", weight=1.2, holds=alike.one_breath),
    Feature(name="points back", weight=1.2, holds=alike.points_back),
    Feature(name="whom or what it befell", weight=0.6, holds=alike.same_target),
    Feature(name="where it befell them", weight=0.4, holds=alike.same_scene),
    Feature(name="came of what was told before", weight=0.6, holds=alike.came_of_it),
    Feature(name="a toll of what was told before", weight=0.6, holds=alike.toll_of_it),
    Feature(name="a rival version of how it stands", weight=0.4, holds=alike.rival_state),
    Feature(name="told under its headline", weight=0.8, holds=alike.under_its_headline),
    Feature(name="a death", weight=0.4, holds=alike.dies_once),
    Feature(name="day or place handed on", weight=0.4, holds=alike.handed_on),
    Feature(name="denied by another", weight=0.3, holds=alike.denial),
    Feature(name="who did it", weight=0.3, holds=alike.same_doers),
    Feature(name="the day in other words", weight=0.3, holds=alike.same_day),
    Feature(name="victims by one word", weight=0.3, holds=alike.same_people),
    Feature(name="victims by another word", weight=-0.3, holds=alike.other_people),
    Feature(name="as many", weight=0.5, holds=alike.same_count),
    Feature(name="the harm", weight=0.2, holds=alike.same_harm),
    Feature(name="the word that tells it", weight=0.2, holds=alike.same_word),
    Feature(name="as real", weight=0.3, holds=alike.as_real),
    Feature(name="on another's word", weight=0.2, holds=alike.other_speaker),
)

AGAINST = (
    Feature(name="another day", weight=1.0, holds=apart.other_day),
    Feature(name="another place", weight=1.0, holds=apart.other_place),
    Feature(name="told apart", weight=1.0, holds=apart.told_apart),
    Feature(name="others did it", weight=1.0, holds=apart.other_doers),
    Feature(name="of another", weight=1.0, holds=apart.other_target),
    Feature(name="a sum of days", weight=1.0, holds=apart.sum_of_days),
    Feature(name="a sum of the war", weight=1.0, holds=apart.sum_of_war),
    Feature(name="another scale", weight=1.0, holds=apart.other_scale),
)
"""Any one of them is enough."""
