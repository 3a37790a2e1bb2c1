"""Which sentences of one report tell one occurrence."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from dateline.corroborate.accounts.piece import Piece
from dateline.corroborate.lexicon import weigh
from dateline.corroborate.near import apart_km, within
from dateline.model import PlaceKind, Saying
from dateline.model.when import Period


class Feature(NamedTuple):
    """Something that speaks for two sentences telling one occurrence; `holds` says how much of it, 0–1."""

    name: str
    weight: float
    holds: Callable[[Piece, Piece], float]


ENOUGH = 1.5
_A_FEW_WORDS = 8.0  # in weights of lexicon/common.toml: about three words


def gather(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each occurrence, in the order they were told."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        scores = [(_score(piece, group), -number) for number, group in enumerate(groups)]
        best, number = max(scores, default=(0.0, 0))
        if best >= ENOUGH:
            groups[-number].append(piece)
        else:
            groups.append([piece])
    return groups


def _score(piece: Piece, group: Sequence[Piece]) -> float:
    """How much the best pair speaks for it; nothing where any pair speaks against it."""
    if any(against(piece, other) for other in group):
        return 0.0
    return max(likeness(piece, other) for other in group)


def likeness(one: Piece, other: Piece) -> float:
    return sum(feature.weight * feature.holds(one, other) for feature in FOR)


def against(one: Piece, other: Piece) -> bool:
    return one.family != other.family or any(veto(one, other) for veto in AGAINST)


def far_apart(one: Piece, other: Piece) -> bool:
    """No place of the one meets any of the other."""
    if not one.spots or not other.spots:
        return False
    return all(apart_km(spot, place) > 0 for spot in one.spots for place in other.spots)


def other_days(one: Piece, other: Piece) -> bool:
    if one.days is None or other.days is None:
        return False
    return _gap_days(one.days, other.days) > 0


def other_toll(one: Piece, other: Piece) -> bool:
    """One voice counts one kind of victims twice, and not alike: those are two."""
    for saying in _tolls(one):
        for older in _tolls(other):
            same = (saying.harm, saying.whom, saying.voices) == (older.harm, older.whom, older.voices)
            if same and not _meet(saying, older) and one.sentence != other.sentence:
                return True
    return False


def set_apart(one: Piece, other: Piece) -> bool:
    """ "In another attack …": whatever stands there is not what stood before."""
    later = max(one, other, key=lambda piece: piece.sentence)
    return later.sets_apart and one.sentence != other.sentence and not same_toll(one, other)


def same_word(one: Piece, other: Piece) -> float:
    """The reader of claims found that they tell one thing."""
    return float(one.occurrence is not None and one.occurrence == other.occurrence)


def same_toll(one: Piece, other: Piece) -> float:
    """They count as many victims of one kind; the more, the less by chance."""
    found = [saying.count.least or 0 for saying in _tolls(one) for older in _tolls(other) if saying.count and _equal(saying, older)]
    return min(1.0, 0.4 + max(found) / 10) if found else 0.0


def same_spot(one: Piece, other: Piece) -> float:
    """One place, finer than a province; half where the one lies in the other."""
    shared = {spot.id for spot in one.spots if spot.id} & {spot.id for spot in other.spots if spot.id}
    if any(spot.kind not in {PlaceKind.ADMIN1, PlaceKind.COUNTRY} for spot in one.spots if spot.id in shared):
        return 1.0
    pairs = [(spot, place) for spot in one.spots for place in other.spots]
    return 0.5 if any(within(*pair) or within(*reversed(pair)) for pair in pairs) else 0.0


def same_act(one: Piece, other: Piece) -> float:
    return float(bool(one.acts & other.acts))


def same_target(one: Piece, other: Piece) -> float:
    return float(bool(one.targets & other.targets))


def same_day(one: Piece, other: Piece) -> float:
    return float(one.days is not None and other.days is not None and _gap_days(one.days, other.days) <= 0)


def same_names(one: Piece, other: Piece) -> float:
    shared = len(one.names & other.names)
    return min(1.0, shared / 2)


def same_words(one: Piece, other: Piece) -> float:
    fewer = min(weigh(one.words), weigh(other.words))
    return weigh(one.words & other.words) / fewer if fewer > _A_FEW_WORDS else 0.0


def next_to(one: Piece, other: Piece) -> float:
    """Told in one breath."""
    return {0: 1.0, 1: 0.6, 2: 0.3}.get(abs(one.sentence - other.sentence), 0.0)


def both_lead(one: Piece, other: Piece) -> float:
    """Headline and first lines mostly tell one thing."""
    return float(one.lead and other.lead)


FOR = (
    Feature("told as one", 1.0, same_word),
    Feature("as many victims", 1.2, same_toll),
    Feature("one place", 0.9, same_spot),
    Feature("one kind of deed", 0.3, same_act),
    Feature("one kind of target", 0.5, same_target),
    Feature("one day", 0.3, same_day),
    Feature("names in common", 0.4, same_names),
    Feature("words in common", 1.0, same_words),
    Feature("told in one breath", 0.5, next_to),
    Feature("both lead", 0.6, both_lead),
)
AGAINST = (far_apart, other_days, other_toll, set_apart)


def _tolls(piece: Piece) -> Iterable[Saying]:
    return (saying for saying in piece.sayings if saying.harm and saying.count)


def _equal(one: Saying, other: Saying) -> bool:
    return one.harm == other.harm and one.count is not None and other.count is not None and one.count.least == other.count.least


def _meet(one: Saying, other: Saying) -> bool:
    if one.count is None or other.count is None:
        return True
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Saying, other: Saying) -> bool:
    return (
        one.count is None
        or other.count is None
        or other.count.least is None
        or one.count.most is None
        or one.count.most >= other.count.least
    )


def _gap_days(one: Period, other: Period) -> int:
    """Days between; 0 and below where they meet."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return 0
    return max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
