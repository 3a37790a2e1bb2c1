"""Times and places as files write them, put into one form."""

import re
from typing import NamedTuple

_EXIF = re.compile(r"(\d{4})[:\-/](\d{2})[:\-/](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$")
_DAY = re.compile(r"(\d{4})[:\-/]?(\d{2})[:\-/]?(\d{2})$")
_ISO6709 = re.compile(r"([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)")


class Entry(NamedTuple):
    """An inscription on its way out of the cage: `Inscription`'s fields in plain strings."""

    of: str
    value: str
    printed: str
    by: str


def moment(printed: str, offset: str | None = None) -> str | None:
    """A time or day as ISO 8601, with an offset only where one is given; None where it is no time that can be."""
    if match := _EXIF.match(printed.strip()):
        year, month, day, hour, minute, second, zone = match.groups()
        value = f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{_zone(zone or offset)}"
    elif match := _DAY.match(printed.strip()):
        value = "-".join(match.groups())
    else:
        return None
    return value if _can_be(value) else None


def position(latitude: float, longitude: float) -> str | None:
    """Degrees north and east as "latitude,longitude"; None where they lie on no globe."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return f"{latitude:.6f},{longitude:.6f}"


def position_6709(printed: str) -> str | None:
    """Of ISO 6709, as phones write it into videos ("+35.8000+036.7000/")."""
    match = _ISO6709.match(printed.strip())
    return position(float(match[1]), float(match[2])) if match else None


def _zone(zone: str | None) -> str:
    zone = (zone or "").strip()
    if zone == "Z":
        return "+00:00"
    if re.fullmatch(r"[+-]\d{2}:?\d{2}", zone):
        return f"{zone[:3]}:{zone[-2:]}"
    return ""


def _can_be(value: str) -> bool:
    from datetime import datetime

    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
