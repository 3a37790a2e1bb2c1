"""Which claims to list."""

import calendar
import re
from dataclasses import dataclass, fields
from datetime import date

from dateline.errors import BadQuery
from dateline.model import Certainty, Order, Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which claims to list; None asks for nothing in particular. Words are compared without regard to case and diacritics.

    Attributes:
        actor: part of a name in any role, or of another name of the same actor in that report.
        names: any of these is the whole of a name in any role, as above; empty = not asked.
        type: the whole of it.
        outlet: part of the name of who published it.
        holder: part of a name of the innermost source; of a claim in the outlet's own voice, the outlet.
        voice: parts of names of outlets or holders; any of them will do. Empty = everybody's.
        when: a day, month or year, as `bounds_of` takes it: asks for both its bounds, instead of the next two.
        earliest, latest: days, included; a claim fits when what it tells may have happened then. One without a time never fits.
        published_earliest, published_latest: days, included; as above, for the report.
        known: a day; a claim fits when it was surely known by then, that day included.
        by: what `known` counts: what was published by then, or what this record had by then.
        place: part of the words or of the gazetteer's name, of where it happened or of a place in any role.
        within: gazetteer ids; beside `place`, any of these will do as well.
        country: ISO 3166-1 alpha-2 code of where it happened or of a place in any role; beside `place`, either will do.
        text: words that must all stand in the evidence.
        report: the id of a report.
        limit: at most so many, 1 or more.
        offset: so many passed over first.

    Raises:
        BadQuery: when a value cannot be meant.
    """

    actor: str | None = None
    names: tuple[str, ...] = ()
    type: str | None = None
    outlet: str | None = None
    holder: str | None = None
    voice: tuple[str, ...] = ()
    when: str | None = None
    earliest: date | None = None
    latest: date | None = None
    published_earliest: date | None = None
    published_latest: date | None = None
    known: date | None = None
    by: Order = Order.PUBLISHED
    place: str | None = None
    within: tuple[str, ...] = ()
    country: str | None = None
    polarity: str | None = None
    certainty: str | None = None
    text: str | None = None
    report: str | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        self._check_words()
        if self.when is not None and (self.earliest or self.latest or bounds_of(self.when) is None):
            raise BadQuery("when stands for a first and a last day; leave out the one or the other")
        self._check_days("happened", self.earliest, self.latest)
        self._check_days("published", self.published_earliest, self.published_latest)
        _one_of("polarity", self.polarity, Polarity)
        _one_of("certainty", self.certainty, Certainty)
        if self.limit is not None and self.limit < 1:
            raise BadQuery(f"a limit of {self.limit} lists nothing; use 1 or more")
        if self.offset < 0:
            raise BadQuery(f"an offset of {self.offset} lies before the first claim; use 0 or more")

    def _check_words(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str) and not value.strip():
                raise BadQuery(f"{field.name} is empty; leave it out to ask for any")

    def _check_days(self, what: str, earliest: date | None, latest: date | None) -> None:
        if earliest and latest and earliest > latest:
            raise BadQuery(f"{what} from {earliest} to {latest} runs backwards; swap the two")


def _one_of(name: str, value: str | None, known: type[Polarity] | type[Certainty]) -> None:
    if value is not None and value not in list(known):
        raise BadQuery.unknown(name, value, known)


def bounds_of(words: str) -> tuple[date, date]:
    """First and last day of a year, month or day written as 2017, 2017-04 or 2017-04-23.

    Raises:
        BadQuery: when it is none of these.
    """
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", words.strip())
    year, month, day = (int(part) if part else None for part in match.groups()) if match else (0, None, None)
    last_month = month or 12
    try:
        return date(year or 0, month or 1, day or 1), date(year or 0, last_month, day or calendar.monthrange(year or 0, last_month)[1])
    except ValueError:
        raise BadQuery(f"{words!r} is no day; write 2017-04-23, 2017-04 or 2017") from None
