"""What speaks for two reports telling one occurrence, and what against it: named, weighed, one screen each."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.corroborate.lexicon import load, weigh
from dateline.corroborate.near import apart_km, distance_km, within
from dateline.model import Account, Period, PlaceKind, Saying, Spot

_NEAR_KM = 12.0
_A_FEW_WORDS, _MANY_WORDS = 12.0, 80.0  # in weights of lexicon/common.toml: about four words, about twenty
_UNITS = frozenset({PlaceKind.ADMIN1, PlaceKind.COUNTRY, PlaceKind.REGION})
_APART = frozenset(frozenset(pair) for pair in load("acts")["apart"]["pairs"])
_WITHIN = {part: frozenset(wholes) for part, wholes in load("whom")["within"].items()}


class Feature(NamedTuple):
    """Something to look at in a pair of accounts; `holds` says how much of it there is, 0–1."""

    name: str
    holds: Callable[[Account, Account], float]


# --- time


def one_day(one: Account, other: Account) -> float:
    """Both tell the day, and it is one; of spells the more the narrower."""
    if one.days is None or other.days is None or gap_days(one.days, other.days) > 0:
        return 0.0
    return 1.0 / max(1, min(3, _length(one.days), _length(other.days)))


def day_beside(one: Account, other: Account) -> float:
    """The days they tell lie side by side: night raids, other time zones, slips."""
    return float(one.days is not None and other.days is not None and gap_days(one.days, other.days) == 1)


def days_apart(one: Account, other: Account) -> float:
    """Both tell the day, and two or more lie between."""
    return float(one.days is not None and other.days is not None and gap_days(one.days, other.days) > 1)


def day_open(one: Account, other: Account) -> float:
    """One of them leaves the day to when it was published."""
    return float(one.days is None or other.days is None)


def published_apart(one: Account, other: Account) -> float:
    """How many days lie between their publications, of a week."""
    if one.known is None or other.known is None:
        return 0.5
    return min(1.0, abs((one.known - other.known).days) / 7)


# --- place


def one_spot(one: Account, other: Account) -> float:
    """They name one place finer than a province."""
    return float(any(_same(spot, place) for spot in one.spots for place in other.spots if spot.kind not in _UNITS))


def spots_near(one: Account, other: Account) -> float:
    """Places a few kilometres from each other: a quarter and its town, two villages of one raid."""
    if one_spot(one, other):
        return 0.0
    found = (distance_km(spot, place) for spot in _fine(one) for place in _fine(other))
    return float(any(km is not None and km <= _NEAR_KM for km in found))


def spot_within(one: Account, other: Account) -> float:
    """The finest place of the one lies in the place of the other, which is no finer told."""
    if not one.spots or not other.spots or one_spot(one, other):
        return 0.0
    return float(within(one.spots[0], other.spots[0]) or within(other.spots[0], one.spots[0]))


def spots_apart(one: Account, other: Account) -> float:
    """No place of the one meets any of the other."""
    if not one.spots or not other.spots:
        return 0.0
    return float(all(apart_km(spot, place) > 0 for spot in one.spots for place in other.spots))


def spot_open(one: Account, other: Account) -> float:
    """One of them has no place that is known."""
    return float(not one.spots or not other.spots)


# --- what was done, to whom


def one_act(one: Account, other: Account) -> float:
    shared, all_ = one.acts & other.acts, one.acts | other.acts
    return len(shared) / len(all_) if all_ else 0.0


def acts_apart(one: Account, other: Account) -> float:
    """No kind of deed in common, and kinds that hardly are one deed told in two ways."""
    if one.acts & other.acts:
        return 0.0
    return float(any(frozenset((act, deed)) in _APART for act in one.acts for deed in other.acts))


def one_target(one: Account, other: Account) -> float:
    return min(1.0, len(one.targets & other.targets) / 2 + 0.5) if one.targets & other.targets else 0.0


def targets_apart(one: Account, other: Account) -> float:
    return float(bool(one.targets) and bool(other.targets) and not one.targets & other.targets)


def one_doer(one: Account, other: Account) -> float:
    return float(bool(_known(one.doers) & _known(other.doers)))


def doers_apart(one: Account, other: Account) -> float:
    """Each names who did it, and not one of them is the same: rivals do that too, so it says little."""
    ours, theirs = _known(one.doers), _known(other.doers)
    return float(bool(ours) and bool(theirs) and not ours & theirs)


# --- how many


def one_toll(one: Account, other: Account) -> float:
    """They count as many victims of one harm; the more, the less by chance."""
    shared = [count for count in _exact(one) & _exact(other)]
    return min(1.0, 0.25 + max(number for _, number in shared) / 20) if shared else 0.0


def tolls_meet(one: Account, other: Account) -> float:
    """All tolls of one harm and kind of people can hold together ("at least 15", "18")."""
    pairs = _comparable(one, other)
    return float(bool(pairs) and all(meet(*pair) for pair in pairs))


def tolls_near(one: Account, other: Account) -> float:
    """The nearest two tolls, the smaller in parts of the greater."""
    found = [_ratio(*pair) for pair in _comparable(one, other)]
    return max(found, default=0.0)


def tolls_far(one: Account, other: Account) -> float:
    """No toll is even half of the other's."""
    found = [_ratio(*pair) for pair in _comparable(one, other)]
    return float(bool(found) and max(found) < 0.5)


# --- words


def names_shared(one: Account, other: Account) -> float:
    """Names in common, however spelt, of those the poorer has."""
    fewer = min(len(one.names), len(other.names))
    return min(1.0, len(one.names & other.names) / fewer) if fewer else 0.0


def many_names(one: Account, other: Account) -> float:
    return min(1.0, len(one.names & other.names) / 5)


def words_shared(one: Account, other: Account) -> float:
    """What the words in common weigh, of all that the poorer says; words of every war report weigh little."""
    fewer = min(weigh(one.words), weigh(other.words))
    return weigh(one.words & other.words) / fewer if fewer > _A_FEW_WORDS else 0.0


def much_shared(one: Account, other: Account) -> float:
    """What the words in common weigh by themselves."""
    return min(1.0, weigh(one.words & other.words) / _MANY_WORDS)


def both_lead(one: Account, other: Account) -> float:
    return float(one.lead and other.lead)


def one_outlet(one: Account, other: Account) -> float:
    """An outlet seldom tells one thing in two reports, save as it goes on."""
    return float(one.outlet is not None and one.outlet == other.outlet)


FEATURES = tuple(
    Feature(function.__name__.replace("_", " "), function)
    for function in (
        one_day,
        day_beside,
        days_apart,
        day_open,
        published_apart,
        one_spot,
        spots_near,
        spot_within,
        spots_apart,
        spot_open,
        one_act,
        acts_apart,
        one_target,
        targets_apart,
        one_doer,
        doers_apart,
        one_toll,
        tolls_meet,
        tolls_near,
        tolls_far,
        names_shared,
        many_names,
        words_shared,
        much_shared,
        both_lead,
        one_outlet,
    )
)


def gap_days(one: Period, other: Period) -> int:
    """Days between two periods; 0 and below where they meet or a side is open."""
    ends = [(one.earliest, other.latest), (other.earliest, one.latest)]
    return max((first - last).days if first and last else 0 for first, last in ends)


def meet(one: Saying, other: Saying) -> bool:
    """Whether both counts can hold: an open side reaches on."""
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Saying, other: Saying) -> bool:
    if one.count is None or other.count is None or one.count.most is None or other.count.least is None:
        return True
    return one.count.most >= other.count.least


def _length(days: Period) -> int:
    return (days.latest - days.earliest).days + 1 if days.latest and days.earliest else 3


def _same(one: Spot, other: Spot) -> bool:
    return one.id is not None and one.id == other.id


def _fine(account: Account) -> list[Spot]:
    return [spot for spot in account.spots if spot.kind not in _UNITS]


def _known(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if not key.startswith("word:"))


def _exact(account: Account) -> set[tuple[str, int]]:
    return {(str(toll.harm), toll.count.least) for toll in account.tolls if toll.count and toll.count.least}


def _comparable(one: Account, other: Account) -> list[tuple[Saying, Saying]]:
    return [
        (toll, count)
        for toll in one.tolls
        for count in other.tolls
        if toll.harm == count.harm and toll.whom == count.whom and not toll.is_denied
    ]


def _ratio(one: Saying, other: Saying) -> float:
    low, high = sorted(
        max(filter(None, (saying.count and saying.count.least, saying.count and saying.count.most, 1))) for saying in (one, other)
    )
    return low / high
