"""What a store is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from dateline.model import Attested, Capture, Claim, Decision, LineageClaim, Reading, Report
from dateline.store.deeds import Deeds
from dateline.store.evidence import Acts
from dateline.store.lists import Lists
from dateline.store.log import LogQuery
from dateline.store.media import Media
from dateline.store.query import Query
from dateline.store.shelf.shelf import Shelf
from dateline.store.voices import Voices
from dateline.store.watched.watched import Watch
from dateline.store.workings import Workings

MadeBy = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim as the record holds it, within the reading it comes from.

    Attributes:
        id: the record's name for the claim, 16 hex digits; a beginning that is its alone will do to look it up.
        newest: False when a later reading of the same report no longer makes this claim.
    """

    id: str
    claim: Claim
    reading: Reading
    read_at: datetime
    newest: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What keeping a report added to the record."""

    report: bool
    reading: bool


class Store(Protocol):
    """The record. Captures, reports, readings and decisions are only ever added to; all else is derived from them.

    Whatever goes wrong with the file itself is a RecordUnusable that names the remedy; what was kept before is still there.
    """

    def keep(self, report: Report, reading: Reading | None, *, at: datetime, capture: Capture | None = None, body: bytes = b"") -> Kept:
        """Adds a report with its capture and reading, all or nothing; adds nothing that is there.

        Args:
            reading: None = the report only.

        Raises:
            ReportConflict: when another text is already kept under the report's id.
        """
        ...

    def keep_capture(self, capture: Capture, body: bytes, *, at: datetime) -> None:
        """Keeps bytes that no report came out of, or none yet, and how they were had; adds nothing that is there."""
        ...

    def holds(self, report: Report, made_by: MadeBy) -> bool:
        """Whether these very readers have read this report."""
        ...

    def find(self, query: Query) -> tuple[Entry, ...]:
        """The claims of the newest readings that fit, by day of publication, then in the order they were added and of the text."""
        ...

    def count(self, query: Query) -> int:
        """How many fit, limit and offset aside."""
        ...

    def entry(self, name: str) -> Entry:
        """A claim by its id or a beginning of it; of readings that share it, the newest.

        Raises:
            NotFound: when no id begins so.
            BadQuery: when several do; lists them.
        """
        ...

    def holds_report(self, name: str) -> bool:
        """Whether there is a report of this id."""
        ...

    def readings(self) -> Iterator[Reading]:
        """The newest reading of every report, in the order the reports were added."""
        ...

    def names(self) -> tuple[Attested, ...]:
        """The names of those who can act, of the newest readings, in the order the reports were added."""
        ...

    def lives(self) -> tuple[tuple[str, LineageClaim], ...]:
        """What the newest readings say of who is who and what became of groups, between names (model/told.py); each with its report."""
        ...

    def last_reading(self) -> int:
        """The number of the reading that was added last; 0 = there is none. What `names` and `lives` gave holds while it stays."""
        ...

    def places(self) -> tuple[tuple[str, str], ...]:
        """Gazetteer id and name, folded, of every place that a claim of any reading speaks of."""
        ...

    def captures(self, report: str) -> tuple[Capture, ...]:
        """Where the report's bytes came from, oldest first; empty where only a text was given."""
        ...

    def captured_as(self, digest: str) -> tuple[Capture, ...]:
        """Every fetch that brought these bytes, oldest first."""
        ...

    def every_capture(self) -> Iterator[Capture]:
        """Every fetch there was, oldest first, whether or not a report came of it."""
        ...

    def digests(self, beginning: str) -> tuple[str, ...]:
        """Of the bytes that are kept, those whose digest begins so; at most nine."""
        ...

    def newest(self, report: str) -> tuple[Reading, datetime] | None:
        """A report's newest reading, and when it was made; None = it was never read."""
        ...

    def body(self, digest: str) -> bytes:
        """The bytes of a capture.

        Raises:
            NotFound: when there are none.
            CaptureDamaged: when they are not what the digest says.
        """
        ...

    def decide(self, decision: Decision) -> int:
        """Adds a decision; its number."""
        ...

    def withdraw(self, number: int, *, at: datetime, note: Decision | None = None) -> int | None:
        """Withdraws a decision, and notes who did where a note is given; the number of the note.

        Raises:
            NotFound: when there is no such decision.
            Conflict: when it is withdrawn already.
        """
        ...

    def decisions(self, about: str) -> tuple[tuple[int, Decision], ...]:
        """Number and decision, oldest first, withdrawn ones among them."""
        ...

    def decisions_on(self, prefix: str) -> tuple[tuple[int, Decision], ...]:
        """As `decisions`, about everything whose name begins so ("pair:")."""
        ...

    def decisions_about(self, names: Iterable[str]) -> tuple[tuple[int, Decision], ...]:
        """As `decisions`, about any of these."""
        ...

    def logged(self, query: LogQuery) -> tuple[tuple[int, Decision], ...]:
        """Decisions of whatever kind, newest first."""
        ...

    def count_logged(self, query: LogQuery) -> int:
        """How many fit, limit and offset aside."""
        ...

    @property
    def acts(self) -> Acts:
        """The log of what was done to the record."""
        ...

    @property
    def shelf(self) -> Shelf:
        """Reports as one looks for them."""
        ...

    @property
    def media(self) -> Media:
        """Recordings, videos, images, statements: what reports tell of them, and files that were given."""
        ...

    @property
    def workings(self) -> Workings:
        """What joining reports works on, and asks."""
        ...

    def rebuild(self) -> None:
        """Drops what is derived and makes it again."""
        ...

    @property
    def deeds(self) -> Deeds:
        """Who is said to have done what to whom."""
        ...

    @property
    def lists(self) -> Lists:
        """Pages of claims and what they are counted by."""
        ...

    @property
    def watched(self) -> Watch:
        """What is watched, and where it stands."""
        ...

    @property
    def voices(self) -> Voices:
        """Who speaks in the record, counted."""
        ...

    def reading(self, number: int) -> Reading:
        """A reading by the record's number for it."""
        ...

    def state(self) -> str:
        """A word for all that is kept: another one once anything was added, decided or withdrawn."""
        ...

    def close(self) -> None: ...
