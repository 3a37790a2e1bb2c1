"""What speaks for two reports telling one occurrence, and what against it: each thing by its name, with how much of it there is, 0–1."""

from collections.abc import Iterator
from math import log1p

from dateline.corroborate.events.sight import RARE, Sight
from dateline.corroborate.lexicon import load, weigh
from dateline.corroborate.near import apart_km, within
from dateline.model.when import Period

Evidence = Iterator[tuple[str, float]]
Counts = tuple[int | None, int | None]

_A_WORD, _MANY_WORDS = 4.5, 80.0  # weight of a word that is neither common nor rare; of about twenty
_APART = frozenset(frozenset(pair) for pair in load("acts")["apart"]["pairs"])


def evidence(one: Sight, other: Sight) -> Evidence:
    """All that holds of the pair."""
    yield from of_time(one, other)
    yield from of_place(one, other)
    yield from of_deed(one, other)
    yield from of_tolls(one, other)
    yield from of_words(one, other)


def of_time(one: Sight, other: Sight) -> Evidence:
    if one.days is not None and other.days is not None:
        gap = gap_days(one.days, other.days)
        if gap <= 0:
            yield "one day", 1.0 / max(1, min(3, _length(one.days), _length(other.days)))
            yield "days meet", 1.0
        elif gap == 1:
            yield "day beside", 1.0
    elif (gap := gap_days(one.around, other.around)) > 0:
        yield "days between", min(1.0, gap / 7)
    if one.is_aside or other.is_aside:
        yield "told aside", 1.0
    if one.is_old and other.is_old:
        yield "both look back", 1.0
    if one.account.known is not None and one.account.known == other.account.known:
        yield "published together", 1.0


def of_place(one: Sight, other: Sight) -> Evidence:
    ours, theirs = one.account.spots, other.account.spots
    if not ours or not theirs:
        yield "place open", 1.0
        return
    shared = one.fine & other.fine
    if shared:
        yield "places in common", len(shared) / min(len(one.fine), len(other.fine))
        return
    if one.fine and other.fine:
        yield "other places", 1.0
    if within(ours[0], theirs[0]) or within(theirs[0], ours[0]):
        yield "place within place", 1.0
    elif all(apart_km(spot, place) > 0 for spot in ours for place in theirs):
        yield "places apart", 1.0
    if one.provinces and other.provinces and not one.provinces & other.provinces:
        yield "other provinces", 1.0


def of_deed(one: Sight, other: Sight) -> Evidence:
    ours, theirs = one.account.acts, other.account.acts
    if shared := ours & theirs:
        yield "one kind of deed", len(shared) / len(ours | theirs)
        if shared & RARE:
            yield "one rare kind of deed", 1.0
    elif any(frozenset((act, deed)) in _APART for act in ours for deed in theirs):
        yield "deeds apart", 1.0
    if targets := one.account.targets & other.account.targets:
        yield "one kind of target", min(1.0, len(targets) / 2 + 0.5)
    if one.doers & other.doers:
        yield "one doer", 1.0
    elif one.doers and other.doers:
        yield "other doers", 1.0


def of_tolls(one: Sight, other: Sight) -> Evidence:
    if not one.tolls and not other.tolls:
        yield "no tolls", 1.0
        return
    if shared := one.counts & other.counts:
        yield "one toll", min(1.0, log1p(max(number for _, number in shared)) / 5)
        if one.most == other.most:
            yield "one greatest toll", 1.0
    elif one.counts and other.counts:
        yield "no toll alike", 1.0
    if one.most and other.most:
        yield "tolls near", min(one.most, other.most) / max(one.most, other.most)
    pairs = [(toll, count) for kind, told in one.tolls.items() for toll in told for count in other.tolls.get(kind, ())]
    if pairs and all(meet(*pair) for pair in pairs):
        yield "tolls meet", 1.0


def of_words(one: Sight, other: Sight) -> Evidence:
    if names := one.names & other.names:
        yield "names in common", len(names) / min(len(one.names), len(other.names))
        yield "many names in common", min(1.0, len(names) / 5)
    if words := one.words & other.words:
        weight = weigh(words)
        yield "words in common", min(1.0, weight / (_A_WORD * max(4, min(len(one.words), len(other.words)))))
        yield "many words in common", min(1.0, weight / _MANY_WORDS)
    if one.account.outlet is not None and one.account.outlet == other.account.outlet:
        yield "one outlet", 1.0


def gap_days(one: Period, other: Period) -> int:
    """Days between two periods; 0 and below where they meet or a side is open."""
    first = (one.earliest - other.latest).days if one.earliest and other.latest else 0
    last = (other.earliest - one.latest).days if other.earliest and one.latest else 0
    return max(first, last)


def meet(one: Counts, other: Counts) -> bool:
    """Whether both counts can hold: an open side reaches on."""
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Counts, other: Counts) -> bool:
    return one[1] is None or other[0] is None or one[1] >= other[0]


def _length(days: Period) -> int:
    return (days.latest - days.earliest).days + 1 if days.latest and days.earliest else 3
