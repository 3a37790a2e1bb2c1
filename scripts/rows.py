"""One gazetteer entry on its way into the tables."""

from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One gazetteer entry, before it has a number."""

    id: int | str
    name: str
    code: str
    country: str
    admin1: str = ""
    admin2: str = ""
    population: int = 0
    lat: float = 0.0
    lon: float = 0.0
    radius_km: int = 0
    usual: tuple[str, ...] = ()  # names as good as the main one
    names: tuple[str, ...] = field(default=(), repr=False)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance between two points."""
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))
