"""Who could be meant: the reasons weighed against each other, and against a bearer whom no register knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from dateline.actors.candidates.context import Candidate, Found
from dateline.actors.candidates.doubting import doubt
from dateline.actors.candidates.reasons import AT_HOME, FEATURES, Case

CLEAR = 0.75
"""From this share on the first stands out."""

_UNLISTED = 9.2
"""What a bearer whom no register knows would weigh: one that comes about .8 near a name, or an alias of a list, with nothing else told."""

_IN_ITS_MIDST = 2.5
"""… and what it gains where the report is set: a little less than one that is known to be at home there."""

_LEAST = 0.02
"""Below this share a candidate is left out, the best aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A bearer, and what speaks for and against it: reason → weight."""

    case: Case
    spoke: tuple[tuple[str, float], ...]
    total: float


def candidates(names: Sequence[str], cases: Sequence[Case]) -> Found:
    """The bearers best first; a doubt where nobody stands out, saying what would decide."""
    weighed = sorted(map(_weigh, cases), key=lambda one: (-one.total, one.case.bearer.handle))
    if not weighed:
        return Found(candidates=(), doubt=f"no register knows a bearer of {names[0]!r}" if names else "no name is told")
    shares = [exp(one.total - weighed[0].total) for one in weighed]
    whole = sum(shares) + exp(_unlisted(weighed[0]) - weighed[0].total)
    ranked = [(one, share / whole) for one, share in zip(weighed, shares, strict=True)]
    kept = [pair for place, pair in enumerate(ranked) if place == 0 or pair[1] >= _LEAST]
    return Found(
        candidates=tuple(_candidate(one, share) for one, share in kept),
        doubt=None if _with_its_own(kept) >= CLEAR else doubt(names, [one.case for one, _ in kept]),
    )


def _unlisted(best: Weighed) -> float:
    """What a bearer whom no register knows would weigh: more where the report is set and the best of the known is not at home."""
    abroad = bool(best.case.context.countries) and AT_HOME not in dict(best.spoke)
    return _UNLISTED + _IN_ITS_MIDST * abroad


def _with_its_own(kept: Sequence[tuple[Weighed, float]]) -> float:
    """The share of the best and of those near it: a body and its wing, or one before and after its rename, are no rivals in earnest."""
    best = kept[0][0].case.bearer
    return sum(share for one, share in kept if one.case.bearer is best or one.case.bearer.handle in best.near)


def _weigh(case: Case) -> Weighed:
    spoke = tuple(
        (feature.why if amount > 0 else feature.why_not, amount)
        for feature in FEATURES
        if (amount := feature.weight * feature.measure(case))
    )
    return Weighed(case=case, spoke=spoke, total=sum(amount for _, amount in spoke))


def _candidate(one: Weighed, share: float) -> Candidate:
    spoke = sorted(one.spoke, key=lambda part: -abs(part[1]))
    return Candidate(
        handle=one.case.bearer.handle,
        score=round(share, 3),
        why=tuple(why for why, amount in spoke if amount > 0),
        against=tuple(why for why, amount in spoke if amount < 0),
    )
