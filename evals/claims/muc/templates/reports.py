"""A message as the report our reader is given: its text, and the day its dateline tells."""

import re
from datetime import date

from dateline.model import Report, published_on
from evals.claims.muc.messages import Message

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{2})\b")


def report(message: Message) -> Report:
    """As published: nothing of the text is rewritten."""
    day = filed(message.dateline)
    return Report(id=message.id, text=message.text, published=None if day is None else published_on(day, how="dateline"))


def filed(dateline: str) -> date | None:
    """The day of a dateline; None where it tells none."""
    found = _DAY.search(dateline.upper())
    try:
        return date(1900 + int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1])) if found else None
    except ValueError:
        return None


def written(day: date) -> str:
    """As the task writes days: 03 JAN 90."""
    return f"{day.day:02d} {_MONTHS[day.month - 1]} {day.year % 100:02d}"
