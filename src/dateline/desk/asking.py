"""Questions in the words of the record."""

from dataclasses import replace

from dateline.errors import BadQuery
from dateline.model import PlaceKind, Span
from dateline.store import Entry, Query

_NEAR = 160  # code points around a claim's words that belong to its trail, where the text has no parts


def meant(query: Query) -> Query:
    """A query in the words of the record: types as the vocabulary writes them, countries by their code."""
    if query.type is not None:
        query = replace(query, type=_type_named(query.type))
    if query.place is not None and query.country is None:
        query = replace(query, country=_country_named(query.place))
    return query


def _type_named(words: str) -> str:
    from dateline.reading.vocabulary.claims import claim_types

    known = {name.casefold(): name for name in claim_types()}
    try:
        return known["_".join(words.split()).casefold()]
    except KeyError:
        raise BadQuery(f"no type of claim {words!r}; there are: {', '.join(known.values())}") from None


def _country_named(words: str) -> str | None:
    from dateline.reading.gazetteer import gazetteer

    hits = gazetteer().find(words)
    return next((hit.entry.country for hit in hits if hit.entry.kind is PlaceKind.COUNTRY), None)


def around(entry: Entry) -> Span:
    """The parts a claim's words stand in, from the first to the last."""
    first, last = min(entry.claim.evidence).start, max(span.end for span in entry.claim.evidence)
    evidence = Span(first, last)
    touched = [part.span for part in entry.reading.parts if part.span.overlaps(evidence)]
    if not touched:
        return Span(max(0, first - _NEAR), min(len(entry.reading.report.text), last + _NEAR))
    return Span(min(first, touched[0].start), max(last, touched[-1].end))
