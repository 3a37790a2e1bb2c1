"""Who is said to have done what to whom, read off the tables: no reading is taken apart for it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from dateline.model import Certainty, Polarity
from dateline.store import finding
from dateline.store.folding import SEPARATOR
from dateline.store.query import Query
from dateline.store.trouble import Speaking

_COLUMNS = "claims.number, claims.id, report, claims.type, polarity, certainty, holder, outlet, earliest, latest, role, names"
_IN_REPORTS = (
    f"SELECT {_COLUMNS} FROM json_each(?) AS asked CROSS JOIN readings ON report = asked.value"  # noqa: S608 — our own words
    " CROSS JOIN claims ON reading = readings.number AND newest"
    " CROSS JOIN claim_actors ON claim = claims.number{known} ORDER BY claims.number, claim_actors.rowid"
)
_FITTING = (
    f"SELECT {_COLUMNS} FROM claims JOIN readings ON readings.number = reading JOIN claim_actors ON claim = claims.number"  # noqa: S608 — as above
    " WHERE {condition} ORDER BY claims.number, claim_actors.rowid"
)
_CAPTURED_BY = (
    "SELECT reports.id, min(fetched_at) AS fetched FROM reports LEFT JOIN report_captures ON report = reports.id"
    " LEFT JOIN captures ON captures.number = capture GROUP BY reports.id"
    " HAVING substr(coalesce(fetched, added_at), 1, 10) <= ?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What the tables know of a claim without its reading: enough to count who is said to have done what to whom.

    Attributes:
        claim: its id.
        holder: the names of its innermost source, folded, the one printed there first; empty where the text names nobody.
        outlet: folded; None = not known.
        roles: each role with the names of who fills it, folded, the one printed there first.
        earliest, latest: the days of what is told; None = not told.
    """

    claim: str
    report: str
    type: str
    polarity: Polarity
    certainty: Certainty
    holder: tuple[str, ...]
    outlet: str | None
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    earliest: date | None
    latest: date | None


class Deeds:
    """Asks for them."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection

    def in_reports(self, reports: Iterable[str], *, known: date | None = None) -> Iterator[Deed]:
        """The claims of these reports in which somebody has a role; those published by a day, that day included."""
        days = [known.isoformat()] if known else []
        sql = _IN_REPORTS.format(known=" AND published_latest <= ?" if known else "")
        return _deeds(self._connection.execute(sql, (json.dumps(sorted(set(reports))), *days)))

    def fitting(self, query: Query) -> Iterator[Deed]:
        """The claims that fit and in which somebody has a role, limit and offset aside."""
        condition, parameters = finding.where(query)
        return _deeds(self._connection.execute(_FITTING.format(condition=condition), parameters))

    def captured_by(self, day: date) -> frozenset[str]:
        """The reports that the record had by a day, that day included."""
        return frozenset(report for report, _ in self._connection.execute(_CAPTURED_BY, (day.isoformat(),)))


def _deeds(rows: Iterable[tuple[Any, ...]]) -> Iterator[Deed]:
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
