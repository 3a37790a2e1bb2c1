"""Where history stands: the time now told of, the scene to come back to, and what was named in passing."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from dateline.model import Grain

FINENESS = {
    grain: rank
    for rank, grains in enumerate(
        (
            {Grain.MINUTE, Grain.HOUR, Grain.DAYPART, Grain.DAY},
            {Grain.WEEKEND, Grain.WEEK},
            {Grain.MONTH},
            {Grain.QUARTER, Grain.SEASON, Grain.HALF_YEAR},
            {Grain.YEAR},
        )
    )
    for grain in grains
}
_RANK = {"D": 0, "W": 1, "M": 2, "Q": 3, "Y": 4}


@dataclass(frozen=True, slots=True)
class Reference:
    """A day to count from, and the words for it: "published", "dateline", or an earlier expression as printed.

    Attributes:
        until: the last day the words take in.
    """

    day: date
    words: str
    grain: Grain = Grain.DAY
    until: date | None = None

    @property
    def last(self) -> date:
        return self.until or self.day


class Weight(IntEnum):
    """How firmly a time moves the telling.

    NONE: it is told from where the telling stands, and changes nothing. PASSING: it is only pointed at. LOOSE: it hangs on a noun or
    ends a stretch. CLAUSE: it says when something happened. SENTENCE, PARAGRAPH: it opens one.
    """

    NONE = 0
    PASSING = 1
    LOOSE = 2
    CLAUSE = 3
    SENTENCE = 4
    PARAGRAPH = 5


# How far a month lies from a scene, in months. History tells forward, yet "in February" after a November is more often the next one
# than "in March" is: a step back costs less than a step forward of the same length. Coming back to a scene costs something, staying in
# one leapt to in mid-sentence more, taking up what was named in passing most. Set on six articles of WikiWars (evals/times), where
# any near these do as well.
BACK = 0.6
_RETURN = 2.0
_HASTY = 3.0
_TAKEN_UP = 4.0
_LEAP = 12  # months: so long a step leaves a scene that may be come back to


class Telling:
    """The scenes of one text: the one told now, the one left, and a time named in passing.

    Attributes:
        lost: whether the time told of last could not be settled, so that nothing told after it can be counted from an older one.
    """

    def __init__(self) -> None:
        self._told: dict[int, Reference] = {}
        self._left: Reference | None = None
        self._left_told: dict[int, Reference] = {}
        self._hasty = self._stays = False
        self._passing: Reference | None = None
        self.lost = False

    def begin_paragraph(self) -> None:
        """What was named in passing is forgotten, and a look back is over; a scene told on from here is there to stay."""
        self._passing = None
        self._stays = True
        now = self.at("Y")
        if now and self._left and _months(now.last, self._left.day) >= _LEAP:
            self._told, self._left = dict(self._left_told), None
            self._hasty = False

    def at(self, unit: str) -> Reference | None:
        """The time told of last that is as fine as a unit (D, W, M, Q, Y) or finer."""
        return self._told.get(_RANK[unit])

    def note(self, reference: Reference, weight: Weight) -> None:
        """A time is told."""
        if weight is Weight.PASSING:
            self._passing = reference
        elif weight is not Weight.NONE:
            self.lost = self.lost and weight is Weight.LOOSE
            self._change_scene(reference, weight)
            self._move_to(reference, weight)

    def _change_scene(self, reference: Reference, weight: Weight) -> None:
        now = self.at("Y")
        leaps = now is not None and _apart(now, reference) >= _LEAP
        if not leaps and weight is not Weight.LOOSE:
            self._hasty = False
            if self._stays:
                self._left = None
            return
        if weight is Weight.PARAGRAPH or (leaps and self._left and _apart(self._left, reference) < _LEAP):
            self._left = None  # a new scene, or the one left taken up again
        elif not self._hasty and not self._looks_further_back(reference):
            self._left, self._left_told = now, dict(self._told)
        self._hasty, self._stays = weight < Weight.SENTENCE, False

    def _looks_further_back(self, reference: Reference) -> bool:
        """Whether what is told now and what is told next both lie before the scene left."""
        now = self.at("Y")
        return now is not None and self._left is not None and max(now.last, reference.last) < self._left.day

    def _move_to(self, reference: Reference, weight: Weight) -> None:
        rank = FINENESS[reference.grain]
        for finer in range(rank) if weight > Weight.LOOSE else ():
            if finer in self._told and not reference.day <= self._told[finer].day <= reference.last:
                del self._told[finer]
        for coarser in range(rank, 5):
            self._told[coarser] = reference

    def year_for(self, month: int) -> tuple[int, Reference] | None:
        """The year of a month told without one, and what it was counted from."""
        scenes = ((self.at("Y"), _HASTY * self._hasty), (self._left, _RETURN), (self._passing, _TAKEN_UP))
        ranked = [
            (_distance(scene, year, month) + cost, year, scene)
            for scene, cost in scenes
            if scene is not None
            for year in range(scene.day.year, scene.last.year + 2)
        ]
        if not ranked:
            return None
        _, year, scene = min(ranked, key=lambda item: item[0])
        return year, scene


def _months(one: date, two: date) -> int:
    return (two.year - one.year) * 12 + two.month - one.month


def _apart(one: Reference, two: Reference) -> int:
    """Months between the nearest ends of two times."""
    return max(_months(one.last, two.day), _months(two.last, one.day), 0)


def _distance(scene: Reference, year: int, month: int) -> float:
    """How far a month lies from a scene; 0 within it."""
    there = date(min(year, 9999), month, 1)
    if (ahead := _months(scene.last, there)) > 0:
        return ahead
    return max(0, _months(there, scene.day)) * BACK
