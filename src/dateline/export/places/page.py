"""The page of places: the report with its place words marked, beside it a map and the list of what they mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from dateline.export.html.frame import Page, Sheet, counted
from dateline.export.html.marks import Mark, paragraphs
from dateline.export.options import Options
from dateline.export.places.map.drawing import Map, draw
from dateline.export.places.map.locator import Locator, land, locator
from dateline.export.places.told import ToldPlace, told_places
from dateline.model import Reading

_PAGE = Page(
    kind="places",
    template="places/page.html.jinja",
    styles=("html/page.css", "html/items.css", "places/map/map.css", "places/page.css"),
    script="html/items.js",
)


class PlacePage:
    """One page for all readings: no request leaves it, and nothing in a report can act on it."""

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        sheets = [_sheet(number, reading) for number, reading in enumerate(readings, 1)]
        number = sum(len(sheet.beside.places) for sheet in sheets)
        _PAGE.write(sheets, out, title="Where it is said to be", counted=counted(number, "place"), land=land())


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a report; map is None where nothing is settled."""

    places: tuple[ToldPlace, ...]
    map: Map | None

    @property
    def locator(self) -> Locator | None:
        return locator(self.map.view, self.map.outside) if self.map else None

    @property
    def settled(self) -> tuple[ToldPlace, ...]:
        return tuple(one for one in self.places if one.is_settled)

    @property
    def unsettled(self) -> tuple[ToldPlace, ...]:
        return tuple(one for one in self.places if not one.is_settled)


def _sheet(number: int, reading: Reading) -> Sheet:
    told = told_places(reading)
    at_places = {place.span for one in told for place in one.places}
    return Sheet.of(
        number,
        reading,
        counted=counted(len(told), "place"),
        beside=Beside(places=told, map=draw(told)),
        doubts=[doubt for doubt in reading.doubts if doubt.span is None or (doubt.reader == "places" and doubt.span not in at_places)],
        marked=paragraphs(reading, _marks(told)),
    )


def _marks(told: Iterable[ToldPlace]) -> Iterator[Mark]:
    for one in told:
        for place in one.places:
            title = " · ".join(filter(None, (place.name, one.what))) or "a place not settled"
            yield Mark(span=place.span, look=("p", one.sureness, *(("filed",) if one.filed_from else ())), item=one.number, title=title)
