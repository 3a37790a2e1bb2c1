"""What EXIF says (CIPA DC-008), by way of Pillow."""

from collections.abc import Iterator
from typing import Any

from dateline.media.inside.moments import Entry, moment, position

_EXIF, _GPS = 0x8769, 0x8825  # pointers to the directories
_TIMES = (
    ("taken", "DateTimeOriginal", 0x9003, 0x9011),
    ("digitized", "DateTimeDigitized", 0x9004, 0x9012),
    ("changed", "DateTime", 0x0132, 0x9010),
)
_WORDS = (
    ("software", "Software", 0x0131),
    ("made_by", "Artist", 0x013B),
    ("rights", "Copyright", 0x8298),
    ("caption", "ImageDescription", 0x010E),
)
_MAKE, _MODEL = 0x010F, 0x0110
_LATITUDE, _LONGITUDE, _GPS_DAY, _GPS_TIME = 2, 4, 29, 7


def exif(picture: Any, doubt: list[str]) -> Iterator[Entry]:
    """Its entries; what is written there and is none leaves a doubt."""
    whole = picture.getexif()
    first, own, gps = dict(whole), dict(whole.get_ifd(_EXIF)), dict(whole.get_ifd(_GPS))
    yield from _times({**first, **own}, doubt)
    yield from _gps_time(gps, doubt)
    yield from _position(gps, doubt)
    device = " ".join(words for tag in (_MAKE, _MODEL) if (words := _words(first.get(tag))))
    if device:
        yield Entry("device", device, device, "EXIF Make, Model")
    for of, name, tag in _WORDS:
        if words := _words(first.get(tag)):
            yield Entry(of, words, words, f"EXIF {name}")


def _times(entries: dict[int, Any], doubt: list[str]) -> Iterator[Entry]:
    for of, name, tag, zone in _TIMES:
        printed = _words(entries.get(tag))
        if not printed:
            continue
        value = moment(printed, _words(entries.get(zone)) or None)
        if value:
            yield Entry(of, value, printed, f"EXIF {name}")
        else:
            doubt.append(f"EXIF {name} {printed!r} is no time that can be")


def _gps_time(gps: dict[int, Any], doubt: list[str]) -> Iterator[Entry]:
    """By the satellites' clock, so in UTC; a second word beside the camera's own clock."""
    day = _words(gps.get(_GPS_DAY))
    if not day:
        return
    try:
        hour, minute, second = (int(float(part)) for part in gps[_GPS_TIME])
        printed = f"{day} {hour:02}:{minute:02}:{second:02}"
    except (KeyError, TypeError, ValueError, ZeroDivisionError, OverflowError):
        printed = day
    value = moment(printed, "Z")
    if value:
        yield Entry("taken", value, printed, "EXIF GPSDateStamp, GPSTimeStamp")
    else:
        doubt.append(f"EXIF GPSDateStamp {printed!r} is no time that can be")


def _position(gps: dict[int, Any], doubt: list[str]) -> Iterator[Entry]:
    if _LATITUDE not in gps and _LONGITUDE not in gps:
        return
    try:
        latitude, longitude = _degrees(gps, _LATITUDE), _degrees(gps, _LONGITUDE)
    except (KeyError, TypeError, ValueError, ZeroDivisionError, OverflowError):
        doubt.append("EXIF GPSLatitude, GPSLongitude are no degrees, minutes and seconds")
        return
    value = position(latitude, longitude)
    if value is None:
        doubt.append(f"EXIF GPSLatitude, GPSLongitude {latitude:g}, {longitude:g} lie on no globe")
    elif latitude == longitude == 0:
        doubt.append("EXIF GPSLatitude, GPSLongitude are 0, 0, which cameras write that do not know where they are")
    else:
        yield Entry("position", value, f"{gps[_LATITUDE]} {gps[_LONGITUDE]}", "EXIF GPSLatitude, GPSLongitude")


def _degrees(gps: dict[int, Any], tag: int) -> float:
    degrees, minutes, seconds = (float(part) for part in gps[tag])
    value = degrees + minutes / 60 + seconds / 3600
    if value != value:  # noqa: PLR0124 - 0/0 is how EXIF writes what it does not know
        raise ValueError(tag)
    return -value if _words(gps.get(tag - 1)).upper() in {"S", "W"} else value


def _words(value: Any) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return " ".join(str(value).replace("\x00", " ").split()) if isinstance(value, str | int | float) else ""
