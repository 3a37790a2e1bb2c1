"""Grounds by their keys: what they are called, and where they lie."""

from datetime import date
from typing import TypedDict, Unpack

from dateline.desk.map.containing import is_near, is_unit, key_of, outline_of, unit_of
from dateline.desk.map.ground import Ground
from dateline.model import Spot


class Counted(TypedDict):
    """What is counted of a ground; see Ground."""

    events: int
    only: int
    reports: int
    disputed: int | None
    first: date | None
    latest: date | None


def named(key: str, spot: Spot | None, **counted: Unpack[Counted]) -> Ground:
    """A ground.

    Args:
        spot: the place that it is, or one that lies in it; None = nothing is told of it, and it is known by its code alone.
    """
    is_itself = spot is not None and key_of(spot) == key
    if spot and is_itself and not is_unit(spot):
        return _place(key, spot, **counted)
    return _unit(key, spot if is_itself else None, **counted)


def _place(key: str, spot: Spot, **counted: Unpack[Counted]) -> Ground:
    return Ground(
        key=key, name=spot.name, kind=spot.kind, parent=spot.units[-1] if spot.units else None, outline=None,
        lat=spot.lat, lon=spot.lon, radius_km=spot.radius_km if spot.lat is not None else None, is_near=is_near(spot), **counted,
    )  # fmt: skip


def _unit(code: str, spot: Spot | None, **counted: Unpack[Counted]) -> Ground:
    entry = unit_of(code)
    return Ground(
        key=code,
        name=entry.name if entry else spot.name if spot else code,
        kind=entry.kind if entry else None,
        parent=code.rpartition(".")[0] or None,
        outline=outline_of(code),
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
        radius_km=entry.radius_km if entry else None,
        is_near=False,
        **counted,
    )
