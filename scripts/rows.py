"""One gazetteer entry on its way into the tables."""

from dataclasses import dataclass, field


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
