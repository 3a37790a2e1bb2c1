"""The record's line on one recording, video, image or statement."""

from dataclasses import dataclass
from datetime import date, datetime

from dateline.model.doubt import Doubt
from dateline.model.inspected import Inspected
from dateline.model.medium import (
    Check,
    Embedded,
    MediumKind,
    Named,
    Outcome,
    Release,
    SaidDay,
    SaidGeneration,
    SaidPlace,
)

DEBUNKING = frozenset({Outcome.DISPUTED, Outcome.RETRACTED})
"""Verdicts after which what rests on a thing should be looked at again. Who came to them stays beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InReport:
    """A report that speaks of it or embeds it.

    Attributes:
        medium: id of what this report tells of it.
        title: headline, else first line.
        published: the last day on which it may have been published; None = not known.
        captured: when the record had it.
        named: the words it is named with, in order.
    """

    medium: str
    report: str
    title: str
    outlet: str | None
    published: date | None
    captured: datetime
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstKnown:
    """The earliest copy that the record knows of. An earlier one may well exist.

    Attributes:
        how: published (a report that embeds it, by its own day of publication) · captured (its page was fetched) · given (a file).
        report, capture, file: what knows it; the others are None.
    """

    day: date
    how: str
    report: str | None = None
    capture: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A file of the record that looks or sounds like another.

    Attributes:
        file: its digest.
        item: id of the item it belongs to.
        distance: bits in which the nearest prints differ, of 64; 0 of the same bytes.
        how: in words ("same bytes", "looks alike", "looks alike turned left to right, in 5 of 12 frames").
        first_known: the earliest copy of that item that the record knows of; None = it knows none.
    """

    file: str
    name: str
    item: str
    distance: int
    how: str
    first_known: FirstKnown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFile:
    """A file that somebody gave the record.

    Attributes:
        number: of the giving; one file may be given twice.
        about: what it was said to be of: "item", "report", "claim" or "event", with its id after a colon.
        said_earliest, said_latest: the day the giver says it is of; None = nothing said.
        said_place, source, note: on the giver's word; empty = nothing said.
        inspected: what the file says of itself; None where it could not be looked at (then `doubts` of the item say why).
        alike: files of other items that are like it, the nearest first.
    """

    number: int
    digest: str
    name: str
    size: int
    given_at: datetime
    by: str
    about: str
    said_earliest: date | None = None
    said_latest: date | None = None
    said_place: str = ""
    source: str = ""
    note: str = ""
    inspected: Inspected | None = None
    alike: tuple[Alike, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """It was known before what it is said to show.

    Attributes:
        reason: in words.
        known: the day on which it was known; `event_day` the earliest day of what it is said to show.
        event: id of the event; None where the giver of a file named the day.
        on_word: whose day `known` is: "the record" where something was captured or given then, "the page" where a report gives its own day
            of publication, "the file" where only the file says so itself: anyone can write that into a file.
    """

    reason: str
    known: date
    event_day: date
    on_word: str
    event: str | None = None
    file: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MaybeSame:
    """Another item that may be this one; only an analyst makes them one.

    Attributes:
        reasons: what they share, in words.
    """

    item: str
    named: str
    kind: MediumKind
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaItem:
    """All that the reports, and those who gave files, say of one thing; each with who says so. Unknown stays unknown: empty, or None.

    Attributes:
        id: of what is told of it first; the id of any report's part of it finds it too.
        called: how the first report names it, else its caption or address.
        kind: as first told; `kinds` all that it is called.
        reports: that name or embed it, by day of publication.
        days, places: that it is said to be of; several may not all be true, and all stay.
        checks: verified, not verified, disputed, retracted; by whom, how.
        generations: what it is said to be, on whose word; empty = unknown.
        speakers: whose words it carries, as printed.
        claims: ids of the claims that rest on it.
        events: ids of the events those tell.
        files: that were given of it.
        first_told: the earliest day of publication of a report that tells of it; None = not known.
        first_known: the earliest copy known; None = none is.
        flags: why it cannot show what it is said to show; empty where nothing says so.
        joined: why what several reports tell is one ("same address", "copied words", "decision 4"); empty where only one tells it.
        maybe: other items that may be this one.
    """

    id: str
    called: str
    kind: MediumKind
    kinds: tuple[MediumKind, ...]
    reports: tuple[InReport, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    released: tuple[Release, ...] = ()
    days: tuple[SaidDay, ...] = ()
    places: tuple[SaidPlace, ...] = ()
    checks: tuple[Check, ...] = ()
    generations: tuple[SaidGeneration, ...] = ()
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    files: tuple[GivenFile, ...] = ()
    first_told: date | None = None
    first_known: FirstKnown | None = None
    flags: tuple[Flag, ...] = ()
    joined: tuple[str, ...] = ()
    maybe: tuple[MaybeSame, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def verdicts(self) -> tuple[Outcome, ...]:
        """Each that somebody came to, once; empty = nobody is known to have looked."""
        return tuple(dict.fromkeys(check.verdict for check in self.checks))

    @property
    def is_debunked(self) -> bool:
        """Whether what rests on it should be looked at again: disputed, retracted or flagged, by whomever."""
        return bool(self.flags) or bool(DEBUNKING & set(self.verdicts))
