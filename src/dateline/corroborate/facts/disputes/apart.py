"""Whether two sayings speak of one thing, so that they can contradict each other."""

from collections.abc import Iterable

from dateline.corroborate.facts.camps import camps_of
from dateline.corroborate.facts.content import gap_days, is_fine
from dateline.corroborate.facts.root import Told
from dateline.corroborate.facts.voices import is_own_voice, may_be
from dateline.corroborate.near import apart_km
from dateline.model import Account, Party, Saying

_MANY_PLACES = 4
_SIDE_BY_SIDE = 600  # code points: a report that sets two words against each other does so within a paragraph or two


def of_one(one: Saying, other: Saying) -> bool:
    """Nothing tells that they are of other places, days or people."""
    if not of_one_place(one, other) or not of_one_day(one, other):
        return False
    ours, theirs = hit(one), hit(other)
    return not ours or not theirs or bool(ours & theirs)


def tell_one(one: Told, other: Told) -> bool:
    """Nothing in the two sayings or around them tells that they are of two things, or of many."""
    ours, theirs = one.account, other.account
    if is_round_up(ours) or is_round_up(theirs):
        return False
    return of_one(one.saying, other.saying) and (ours.report == theirs.report or _accounts_of_one(ours, theirs))


def is_round_up(account: Account) -> bool:
    """Whether it tells of many places: of whatever is told there nobody can say what is of which."""
    return sum(map(is_fine, account.spots)) >= _MANY_PLACES


def _accounts_of_one(one: Account, other: Account) -> bool:
    """Of days that meet, of a town in common where both tell any, and of a kind of deed in common."""
    if gap_days(one.told, other.told) > 1 or (one.acts and other.acts and not one.acts & other.acts):
        return False
    here, there = ([spot for spot in account.spots if is_fine(spot)] for account in (one, other))
    if not here or not there:
        return bool(one.names & other.names) or not (one.names and other.names)
    return any(apart_km(spot, place) == 0 for spot in here for place in there)


def of_one_place(one: Saying, other: Saying) -> bool:
    return not (one.spot and other.spot and apart_km(one.spot, other.spot) > 0)


def of_one_day(one: Saying, other: Saying) -> bool:
    return not (one.days and other.days and gap_days(one.days, other.days) > 0)


def of_one_spell(one: Saying, other: Saying) -> bool:
    """Whether two counts can be of the same days: "since Monday" and "on Tuesday" are not."""
    ours, theirs = _length(one), _length(other)
    return ours is None or theirs is None or abs(ours - theirs) <= 1


def _length(saying: Saying) -> int | None:
    days = saying.days
    return (days.latest - days.earliest).days if days and days.latest and days.earliest else None


def hit(saying: Saying) -> frozenset[str]:
    """The camps of those it says were hit."""
    return camps_all(saying.sufferers)


def camps_all(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset[str]().union(*(camps_of(party.key, party.label, None) for party in parties))


def set_against(one: Told, other: Told) -> bool:
    """Of two roots; in one report only where two sources stand side by side, neither of them the outlet, which sums up and rounds."""
    if one.root.key == other.root.key or _may_be_one(one, other):
        return False
    if one.account.report != other.account.report:
        return True
    apart = max(one.saying.span.start, other.saying.span.start) - min(one.saying.span.end, other.saying.span.end)
    return apart <= _SIDE_BY_SIDE and not is_own_voice(one.saying) and not is_own_voice(other.saying)


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether a source not named may be the other: nobody contradicts himself by being quoted twice."""
    if one.root.is_named and other.root.is_named:
        return False
    unnamed, rest = (other, one) if one.root.is_named else (one, other)
    return may_be(unnamed.root.label, rest.root.label)
