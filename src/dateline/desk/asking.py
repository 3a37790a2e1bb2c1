"""Questions in the words of the record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from dateline.errors import BadQuery
from dateline.model import PlaceKind, Span
from dateline.store import Entry, Query

_UNITS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION})
_NEAR = 160  # code points around a claim's words that belong to its trail, where the text has no parts


def meant(query: Query, told: Callable[[], Iterable[tuple[str, str]]]) -> Query:
    """A query in the words of the record: types as the vocabulary writes them, countries by their code, provinces by what lies in them.

    Args:
        told: the places of the record, by gazetteer id and name.
    """
    if query.type is not None:
        query = replace(query, type=_type_named(query.type))
    if query.place is not None and query.country is None:
        query = replace(query, country=_country_named(query.place))
    if query.place is not None and query.country is None:
        query = replace(query, within=tuple(_within(query.place, told)))
    return query


def _type_named(words: str) -> str:
    from dateline.reading.vocabulary.claims import claim_types

    known = {name.casefold(): name for name in claim_types()}
    try:
        return known["_".join(words.split()).casefold()]
    except KeyError:
        raise BadQuery.unknown("type of claim", words, known.values()) from None


def _country_named(words: str) -> str | None:
    from dateline.reading.gazetteer import gazetteer

    hits = gazetteer().find(words)
    return next((hit.entry.country for hit in hits if hit.entry.kind is PlaceKind.COUNTRY), None)


def _within(words: str, told: Callable[[], Iterable[tuple[str, str]]]) -> Iterator[str]:
    """The ids of those of the record's places that lie in a province, district or region of this name."""
    from dateline.reading.gazetteer import Match, gazetteer

    known = gazetteer()
    units = [hit.entry for hit in known.find(words) if hit.match is not Match.SOUND and hit.entry.kind in _UNITS]
    if not units:
        return
    for name, called in told():
        entry = next((hit.entry for hit in known.find(called) if hit.entry.id == name), None)
        if entry is not None and any(entry.within(unit) for unit in units):
            yield name


def around(entry: Entry) -> Span:
    """The parts a claim's words stand in, from the first to the last."""
    first, last = min(entry.claim.evidence).start, max(span.end for span in entry.claim.evidence)
    evidence = Span(first, last)
    touched = [part.span for part in entry.reading.parts if part.span.overlaps(evidence)]
    if not touched:
        return Span(max(0, first - _NEAR), min(len(entry.reading.report.text), last + _NEAR))
    return Span(min(first, touched[0].start), max(last, touched[-1].end))
