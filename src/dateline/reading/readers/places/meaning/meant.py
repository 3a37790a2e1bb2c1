"""How finely a place is told, how what is meant lies to it, and where that is."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Extent, Place, PlaceKind, Precision, RelationKind, SpatialRelation
from dateline.reading.readers.places.meaning import extents
from dateline.reading.readers.places.meaning.pairs import Told, told

_PRECISIONS = {
    PlaceKind.COUNTRY: Precision.COUNTRY,
    PlaceKind.ADMIN1: Precision.PROVINCE,
    PlaceKind.ADMIN2: Precision.DISTRICT,
    PlaceKind.TOWN: Precision.TOWN,
    PlaceKind.REGION: Precision.REGION,
    PlaceKind.WATER: Precision.REGION,
    PlaceKind.SITE: Precision.POINT,
}


def meant(text: str, places: Sequence[Place], *, filed: frozenset[int] = frozenset()) -> list[Place]:
    """The places with precision, relation and extent; in the same order, which is that of the text.

    Args:
        filed: which of them, counted from 0, stand in datelines: they are meant themselves.
    """
    return [_with(place, one, places) for place, one in zip(places, told(text, places, filed), strict=True)]


def _with(place: Place, one: Told | None, places: Sequence[Place]) -> Place:
    other = places[one.other] if one is not None and one.other is not None else None
    relation = replace(one.relation, other=other.gazetteer_id if other else None) if one else None
    own = _circle(place)
    reach = extents.extent(own, place.kind, relation, _circle(other) if other else None) if own else None
    return replace(place, precision=_precision(place, relation), relation=relation, extent=reach)


def _precision(place: Place, relation: SpatialRelation | None) -> Precision | None:
    """A spot told by distance is a point, whatever it is told from."""
    if relation is not None and relation.kind is RelationKind.AWAY and relation.distance_km is not None:
        return Precision.POINT
    return _PRECISIONS[place.kind] if place.kind else None


def _circle(place: Place) -> Extent | None:
    if place.lat is None or place.lon is None or place.radius_km is None:
        return None
    return Extent(lat=place.lat, lon=place.lon, radius_km=place.radius_km)
