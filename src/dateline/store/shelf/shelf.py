"""The shelf: reports in the order they were published, and those that are of one page."""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from dateline.errors import BadQuery, NotFound
from dateline.model import Order, Report
from dateline.model.rebuilt import report_from
from dateline.store import finding
from dateline.store.folding import fold
from dateline.store.query import Query
from dateline.store.shelf.query import ReportQuery
from dateline.store.trouble import Speaking

_NEWEST = "(SELECT max(number) FROM readings WHERE readings.report = shelf.report)"
_ORDER = "ORDER BY earliest DESC, shelf.number DESC"
_CLAIMS = f"(SELECT count(*) FROM claims WHERE reading = {_NEWEST})"  # noqa: S608 — our own words, as in what follows
_CAPTURES = "(SELECT count(*) FROM report_captures WHERE report_captures.report = shelf.report)"
# The page first, the reports on it after: what is passed over is never fetched.
_PAGE = (
    f"SELECT written, captured, {_CLAIMS}, {_CAPTURES} FROM (SELECT * FROM shelf WHERE {{}} {{}} LIMIT ? OFFSET ?) AS shelf"  # noqa: S608
    " JOIN reports ON reports.number = shelf.number {}"
)
_WORDS = "shelf.number IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)"
_FITS = f"EXISTS (SELECT 1 FROM claims WHERE reading = {_NEWEST} AND {{}})"  # noqa: S608
_HELD = f"EXISTS (SELECT 1 FROM claims WHERE reading = {_NEWEST} AND holder LIKE ? ESCAPE '\\')"  # noqa: S608
_OUTLET = "shelf.outlet LIKE ? ESCAPE '\\'"
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A report on the shelf.

    Attributes:
        captured: when the record had it.
        claims: how many its newest reading makes.
        captures: how many fetches of it the record keeps; 0 where only a text was given.
    """

    report: Report
    captured: datetime
    claims: int
    captures: int


class Shelf:
    """Asks the tables of the shelf, and adds to them."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection

    def find(self, query: ReportQuery) -> tuple[Shelved, ...]:
        """The reports that fit, the last published first; those without a day come last."""
        condition, values = _where(query)
        return self._page(condition, values, _ORDER, query.limit, query.offset)

    def count(self, query: ReportQuery) -> int:
        """How many fit, limit and offset aside."""
        condition, values = _where(query)
        sql = f"SELECT count(*) FROM shelf WHERE {condition}"  # noqa: S608 — no word of the caller's
        return int(self._connection.execute(sql, values).fetchone()[0])

    def ids(self, query: ReportQuery) -> tuple[str, ...]:
        """The ids of the reports that fit, in the order they were added; limit and offset aside."""
        condition, values = _where(query)
        sql = f"SELECT report FROM shelf WHERE {condition} ORDER BY shelf.number"  # noqa: S608 — no word of the caller's
        return tuple(report for (report,) in self._connection.execute(sql, values))

    def one(self, name: str) -> Shelved:
        """Raises NotFound when there is no report of this id."""
        found = self._page("report = ?", [name])
        if not found:
            raise NotFound("report", name)
        return found[0]

    def of_page(self, address: str) -> tuple[Shelved, ...]:
        """All the record has of one page, or of one item of an agency, in order of publication, then of capture."""
        return self._page("page = ?", [page_of(address)], "ORDER BY earliest IS NULL, earliest, captured, shelf.number")

    def unread(self) -> tuple[Report, ...]:
        """Reports that were never read, in the order they were added."""
        sql = "SELECT written FROM reports WHERE id NOT IN (SELECT report FROM readings) ORDER BY number"
        return tuple(report_from(json.loads(written)) for (written,) in self._connection.execute(sql))

    def newest(self, report: str) -> tuple[int, datetime] | None:
        """Number and instant of a report's newest reading; None = it was never read."""
        sql = "SELECT number, read_at FROM readings WHERE report = ? ORDER BY number DESC LIMIT 1"
        found = self._connection.execute(sql, (report,)).fetchone()
        return (int(found[0]), datetime.fromisoformat(found[1])) if found else None

    def _page(
        self, condition: str, values: list[Any], order: str = _ORDER, limit: int | None = None, offset: int = 0
    ) -> tuple[Shelved, ...]:
        sql = _PAGE.format(condition, order, order)
        found = self._connection.execute(sql, (*values, -1 if limit is None else limit, offset))
        return tuple(
            Shelved(report=report_from(json.loads(written)), captured=datetime.fromisoformat(captured), claims=claims, captures=captures)
            for written, captured, claims, captures in found
        )


def put(connection: sqlite3.Connection, number: int, report: Report, captured: str) -> None:
    """Puts a report on the shelf."""
    day = report.published
    first, last = ((one and one.isoformat()) for one in (day.earliest, day.latest)) if day else (None, None)
    row = (number, report.id, folded(report.outlet), first, last, captured, page_of(named(report)))
    connection.execute("INSERT INTO shelf VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    words = (number, report.outlet, report.headline, report.byline, report.text)
    connection.execute("INSERT INTO report_words (rowid, outlet, headline, byline, text) VALUES (?, ?, ?, ?, ?)", words)


def lend(connection: sqlite3.Connection) -> None:
    """Lets SQL fold words and addresses as we do."""
    for name, function in (("fold", folded), ("page_of", page_of), ("in_utc", in_utc)):
        connection.create_function(name, 1, function, deterministic=True)


def named(report: Report) -> str | None:
    """What all versions of a report have in common: its agency's name for the item, else the address of its page; None = it has neither."""
    return report.edition.item if report.edition else report.url


def folded(words: str | None) -> str | None:
    return fold(words) if words else None


def page_of(address: str | None) -> str | None:
    """An address without scheme, fragment and closing slash, its host in lower case; None for None, and where nothing is left."""
    host, slash, rest = _SCHEME.sub("", (address or "").strip().split("#", 1)[0]).partition("/")
    return f"{host.lower()}{slash}{rest}".rstrip("/") or None


def in_utc(instant: str) -> str:
    """An ISO 8601 instant as the record writes the times it compares."""
    return datetime.fromisoformat(instant).astimezone(UTC).isoformat(timespec="microseconds")


def _where(query: ReportQuery) -> tuple[str, list[Any]]:
    wanted = list(_wanted(query))
    return " AND ".join(f"({condition})" for condition, _ in wanted) or "true", [value for _, values in wanted for value in values]


def _wanted(query: ReportQuery) -> Iterator[tuple[str, tuple[object, ...]]]:
    if query.words is not None:
        yield _WORDS, (_all_of(query.words),)
    if query.outlet is not None:
        yield _OUTLET, (finding.containing(query.outlet),)
    if query.known is not None:
        yield "latest <= ?" if query.by is Order.PUBLISHED else "substr(captured, 1, 10) <= ?", (query.known.isoformat(),)
    if query.voices:
        voices = [finding.containing(voice) for voice in query.voices]
        yield " OR ".join([_OUTLET] * len(voices) + [_HELD] * len(voices)), (*voices, *voices)
    if query.claims is not None and (asked := replace(query.claims, limit=None, offset=0)) != Query():
        condition, values = finding.where(asked)
        yield _FITS.format(condition), tuple(values)


def _all_of(words: str) -> str:
    """Each word quoted, so that none is taken for an operator; the last may be the beginning of one."""
    quoted = [f'"{word}"' for word in re.sub(r'[\x00"]', " ", words).split() if any(letter.isalnum() for letter in word)]
    if not quoted:
        raise BadQuery(f"{words!r} holds no word to search for")
    return f"{' '.join(quoted)}*"
