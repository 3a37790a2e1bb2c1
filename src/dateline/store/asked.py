"""Which events to list."""

from dataclasses import dataclass
from datetime import date

from dateline.errors import BadQuery
from dateline.model import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuery:
    """Which events to list; None asks for nothing in particular. An event meets a condition when some account of it, as known, does.

    Attributes:
        known: only accounts surely known by this day, included; None = all there are, those without a day too.
        by: what `known` counts.
        earliest, latest: days, included; it may have happened then.
        place: part of a place's name, or a code of the gazetteer's ("SY.02").
        within: gazetteer ids; beside `place`, any of these will do as well.
        voice: parts of names of outlets or sources; any of them will do.
        family: what kind of thing happened ("violence").
        contested: only what was disputed as known, on everybody's word; of `Order.PUBLISHED` alone.
        several: only what two reports or more tell.
        limit: at most so many, 1 or more.
        offset: so many passed over first.

    Raises:
        BadQuery: when a value cannot be meant.
    """

    known: date | None = None
    by: Order = Order.PUBLISHED
    earliest: date | None = None
    latest: date | None = None
    place: str | None = None
    within: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    family: str | None = None
    contested: bool = False
    several: bool = False
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise BadQuery(f"happened from {self.earliest} to {self.latest} runs backwards; swap the two")
        if self.limit is not None and self.limit < 1:
            raise BadQuery(f"a limit of {self.limit} lists nothing; use 1 or more")
        if self.offset < 0:
            raise BadQuery(f"an offset of {self.offset} lies before the first event; use 0 or more")
