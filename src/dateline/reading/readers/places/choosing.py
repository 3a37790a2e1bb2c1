"""Which place of that name is meant: a sum of named features, each 0–1 and one screen long, that can say why.

The weights were set by hand, and their order of size checked on LGL and TR-News; nothing was trained on these sets.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import exp

from dateline.model import Candidate, PlaceKind
from dateline.reading import lexicon
from dateline.reading.gazetteer import Entry, Match, fold, gazetteer
from dateline.reading.readers.places.ground import Ground
from dateline.reading.readers.places.toponym import Toponym

MOST_CANDIDATES = 60
"""Of a name that more places bear only the largest are weighed, and those the report's ground speaks for."""

_SIZEABLE = 4.0
"""log10 of the population from which a place has the better right to its name than one that is also called so."""

_HAMLET = 6.0
"""What a place that is not listed would weigh by name and size alone: a little more than a listed hamlet."""

_IN_IT = 8.0
"""… and where the text says what it lies in: as much as a listed one gains by that."""

_KNOWN_ABROAD = 5.3
"""log10 of the people from which a town is spoken of anywhere."""

_IN_ITS_MIDST = 4.0
"""… and what it gains where the report says what it speaks of: as much as a country spoken of."""

_UNCOUNTED = frozenset(lexicon.load("grounds")["uncounted"]["countries"].split())
_LISTED_UNCOUNTED = 3.7
"""log10 of the people a town without a figure is taken to have there."""

_SAME_PLACE_KM = 30
"""Within this distance the choice hardly matters."""

_CLEAR_VOTES = 3
"""So often a report must name countries or their people before a place elsewhere is doubted."""

_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
"""Too wide for their middle to be near anything; what lies in them is counted by itself."""

_SEATS = frozenset({"PPLC", "PPLA"})
_SEAT_FIRST = 1.0

_ENOUGH = 2.0
"""So many rare names that some place of a unit bears say all that they can say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a feature looks at: could this entry be what these words mean, in this report?"""

    entry: Entry
    match: Match
    toponym: Toponym
    ground: Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One reason for a candidate: `measure` says how strongly it holds, 0–1; `weight` what it counts for."""

    why: str
    weight: float
    measure: Callable[[Case], float]


def _size(case: Case) -> float:
    """Units weigh no more than a city of three million: a province is not better known than its capital for having more people.

    Where nobody was counted, a town is taken for no hamlet: GeoNames lists no hamlets there.
    """
    entry = case.entry
    if entry.population == 0 and entry.country in _UNCOUNTED:
        return max(entry.weight, _LISTED_UNCOUNTED) / 7
    weight = min(entry.weight, 6.5) if entry.kind in {PlaceKind.ADMIN1, PlaceKind.ADMIN2} else entry.weight
    return min(1.0, weight / 7)


def _main_name(case: Case) -> float:
    """A county called by less than its full name ("Delaware") is hardly meant, nor one of another name where some bear just this."""
    if case.entry.kind is PlaceKind.ADMIN2 and not case.toponym.asked and fold(case.entry.name) != fold(case.toponym.name):
        return 0.2
    if case.match is Match.OTHER_NAME and any(hit.match is Match.NAME and hit.entry.weight >= _SIZEABLE for hit in case.toponym.hits):
        return 0.0
    return {Match.NAME: 1.0, Match.OTHER_NAME: 0.4, Match.SOUND: 0.0}[case.match]


def _country(case: Case) -> float:
    return float(case.entry.kind is PlaceKind.COUNTRY)


def _capital(case: Case) -> float:
    return float(case.entry.code == "PPLC")


def _region(case: Case) -> float:
    return float(case.entry.id.startswith("region:") and case.entry.kind is not PlaceKind.TOWN)


def _first_unit(case: Case) -> float:
    return float(case.entry.kind is PlaceKind.ADMIN1)


def _town_by_bare_name(case: Case) -> float:
    return float(not case.toponym.asked and case.entry.kind is PlaceKind.TOWN)


def _kind_asked(case: Case) -> float:
    if case.entry.kind not in case.toponym.asked:
        return 0.0
    return 1.0 - 0.25 * case.toponym.asked.index(case.entry.kind)


def _civic(case: Case) -> float:
    """Countries have no mayors, and their police are told by the adjective: "a Lebanon woman" is of some other Lebanon."""
    return float(case.toponym.civic and case.entry.kind is not PlaceKind.COUNTRY)


def _as_listed(case: Case) -> float:
    """What is listed is mostly of one kind: in "Chad and Niger" the country, in "Georgia and Alabama" the state."""
    beside = [case.ground.settled[name] for name in case.toponym.beside if name in case.ground.settled]
    return max((score for entry, score in beside if entry.kind is case.entry.kind), default=0.0)


def _inside_named(case: Case) -> float:
    return float(any(container.id != case.entry.id and case.entry.within(container) for container in case.toponym.inside))


def _country_spoken_of(case: Case) -> float:
    votes, name = case.ground.countries, case.toponym.name
    most = votes.most(besides=name)
    return votes.of(case.entry.country, besides=name) / most if most else 0.0


def _unit_spoken_of(case: Case) -> float:
    return float(case.ground.units.of((case.entry.country, case.entry.admin1), besides=case.toponym.name) > 0)


def _bearers_around(case: Case) -> float:
    """Many of the report's names are borne by some place of the same province or state, however many others bear them too."""
    if not case.entry.admin1:
        return 0.0
    return min(1.0, case.ground.bearers.of((case.entry.country, case.entry.admin1), besides=case.toponym.name) / _ENOUGH)


def _bearers_near(case: Case) -> float:
    """The same, of its district or county."""
    if not case.entry.admin2:
        return 0.0
    return min(1.0, case.ground.local.of((case.entry.country, case.entry.admin1, case.entry.admin2), besides=case.toponym.name) / _ENOUGH)


def _home_country(case: Case) -> float:
    """A national outlet writes of the world, a local one of its own."""
    ground = case.ground
    if ground.home_country and not ground.home:
        return 0.5 * (case.entry.country == ground.home_country)
    return sum(share for town, share in ground.home if town.country == case.entry.country)


def _home_near(case: Case) -> float:
    """1 at the outlet's home, 0.4 at 150 km from it."""
    if case.entry.kind is PlaceKind.COUNTRY:
        return 0.0
    return max((share * exp(-_gap_km(town, case.entry) / 160) for town, share in case.ground.home), default=0.0)


def _group_ground(case: Case) -> float:
    """Half for one mention of a group or people at home there, more for more."""
    votes = case.ground.grounds.of(case.entry.country, besides="")
    return votes / (votes + 1)


def _neighbours(case: Case) -> float:
    """How near the report's other places are: the mean closeness of the nearest three, 1 at the spot, 0.4 at 150 km."""
    settled = [one for name, one in case.ground.settled.items() if name != case.toponym.name]
    others = [(entry, score) for entry, score in settled if entry.kind not in _WIDE and entry.id != case.entry.id]
    close = sorted((score * exp(-_gap_km(case.entry, other) / 160) for other, score in others), reverse=True)[:3]
    return sum(close) / max(2, len(close)) if close else 0.0


def _gap_km(entry: Entry, other: Entry) -> float:
    """From point to point, for a province or state from its rim: its middle may lie far from all that is in it."""
    reach = sum(one.radius_km for one in (entry, other) if one.kind is PlaceKind.ADMIN1)
    return max(0.0, entry.distance_km(other) - reach)


FEATURES = (
    Feature(why="its size", weight=7.0, measure=_size),
    Feature(why="it is its main name", weight=1.5, measure=_main_name),
    Feature(why="it is a country", weight=6.0, measure=_country),
    Feature(why="it is a capital", weight=3.0, measure=_capital),
    Feature(why="it is a region that news speaks of", weight=7.0, measure=_region),
    Feature(why="it is a first-level unit", weight=2.0, measure=_first_unit),
    Feature(why="a bare name means the town", weight=1.0, measure=_town_by_bare_name),
    Feature(why="the words beside it ask for this kind", weight=2.5, measure=_kind_asked),
    Feature(why="what stands beside it belongs to a town", weight=3.0, measure=_civic),
    Feature(why="it is of the kind of those listed with it", weight=2.5, measure=_as_listed),
    Feature(why="it lies in the place named with it", weight=8.0, measure=_inside_named),
    Feature(why="the report speaks of its country", weight=4.0, measure=_country_spoken_of),
    Feature(why="the report speaks of its province or state", weight=2.5, measure=_unit_spoken_of),
    Feature(why="other places of the report are near", weight=6.0, measure=_neighbours),
    Feature(why="other names of the report are found in its province or state", weight=3.5, measure=_bearers_around),
    Feature(why="other names of the report are found in its district or county", weight=2.0, measure=_bearers_near),
    Feature(why="it lies in the outlet's country", weight=2.5, measure=_home_country),
    Feature(why="it lies where the outlet is at home", weight=6.0, measure=_home_near),
    Feature(why="groups or peoples named in the report are at home in its country", weight=1.5, measure=_group_ground),
)


def candidates(toponym: Toponym, ground: Ground) -> tuple[Candidate, ...]:
    """What the name could mean, best first, each with its share of the whole as score; empty where the gazetteer has nothing.

    The best is as sure as all at the same spot or around it is together. A share is kept for a place that is not listed.
    """
    weighed = [_weigh(case) for case in _short_list(toponym, ground)]
    if not weighed:
        return ()
    weighed = sorted(_with_seats(weighed), key=lambda item: (-item.total, item.case.entry.id))
    shares = [exp(item.total - weighed[0].total) for item in weighed]
    whole = sum(shares) + exp(_unlisted(weighed[0].case) - weighed[0].total)
    found = [_candidate(item, share / whole) for item, share in zip(weighed, shares, strict=True)]
    best = _with_its_like(found, [item.case.entry for item in weighed])
    return (replace(best, score=round(best.score * _trust(weighed[0].case), 3)), *found[1:])


def _unlisted(best: Case) -> float:
    """What a hamlet of that name that no gazetteer has would weigh, in the midst of what the report speaks of and in what is said to hold it."""
    spoken = min(1.0, best.ground.countries.total(besides=best.toponym.name) / _CLEAR_VOTES)
    return _HAMLET + _IN_ITS_MIDST * spoken + _IN_IT * any(_holds(container, best.entry) for container in best.toponym.inside)


def _holds(container: Entry, best: Entry) -> bool:
    """Whether "X, Y" must mean that X lies in Y.

    Not where both are states, X is a great city or Y a town as well ("In Paris, Nigeria agreed"; "Kabul, Kandahar"): they may only be listed.
    """
    if container.kind not in _WIDE or best.kind in {container.kind, PlaceKind.COUNTRY} or best.weight >= _KNOWN_ABROAD:
        return False
    return not any(hit.entry.kind is PlaceKind.TOWN and hit.entry.within(container) for hit in gazetteer().find(container.name))


def _trust(case: Case) -> float:
    """How far the best candidate itself is believed, its rivals apart: less where only the sound agrees."""
    if case.match is not Match.SOUND:
        return 1.0
    return 0.5 + 0.4 * max(_country_spoken_of(case), _inside_named(case))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    case: Case
    total: float
    why: tuple[str, ...]


def _weigh(case: Case) -> _Weighed:
    parts = [(feature.weight * feature.measure(case), feature.why) for feature in FEATURES]
    spoken = sorted((part for part in parts if part[0] > 0), key=lambda part: -part[0])
    return _Weighed(case=case, total=sum(value for value, _ in parts), why=tuple(why for _, why in spoken))


def _with_seats(weighed: list[_Weighed]) -> Iterator[_Weighed]:
    """A bare "Idlib" is the seat rather than the province: whatever speaks for the province speaks for its seat, and a little more."""
    units = [item for item in weighed if item.case.entry.kind is PlaceKind.ADMIN1]
    for item in weighed:
        own = [unit.total for unit in units if item.case.entry.code in _SEATS and item.case.entry.within(unit.case.entry)]
        if own and not item.case.toponym.asked:
            item = replace(item, total=max(item.total, *own) + _SEAT_FIRST, why=(*item.why, "it is the seat of the province or state of that name"))
        yield item


def _short_list(toponym: Toponym, ground: Ground) -> list[Case]:
    cases = [Case(entry=hit.entry, match=hit.match, toponym=toponym, ground=ground) for hit in toponym.hits]
    heard = [case for case in cases if case.match is not Match.SOUND or _ground_speaks_for(case)]
    return sorted(heard, key=lambda case: (-_promise(case), case.entry.id))[:MOST_CANDIDATES]


def _promise(case: Case) -> float:
    return case.entry.weight + _country_spoken_of(case) + 3 * _inside_named(case)


def _ground_speaks_for(case: Case) -> bool:
    """A name known only by its sound is believed where the report speaks much of the country."""
    return _country_spoken_of(case) >= 0.3 or bool(_inside_named(case))


def _candidate(item: _Weighed, score: float) -> Candidate:
    return Candidate(
        gazetteer_id=item.case.entry.id,
        name=item.case.entry.name,
        kind=item.case.entry.kind,
        country=item.case.entry.country or None,
        lat=item.case.entry.lat,
        lon=item.case.entry.lon,
        score=round(score, 3),
        why=item.why,
    )


def _with_its_like(found: list[Candidate], entries: list[Entry]) -> Candidate:
    same = sum(candidate.score for candidate, entry in zip(found, entries, strict=True) if _is_like(entry, entries[0]))
    return replace(found[0], score=round(min(1.0, same), 3))


def _is_like(entry: Entry, other: Entry) -> bool:
    """At the same spot, or one inside the other: a town and its province are no rivals in earnest."""
    units = {PlaceKind.ADMIN1, PlaceKind.ADMIN2}
    nested = (other.kind in units and entry.within(other)) or (entry.kind in units and other.within(entry))
    return nested or entry.distance_km(other) <= _SAME_PLACE_KM
