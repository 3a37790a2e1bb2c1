"""When what is in a PDF was published: as printed, and never the day the file was made."""

import re
from collections.abc import Iterable
from datetime import date

from dateline.intake.pdf.sheet import Line
from dateline.intake.published import UNRESOLVED, Published, absurdity, day_in_words, day_of
from dateline.model import Doubt, published_on

_ISO = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")
_MADE = re.compile(r"^(?:D:)?(\d{4})(\d{2})(\d{2})")
_LINE = 60  # code points of a line that holds little but a day
_LETTERS = 40  # "Published on Wednesday, 14 September 2016" has 31
_OPENING = 100  # code points in which a dateline stands
_DASH = re.compile(r"\s[-–—]{1,2}\s")
PRINTED, DATELINE = "printed on page 1", "dateline"


def published_in(lines: Iterable[Line], opening: str, made: str, fetched_on: date) -> Published:
    """The one day that page one prints in a line of its own, else the dateline's; the When's `rule` says which. Else a Doubt.

    Args:
        lines: of page one, running heads among them.
        opening: the first paragraph of the text.
        made: the file's own CreationDate; it is told in the Doubt, and taken for nothing else.
    """
    printed = {day for line in lines if (day := _alone(line.text)) and absurdity(day, fetched_on) is None}
    if len(printed) == 1:
        return Published(when=published_on(printed.pop(), how=PRINTED))
    dateline = _DASH.split(opening[:_OPENING], maxsplit=1)
    day = day_in_words(dateline[0]) if len(dateline) > 1 else None
    if day and absurdity(day, fetched_on) is None:
        return Published(when=published_on(day, how=DATELINE))
    return Published(when=None, doubts=(Doubt(reader="intake", span=None, reason=_why(len(printed), made)),))


def _alone(line: str) -> date | None:
    if len(line) > _LINE or sum(map(str.isalpha, line)) > _LETTERS:
        return None
    iso = _ISO.search(line)
    return day_in_words(line) or (day_of(iso[1]) if iso else None)


def _why(printed: int, made: str) -> str:
    found = f"page 1 prints {printed} different days" if printed else "no publication date is printed on page 1"
    match = _MADE.match(made)
    day = day_of("-".join(match.groups())) if match else None
    also = f"; the file says it was made on {day.isoformat()}, which is no publication" if day else ""
    return f"{found}{also}; {UNRESOLVED}; --published gives one"
