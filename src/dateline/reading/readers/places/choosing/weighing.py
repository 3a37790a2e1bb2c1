"""Which place of that name is meant: the reasons for each weighed against each other, and against a place that is not listed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import exp

from dateline.model import Candidate, PlaceKind
from dateline.reading.gazetteer import Entry, Match, gazetteer
from dateline.reading.readers.places.choosing.ground import Ground
from dateline.reading.readers.places.choosing.reasons import (
    FEATURES,
    KNOWN_ABROAD,
    LATE_FEATURES,
    WIDE,
    Case,
    Settled,
    country_spoken_of,
    inside_named,
    is_called_after,
)
from dateline.reading.readers.places.toponym import Toponym

MOST_CANDIDATES = 60
"""Of a name that more places bear only the largest are weighed, and those the report's ground speaks for."""

_MOST_KEPT = 8
"""Of so many it is said what speaks for them."""

TOSS = 0.2
"""Below this score nothing is chosen."""

_HAMLET = 6.0
"""What a place that is not listed would weigh by name and size alone: a little more than a listed hamlet."""

_IN_IT = 12.0
"""… and where the text says what it lies in: as much as a listed one gains by that and by what else the report names there."""

_IN_ITS_MIDST = 4.5
"""… and what it gains where the report says what it speaks of: as much as a country spoken of."""

_SAME_PLACE_KM = 30
"""Within this distance the choice hardly matters."""

_CLEAR_VOTES = 3
"""So often a report must name countries or their people before a place elsewhere is doubted."""

_SEATS = frozenset({"PPLC", "PPLA"})
_UNITS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})
_SEAT_FIRST = 0.05
"""So much more than its province a seat is meant by the bare name of both."""

_SEAT_WHY = "it is the town that the unit of that name is called after"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """A candidate and what speaks for it: reason → weight, and all of it together."""

    case: Case
    parts: tuple[tuple[str, float], ...]
    total: float


def choose(toponyms: list[Toponym], ground: Ground) -> list[tuple[Candidate, ...]]:
    """What each name could mean, best first, each with its share of the whole as score; empty where the gazetteer has nothing.

    All are weighed a second time in the light of what the first time made of the others; names told alike are weighed once. The best is
    as sure as all at the same spot or around it is together. A share is kept for a place that is not listed.
    """
    once = {_as_told(toponym): toponym for toponym in reversed(toponyms)}
    drafts = {told: [_weigh(case) for case in _short_list(toponym, ground)] for told, toponym in reversed(once.items())}
    settled = _settled(drafts.values())
    found = {told: _candidates(_ranked([_weigh_again(draft, settled) for draft in some])) for told, some in drafts.items()}
    return [found[_as_told(toponym)] for toponym in toponyms]


def _as_told(toponym: Toponym) -> tuple[object, ...]:
    """All of a toponym that the choice goes by."""
    inside = tuple(entry.id for entry in toponym.inside)
    return toponym.name, len(toponym.hits), toponym.asked, inside, toponym.civic, toponym.beside, toponym.has_article


def _short_list(toponym: Toponym, ground: Ground) -> list[Case]:
    cases = [Case(entry=hit.entry, match=hit.match, toponym=toponym, ground=ground) for hit in toponym.hits]
    heard = [case for case in cases if case.match is not Match.SOUND or _ground_speaks_for(case)]
    return sorted(heard, key=lambda case: (-_promise(case), case.entry.id))[:MOST_CANDIDATES]


def _promise(case: Case) -> float:
    return case.entry.weight + country_spoken_of(case) + 3 * inside_named(case)


def _ground_speaks_for(case: Case) -> bool:
    """A name known only by its sound is believed where the report speaks much of the country."""
    return country_spoken_of(case) >= 0.3 or bool(inside_named(case))


def _weigh(case: Case) -> _Weighed:
    parts = tuple((feature.why, feature.weight * feature.measure(case)) for feature in FEATURES)
    return _Weighed(case=case, parts=parts, total=sum(weight for _, weight in parts))


def _weigh_again(draft: _Weighed, settled: Settled) -> _Weighed:
    """With what the other names were taken for."""
    late = tuple((feature.why, feature.weight * feature.measure(draft.case, settled)) for feature in LATE_FEATURES)
    return _Weighed(case=draft.case, parts=draft.parts + late, total=draft.total + sum(weight for _, weight in late))


def _settled(drafts: Iterable[list[_Weighed]]) -> Settled:
    settled: dict[str, tuple[Entry, float]] = {}
    for some in drafts:
        ranked = _ranked(some)
        if ranked and ranked[0][1] >= TOSS:
            best, score = ranked[0]
            settled.setdefault(best.case.toponym.name, (best.case.entry, score))
    return settled


def _ranked(weighed: list[_Weighed]) -> list[tuple[_Weighed, float]]:
    """The candidates with their scores, best first."""
    if not weighed:
        return []
    ranked = sorted(_with_seats(weighed), key=lambda item: (-item.total, item.case.entry.id))
    best = ranked[0]
    shares = [exp(item.total - best.total) for item in ranked]
    whole = sum(shares) + exp(_unlisted(best.case) - best.total)
    like = sum(share for item, share in zip(ranked, shares, strict=True) if _is_like(item.case.entry, best.case.entry))
    return [(best, _trust(best.case) * like / whole), *((item, share / whole) for item, share in zip(ranked[1:], shares[1:], strict=True))]


def _with_seats(weighed: list[_Weighed]) -> Iterator[_Weighed]:
    """A bare "Idlib" is the town rather than the province or district: whatever speaks for the unit speaks for it, and a little more."""
    units = [unit for unit in weighed if unit.case.entry.kind in _UNITS]
    for item in weighed:
        may_be_seat = not item.case.toponym.asked and item.case.entry.kind is PlaceKind.TOWN
        own = [unit.total for unit in units if _is_seat(item.case.entry, unit.case.entry)] if may_be_seat else []
        if own:
            total = max(item.total, *own) + _SEAT_FIRST
            yield replace(item, total=total, parts=(*item.parts, (_SEAT_WHY, total - item.total)))
        else:
            yield item


def _is_seat(town: Entry, unit: Entry) -> bool:
    """Of a province the seat of its government; of a district the town it may be called after."""
    return (unit.kind is PlaceKind.ADMIN1 and town.code in _SEATS and town.within(unit)) or is_called_after(unit, town)


def _unlisted(best: Case) -> float:
    """What a hamlet of that name that no gazetteer has would weigh: in what the report speaks of, in what is said to hold it."""
    if best.entry.weight >= KNOWN_ABROAD:
        return _HAMLET
    spoken = min(1.0, best.ground.countries.total(besides=best.toponym.name) / _CLEAR_VOTES)
    return _HAMLET + _IN_ITS_MIDST * spoken + _IN_IT * any(_holds(container, best.entry) for container in best.toponym.inside)


def _holds(container: Entry, best: Entry) -> bool:
    """Whether "X, Y" must mean that X lies in Y.

    Not where both are states or Y is a town as well ("near Marib, Taiz and Ibb"): they may only be listed.
    """
    if container.kind not in WIDE or best.kind in {container.kind, PlaceKind.COUNTRY}:
        return False
    return not any(hit.entry.kind is PlaceKind.TOWN and hit.entry.within(container) for hit in gazetteer().find(container.name))


def _trust(case: Case) -> float:
    """How far the best candidate itself is believed, its rivals apart: less where only the sound agrees."""
    if case.match is not Match.SOUND:
        return 1.0
    return 0.5 + 0.4 * max(country_spoken_of(case), inside_named(case))


def _is_like(entry: Entry, other: Entry) -> bool:
    """At the same spot, or one inside the other: a town and its province are no rivals in earnest."""
    units = {PlaceKind.ADMIN1, PlaceKind.ADMIN2}
    nested = (other.kind in units and entry.within(other)) or (entry.kind in units and other.within(entry))
    return nested or entry.distance_km(other) <= _SAME_PLACE_KM


def _candidates(ranked: list[tuple[_Weighed, float]]) -> tuple[Candidate, ...]:
    return tuple(_candidate(item, score) for item, score in ranked[:_MOST_KEPT])


def _candidate(item: _Weighed, score: float) -> Candidate:
    entry, spoken = item.case.entry, sorted(item.parts, key=lambda part: -part[1])
    return Candidate(
        gazetteer_id=entry.id,
        name=entry.name,
        kind=entry.kind,
        country=entry.country or None,
        lat=entry.lat,
        lon=entry.lon,
        score=round(score, 3),
        why=tuple(why for why, weight in spoken if weight > 0),
    )
