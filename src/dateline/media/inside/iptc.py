"""What IPTC-IIM says (IIM 4.2), as agencies' desks still write it."""

from collections.abc import Iterator
from typing import Any

from dateline.media.inside.moments import Entry, moment

_DAY, _TIME = (2, 55), (2, 60)
_WORDS = (
    ("software", "program", (2, 65)),
    ("made_by", "by-line", (2, 80)),
    ("credit", "credit", (2, 110)),
    ("rights", "copyright", (2, 116)),
    ("caption", "caption", (2, 120)),
)


def iptc(picture: Any, doubt: list[str]) -> Iterator[Entry]:
    """Its entries."""
    from PIL.IptcImagePlugin import getiptcinfo

    entries = getiptcinfo(picture) or {}
    if day := _text(entries.get(_DAY)):
        time = _text(entries.get(_TIME))
        printed = f"{day} {time}".strip()
        value = moment(_spelled(day, time)) or moment(day)
        if value:
            yield Entry("taken", value, printed, "IPTC date created")
        else:
            doubt.append(f"IPTC date created {printed!r} is no day that can be")
    for of, name, tag in _WORDS:
        if words := _text(entries.get(tag)):
            yield Entry(of, words, words, f"IPTC {name}")


def _spelled(day: str, time: str) -> str:
    """A day and a time of IIM ("20160404", "120000+0300") as EXIF would write them."""
    return f"{day[:4]}:{day[4:6]}:{day[6:8]} {time[:2]}:{time[2:4]}:{time[4:6]}{time[6:]}"


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = b"; ".join(part for part in value if isinstance(part, bytes))
    if not isinstance(value, bytes):
        return ""
    try:
        words = value.decode()
    except UnicodeDecodeError:
        words = value.decode("cp1252", "replace")
    return " ".join(words.replace("\x00", " ").split())
