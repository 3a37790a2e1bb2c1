"""What speaks for two sentences of one report telling one occurrence, and what against it: by name, with how much of it there is, 0–1."""

from collections.abc import Iterator

from dateline.corroborate.accounts.piece import Piece
from dateline.corroborate.near import apart_km, within
from dateline.model.when import Period

Evidence = Iterator[tuple[str, float]]
_STEPS = (1.0, 0.8, 0.4)

BIAS = -1.3
WEIGHTS = {
    "told as one": 0.7,
    "in one breath": 1.2,
    "far between": -1.3,
    "both lead": 1.4,
    "points back": 1.0,
    "set apart": -0.6,
    "once set apart": -1.0,
    "as many victims": 1.8,
    "other tolls": -0.9,
    "one place": 0.4,
    "place within place": 0.4,
    "other places": -0.5,
    "places far apart": -0.2,
    "place left open": 0.8,
    "one day": 0.5,
    "other days": -0.9,
    "one kind of deed": 0.4,
    "other deeds": -1.2,
    "one kind of target": 0.6,
    "other targets": -0.8,
    "other doers": -0.2,
    "names in common": 1.7,
}
"""Fitted on reports marked by hand (evals/corroborate/gold, the dev half), to one decimal; chosen leaving each part out once."""


def likeness(earlier: Piece, later: Piece) -> float:
    """Log odds that both tell one occurrence."""
    return BIAS + sum([WEIGHTS[name] * much for name, much in evidence(earlier, later)])


def evidence(earlier: Piece, later: Piece) -> Evidence:
    """All that holds of the pair."""
    yield from of_telling(earlier, later)
    yield from of_time(earlier, later)
    yield from of_place(earlier, later)
    yield from of_deed(earlier, later)
    yield from of_tolls(earlier, later)
    if shared := earlier.names & later.names:
        yield "names in common", min(1.0, len(shared) / 2)


def of_telling(earlier: Piece, later: Piece) -> Evidence:
    """How it is told: in one breath, as what was told before, as something else."""
    if earlier.occurrence is not None and earlier.occurrence == later.occurrence:
        yield "told as one", 1.0  # by the reader of claims
    if earlier.lead and later.lead:
        yield "both lead", 1.0
    gap = later.sentence - earlier.sentence
    if gap < len(_STEPS):
        yield "in one breath", _STEPS[gap]
    if gap == 0:
        return
    yield "far between", min(1.0, gap / 10)
    if later.points_back:
        yield "points back", 1.0
    if later.sets_apart:
        yield "set apart", 1.0
    if earlier.sets_apart or later.sets_apart:
        yield "once set apart", 1.0


def of_time(earlier: Piece, later: Piece) -> Evidence:
    if earlier.days is not None and later.days is not None and _gap_days(earlier.days, later.days) <= 0:
        yield "one day", 1.0
    elif earlier.when is not None and later.when is not None and _gap_days(earlier.when, later.when) > 0:
        yield "other days", 1.0


def of_place(earlier: Piece, later: Piece) -> Evidence:
    ours, theirs = earlier.spots, later.spots
    if not ours or not theirs:
        yield "place left open", 1.0  # as one does who goes on with what was told
        return
    if earlier.fine & later.fine:
        yield "one place", 1.0
        return
    if earlier.fine and later.fine:
        yield "other places", 1.0
    if any(within(spot, place) or within(place, spot) for spot in ours for place in theirs):
        yield "place within place", 1.0
    elif all(apart_km(spot, place) > 0 for spot in ours for place in theirs):
        yield "places far apart", 1.0


def of_deed(earlier: Piece, later: Piece) -> Evidence:
    if earlier.acts and later.acts:
        if earlier.acts == later.acts:
            yield "one kind of deed", 1.0
        elif not earlier.acts & later.acts:
            yield "other deeds", 1.0
    if earlier.targets & later.targets:
        yield "one kind of target", 1.0
    elif earlier.targets and later.targets:
        yield "other targets", 1.0
    if earlier.doers and later.doers and not earlier.doers & later.doers:
        yield "other doers", 1.0


def of_tolls(earlier: Piece, later: Piece) -> Evidence:
    if shared := earlier.numbers & later.numbers:
        yield "as many victims", min(1.0, 0.3 + max([number for _, number in shared]) / 15)  # the more, the less by chance
    elif any(later.tolls.get(kind, count) != count for kind, count in earlier.tolls.items()):
        yield "other tolls", 1.0


def _gap_days(one: Period, other: Period) -> int:
    """Days between; 0 and below where they meet."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return 0
    return max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
