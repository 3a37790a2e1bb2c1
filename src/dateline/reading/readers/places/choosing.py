"""Which place of that name is meant: a sum of named features, each 0–1 and one screen long, that can say why.

The weights were set by hand, and their order of size checked on LGL and TR-News; nothing was trained on these sets.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import exp

from dateline.model import Candidate, PlaceKind
from dateline.reading.gazetteer import Entry, Hit, Match
from dateline.reading.readers.places.ground import Ground
from dateline.reading.readers.places.toponym import Toponym

MOST_CANDIDATES = 60
"""Of a name that more places bear only the largest are weighed, and those the report's ground speaks for."""

_SAME_PLACE_KM = 30
"""A town and the unit around it are no rivals in earnest: within this distance the choice hardly matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One reason for a candidate: `measure` says how strongly it holds, 0–1; `weight` what it counts for."""

    why: str
    weight: float
    measure: Callable[[Hit, Toponym, Ground], float]


def _size(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return min(1.0, hit.entry.weight / 7)


def _main_name(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return {Match.NAME: 1.0, Match.OTHER_NAME: 0.4, Match.SOUND: 0.0}[hit.match]


def _country(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return float(hit.entry.kind is PlaceKind.COUNTRY)


def _capital(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return float(hit.entry.code == "PPLC")


def _region(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return float(hit.entry.id.startswith("region:"))


def _first_unit(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return float(hit.entry.kind is PlaceKind.ADMIN1)


def _town_by_bare_name(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return float(not toponym.asked and hit.entry.kind is PlaceKind.TOWN)


def _kind_asked(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    if hit.entry.kind not in toponym.asked:
        return 0.0
    return 1.0 - 0.4 * toponym.asked.index(hit.entry.kind)


def _inside_named(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    return float(any(container.id != hit.entry.id and hit.entry.within(container) for container in toponym.inside))


def _country_spoken_of(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    most = max(ground.countries.values(), default=0)
    return ground.countries[hit.entry.country] / most if most else 0.0


def _unit_spoken_of(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    own = hit.entry.kind is PlaceKind.ADMIN1  # a unit's own name does not speak for it
    return float(ground.units[hit.entry.country, hit.entry.admin1] > int(own))


def _neighbours(hit: Hit, toponym: Toponym, ground: Ground) -> float:
    """How near the report's other places are: the mean closeness of the nearest three, 1 at the spot, 0.4 at 150 km."""
    others = [entry for name, entry in ground.settled.items() if name != toponym.name and entry.kind is not PlaceKind.COUNTRY]
    close = sorted((exp(-hit.entry.distance_km(other) / 160) for other in others if other.id != hit.entry.id), reverse=True)[:3]
    return sum(close) / max(2, len(close)) if close else 0.0


FEATURES = (
    Feature(why="its size", weight=7.0, measure=_size),
    Feature(why="it is its main name", weight=1.5, measure=_main_name),
    Feature(why="it is a country", weight=4.0, measure=_country),
    Feature(why="it is a capital", weight=2.0, measure=_capital),
    Feature(why="it is a region that news speaks of", weight=7.0, measure=_region),
    Feature(why="it is a first-level unit", weight=0.7, measure=_first_unit),
    Feature(why="a bare name means the town", weight=1.0, measure=_town_by_bare_name),
    Feature(why="the words beside it ask for this kind", weight=2.5, measure=_kind_asked),
    Feature(why="it lies in the place named with it", weight=5.0, measure=_inside_named),
    Feature(why="the report speaks of its country", weight=3.0, measure=_country_spoken_of),
    Feature(why="the report speaks of its province or state", weight=1.5, measure=_unit_spoken_of),
    Feature(why="other places of the report are near", weight=5.0, measure=_neighbours),
)


def candidates(toponym: Toponym, ground: Ground) -> tuple[Candidate, ...]:
    """What the name could mean, best first, with scores that would sum to 1 were the best not sure of its surroundings too; empty where the gazetteer has nothing."""
    hits = _short_list(toponym, ground)
    weighed = [_weigh(hit, toponym, ground) for hit in hits]
    best = max((total for total, _ in weighed), default=0.0)
    shares = [exp(total - best) for total, _ in weighed]
    ranked = sorted(zip(shares, hits, weighed, strict=True), key=lambda item: (-item[0], item[1].entry.id))
    found = [_candidate(hit.entry, share / sum(shares), why) for share, hit, (_, why) in ranked]
    return (_with_its_like(found, ranked[0][1].entry, [hit.entry for _, hit, _ in ranked]), *found[1:]) if found else ()


def _with_its_like(found: list[Candidate], best: Entry, entries: list[Entry]) -> Candidate:
    """The best candidate, as sure as all that lie at the same spot are together."""
    same = sum(candidate.score for candidate, entry in zip(found, entries, strict=True) if entry.distance_km(best) <= _SAME_PLACE_KM)
    return replace(found[0], score=round(min(1.0, same), 3))


def _short_list(toponym: Toponym, ground: Ground) -> list[Hit]:
    def promise(hit: Hit) -> tuple[float, str]:
        return -(hit.entry.weight + _country_spoken_of(hit, toponym, ground) + 3 * _inside_named(hit, toponym, ground)), hit.entry.id

    sounds = [hit for hit in toponym.hits if hit.match is not Match.SOUND or _ground_speaks_for(hit, toponym, ground)]
    return sorted(sounds, key=promise)[:MOST_CANDIDATES]


def _ground_speaks_for(hit: Hit, toponym: Toponym, ground: Ground) -> bool:
    """A name known only by its sound is believed where the report speaks of the country."""
    return bool(ground.countries[hit.entry.country] or _inside_named(hit, toponym, ground))


def _weigh(hit: Hit, toponym: Toponym, ground: Ground) -> tuple[float, tuple[str, ...]]:
    parts = [(feature.weight * feature.measure(hit, toponym, ground), feature.why) for feature in FEATURES]
    spoken = sorted((part for part in parts if part[0] > 0), key=lambda part: -part[0])
    return sum(value for value, _ in parts), tuple(why for _, why in spoken)


def _candidate(entry: Entry, score: float, why: tuple[str, ...]) -> Candidate:
    return Candidate(
        gazetteer_id=entry.id,
        name=entry.name,
        kind=entry.kind,
        country=entry.country or None,
        lat=entry.lat,
        lon=entry.lon,
        score=round(score, 3),
        why=why,
    )
