"""Days as they are written in lists: a day, a month or a year stands for its first to its last day."""

from calendar import monthrange
from datetime import date

from dateline.model import Period


def bounds(words: str) -> Period:
    """Of "2016-11-14", "2016-11", "2013", or two of them with a slash between, either of which may be left out."""
    first, slash, last = words.partition("/")
    return Period(earliest=_edge(first, last_day=False), latest=_edge(last if slash else first, last_day=True))


def _edge(words: str, *, last_day: bool) -> date | None:
    if not words.strip():
        return None
    year, month, day = ([int(number) for number in words.strip("~ ").split("-")] + [0, 0])[:3]
    month = month or (12 if last_day else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last_day else 1))
