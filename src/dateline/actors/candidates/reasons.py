"""The reasons for and against a candidate: named features, each −1 to 1 and one screen long.

0 = nothing is told. The weights were set by hand; how they fare is measured on evals/actors/candidates_*.yaml.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateline.actors.candidates.bearer import Bearer, Leader
from dateline.actors.candidates.beside import is_named
from dateline.actors.candidates.context import Context
from dateline.model import MentionKind

_LOOSE = frozenset({
    MentionKind.GROUP, MentionKind.ORGAN, MentionKind.ORGANISATION, MentionKind.STATE, MentionKind.OUTLET, MentionKind.PEOPLE,
})  # fmt: skip
"""Kinds that readers and registers tell apart in different ways: a movement may be a group or an organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a feature looks at: could this bearer be meant here?

    Attributes:
        name: 0–1, how near the names of the chain come to its names, on the mean.
        own: 0–1, whether one of them is a name its own entry gives it, and its usual one.
    """

    bearer: Bearer
    context: Context
    name: float
    own: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One reason: `why` for, `why_not` against; `measure` says how strongly, `weight` what it counts for."""

    why: str
    why_not: str
    weight: float
    measure: Callable[[Case], float]


def _name(case: Case) -> float:
    return case.name


def _own_name(case: Case) -> float:
    """What a list gives as an alias may well be another's own name: its wing's, or what it became.

    Weighed so that a usual name stands out from an alias by a list, and any other own name does not by itself.
    """
    return case.own


def _kind(case: Case) -> float:
    own, asked = case.bearer.kind, case.context.kind
    if asked is None or own is asked:
        return 0.0
    return -0.25 if {own, asked} <= _LOOSE else -1.0


def _ground(case: Case) -> float:
    """Groups act abroad: elsewhere is but a weak reason against."""
    countries, ground = case.context.countries, set(case.bearer.ground)
    if not countries or not ground:
        return 0.0
    if countries[0] in ground:
        return 1.0
    return 0.8 if ground & set(countries) else -0.4


def _day(case: Case) -> float:
    """Nobody is spoken of before he is there; of the dead one still speaks, and for a year their name is in the news."""
    day, bearer = case.context.day, case.bearer
    if day is None:
        return 0.0
    if bearer.born and day < bearer.born:
        return -1.0
    if bearer.died and day > bearer.died:
        return -0.1 if (day - bearer.died).days < 365 else -0.6
    return 0.02 if bearer.born else 0.0  # a day of birth that is told is no reason against those whose is not


def _leader(case: Case) -> float:
    """Who is said to lead it leads it, most of all on that day; a leader named anywhere in the report counts a little less."""
    said = _led_by(case, case.context.leaders)
    return said or 0.8 * _led_by(case, case.context.company)


def _led_by(case: Case, names: tuple[str, ...]) -> float:
    leaders = [leader for leader in case.bearer.leaders if any(is_named(leader.names, name) for name in names)]
    return max((1.0 if _led_on(leader, case.context.day) else 0.7 for leader in leaders), default=0.0)


def _led_on(leader: Leader, day: date | None) -> bool:
    if day is None or leader.during is None:
        return True
    return (leader.during.earliest or day) <= day <= (leader.during.latest or day)


def _company(case: Case) -> float:
    """Half for one of its kin beside it, more for more."""
    beside = sum(any(is_named(kin, name) for name in case.context.company) for kin in case.bearer.kin)
    return beside / (beside + 1)


def _used(case: Case) -> float:
    return case.context.used.get(case.bearer.handle, 0.0)


AT_HOME = "it is at home where the report is set"

FEATURES = (
    Feature(why="the name", why_not="the name", weight=12.0, measure=_name),
    Feature(why="it is its own name", why_not="", weight=1.35, measure=_own_name),
    Feature(why="its kind", why_not="it is of another kind", weight=4.0, measure=_kind),
    Feature(why=AT_HOME, why_not="it is at home elsewhere", weight=5.0, measure=_ground),
    Feature(why="it existed on that day", why_not="it did not exist on that day", weight=7.0, measure=_day),
    Feature(why="its leader is named", why_not="", weight=6.0, measure=_leader),
    Feature(why="its kin or rivals are named beside it", why_not="", weight=6.0, measure=_company),
    Feature(why="the outlet has meant it before", why_not="", weight=3.0, measure=_used),
)
