"""How finely a place is told, how what is meant lies to it, and where that is."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Place
from dateline.reading.readers.places.meaning import extents, fineness
from dateline.reading.readers.places.meaning.pairs import Told, told


def meant(text: str, places: Sequence[Place], *, filed: frozenset[int] = frozenset()) -> list[Place]:
    """The places with precision, relation and extent; in the same order, which is that of the text.

    Args:
        filed: which of them, counted from 0, stand in datelines: they are meant themselves.
    """
    return [_with(text, place, one, places) for place, one in zip(places, told(text, places, filed), strict=True)]


def _with(text: str, place: Place, one: Told | None, places: Sequence[Place]) -> Place:
    other = places[one.other] if one is not None and one.other is not None else None
    relation = replace(one.relation, other=other.gazetteer_id if other else None) if one else None
    own = fineness.circle(place, fineness.precision(text, place, None))
    reach = extents.extent(own, place.kind, relation, fineness.circle(other, None) if other else None) if own else None
    return replace(place, precision=fineness.precision(text, place, relation), relation=relation, extent=reach)
