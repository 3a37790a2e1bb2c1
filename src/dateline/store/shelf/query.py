"""Which reports to list."""

from dataclasses import dataclass
from datetime import date

from dateline.errors import BadQuery
from dateline.model import Order
from dateline.store.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportQuery:
    """Which reports to list; None asks for nothing in particular.

    Attributes:
        words: that must all stand in the report, its headline, byline or outlet; the last may be a beginning.
        outlet: part of the name of who published it.
        voices: parts of names of outlets, or of the innermost source of one of its claims; any of them will do.
        claims: what one of its claims must meet; its limit and offset count for nothing.
        known: a day; a report fits when it was surely published, or captured, by then, that day included.
        by: what `known` counts.
        limit: at most so many, 1 or more.
        offset: so many passed over first.

    Raises:
        BadQuery: when a value cannot be meant.
    """

    words: str | None = None
    outlet: str | None = None
    voices: tuple[str, ...] = ()
    claims: Query | None = None
    known: date | None = None
    by: Order = Order.PUBLISHED
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        if self.limit is not None and self.limit < 1:
            raise BadQuery(f"a limit of {self.limit} lists nothing; use 1 or more")
        if self.offset < 0:
            raise BadQuery(f"an offset of {self.offset} lies before the first report; use 0 or more")
