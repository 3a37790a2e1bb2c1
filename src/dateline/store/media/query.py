"""Which media items to list, as SQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.errors import BadQuery
from dateline.model import MediumKind, Order, Outcome
from dateline.store.finding import containing
from dateline.store.folding import fold, gazetteer_key

UNVERIFIED = "unverified"
_LIKE = "{} LIKE ? ESCAPE '\\'"
_KNOWN = {Order.PUBLISHED: "known <= ?", Order.CAPTURED: "captured_day <= ?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaQuery:
    """Which media items to list; None asks for nothing in particular. An item meets a condition when what some report tells of it does.

    Attributes:
        verdict: verified · not_verified · disputed · retracted: somebody came to it; "unverified": nobody verified it.
        known: only what was surely known by this day, included; `by` what that counts.
        earliest, latest: days, included; it is said to be of then, or to have been put out then.
        place: part of the name of a place it is said to be of, or a code of the gazetteer's.
        within: gazetteer ids; beside `place`, any of these will do as well.
        released_by: part of a name of who put it out.
        voice: parts of names of outlets, or of those who put it out, checked it or speak in it; any of them will do.
        report: id of a report that tells of it.
        limit: at most so many, 1 or more.
        offset: so many passed over first.

    Raises:
        BadQuery: when a value cannot be meant.
    """

    kind: str | None = None
    verdict: str | None = None
    known: date | None = None
    by: Order = Order.PUBLISHED
    earliest: date | None = None
    latest: date | None = None
    place: str | None = None
    within: tuple[str, ...] = ()
    released_by: str | None = None
    voice: tuple[str, ...] = ()
    report: str | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        if self.kind is not None and self.kind not in list(MediumKind):
            raise BadQuery.unknown("kind of media", self.kind, MediumKind)
        if self.verdict is not None and self.verdict not in {*Outcome, UNVERIFIED}:
            raise BadQuery.unknown("verdict", self.verdict, (*Outcome, UNVERIFIED))
        if self.earliest and self.latest and self.earliest > self.latest:
            raise BadQuery(f"of the days from {self.earliest} to {self.latest} runs backwards; swap the two")
        if (self.limit is not None and self.limit < 1) or self.offset < 0:
            raise BadQuery("a page of media has at least one item and begins at 0 or later")


def conditions(query: MediaQuery) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Conditions over `media`, each of which some member of an item must meet; no word of the caller's is in them."""
    for condition, value in (("kind = ?", query.kind), ("report = ?", query.report)):
        if value is not None:
            yield condition, (value,)
    if query.known:
        yield known(query)
    if query.verdict and query.verdict != UNVERIFIED:
        yield "instr(verdicts, ?)", (f",{query.verdict},",)
    if query.released_by is not None:
        yield _LIKE.format("holders"), (containing(query.released_by),)
    if query.voice:
        yield " OR ".join([_LIKE.format("voices")] * len(query.voice)), tuple(map(containing, query.voice))
    yield from _where_and_when(query)


def never(query: MediaQuery) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Conditions that no member of an item may meet."""
    if query.verdict == UNVERIFIED:
        yield "instr(verdicts, ?)", (f",{Outcome.VERIFIED},",)


def known(query: MediaQuery) -> tuple[str, tuple[str, ...]]:
    """That a member was known by the query's day."""
    return (_KNOWN[query.by], (query.known.isoformat(),)) if query.known else ("true", ())


def _where_and_when(query: MediaQuery) -> Iterator[tuple[str, tuple[str, ...]]]:
    places = [(_LIKE.format("places"), containing(query.place))] if query.place is not None else []
    places += [("instr(places, ?)", gazetteer_key(fold(name))) for name in query.within]
    if places:
        yield " OR ".join(condition for condition, _ in places), tuple(value for _, value in places)
    if query.earliest:
        yield "latest >= ?", (query.earliest.isoformat(),)
    if query.latest:
        yield "earliest <= ?", (query.latest.isoformat(),)
