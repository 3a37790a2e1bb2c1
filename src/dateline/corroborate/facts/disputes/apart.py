"""Whether two sayings speak of one thing, so that they can contradict each other."""

from dateline.corroborate.facts.camps import camps_of
from dateline.corroborate.facts.content import gap_days
from dateline.corroborate.facts.roots import Told
from dateline.corroborate.facts.voices import is_own_voice, may_be
from dateline.corroborate.near import apart_km
from dateline.model import Saying

_SIDE_BY_SIDE = 600  # code points: a report that sets two words against each other does so within a paragraph or two


def of_one(one: Saying, other: Saying) -> bool:
    """Nothing tells that they are of other places, days or people."""
    if not of_one_place(one, other) or not of_one_day(one, other):
        return False
    ours, theirs = hit(one), hit(other)
    return not ours or not theirs or bool(ours & theirs)


def of_one_place(one: Saying, other: Saying) -> bool:
    return not (one.spot and other.spot and apart_km(one.spot, other.spot) > 0)


def of_one_day(one: Saying, other: Saying) -> bool:
    return not (one.days and other.days and gap_days(one.days, other.days) > 0)


def hit(saying: Saying) -> frozenset[str]:
    """The camps of those it says were hit."""
    return frozenset[str]().union(*(camps_of(party.key, party.label, None) for party in saying.sufferers))


def set_against(one: Told, other: Told) -> bool:
    """Of two roots; in one report only where two sources stand side by side, neither of them the outlet, which sums up and rounds."""
    if one.root.key == other.root.key or _may_be_one(one, other):
        return False
    if one.account.report != other.account.report:
        return True
    apart = max(one.saying.span.start, other.saying.span.start) - min(one.saying.span.end, other.saying.span.end)
    return apart <= _SIDE_BY_SIDE and not is_own_voice(one.saying) and not is_own_voice(other.saying)


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether a source not named may be the other, named: nobody contradicts himself by being quoted twice."""
    if one.root.is_named == other.root.is_named:
        return False
    unnamed, named = (other, one) if one.root.is_named else (one, other)
    return may_be(unnamed.root.label, named.root.label)
