"""The ground a report stands on: which countries, units and places it speaks of, and where its outlet is at home."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from math import exp, log
from typing import Generic, TypeVar

from dateline.model import MentionKind, PlaceKind, Report
from dateline.reading import lexicon
from dateline.reading.gazetteer import Entry, Hit, Match, gazetteer
from dateline.reading.page import Page
from dateline.reading.readers.places import demonyms
from dateline.reading.readers.places.choosing.outlet import Home, home
from dateline.reading.readers.places.toponym import Toponym

Unit = tuple[str, str]
"""A country's ISO code and a first-level unit's code in it."""

District = tuple[str, str, str]
"""The same, and a second-level unit's code."""

_GROUNDS = lexicon.load("grounds")
_GROUPS = {name: codes.split() for codes, names in _GROUNDS["groups"].items() for name in names}
_PEOPLES = {name: codes.split() for codes, names in _GROUNDS["peoples"].items() for name in names.split()}
_UPPER = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION})
_LONGEST_COUNTRY = 4  # words of a country's name in a headline
_MANY_UNITS = 50
_MANY_DISTRICTS = 3000
"""A name borne in so many units says nothing of any: about as many as the United States, where names are borne most often, have."""

_SIZE_PULL, _PULL = 1.0, 1.5
"""What ten times the people, and what another name of the report borne in the same unit, make of an outlet's home: e to this power."""

Key = TypeVar("Key", bound=Hashable)


class Votes(Generic[Key]):
    """What speaks for what, and who said it: nobody's own voice counts when he asks for himself."""

    def __init__(self) -> None:
        self._all: dict[Key, float] = {}
        self._by: dict[str, dict[Key, float]] = {}
        self._most: dict[str, float] = {}  # asked again for each candidate

    def add(self, key: Key, voter: str, weight: float = 1.0) -> None:
        own = self._by.setdefault(voter.casefold(), {})
        self._all[key] = self._all.get(key, 0.0) + weight
        own[key] = own.get(key, 0.0) + weight
        self._most.clear()

    def of(self, key: Key, *, besides: str) -> float:
        """How much speaks for it, what `besides` said left out."""
        votes = self._all.get(key, 0.0)
        own = self._by.get(besides.casefold()) if votes else None
        return votes - own.get(key, 0.0) if own else votes

    def most(self, *, besides: str) -> float:
        """How much speaks for what most speaks for; 0 where nobody voted."""
        if besides not in self._most:
            own = self._by.get(besides.casefold(), {})
            self._most[besides] = max((votes - own.get(key, 0.0) for key, votes in self._all.items()), default=0.0)
        return self._most[besides]

    def total(self, *, besides: str) -> float:
        return sum(self._all.values()) - sum(self._by.get(besides.casefold(), {}).values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the report's other names say. Voters are names, "WASHINGTON" and "Washington" one.

    Attributes:
        countries: ISO code → how often the report names the country, its people or what lies only there.
        units: how often it names the unit, or what lies only there.
        bearers: how many of its names some place in the unit bears; the fewer units a name is borne in, the more its voice is worth.
        local: the same for second-level units.
        grounds: ISO code → how often it names groups that fight there, peoples who live there.
        home: where the outlet may be at home, with how likely (0–1).
        home_country: ISO code; empty = not known.
        home_is_national: the outlet is known to write for all of its country.
    """

    countries: Votes[str]
    units: Votes[Unit]
    bearers: Votes[Unit]
    local: Votes[District]
    grounds: Votes[str]
    home: tuple[tuple[Entry, float], ...]
    home_country: str
    home_is_national: bool


def survey(page: Page, toponyms: Iterable[Toponym]) -> Ground:
    """Counts the names that can hardly mean anything else, and shares out the voices of those that can."""
    toponyms = list(toponyms)
    countries, units, bearers, local = Votes[str](), Votes[Unit](), Votes[Unit](), Votes[District]()
    words = Counter(token.text for token in page.doc)
    for word, times in words.items():
        entry = demonyms.country(word)
        if entry is not None:
            countries.add(entry.country, word, times)
    for entry, name in _in_headline(page.report):
        countries.add(entry.country, name)
    for toponym in toponyms:
        _vote(toponym, countries, units)
    for toponym in {toponym.name: toponym for toponym in toponyms}.values():
        borne = [hit.entry for hit in toponym.hits if hit.match is not Match.SOUND and hit.entry.admin1]
        _share({(entry.country, entry.admin1) for entry in borne}, toponym.name, bearers, _MANY_UNITS)
        _share({(entry.country, entry.admin1, entry.admin2) for entry in borne if entry.admin2}, toponym.name, local, _MANY_DISTRICTS)
    at = home(page.report)
    return Ground(
        countries=countries,
        units=units,
        bearers=bearers,
        local=local,
        grounds=_grounds(page, words),
        home=_likely(at, bearers),
        home_country=at.country,
        home_is_national=at.is_national,
    )


def _in_headline(report: Report) -> Iterator[tuple[Entry, str]]:
    """Countries and peoples of a headline that the text does not begin with: "South Sudan", not "Sudan" in it."""
    words = (report.headline or "").replace("’", "'").replace("'s ", " ").split()
    if not words or report.text.lstrip().startswith(report.headline or ""):
        return
    at = 0
    while at < len(words):
        names = [" ".join(words[at:end]).strip(",.:;!?()\"'") for end in range(min(at + _LONGEST_COUNTRY, len(words)), at, -1)]
        entry, name = next(((entry, name) for name in names if (entry := _country(name))), (None, ""))
        if entry is not None:
            yield entry, name
        at += name.count(" ") + 1


def _country(name: str) -> Entry | None:
    """The country of that name or adjective."""
    if not name[:1].isupper():
        return None
    named = (hit.entry for hit in gazetteer().find(name) if hit.match is Match.NAME and hit.entry.kind is PlaceKind.COUNTRY)
    return demonyms.country(name) or next(named, None)


def _vote(toponym: Toponym, countries: Votes[str], units: Votes[Unit]) -> None:
    told = [(entry, entry.name, 1 / len(toponym.inside)) for entry in toponym.inside]  # all that the name of the container may mean
    voices = told + [(entry, toponym.name, 1.0) for entry in _plain(toponym.hits)]
    for entry, voter, voice in voices:
        if entry.country:
            countries.add(entry.country, voter, voice)
        if entry.admin1 and entry.kind is not PlaceKind.REGION:
            units.add((entry.country, entry.admin1), voter, voice)
    if not voices and len(alone := {hit.entry.country for hit in toponym.hits if hit.match is not Match.SOUND}) == 1:
        countries.add(next(iter(alone)), toponym.name)  # one of many, all of them there: "Boone County", not "Sparta"


def _may_be_capital(hits: tuple[Hit, ...], unit: Entry) -> bool:
    """Whether a capital elsewhere in the country is called like the unit: "Washington" is named in news of anywhere."""
    capitals = (hit.entry for hit in hits if hit.entry.code == "PPLC" and hit.match is Match.NAME)
    return any(town.country == unit.country and not town.within(unit) for town in capitals)


def _share(places: set[Key], voter: str, votes: Votes[Key], many: int) -> None:
    """A rare name speaks with a whole voice, one borne in `many` places with none (its information, as a share of the most there is)."""
    voice = 1 - log(len(places)) / log(many) if places else 0.0
    if voice > 0:
        for place in places:
            votes.add(place, voter, voice)


def _plain(hits: tuple[Hit, ...]) -> list[Entry]:
    """The place a name can only mean: the one country, region or first-level unit of that name, else the one place of any kind."""
    named = [hit.entry for hit in hits if hit.match is Match.NAME]
    upper = [entry for entry in named if entry.kind in _UPPER]
    if any(_may_be_capital(hits, unit) for unit in upper):
        return []
    chosen = upper or named
    return chosen[:1] if len({(entry.country, entry.admin1 if not upper else "") for entry in chosen}) == 1 else []


def _likely(at: Home, bearers: Votes[Unit]) -> tuple[tuple[Entry, float], ...]:
    """Which of the places an outlet may be called after it is: the large one, or the one whose neighbours the report names."""
    pulls = [
        exp(_SIZE_PULL * prior + _PULL * min(2.0, bearers.of((town.country, town.admin1), besides=town.name))) for town, prior in at.towns
    ]
    return tuple((town, pull / sum(pulls)) for (town, _), pull in zip(at.towns, pulls, strict=True))


def _grounds(page: Page, words: Counter[str]) -> Votes[str]:
    """Where the groups and peoples the report names are at home."""
    votes = Votes[str]()
    named = Counter(mention.span.of(page.text) for mention in page.mentions if mention.kind is MentionKind.GROUP)
    named.update({word: words[word] for word in _PEOPLES.keys() & words})
    for name, times in named.items():
        for code in _PEOPLES.get(name) or _GROUPS.get(name, ()):
            votes.add(code, name, times)
    return votes
