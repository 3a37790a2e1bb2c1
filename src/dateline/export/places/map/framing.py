"""Which stretch of the earth a map of a report shows."""

from collections.abc import Iterator, Sequence

from dateline.export.places.map.globe import Spot, distance_km
from dateline.export.places.map.view import View, fitted
from dateline.export.places.told import ToldPlace
from dateline.model import Extent, PlaceKind

_BROAD_KM = 120.0  # regions and waters that reach farther do not say where, only whereabouts
_NEAR_KM = 700.0
_DATELINE = 0.1  # a dateline says where the reporter sat: it tips the scale, and is not what the report is about


def framed(told: Sequence[ToldPlace], *, width: int, height: int) -> View | None:
    """The view of where most of a report plays; None where nothing is settled.

    Countries and regions do not widen it where something finer is told: a report on a town that mentions Russia is not a report on Russia.
    Of places far apart the group that is named most is shown, and the others are left to the list; of countries alone, all.
    """
    settled = [(one, around) for one in told if (around := one.around)]
    fine = [(one, around) for one, around in settled if not _is_broad(one)]
    if not settled:
        return None
    if all(one.filed_from for one, _ in fine):
        group = settled
    else:
        group = max(([other for other in fine if _is_near(around, other[1])] for _, around in fine), key=_weight)
    return fitted([circle for one, around in group for circle in _circles(one, around)], width=width, height=height)


def _is_broad(one: ToldPlace) -> bool:
    if one.place.kind in {PlaceKind.REGION, PlaceKind.WATER}:
        return one.place.radius_km is None or one.place.radius_km > _BROAD_KM
    return one.place.kind is PlaceKind.COUNTRY


def _is_near(one: Extent, other: Extent) -> bool:
    return distance_km(Spot(one.lat, one.lon), Spot(other.lat, other.lon)) <= _NEAR_KM


def _weight(group: Sequence[tuple[ToldPlace, Extent]]) -> float:
    return sum(_DATELINE if one.filed_from else len(one.places) for one, _ in group)


def _circles(one: ToldPlace, around: Extent) -> Iterator[tuple[Spot, float]]:
    """That of what is meant, and the point of the place named, from which an arrow may lead there."""
    yield Spot(around.lat, around.lon), around.radius_km
    if one.place.lat is not None and one.place.lon is not None:
        yield Spot(one.place.lat, one.place.lon), 0.0
