"""Asks the tables of media."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from dateline.model import Medium
from dateline.store.media.query import MediaQuery, conditions, known, never
from dateline.store.media.written import medium_from
from dateline.store.trouble import Speaking

_SHARED = (
    "SELECT own.medium, other.medium, own.key, own.reason FROM json_each(?) AS asked"
    " CROSS JOIN media_keys AS own ON own.medium = asked.value"
    " CROSS JOIN media_keys AS other ON other.key = own.key AND other.medium <> own.medium"
)
_PAPERS = (
    "SELECT reports.id, written ->> 'headline', substr(written ->> 'text', 1, 300), written ->> 'outlet', latest, captured"
    " FROM reports JOIN shelf ON shelf.number = reports.number WHERE reports.id IN (SELECT value FROM json_each(?))"
)
_ORDER = "known = '9999-12-31', known DESC, place DESC"  # as the index has it

Groups = dict[int, tuple[int, ...]]
"""Founder → members, the founder first, of every item that decisions touch."""


class Took(NamedTuple):
    """A medium as the tables keep it."""

    number: int
    medium: Medium


class Shared(NamedTuple):
    """Two media that share a key; `reason` is empty where that makes them one."""

    one: int
    other: int
    key: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A report in short.

    Attributes:
        opening: the beginning of its text.
        published: the last day on which it may have been published; None = not known.
    """

    headline: str | None
    opening: str
    outlet: str | None
    published: date | None
    captured: datetime


class Asked:
    """Changes nothing."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection

    def named(self, name: str) -> tuple[tuple[int, str], ...]:
        """Media whose ids begin so, at most nine."""
        low = name.strip().lower()
        sql = "SELECT number, id FROM media WHERE id >= ? AND id < ? ORDER BY id LIMIT 9"
        return tuple(self._connection.execute(sql, (low, f"{low}g"))) if low else ()

    def number(self, name: str) -> int | None:
        """Of the medium of an id; None = there is none."""
        found = self._connection.execute("SELECT number FROM media WHERE id = ?", (name,)).fetchone()
        return found[0] if found else None

    def together(self, number: int) -> tuple[int, ...]:
        """All that is of one item with a medium, as stored, the founder first."""
        return self._numbers("item = (SELECT item FROM media WHERE number = ?) ORDER BY place", number)

    def in_order(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """By place: the one that founds first."""
        return self._numbers("number IN (SELECT value FROM json_each(?)) ORDER BY place", json.dumps(list(numbers)))

    def shared(self, numbers: Sequence[int]) -> tuple[Shared, ...]:
        """Every key that some media share with others, those among them too."""
        return tuple(Shared(*row) for row in self._connection.execute(_SHARED, (json.dumps(list(numbers)),)))

    def take(self, numbers: Iterable[int], query: MediaQuery | None = None) -> tuple[Took, ...]:
        """Media by number, in order of place; those known by the query's day."""
        condition, values = known(query or MediaQuery())
        sql = f"SELECT number, written FROM media WHERE number IN (SELECT value FROM json_each(?)) AND {condition} ORDER BY place"  # noqa: S608 — no word of the caller's
        rows = self._connection.execute(sql, (json.dumps(list(numbers)), *values))
        return tuple(Took(number, medium_from(written)) for number, written in rows)

    def papers(self, reports: Iterable[str]) -> dict[str, Paper]:
        """Reports in short, by id; without reading their texts."""
        rows = self._connection.execute(_PAPERS, (json.dumps(sorted(set(reports))),))
        return {
            name: Paper(
                headline=headline,
                opening=opening,
                outlet=outlet,
                published=date.fromisoformat(day) if day else None,
                captured=datetime.fromisoformat(captured),
            )
            for name, headline, opening, outlet, day, captured in rows
        }

    def of_report(self, report: str) -> tuple[int, ...]:
        return self._numbers("report = ? ORDER BY place", report)

    def of_claims(self, claims: Iterable[str]) -> tuple[int, ...]:
        """Numbers of the media that some claims rest on."""
        resting = "SELECT medium FROM media_claims WHERE claim IN (SELECT value FROM json_each(?))"
        return self._numbers(f"number IN ({resting}) ORDER BY place", json.dumps(list(claims)))

    def find(self, query: MediaQuery, groups: Groups) -> tuple[int, ...]:
        """Founders of the items that fit: the last known first; those of reports without a day come last."""
        condition, values = self._where(query, groups)
        limit = -1 if query.limit is None else query.limit
        return self._numbers(f"{condition} ORDER BY {_ORDER} LIMIT ? OFFSET ?", *values, limit, query.offset)

    def count(self, query: MediaQuery, groups: Groups) -> int:
        """How many fit, limit and offset aside."""
        condition, values = self._where(query, groups)
        return int(self._connection.execute(f"SELECT count(*) FROM media WHERE {condition}", values).fetchone()[0])  # noqa: S608 — as above

    def _where(self, query: MediaQuery, groups: Groups) -> tuple[str, list[Any]]:
        """Items as stored by the index of their members; those that decisions touch are looked at one by one."""
        parts, values = ["number = item"], list[Any]()
        for exists, (condition, given) in (*(("EXISTS", one) for one in conditions(query)), *(("NOT EXISTS", one) for one in never(query))):
            parts.append(f"{exists} (SELECT 1 FROM media AS m WHERE m.item = media.number AND ({condition}))")  # noqa: S608 — as above
            values += given
        stored = " AND ".join(parts)
        if not groups:
            return stored, values
        touched = sorted({number for members in groups.values() for number in members})
        fit = [founder for founder, members in groups.items() if self._fits(members, query)]
        condition = f"((number NOT IN (SELECT value FROM json_each(?)) AND {stored}) OR number IN (SELECT value FROM json_each(?)))"  # noqa: S608
        return condition, [json.dumps(touched), *values, json.dumps(sorted(fit))]

    def _fits(self, members: Sequence[int], query: MediaQuery) -> bool:
        among = "number IN (SELECT value FROM json_each(?))"

        def meets(condition: str, given: tuple[str, ...]) -> bool:
            return bool(self._numbers(f"{among} AND ({condition}) LIMIT 1", json.dumps(list(members)), *given))

        return all(meets(*one) for one in conditions(query)) and not any(meets(*one) for one in never(query))

    def _numbers(self, rest: str, *values: Any) -> tuple[int, ...]:
        rows = self._connection.execute(f"SELECT number FROM media WHERE {rest}", values)  # noqa: S608 — no word of the caller's
        return tuple(number for (number,) in rows)
