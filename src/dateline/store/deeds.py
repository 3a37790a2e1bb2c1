"""Who is said to have done what to whom, read off the tables: no reading is opened."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from dateline.model import Certainty, Order, Polarity
from dateline.store.folding import SEPARATOR
from dateline.store.store import Deed

_COLUMNS = "claims.number, claims.id, report, claims.type, polarity, certainty, holder, outlet, earliest, latest, role, names"
_DEEDS = (
    f"SELECT {_COLUMNS} FROM json_each(?) AS asked CROSS JOIN readings ON report = asked.value"  # noqa: S608 — our own words
    " CROSS JOIN claims ON reading = readings.number AND newest"
    " CROSS JOIN claim_actors ON claim = claims.number{known} ORDER BY claims.number, claim_actors.rowid"
)
_KNOWN = {Order.PUBLISHED: " AND published_latest <= ?", Order.CAPTURED: " AND substr(captured, 1, 10) <= ?"}

DEEDS_OF = (
    f"SELECT {_COLUMNS} FROM claims JOIN readings ON readings.number = reading JOIN claim_actors ON claim = claims.number"  # noqa: S608 — our own words
    " WHERE {condition} ORDER BY claims.number, claim_actors.rowid"
)

CAPTURED_BY = (
    "SELECT reports.id, min(fetched_at) AS fetched FROM reports LEFT JOIN report_captures ON report = reports.id"
    " LEFT JOIN captures ON captures.number = capture GROUP BY reports.id"
    " HAVING substr(coalesce(fetched, added_at), 1, 10) <= ?"
)


def asked(reports: Iterable[str], known: date | None, by: Order) -> tuple[str, list[str]]:
    """The SQL and its parameters."""
    days = [known.isoformat()] if known else []
    return _DEEDS.format(known=_KNOWN[by] if known else ""), [json.dumps(sorted(set(reports))), *days]


def deeds(rows: Iterable[tuple[Any, ...]]) -> Iterator[Deed]:
    """One for each claim, of rows that are one for each role."""
    for (_, *columns), some in groupby(rows, key=itemgetter(slice(0, 10))):
        claim, report, type_, polarity, certainty, holder, outlet, earliest, latest = columns
        yield Deed(
            claim=claim,
            report=report,
            type=type_,
            polarity=Polarity(polarity),
            certainty=Certainty(certainty),
            holder=_names(holder or ""),
            outlet=outlet,
            roles=tuple((role, _names(names)) for *_, role, names in some),
            earliest=_day(earliest),
            latest=_day(latest),
        )


def _names(told: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in told.split(SEPARATOR) if name))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
