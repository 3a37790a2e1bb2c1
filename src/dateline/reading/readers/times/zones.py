"""Time zones printed with an hour, as offsets from UTC: "06:00 GMT", "8 p.m. Moscow time", "UTC+3", "10 a.m. (0700 GMT)"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from dateline.reading.readers.times.dates import weekday_of_month
from dateline.reading.readers.times.words import WORDS, one_line, one_of

_DATA = WORDS["zones"]
_CLOCKS: list[dict[str, Any]] = _DATA["clocks"]
_SHARED: dict[str, list[dict[str, Any]]] = _DATA["shared"]
_LISTED = sorted({name for clock in _CLOCKS for name in clock["names"]} | {*_SHARED})

KNOWN = rf"(?:(?:(?:GMT|UTC)\s?[+−-]\s?[0-9]{{1,2}}|[+−-][0-9]{{2}})(?::?[0-9]{{2}})?|{one_of(_LISTED)}|(?i:local\s+time))"
KNOWN_ZONE = rf"(?P<opened>\()?(?P<zone>{KNOWN})\b(?(opened)\))"
ZONE = rf"(?P<opened>\()?(?P<zone>{KNOWN}|[A-Z]\w+(?:\s+[A-Z]\w+)?\s+(?:(?:[Ss]tandard|[Dd]aylight|[Ss]ummer)\s+)?[Tt]ime)\b(?(opened)\))"
_OFFSET = re.compile(r"(?:(?:GMT|UTC)\s?)?([+−-])\s?([0-9]{1,2}):?([0-9]{2})?$")
IN_UTC = r"\(\s*(?P<utc>(?:[01]?[0-9]|2[0-3])[:.]?[0-5][0-9])\s*(?:GMT|UTC)\s*\)"


def zone_of(words: str, day: date | None, around: str) -> tuple[str | None, str | None]:
    """The offset of a zone as printed, and the doubt there is about it.

    Args:
        words: the zone as printed; "" for none.
        day: when, for clocks that are moved; None = not known.
        around: what is read before and after, for abbreviations that several countries have.
    """
    name = one_line(words)
    if not name or name.lower() == "local time":
        return None, None
    if told := _OFFSET.match(name):
        sign = "-" if told[1] != "+" else "+"
        return (f"{sign}{int(told[2]):02}:{told[3] or '00'}", None) if int(told[2]) <= 14 else (None, f"no clock is {name}")
    if name in _SHARED:
        return _settled(name, day, around)
    rows = [clock for clock in _CLOCKS if name in clock["names"]]
    offsets = set(_offsets(rows, day))
    if len(offsets) == 1:
        return offsets.pop(), None
    return None, f"the offset of {name!r} on that day is not known"


def zone_between(hour: int, minute: int, utc: str) -> str | None:
    """The offset between a local hour and the same hour in UTC ("0700"); None where no clock goes so."""
    digits = utc.replace(":", "").replace(".", "")
    ahead = hour * 60 + minute - int(digits[:-2]) * 60 - int(digits[-2:])
    ahead -= 24 * 60 * ((ahead > 14 * 60) - (ahead < -12 * 60))
    return f"{'-' if ahead < 0 else '+'}{abs(ahead) // 60:02}:{abs(ahead) % 60:02}" if ahead % 15 == 0 else None


def _settled(name: str, day: date | None, around: str) -> tuple[str | None, str | None]:
    rows = _SHARED[name]
    named = [row for row in rows if re.search(rf"\b{one_of(row['where'])}\b", around)]
    offsets = set(_offsets(named, day))
    if len(offsets) == 1:
        return offsets.pop(), None
    return None, f"{name} is the time of several countries: {' or '.join(row['offset'] for row in rows)}"


def _offsets(rows: list[dict[str, Any]], day: date | None) -> Iterator[str]:
    """What the rows come to on a day: of one clock changed over the years the row in force; both offsets where the day is not known."""
    for row in rows:
        since, until = row.get("since", ""), row.get("until", "9999")
        if (since or "until" in row) and not (day and since <= day.isoformat() < until):
            continue
        summer = _DATA["summer"].get(row.get("summer"))
        if not summer or day is None or not _in_summer(day, summer):
            yield row["offset"]
        if summer and (day is None or _in_summer(day, summer)):
            yield _hour_on(row["offset"])


def _hour_on(offset: str) -> str:
    hours = int(offset[:3]) + 1 if offset != "Z" else 1
    return f"{hours:+03}:{offset[4:] or '00'}" if hours else "Z"


def _in_summer(day: date, rule: dict[str, list[int]]) -> bool:
    begins, ends = (weekday_of_month(date(day.year, month, 1), _SUNDAY, nth) for month, nth in (rule["from"], rule["until"]))
    return begins <= day < ends


_SUNDAY = 6
