"""The ground a report stands on: which countries, units and places it speaks of."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import PlaceKind
from dateline.reading.gazetteer import Entry, Hit, Match
from dateline.reading.page import Page
from dateline.reading.readers.places import demonyms
from dateline.reading.readers.places.toponym import Toponym


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the report's other names say.

    Attributes:
        countries: ISO code → how often the report names the country or its people.
        units: (country, first-level code) → how often it names the unit.
        settled: name → the place it was taken for in the last round.
    """

    countries: Counter[str]
    units: Counter[tuple[str, str]]
    settled: dict[str, Entry]


def survey(page: Page, toponyms: Iterable[Toponym]) -> Ground:
    """Counts the names that can hardly mean anything else: countries, their people, first-level units, containers."""
    countries: Counter[str] = Counter()
    units: Counter[tuple[str, str]] = Counter()
    for token in page.doc:
        entry = demonyms.country(token.text)
        if entry is not None:
            countries[entry.country] += 1
    for toponym in toponyms:
        for entry in {*toponym.inside, *_plain(toponym.hits)}:
            countries[entry.country] += 1
            if entry.admin1 and entry.kind is not PlaceKind.REGION:
                units[entry.country, entry.admin1] += 1
    countries.pop("", None)
    return Ground(countries=countries, units=units, settled={})


def _plain(hits: tuple[Hit, ...]) -> list[Entry]:
    """The place a name can only mean: the one country, region or first-level unit of that name, else the one place of any kind."""
    named = [hit.entry for hit in hits if hit.match is Match.NAME]
    upper = [entry for entry in named if entry.kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION}]
    chosen = upper or named
    return chosen[:1] if len({(entry.country, entry.admin1 if not upper else "") for entry in chosen}) == 1 else []
