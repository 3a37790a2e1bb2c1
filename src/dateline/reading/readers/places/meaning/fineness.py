"""How finely a place is told: by what it is, by the word behind its name, by a distance told from it."""

import re

from dateline.model import Extent, Place, PlaceKind, Precision, RelationKind, SpatialRelation
from dateline.reading import lexicon
from dateline.reading.readers.places.meaning.measures import one_of

_BY_KIND = {
    PlaceKind.COUNTRY: Precision.COUNTRY,
    PlaceKind.ADMIN1: Precision.PROVINCE,
    PlaceKind.ADMIN2: Precision.DISTRICT,
    PlaceKind.TOWN: Precision.TOWN,
    PlaceKind.REGION: Precision.REGION,
    PlaceKind.WATER: Precision.REGION,
    PlaceKind.SITE: Precision.POINT,
}
_LEAST_KM = {Precision.DISTRICT: 20.0, Precision.PROVINCE: 60.0}
"""Of units that the gazetteer only knows the seat of: half-way radii of the second- and first-level units it has."""

_SITE_KM = 15.0
"""Airports, bases and crossings lie in the town they are called by or this far from its rim."""

_FEATURES = lexicon.load("places")["features"]
_UNITS = {word: Precision(name) for name, words in lexicon.load("places")["told_units"].items() for word in words}
_SORTS = rf"(?:{one_of(_FEATURES['site_sorts'])}\s+)"
_LONE = [word for word in _FEATURES["sites"] if word not in _FEATURES["sorted_only"] and word not in _FEATURES["landforms"]]
_SITE_BEHIND = re.compile(rf"\s+(?:{_SORTS}*{one_of(_LONE)}|{_SORTS}{one_of(_FEATURES['sorted_only'])})\b")
_SITE_WITHIN = re.compile(rf"\s(?:{one_of(word.lower() for word in [*_FEATURES['of_towns'], *_FEATURES['streets']])})$")
_UNIT_BEHIND = re.compile(rf"(?:\s+and\s+[A-Z][\w’'-]+(?=\s+\w+s\b))?\s+({one_of(_UNITS)})\b")  # also "Leer and Mayendit counties"
_UNIT_WITHIN = re.compile(rf"\s({one_of(_UNITS)})$")
_REACH = 40  # letters: "military training base" and its like
_SEATS = frozenset({PlaceKind.TOWN, PlaceKind.ADMIN2})
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.WATER, PlaceKind.ADMIN1})


def precision(text: str, place: Place, relation: SpatialRelation | None) -> Precision | None:
    """The class of what the words name; a point where a distance is told from it, or a site called by it ("Hodeidah airport")."""
    if _is_spot(place, relation):
        return Precision.POINT
    if place.kind is None or place.kind not in _SEATS:
        return _BY_KIND[place.kind] if place.kind else None
    name, behind = place.span.of(text).lower(), text[place.span.end : place.span.end + _REACH]
    if _SITE_WITHIN.search(name) or _SITE_BEHIND.match(behind):
        return Precision.POINT
    unit = _UNIT_WITHIN.search(name) or _UNIT_BEHIND.match(behind)
    return _UNITS[unit[1]] if unit else _BY_KIND[place.kind]


def _is_spot(place: Place, relation: SpatialRelation | None) -> bool:
    """Told by a distance: from a country or province only with a direction, else its whole border is meant."""
    if relation is None or relation.kind is not RelationKind.AWAY or relation.distance_km is None:
        return False
    return relation.direction is not None or place.kind not in _WIDE


def circle(place: Place, told: Precision | None) -> Extent | None:
    """Where the named place lies, as wide as what it is told as; None where it is not resolved."""
    if place.lat is None or place.lon is None or place.radius_km is None:
        return None
    reach = place.radius_km
    if place.kind is PlaceKind.TOWN and told in _LEAST_KM:
        reach = max(reach, _LEAST_KM[told])
    if place.kind in _SEATS and told is Precision.POINT:
        reach += _SITE_KM
    return Extent(lat=place.lat, lon=place.lon, radius_km=reach)
