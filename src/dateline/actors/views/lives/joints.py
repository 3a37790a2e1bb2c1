"""Which claims speak of one turn in a life."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from dateline.actors.views.days import CHANGES
from dateline.actors.views.hearing import Heard
from dateline.actors.views.ties import content
from dateline.model import Period

_ONCE = frozenset({"renamed", "founded", "dissolved", "merged_into", "formed_from", "split_from", "listed_alias", "successor_of"})
"""What happens to the same parties once only: two datings of it are rival datings of one turn."""

_TO_THE_DAY = 3
"""Days within which a turn must be told to be one with another turn of those days about other parties: a rename and a break at one press
conference. What is only told to the month or year is one with it only where the parties are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A heard claim of a life.

    Attributes:
        parties: the others it names, as clusters.
        outward: whether the life is its subject.
    """

    heard: Heard
    parties: frozenset[str]
    outward: bool

    @property
    def type(self) -> str:
        return self.heard.claim.type

    @property
    def when(self) -> Period | None:
        return self.heard.claim.when

    @property
    def width(self) -> int:
        """In days; very many where a bound is open."""
        if self.when is None or self.when.earliest is None or self.when.latest is None:
            return date.max.toordinal()
        return (self.when.latest - self.when.earliest).days + 1


@dataclass(slots=True)
class Turn:
    """Claims that speak of one turn, the most finely dated first."""

    told: list[Told] = field(default_factory=list)

    @property
    def is_change(self) -> bool:
        return self.told[0].type in CHANGES

    def holds(self, other: Told) -> bool:
        return any(_one_turn(own, other) for own in self.told)


def turns(told: Iterable[Told]) -> list[Turn]:
    """The turns and stretches of a life; a claim goes into the first turn it fits, the most finely dated claims first."""
    found: list[Turn] = []
    for one in sorted(told, key=lambda one: (one.width, one.heard.rank, content(one.heard.claim))):
        turn = next((turn for turn in found if turn.holds(one)), None)
        if turn is None:
            turn = Turn()
            found.append(turn)
        turn.told.append(one)
    return found


def _one_turn(one: Told, other: Told) -> bool:
    if (one.type in CHANGES) != (other.type in CHANGES):
        return False
    alike = one.parties == other.parties
    if alike and one.type == other.type and one.outward == other.outward and one.type in _ONCE:
        return True
    if not overlap(one.when, other.when):
        return False
    if one.type not in CHANGES:
        return alike and one.type == other.type and one.outward == other.outward
    return alike or (one.width <= _TO_THE_DAY and other.width <= _TO_THE_DAY)


def overlap(one: Period | None, other: Period | None) -> bool:
    """Whether both are dated and share a day."""
    if one is None or other is None:
        return False
    starts = max(one.earliest or date.min, other.earliest or date.min)
    return starts <= min(one.latest or date.max, other.latest or date.max)
