"""Rows for a spreadsheet: CSV in which no cell is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from dateline.export.telling import Telling
from dateline.model import Claim, Reading

Cell = str | int | float | None

CLAIM_COLUMNS = (
    "id", "report", "published", "who", "what", "whom", "when", "where", "certainty", "on_whose_word", "words",
    "outlet", "headline", "url", "type", "count_least", "count_most", "latitude", "longitude", "score",
)  # fmt: skip
"""Of a table of claims, in order."""

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # OWASP, CSV injection


def as_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]], *, raw: bool = False) -> Iterator[str]:
    """A line a row, under a head.

    Args:
        raw: leaves texts as they are. Else one that a spreadsheet would take for a formula gets an apostrophe before it; numbers never.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow(row if raw else [_harmless(cell) for cell in row])
        yield _taken_from(out)
    yield _taken_from(out)


def claim_row(told: Telling, claim: Claim, reading: Reading) -> tuple[Cell, ...]:
    """A claim as `CLAIM_COLUMNS` has it."""
    report, day, place = reading.report, reading.report.published, claim.where
    count = claim.count
    return (
        told.id,
        report.id,
        day.earliest.isoformat() if day and day.earliest else None,
        " + ".join(told.who),
        told.what,
        " + ".join([*told.whom, *(f"{role}: {filler}" for role, filler in told.others)]),
        told.when,
        told.where,
        told.certainty,
        told.chain,
        " … ".join(told.words),
        report.outlet,
        report.headline,
        report.url,
        claim.type,
        count.least if count else None,
        count.most if count else None,
        place.lat if place else None,
        place.lon if place else None,
        claim.score,
    )


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULAS) else cell


def _taken_from(out: io.StringIO) -> str:
    told = out.getvalue()
    out.seek(0)
    out.truncate()
    return told
