"""A reading as accounts, one an occurrence."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256
from itertools import chain
from typing import TypeVar

from dateline.corroborate.accounts.gathering import gather
from dateline.corroborate.accounts.knowing import Known
from dateline.corroborate.accounts.piece import Piece, Pieces
from dateline.corroborate.near import finest
from dateline.model import Account, Period, Reading, Spot

_FRESH_DAYS = 3  # news without a day of its own is of the days before it was published
_RECENT_DAYS = 10  # what is told beside the news without a day may be of the days before; no longer than cells.py looks through
Thing = TypeVar("Thing")


def accounts_in(reading: Reading, ids: Sequence[str], known: Known, *, captured: date | None = None) -> Iterator[Account]:
    """The accounts of a reading, in the order of the text: pure, and the same whatever else the record holds.

    Args:
        ids: the record's ids of its claims, in order.
        captured: the day the record had the report.
    """
    published = reading.report.published
    latest = published.latest if published else None
    for position, pieces in enumerate(gather(Pieces(reading, ids, known).all())):
        days = _days(pieces)
        yield Account(
            id=_named(reading.report.id, pieces),
            report=reading.report.id,
            position=position,
            outlet=reading.report.outlet,
            family=pieces[0].family,
            sayings=tuple(saying for piece in pieces for saying in piece.sayings),
            known=latest,
            captured=captured,
            days=days,
            told=days or _open(pieces, latest),
            spots=_spots(pieces),
            acts=_all(pieces, lambda piece: piece.acts),
            targets=_all(pieces, lambda piece: piece.targets),
            names=_all(pieces, lambda piece: piece.names),
            words=_all(pieces, lambda piece: piece.words),
            lead=any(piece.lead for piece in pieces),
        )


def _named(report: str, pieces: Sequence[Piece]) -> str:
    claims = sorted(saying.claim for piece in pieces for saying in piece.sayings)
    return sha256("\x1f".join((report, *claims)).encode()).hexdigest()[:16]


def _spots(pieces: Sequence[Piece]) -> tuple[Spot, ...]:
    """Where it is told to be; where that is said nowhere, the places that the report named last."""
    return finest(chain.from_iterable(piece.spots for piece in pieces)) or finest(pieces[0].around)


def _days(pieces: Sequence[Piece]) -> Period | None:
    """Those that most of it tells; of several as much told the narrowest, of those as narrow the first."""
    told = [piece.days for piece in pieces if piece.days]
    return max(told, key=lambda days: (sum(_meet(days, other) for other in told), -_length(days)), default=None)


def _length(days: Period) -> int:
    return (days.latest - days.earliest).days if days.latest and days.earliest else 0


def _open(pieces: Sequence[Piece], published: date | None) -> Period:
    """Where no day is told: fresh news is of the last days, what stands beside it of some more, if not of the month or year it tells."""
    if any(piece.lead for piece in pieces):
        return _before(published, _FRESH_DAYS)
    recent = _before(published, _RECENT_DAYS)
    wider = [piece.when for piece in pieces if piece.when and not _meet(piece.when, recent)]
    return wider[0] if 2 * len(wider) >= len(pieces) and wider else recent


def _before(published: date | None, days: int) -> Period:
    return Period(earliest=published - timedelta(days=days), latest=published) if published else Period()


def _meet(one: Period, other: Period) -> bool:
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest


def _all(pieces: Sequence[Piece], of: Callable[[Piece], frozenset[Thing]]) -> frozenset[Thing]:
    return frozenset(chain.from_iterable(map(of, pieces)))
