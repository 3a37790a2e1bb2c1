"""Filters as questions to events and claims."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from dateline.desk.filters.fields import CLAIMS, EVENTS, SAME, words_of_claim, words_of_event
from dateline.desk.filters.grammar import All, Any, Filter, Not, Term, Words, parse
from dateline.desk.filters.values import Fits, Kind
from dateline.errors import BadQuery
from dateline.model import Event
from dateline.store import Entry, EventQuery, bounds_of
from dateline.store.folding import fold

Thing = TypeVar("Thing")


def event_filter(where: str) -> Fits[Event]:
    """Whether an event fits.

    Raises:
        BadQuery: when the filter cannot be understood; names the place in it.
    """
    return _fits(parse(where), EVENTS, words_of_event)


def claim_filter(where: str) -> Fits[Entry]:
    """As `event_filter`, for a claim."""
    return _fits(parse(where), CLAIMS, words_of_claim)


def narrowed(where: str | None, query: EventQuery) -> EventQuery:
    """The query with those conditions of a filter that the tables can be asked for; every event that fits both is still among its answers.

    Raises:
        BadQuery: as `event_filter`.
    """
    if where is None:
        return query
    whole = parse(where)
    parts = whole.parts if isinstance(whole, All) else (whole,)
    for term in (part for part in parts if isinstance(part, Term) and part.operator == ":"):
        name = SAME.get(term.field, term.field)
        if name == "place" and query.place is None and term.last is None:
            query = replace(query, place=term.value)
        elif name == "outlet" and not query.voice:
            query = replace(query, voice=(term.value,))
        elif name == "day" and query.earliest is None and query.latest is None:
            query = replace(query, earliest=bounds_of(term.value)[0], latest=bounds_of(term.last or term.value)[1])
    return query


def _fits(part: Filter, fields: Mapping[str, Kind[Thing]], words: Callable[[Thing], Iterable[str]]) -> Fits[Thing]:
    if isinstance(part, Term):
        return _field(part, fields).fits(part)
    if isinstance(part, Words):
        wanted = fold(part.text)
        return lambda thing: any(wanted in fold(own) for own in words(thing))
    if isinstance(part, Not):
        refused = _fits(part.part, fields, words)
        return lambda thing: not refused(thing)
    parts = [_fits(one, fields, words) for one in part.parts]
    if isinstance(part, Any):
        return lambda thing: any(one(thing) for one in parts)
    return lambda thing: all(one(thing) for one in parts)


def _field(term: Term, fields: Mapping[str, Kind[Thing]]) -> Kind[Thing]:
    try:
        return fields[SAME.get(term.field, term.field)]
    except KeyError:
        raise BadQuery.at(term.column, f"{BadQuery.unknown('field', term.field, fields)}") from None
