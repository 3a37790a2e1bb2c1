"""What speaks for two sentences of one report telling one occurrence, and what against it: named and weighed."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.corroborate.accounts.piece import Piece
from dateline.corroborate.near import apart_km, within
from dateline.model.when import Period

BIAS = -1.3
_STEPS = (1.0, 0.8, 0.4)


class Feature(NamedTuple):
    """Something to look at in two pieces, the earlier first; `holds` says how much of it there is, 0–1."""

    name: str
    weight: float
    holds: Callable[[Piece, Piece], float]


def likeness(earlier: Piece, later: Piece) -> float:
    """Log odds that both tell one occurrence."""
    return BIAS + sum(feature.weight * feature.holds(earlier, later) for feature in FEATURES)


# --- how it is told


def told_as_one(earlier: Piece, later: Piece) -> float:
    """The reader of claims found that they tell one thing."""
    return float(earlier.occurrence is not None and earlier.occurrence == later.occurrence)


def in_one_breath(earlier: Piece, later: Piece) -> float:
    """In one sentence or the next ones."""
    gap = later.sentence - earlier.sentence
    return _STEPS[gap] if gap < len(_STEPS) else 0.0


def far_between(earlier: Piece, later: Piece) -> float:
    return min(1.0, (later.sentence - earlier.sentence) / 10)


def both_lead(earlier: Piece, later: Piece) -> float:
    """Headline and first lines mostly tell one thing."""
    return float(earlier.lead and later.lead)


def points_back(earlier: Piece, later: Piece) -> float:
    """ "The raid …", "the death toll …" are of what was told before."""
    return float(later.points_back and later.sentence > earlier.sentence)


def set_apart(earlier: Piece, later: Piece) -> float:
    """ "In another attack …": what stands there is not what stood before."""
    return float(later.sets_apart and later.sentence > earlier.sentence)


def once_set_apart(earlier: Piece, later: Piece) -> float:
    """What was told as something else is seldom gone on with."""
    return float((earlier.sets_apart or later.sets_apart) and later.sentence > earlier.sentence)


# --- what is told


def as_many(earlier: Piece, later: Piece) -> float:
    """They count as many victims of one harm; the more, the less by chance."""
    shared = earlier.numbers & later.numbers
    return min(1.0, 0.3 + max(number for _, number in shared) / 15) if shared else 0.0


def other_tolls(earlier: Piece, later: Piece) -> float:
    """They count one kind of victims, and no count is the same."""
    if earlier.numbers & later.numbers:
        return 0.0
    return float(any(later.tolls.get(kind, count) != count for kind, count in earlier.tolls.items()))


def one_place(earlier: Piece, later: Piece) -> float:
    """One place finer than a province."""
    return float(bool(earlier.fine & later.fine))


def place_within(earlier: Piece, later: Piece) -> float:
    """A place of the one lies in a place of the other."""
    if earlier.fine & later.fine:
        return 0.0
    return float(any(within(spot, place) or within(place, spot) for spot in earlier.spots for place in later.spots))


def other_places(earlier: Piece, later: Piece) -> float:
    return float(bool(earlier.fine) and bool(later.fine) and not earlier.fine & later.fine)


def far_apart(earlier: Piece, later: Piece) -> float:
    """No place of the one meets any of the other."""
    if not earlier.spots or not later.spots or earlier.fine & later.fine:
        return 0.0
    return float(all(apart_km(spot, place) > 0 for spot in earlier.spots for place in later.spots))


def place_open(earlier: Piece, later: Piece) -> float:
    """One of them says not where, as one does who goes on with what was told."""
    return float(not earlier.spots or not later.spots)


def one_day(earlier: Piece, later: Piece) -> float:
    return float(earlier.days is not None and later.days is not None and _gap_days(earlier.days, later.days) <= 0)


def other_days(earlier: Piece, later: Piece) -> float:
    """The times told do not meet, days or years."""
    return float(earlier.when is not None and later.when is not None and _gap_days(earlier.when, later.when) > 0)


def one_deed(earlier: Piece, later: Piece) -> float:
    return float(bool(earlier.acts) and earlier.acts == later.acts)


def other_deeds(earlier: Piece, later: Piece) -> float:
    return float(bool(earlier.acts) and bool(later.acts) and not earlier.acts & later.acts)


def one_target(earlier: Piece, later: Piece) -> float:
    return float(bool(earlier.targets & later.targets))


def other_targets(earlier: Piece, later: Piece) -> float:
    return float(bool(earlier.targets) and bool(later.targets) and not earlier.targets & later.targets)


def other_doers(earlier: Piece, later: Piece) -> float:
    return float(bool(earlier.doers) and bool(later.doers) and not earlier.doers & later.doers)


def names_in_common(earlier: Piece, later: Piece) -> float:
    return min(1.0, len(earlier.names & later.names) / 2)


FEATURES = (
    Feature("told as one", 0.7, told_as_one),
    Feature("in one breath", 1.2, in_one_breath),
    Feature("far between", -1.3, far_between),
    Feature("both lead", 1.4, both_lead),
    Feature("points back", 1.0, points_back),
    Feature("set apart", -0.6, set_apart),
    Feature("once set apart", -1.0, once_set_apart),
    Feature("as many victims", 1.8, as_many),
    Feature("other tolls", -0.9, other_tolls),
    Feature("one place", 0.4, one_place),
    Feature("place within place", 0.4, place_within),
    Feature("other places", -0.5, other_places),
    Feature("places far apart", -0.2, far_apart),
    Feature("place left open", 0.8, place_open),
    Feature("one day", 0.5, one_day),
    Feature("other days", -0.9, other_days),
    Feature("one kind of deed", 0.4, one_deed),
    Feature("other deeds", -1.2, other_deeds),
    Feature("one kind of target", 0.6, one_target),
    Feature("other targets", -0.8, other_targets),
    Feature("other doers", -0.2, other_doers),
    Feature("names in common", 1.7, names_in_common),
)
"""Weights fitted on reports marked by hand (evals/corroborate/gold, the dev half), each part left out once; to one decimal."""


def _gap_days(one: Period, other: Period) -> int:
    """Days between; 0 and below where they meet."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return 0
    return max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
