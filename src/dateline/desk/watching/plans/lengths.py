"""Lengths of time as people write them: 15m, 6h, 7d."""

import re
from datetime import timedelta

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_LENGTH = re.compile(r"(?:\d+\s*[smhdw]\s*)+", re.IGNORECASE)
_PIECE = re.compile(r"(\d+)\s*([smhdw])", re.IGNORECASE)
_LONGEST = timedelta(days=3650)


def length_of(words: str) -> timedelta | None:
    """As in "15m", "6h", "1h 30m", "7d", "2w"; None = it is none, or none above zero and up to ten years."""
    if not _LENGTH.fullmatch(words.strip()):
        return None
    try:
        found = sum((timedelta(**{_UNITS[unit.lower()]: int(number)}) for number, unit in _PIECE.findall(words)), timedelta())
    except OverflowError:
        return None
    return found if timedelta() < found <= _LONGEST else None


def in_words(length: timedelta) -> str:
    """The largest unit that counts it whole: "15m", "6h", "7d"; never less than a second."""
    seconds = max(1, round(length.total_seconds()))
    for unit, size in (("d", 86_400), ("h", 3_600), ("m", 60)):
        if seconds % size == 0:
            return f"{seconds // size}{unit}"
    return f"{seconds}s"
