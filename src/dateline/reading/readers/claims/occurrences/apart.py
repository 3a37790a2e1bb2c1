"""What speaks against two claims telling one thing: the later of the two, then the earlier. Any one answer is enough."""

from dateline.model import Claim, Period, Place, PlaceKind
from dateline.reading.gazetteer.distances import distance_km
from dateline.reading.readers.claims.occurrences.version import Version
from dateline.reading.readers.claims.occurrences.words import listed

_FEW = 2
_FAR_MORE = 30
_SPOTS = frozenset({PlaceKind.TOWN, PlaceKind.SITE})


def other_day(later: Version, earlier: Version) -> bool:
    one, other = later.period, earlier.period
    return one is not None and other is not None and apart(one, other)


def apart(one: Period, other: Period) -> bool:
    """Whether the one is over before the other begins."""
    return _before(one, other) or _before(other, one)


def _before(one: Period, other: Period) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def sum_of_days(later: Version, earlier: Version) -> bool:
    """A toll over days ("since Tuesday") and one of a day are two counts."""
    return (
        _one_harm(later, earlier) and _is_day(later.claim) != _is_day(earlier.claim) and _is_told(later.claim) and _is_told(earlier.claim)
    )


def sum_of_war(later: Version, earlier: Version) -> bool:
    """A toll of a whole war, and one of a day of it."""
    return later.sentence != earlier.sentence and _of_spell(later) != _of_spell(earlier) and _one_harm(later, earlier)


def _of_spell(version: Version) -> bool:
    told = (version.draft.cause, *version.draft.of("agent"))
    return any(token is not None and token.lemma_.lower() in listed("spells") for token in told)


def other_scale(later: Version, earlier: Version) -> bool:
    """Rival counts of one thing differ, but not so: twelve dead, and thousands. One or two may be a part of many."""
    counts = [one.claim.count.least or 0 for one in (later, earlier) if one.claim.count is not None]
    return _one_harm(later, earlier) and len(counts) > 1 and min(counts) > _FEW and max(counts) >= _FAR_MORE * min(counts)


def _is_told(claim: Claim) -> bool:
    return claim.when is not None and claim.when.when is not None and None not in {claim.when.earliest, claim.when.latest}


def _is_day(claim: Claim) -> bool:
    return claim.when is not None and claim.when.earliest is not None and claim.when.earliest == claim.when.latest


def other_place(later: Version, earlier: Version) -> bool:
    """Two spots further apart than either reaches."""
    one, other = later.claim.where, earlier.claim.where
    return one is not None and other is not None and _far(one, other)


def _far(one: Place, other: Place) -> bool:
    if one.gazetteer_id == other.gazetteer_id or one.extent is None or other.extent is None:
        return False
    if PlaceKind.COUNTRY in {one.kind, other.kind}:  # "northern Syria" is no circle to be trusted
        return one.country != other.country
    gap = distance_km((one.extent.lat, one.extent.lon), (other.extent.lat, other.extent.lon))
    reach = one.extent.radius_km + other.extent.radius_km
    return gap > reach or (one.kind in _SPOTS and other.kind in _SPOTS and gap > min(one.extent.radius_km, other.extent.radius_km))


def told_apart(later: Version, earlier: Version) -> bool:
    """As in "another patrol", "46 others", "a second meeting"."""
    if later.sentence == earlier.sentence and later.draft.trigger == earlier.draft.trigger:
        return False
    nouns = [token for role in ("patient", "agent", "object") for token in later.draft.of(role)]
    nouns += [token for token in (later.draft.trigger, later.draft.cause) if token is not None and token.pos_ == "NOUN"]
    return any(
        token.lemma_.lower() == "other" or any(child.lower_ in listed("apart") and child.dep_ != "prep" for child in token.children)
        for token in nouns
    )


def other_doers(later: Version, earlier: Version) -> bool:
    """One speaker names two who did it."""
    if later.speaker != earlier.speaker or later.is_denied or earlier.is_denied:
        return False
    named = [{key for key in one.doers if key.startswith(("k", "place"))} for one in (later, earlier)]
    return all(named) and not named[0] & named[1]


def other_target(later: Version, earlier: Version) -> bool:
    """One state cannot be of two places, nor one bond of two pairs."""
    if later.family == "violence" or not later.sufferers or not earlier.sufferers:
        return False
    return not later.sufferers & earlier.sufferers


def _one_harm(later: Version, earlier: Version) -> bool:
    return later.claim.harm is not None and later.claim.harm == earlier.claim.harm
