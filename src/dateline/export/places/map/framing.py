"""Which stretch of the earth a map of a report shows."""

from collections.abc import Sequence

from dateline.export.places.map.globe import Spot, distance_km
from dateline.export.places.map.view import View, fitted
from dateline.export.places.told import ToldPlace
from dateline.model import PlaceKind

_BROAD_KM = 120.0  # regions and waters that reach farther do not say where, only whereabouts
_NEAR_KM = 700.0
_DATELINE = 0.1  # a dateline says where the reporter sat: it tips the scale, and is not what the report is about


def framed(told: Sequence[ToldPlace], *, width: int, height: int) -> View | None:
    """The view of where most of a report plays; None where nothing is settled.

    Countries and regions do not widen it where something finer is told: a report on a town that mentions Russia is not a report on Russia.
    Of places far apart the group that is named most is shown, and the others are left to the list; of countries alone, all.
    """
    settled = [one for one in told if one.is_settled]
    fine = [one for one in settled if not _is_broad(one) and not one.filed_from] or [one for one in settled if not _is_broad(one)]
    pool = fine or settled
    if not pool:
        return None
    pool = [one for one in settled if not _is_broad(one)] or pool
    group = max((_around(one, pool) for one in pool), key=_weight) if fine else pool
    return fitted([circle for one in group for circle in _circles(one)], width=width, height=height)


def _is_broad(one: ToldPlace) -> bool:
    if one.place.kind in {PlaceKind.REGION, PlaceKind.WATER}:
        return one.place.radius_km is None or one.place.radius_km > _BROAD_KM
    return one.place.kind is PlaceKind.COUNTRY


def _around(one: ToldPlace, pool: Sequence[ToldPlace]) -> Sequence[ToldPlace]:
    return [other for other in pool if distance_km(_spot(one), _spot(other)) <= _NEAR_KM]


def _weight(group: Sequence[ToldPlace]) -> float:
    return sum(_DATELINE if one.filed_from else len(one.places) for one in group)


def _circles(one: ToldPlace) -> list[tuple[Spot, float]]:
    around = one.around
    named = [(_spot(one), 0.0 if one.place.extent else one.place.radius_km or 0.0)]
    return [(Spot(around.lat, around.lon), around.radius_km), *named] if around else named


def _spot(one: ToldPlace) -> Spot:
    around = one.around
    return Spot(around.lat, around.lon) if around else Spot(0.0, 0.0)
