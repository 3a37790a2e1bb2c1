"""Keeps what each report tells of media, and which of it is of one thing."""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from dateline.model import Medium
from dateline.store.folding import SEPARATOR, fold, gazetteer_key
from dateline.store.media.written import medium_written
from dateline.store.trouble import Speaking

MEDIA = ("media", "media_keys", "media_claims", "media_done", "media_files_done")
"""The tables that are made from readings and given files: dropped and made again at will."""

_WAITING = (
    "SELECT max(number), report FROM readings WHERE number > (SELECT coalesce(max(reading), 0) FROM media_done) GROUP BY report ORDER BY 1"
)
_ADD = (
    "INSERT INTO media (id, report, place, item, kind, known, captured_day, earliest, latest, holders, places, voices, verdicts, written)"
    " VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_NEIGHBOURS = (
    "SELECT DISTINCT other.medium FROM media_keys AS own JOIN media_keys AS other ON other.key = own.key AND other.reason = ''"
    " WHERE own.medium = ? AND own.reason = ''"
)
_TOGETHER = "SELECT number FROM media WHERE item = (SELECT item FROM media WHERE number = ?)"
_FOUND = (
    "UPDATE media SET item = (SELECT number FROM media WHERE number IN (SELECT value FROM json_each(?1)) ORDER BY place LIMIT 1)"
    " WHERE number IN (SELECT value FROM json_each(?1))"
)


class Kept:
    """Change it within `changing` alone."""

    def __init__(self, connection: Speaking, changing: Callable[[], AbstractContextManager[object]]) -> None:
        self._connection = connection
        self.changing = changing

    def begin(self, made_by: str) -> None:
        """Drops what was found by other rules than these, so that every reading waits again."""
        if self._connection.execute("SELECT made_by FROM media_rules").fetchone() == (made_by,):
            return
        with self.changing():
            for table in (*MEDIA, "media_rules"):
                self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 — our own names
            self._connection.execute("INSERT INTO media_rules VALUES (?)", (made_by,))

    def waiting(self) -> tuple[tuple[int, str], ...]:
        """Readings that wait, in the order they were added, with their reports; of a report read again, the last alone."""
        return tuple(self._connection.execute(_WAITING))

    def waiting_files(self) -> tuple[int, ...]:
        """Numbers of given files that wait."""
        sql = "SELECT number FROM media_files WHERE number > (SELECT coalesce(max(file), 0) FROM media_files_done) ORDER BY number"
        return tuple(number for (number,) in self._connection.execute(sql))

    def arrived(self, report: str) -> tuple[int, str]:
        """The number of a report, and the instant the record had it, ISO 8601 in UTC."""
        number, captured = self._connection.execute("SELECT number, captured FROM shelf WHERE report = ?", (report,)).fetchone()
        return int(number), str(captured)

    def done(self, reading: int) -> None:
        self._connection.execute("INSERT OR IGNORE INTO media_done VALUES (?)", (reading,))

    def done_file(self, number: int) -> None:
        self._connection.execute("INSERT OR IGNORE INTO media_files_done VALUES (?)", (number,))

    def drop(self, report: str) -> set[int]:
        """Takes out what a report told; the numbers of what was of one item with it."""
        gone = [number for (number,) in self._connection.execute("SELECT number FROM media WHERE report = ?", (report,))]
        left = {one for number in gone for one in self._together(number)} - set(gone)
        marks = [(number,) for number in gone]
        for table, column in (("media_keys", "medium"), ("media_claims", "medium"), ("media", "number")):
            self._connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", marks)  # noqa: S608 — our own names
        return left

    def add(self, medium: Medium, *, place: int, known: str, captured_day: str, outlet: str | None = None) -> int:
        """Its number; an item of its own until it is settled.

        Args:
            place: in the order of what founds an item.
            known, captured_day: ISO 8601.
        """
        columns = (medium.id, medium.report, place, str(medium.kind), known, captured_day, *_days(medium), *_words(medium, outlet))
        number = self._connection.execute(_ADD, (*columns, medium_written(medium))).lastrowid or 0
        self._connection.execute("UPDATE media SET item = number WHERE number = ?", (number,))
        self._connection.executemany("INSERT OR IGNORE INTO media_claims VALUES (?, ?)", [(claim, number) for claim in medium.claims])
        return number

    def key(self, number: int, value: str, reason: str = "") -> None:
        self._connection.execute("INSERT OR IGNORE INTO media_keys VALUES (?, ?, ?)", (value, number, reason))

    def settle(self, numbers: Iterable[int]) -> None:
        """Finds the items of some media anew: all that hang together by what is sure, founded by the first of them."""
        left = set(numbers)
        while left:
            group = self._hanging_together(left.pop())
            left -= group
            self._connection.execute(_FOUND, (json.dumps(sorted(group)),))

    def _hanging_together(self, number: int) -> set[int]:
        group, new = set[int](), [number]
        while new:
            one = new.pop()
            if one not in group:
                group.add(one)
                new += [other for (other,) in self._connection.execute(_NEIGHBOURS, (one,))]
        return group

    def _together(self, number: int) -> list[int]:
        """What is of one item with a medium, as stored."""
        return [one for (one,) in self._connection.execute(_TOGETHER, (number,))]


def _days(medium: Medium) -> tuple[str | None, str | None]:
    """First and last day it is said to be of, or to have been put out."""
    of = [(one.earliest, one.latest) for one in medium.days]
    out = [(one.earliest, one.latest) for one in medium.released]
    days = [day.isoformat() for pair in (*of, *out) for day in pair if day]
    return min(days, default=None), max(days, default=None)


def _words(medium: Medium, outlet: str | None) -> tuple[str, str, str, str]:
    """Holders, places, voices and verdicts, as filters compare them."""
    holders = [one.holder for one in medium.released if one.holder]
    voices = [outlet, *holders, *medium.speakers, *(one.by for one in medium.checks)]
    places = [fold(one.name) + (gazetteer_key(fold(one.gazetteer_id)) if one.gazetteer_id else "") for one in medium.places]
    verdicts = dict.fromkeys(f",{one.verdict}," for one in medium.checks)
    return (
        SEPARATOR.join(map(fold, holders)),
        SEPARATOR.join(places),
        SEPARATOR.join(fold(voice) for voice in voices if voice),
        "".join(verdicts),
    )
