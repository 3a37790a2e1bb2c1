"""Days as register files write them: ISO 8601 day, month or year, or two of them with a stroke between; the bounds are included."""

import calendar
import re
from datetime import date
from functools import cache

from dateline.model import Period

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@cache
def bounds(written: str) -> Period:
    """The first and last day meant: "2016-07" is July from the first to the last; "../2016" and "2012/.." are open.

    Raises:
        ValueError: when it is no such day, or ends before it begins.
    """
    first, stroke, last = written.partition("/")
    earliest = None if first == ".." else _first(first)
    end = last if stroke else first
    latest = None if end == ".." else _last(end)
    if earliest and latest and earliest > latest:
        raise ValueError(f"{written!r} ends before it begins")
    return Period(earliest=earliest, latest=latest)


def span(since: str | None, until: str | None) -> Period | None:
    """From the first day of one to the last of the other; None where neither is told.

    Raises:
        ValueError: as `bounds`.
    """
    if since is None and until is None:
        return None
    return bounds(f"{since or '..'}/{until or '..'}")


def _first(written: str) -> date:
    year, month, day = _parts(written)
    return date(year, month or 1, day or 1)


def _last(written: str) -> date:
    year, month, day = _parts(written)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _parts(written: str) -> tuple[int, int, int]:
    """Year, month and day; 0 where not told."""
    found = _ISO.fullmatch(written)
    if not found:
        raise ValueError(f"{written!r} is no ISO day, month or year (2016-07-28, 2016-07, 2016)")
    year, month, day = (int(part or 0) for part in found.groups())
    return year, month, day
