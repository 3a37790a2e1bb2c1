"""Where what is meant lies, as a circle: the named place's own, moved, widened or narrowed by what the words say.

The numbers are rules of thumb, chosen so that the circle rather holds too much than misses what is meant.
"""

from dateline.model import Extent, PlaceKind, RelationKind, SpatialRelation
from dateline.reading.readers.places.meaning import geometry

_HALF_SHIFT, _HALF_REACH = 0.5, 0.7
"""The northern part of a circle, in its radii: with its middle half way out and so wide it holds three quarters of the northern half, and
little else."""

_CENTRE_REACH = 0.4
"""A centre, in radii of the whole: a sixth of its area."""

_RIM_REACH = 1.25
"""Outskirts lie on both sides of the rim."""

_SUBURBS_REACH = 2.0
_COUNTRYSIDE_KM = 25.0
"""The country around a town that is called by its name: a subdistrict or two."""

_NEAR_KM = 15.0
_NEAR_SHARE = 0.25
"""Near: within this of the rim, for the large within this share of the radius (near a village is nearer than near a capital)."""

_ROUNDED = 0.2
"""Told distances are rounded, and counted from the middle or the rim as it comes: a fifth either way."""

_BEYOND_KM = 30.0
"""How far "south of" reaches where no distance is told; for what is larger, as far as it reaches itself. Not so for waters: what lies east
of a river lies beside its course, which runs all through its circle."""

_APART_KM = 50.0
"""An hour's drive, off the coast, across the border: no distance told, and no direction."""

_LEAST_KM = 1.0
_OUTER = {"countryside": _COUNTRYSIDE_KM, "hinterland": _COUNTRYSIDE_KM}
_RIM = frozenset({"outskirts", "outskirt", "edge", "edges", "fringe", "fringes", "rim", "periphery"})
_SUBURBS = frozenset({"suburb", "suburbs"})
_BANKS = frozenset({"bank", "banks"})


def extent(own: Extent, kind: PlaceKind | None, relation: SpatialRelation | None, other: Extent | None = None) -> Extent:
    """The circle of what is meant.

    Args:
        own: the circle of the place named.
        other: of the second place, in "between X and Y"; None where it is not known.
    """
    if relation is None:
        return own
    if relation.kind is RelationKind.PART:
        return _part(own, kind, relation)
    if relation.kind is RelationKind.NEAR:
        return _wider(own, relation.distance_km or max(_NEAR_KM, _NEAR_SHARE * own.radius_km))
    if relation.kind is RelationKind.BETWEEN:
        return _between(own, other) if other else _wider(own, _APART_KM)
    if kind is PlaceKind.WATER and relation.distance_km is None:
        return _towards(_wider(own, _BEYOND_KM), relation.direction)
    return _away(own, relation)


def _part(own: Extent, kind: PlaceKind | None, relation: SpatialRelation) -> Extent:
    words = frozenset(relation.words.split())
    if words & _BANKS:  # a bank runs along all of a river, whichever side it is
        return own
    if kind is PlaceKind.TOWN and words & _OUTER.keys():
        return _towards(_wider(own, _COUNTRYSIDE_KM), relation.direction)
    if words & _SUBURBS:
        return _towards(_scaled(own, _SUBURBS_REACH), relation.direction)
    if words & _RIM:
        return _towards(_scaled(own, _RIM_REACH), relation.direction)
    return _towards(own, relation.direction)


def _towards(whole: Extent, direction: str | None) -> Extent:
    if direction == "centre":
        return _scaled(whole, _CENTRE_REACH)
    if direction is None:
        return whole
    return _at(_moved(whole, direction, _HALF_SHIFT * whole.radius_km), _HALF_REACH * whole.radius_km)


def _away(own: Extent, relation: SpatialRelation) -> Extent:
    far, direction = relation.distance_km, relation.direction
    if direction in geometry.BEARINGS:
        if far is not None:
            return _at(_moved(own, direction, far), max(own.radius_km, _ROUNDED * far))
        half = (own.radius_km + max(_BEYOND_KM, own.radius_km)) / 2  # from the middle to as far beyond the rim as that reaches
        return _at(_moved(own, direction, half), half)
    return _wider(own, far * (1 + _ROUNDED) if far is not None else _APART_KM)


def _between(own: Extent, other: Extent) -> Extent:
    """The stretch from one to the other; for neighbours that touch, as wide as the smaller of them, along the border they share."""
    one, two = (own.lat, own.lon), (other.lat, other.lon)
    half = geometry.distance_km(one, two) / 2
    return _at(geometry.middle(one, two), max(half, min(own.radius_km, other.radius_km)))


def _moved(own: Extent, direction: str, km: float) -> geometry.Point:
    return geometry.moved((own.lat, own.lon), direction, km)


def _wider(own: Extent, km: float) -> Extent:
    return _at((own.lat, own.lon), own.radius_km + km)


def _scaled(own: Extent, share: float) -> Extent:
    return _at((own.lat, own.lon), own.radius_km * share)


def _at(point: geometry.Point, radius_km: float) -> Extent:
    """Rounded to about ten metres: no circle here is known better."""
    return Extent(lat=round(point[0], 4), lon=round(point[1], 4), radius_km=round(max(_LEAST_KM, radius_km), 1))
