"""The reasons for a candidate: named features, each 0–1 and one screen long, that can say why.

The weights were set by hand, and their order of size checked on halves of LGL and TR-News; nothing was trained on these sets.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp, log1p
from typing import TypeAlias

from dateline.model import PlaceKind
from dateline.reading import lexicon
from dateline.reading.gazetteer import Entry, Match, fold
from dateline.reading.readers.places.choosing.ground import Ground
from dateline.reading.readers.places.toponym import Toponym

WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
"""Too wide for their middle to be near anything; what lies in them is counted by itself."""

_UNITS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})

KNOWN_ABROAD = 5.3
"""log10 of the people from which a town is spoken of anywhere."""

_SIZEABLE = 4.0
"""log10 of the people from which a place has the better right to its name than one that is also called so."""

_UNCOUNTED = frozenset(lexicon.load("grounds")["uncounted"]["countries"].split())
_LISTED_UNCOUNTED = 3.7
"""log10 of the people a town without a figure is taken to have there."""

_USUAL = {name.casefold(): place for place, names in lexicon.load("places")["usual"].items() for name in names}

_FAR = 15.0
"""Degrees of latitude beyond which nothing is near anything, not even a large province."""

_ENOUGH = 2.0
"""So many rare names that some place of a unit bears say all that they can say."""


Settled: TypeAlias = Mapping[str, tuple[Entry, float]]
"""Name → the place it was taken for at first, and how sure that was (0–1)."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LateFeature:
    """One that can only be measured once the other names were taken for something."""

    why: str
    weight: float
    measure: Callable[[Case, Settled], float]


def _size(case: Case) -> float:
    """Units weigh no more than a city of three million: a province is not better known than its capital for having more people.

    Where nobody was counted, a town is taken for no hamlet: GeoNames lists no hamlets there.
    """
    entry = case.entry
    if entry.population == 0 and entry.country in _UNCOUNTED:
        return max(entry.weight, _LISTED_UNCOUNTED) / 7
    weight = min(entry.weight, 6.5) if entry.kind in _UNITS else entry.weight
    return min(1.0, weight / 7)


def _main_name(case: Case) -> float:
    """A county called by less than its full name ("Delaware") is hardly meant, nor what is also called so where others bear just this."""
    if case.entry.kind is PlaceKind.ADMIN2 and not case.toponym.asked and fold(case.entry.name) != fold(case.toponym.name):
        return 0.7
    if fold(case.entry.name).startswith(fold(case.toponym.name) + " "):
        return 0.7  # "Newcastle" of Newcastle upon Tyne
    right = min(case.entry.weight, _SIZEABLE)
    if case.match is Match.OTHER_NAME and any(hit.match is Match.NAME and hit.entry.weight >= right for hit in case.toponym.hits):
        return 0.0
    return {Match.NAME: 1.0, Match.OTHER_NAME: 0.7, Match.SOUND: 0.5}[case.match]


def is_called_after(unit: Entry, town: Entry) -> bool:
    """Whether a district may have its name from a town of that name: the town lies in it, or near where it is thought to be."""
    if unit.kind is not PlaceKind.ADMIN2 or town.kind is not PlaceKind.TOWN:
        return False
    return town.within(unit) or town.distance_km(unit) <= max(unit.radius_km, _SEAT_NEAR_KM)


_SEAT_NEAR_KM = 25
"""So far a district's point may be off that stands at the mean of its towns."""


def _great(case: Case) -> float:
    """What millions live in is heard of everywhere."""
    if case.entry.kind not in {PlaceKind.TOWN, PlaceKind.ADMIN1}:
        return 0.0
    return min(1.0, max(0.0, case.entry.weight - KNOWN_ABROAD) / 1.5)


def _country(case: Case) -> float:
    return float(case.entry.kind is PlaceKind.COUNTRY)


def _capital(case: Case) -> float:
    return float(case.entry.code == "PPLC")


def _region(case: Case) -> float:
    """Not where the words beside it ask for something else: "the city of Gaza", "Blue Nile state"."""
    return float(case.entry.is_own_region and _is_not_refused(case))


def _article(case: Case) -> float:
    """Regions and waters have it, towns and provinces have not: "the Sahel", "the Blue Nile"."""
    return float(case.toponym.has_article and not case.toponym.asked and case.entry.is_own_region)


def _usual(case: Case) -> float:
    """What the bare name means to most who write it, its namesakes apart: "Gaza" the Strip, "Congo" the larger one."""
    return float(_USUAL.get(case.toponym.name.casefold()) == case.entry.id and _is_not_refused(case))


def _is_not_refused(case: Case) -> bool:
    return not case.toponym.asked or case.entry.kind in case.toponym.asked


def _first_unit(case: Case) -> float:
    """By its own name: what is also called like the city it surrounds is not meant by the city's."""
    return float(case.entry.kind is PlaceKind.ADMIN1 and case.match is Match.NAME)


def _town_by_bare_name(case: Case) -> float:
    return float(not case.toponym.asked and case.entry.kind is PlaceKind.TOWN)


def _kind_asked(case: Case) -> float:
    if case.entry.kind not in case.toponym.asked:
        return 0.0
    return 1.0 - 0.25 * case.toponym.asked.index(case.entry.kind)


def _civic(case: Case) -> float:
    """Countries have no mayors, and their police are told by the adjective: "a Lebanon woman" is of some other Lebanon."""
    return float(case.toponym.civic and case.entry.kind is not PlaceKind.COUNTRY)


def _as_listed(case: Case, settled: Settled) -> float:
    """What is listed is mostly of one kind: in "Chad and Niger" the country, in "Georgia and Alabama" the state."""
    beside = [settled[name] for name in case.toponym.beside if name in settled]
    return max((score for entry, score in beside if entry.kind is case.entry.kind), default=0.0)


def inside_named(case: Case) -> float:
    return float(any(container.id != case.entry.id and case.entry.within(container) for container in case.toponym.inside))


def country_spoken_of(case: Case) -> float:
    """1 for the country spoken of most; by the logarithm, so that one named five times is not lost beside one named a hundred times."""
    votes, name = case.ground.countries, case.toponym.name
    most = votes.most(besides=name)
    return log1p(votes.of(case.entry.country, besides=name)) / log1p(most) if most else 0.0


def _unit_spoken_of(case: Case) -> float:
    return min(1.0, case.ground.units.of((case.entry.country, case.entry.admin1), besides=case.toponym.name))


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
    """A national outlet writes of the world, a local one of its own; a report that names no country is mostly at home."""
    ground = case.ground
    spoken = bool(ground.countries.total(besides=case.toponym.name))
    if ground.home:
        return (0.5 if spoken else 1.0) * sum(share for town, share in ground.home if town.country == case.entry.country)
    return (1.0 if not spoken else 0.25 if ground.home_is_national else 0.5) * (case.entry.country == ground.home_country != "")


def _home_near(case: Case) -> float:
    """1 at the outlet's home, 0.4 at 150 km from it."""
    if case.entry.kind is PlaceKind.COUNTRY:
        return 0.0
    return max((share * exp(-_gap_km(town, case.entry) / 160) for town, share in case.ground.home), default=0.0)


def _group_ground(case: Case) -> float:
    """Half for one mention of a group or people at home there, more for more."""
    votes = case.ground.grounds.of(case.entry.country, besides="")
    return votes / (votes + 1)


def _neighbours(case: Case, settled: Settled) -> float:
    """How near the report's other places are: the mean closeness of the nearest three, 1 at the spot, 0.4 at 150 km."""
    entry, own = case.entry, case.toponym.name
    selves = {hit.entry.id for hit in case.toponym.hits}  # what it may be itself is no neighbour: "Gaza City" of "Gaza"
    around = ((other, score) for name, (other, score) in settled.items() if name != own and abs(other.lat - entry.lat) < _FAR)
    others = ((other, score) for other, score in around if other.kind not in WIDE and other.id not in selves)
    close = sorted((score * exp(-_gap_km(entry, other) / 160) for other, score in others), reverse=True)[:3]
    return sum(close) / max(2, len(close)) if close else 0.0


def _gap_km(entry: Entry, other: Entry) -> float:
    """From point to point, for a province or state from its rim: its middle may lie far from all that is in it."""
    gap = entry.distance_km(other)
    for one in (entry, other):
        if one.code == "ADM1":
            gap -= one.radius_km
    return max(0.0, gap)


SPOKEN_OF = "the report speaks of its country"

FEATURES = (
    Feature(why="its size", weight=7.0, measure=_size),
    Feature(why="it is its main name", weight=3.0, measure=_main_name),
    Feature(why="it is a great city or state", weight=1.0, measure=_great),
    Feature(why="it is a country", weight=7.0, measure=_country),
    Feature(why="it is a capital", weight=3.0, measure=_capital),
    Feature(why="it is a region that news speaks of", weight=7.0, measure=_region),
    Feature(why="an article stands before regions and waters", weight=12.0, measure=_article),
    Feature(why="the bare name mostly means it", weight=3.0, measure=_usual),
    Feature(why="it is a first-level unit", weight=2.0, measure=_first_unit),
    Feature(why="a bare name means the town", weight=1.0, measure=_town_by_bare_name),
    Feature(why="the words beside it ask for this kind", weight=2.5, measure=_kind_asked),
    Feature(why="what stands beside it belongs to a town", weight=3.0, measure=_civic),
    Feature(why="it lies in the place named with it", weight=8.0, measure=inside_named),
    Feature(why=SPOKEN_OF, weight=5.0, measure=country_spoken_of),
    Feature(why="the report speaks of its province or state", weight=2.5, measure=_unit_spoken_of),
    Feature(why="other names of the report are found in its province or state", weight=3.5, measure=_bearers_around),
    Feature(why="other names of the report are found in its district or county", weight=2.0, measure=_bearers_near),
    Feature(why="it lies in the outlet's country", weight=5.0, measure=_home_country),
    Feature(why="it lies where the outlet is at home", weight=6.0, measure=_home_near),
    Feature(why="groups or peoples named in the report are at home in its country", weight=1.5, measure=_group_ground),
)

LATE_FEATURES = (
    LateFeature(why="other places of the report are near", weight=6.0, measure=_neighbours),
    LateFeature(why="it is of the kind of those listed with it", weight=3.5, measure=_as_listed),
)
