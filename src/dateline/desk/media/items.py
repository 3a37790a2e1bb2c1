"""Puts together what the record knows of one media item, as a view has it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date

from dateline.desk.media.flags import Shown, flags
from dateline.desk.media.gathering import file_id
from dateline.desk.media.looking import Looking, in_words
from dateline.desk.media.settled import Laid, reasons
from dateline.desk.reports.answers import title_of
from dateline.errors import BadQuery, NotFound
from dateline.media import Likeness
from dateline.model import (
    Alike,
    Doubt,
    Event,
    FirstKnown,
    GivenFile,
    InReport,
    Inspected,
    MaybeSame,
    MediaItem,
    Medium,
    Report,
    SaidDay,
)
from dateline.store import MediaQuery, Store
from dateline.store.media import Paper, Took

Happened = Callable[[str], Event]
"""The event that a claim, or the event of an id, stands for in a view; raises NotFound where the view has none."""

_READER = "media"


class Items:
    """Media items as one view has them.

    Args:
        known: leaves out what was not known by its day.
    """

    def __init__(self, store: Store, laid: Laid, known: MediaQuery, happened: Happened, looking: Looking) -> None:
        self._store = store
        self._asked = store.media.asked
        self._files = store.media.files
        self._laid = laid
        self._known = known
        self._happened = happened
        self._looking = looking

    def item(self, number: int) -> MediaItem:
        """Raises NotFound where the view knows nothing of it."""
        members, took = self._took(number)
        media = tuple(one.medium for one in took)
        events = tuple(self._events(media, self._files_of(media)))
        return replace(
            self._in_short(media, events),
            events=tuple(event.id for event in events),
            joined=tuple(dict.fromkeys(reasons((one.number for one in took), self._laid, self._asked))),
            maybe=tuple(self._maybe([one.number for one in took])),
            doubts=tuple(self._doubts(media, members)),
        )

    def in_short(self, number: int) -> MediaItem:
        """As `item`, without events, candidates, doubts and why it is one: for lists. Events are looked up only where a copy is known."""
        _, took = self._took(number)
        media = tuple(one.medium for one in took)
        has_copies = any(one.embedded or one.file for one in media)
        return self._in_short(media, self._events(media, self._files_of(media)) if has_copies else ())

    def _took(self, number: int) -> tuple[tuple[int, ...], tuple[Took, ...]]:
        members = self._laid.members(number, self._asked)
        took = self._asked.take(members, self._known)
        if not took:
            raise NotFound("media item", str(number))
        return members, took

    def _in_short(self, media: tuple[Medium, ...], events: Iterable[Event]) -> MediaItem:
        files, known, reports = tuple(self._with_likes(media)), self.first_known(media), tuple(self._reports(media))
        return replace(
            _told(media),
            called=self._called(media),
            reports=reports,
            files=files,
            first_told=min((one.published for one in reports if one.published), default=None),
            first_known=known,
            flags=flags(_shown(events, files), known, files),
        )

    def _files_of(self, media: Iterable[Medium]) -> list[GivenFile]:
        return [given for one in media if one.file for given in self._files.of(one.file)]

    def first_known(self, media: tuple[Medium, ...]) -> FirstKnown | None:
        """The earliest copy known among some media; a report that only speaks of it had no copy."""
        return min(self._copies(media), key=lambda one: one.day, default=None)

    def _called(self, media: Iterable[Medium]) -> str:
        """As the first report names it, else what stands beside it on a page, else its address or the name of a file."""
        media = tuple(media)
        best = next((one for one in media if one.named), next((one for one in media if one.embedded), media[0]))
        return called(best, self._files.of(best.file)[0].name if best.file else "")

    def _reports(self, media: tuple[Medium, ...]) -> Iterator[InReport]:
        papers = self._asked.papers(one.report for one in media if one.report)
        found = [_in_report(one, papers[one.report]) for one in media if one.report is not None]
        yield from sorted(found, key=lambda one: (one.published or date.max, one.captured))

    def _copies(self, media: tuple[Medium, ...]) -> Iterator[FirstKnown]:
        embedding = [(one.report, one.embedded[0].capture) for one in media if one.embedded and one.report]
        papers = self._asked.papers(report for report, _ in embedding)
        for report, page in embedding:
            published = papers[report].published
            if published:
                yield FirstKnown(day=published, how="published", report=report)
            for capture in self._store.captured_as(page):
                yield FirstKnown(day=capture.fetched_at.astimezone(UTC).date(), how="captured", report=report, capture=capture.digest)
        for given in self._files_of(media):
            yield FirstKnown(day=given.given_at.astimezone(UTC).date(), how="given", file=given.digest)

    def _events(self, media: Iterable[Medium], files: Iterable[GivenFile]) -> Iterator[Event]:
        """What it is said to show: told by claims that rest on it, or named by who gave a file."""
        named = [given.about.partition(":")[2] for given in files if given.about.partition(":")[0] in {"claim", "event"}]
        found: dict[str, Event] = {}
        for name in (*(claim for one in media for claim in one.claims), *named):
            with suppress(NotFound, BadQuery):
                event = self._happened(name)
                found[event.id] = event
        yield from found.values()

    def _with_likes(self, media: Iterable[Medium]) -> Iterator[GivenFile]:
        own = {one.file for one in media if one.file}
        for digest in sorted(own):
            looked_at = self._files.inspected(digest)
            alike = tuple(self._alike(digest, own))
            yield from (replace(given, inspected=looked_at, alike=alike) for given in self._files.of(digest))

    def _alike(self, digest: str, own: set[str]) -> Iterator[Alike]:
        """Files of other items that are like one, the nearest first."""
        one = self._files.inspected(digest)
        others = [other for other in self._files.looked_at() if other.digest not in own] if one else []
        found = [self._told_alike(other, like) for other in others if one and (like := self._looking.alike(one, other))]
        yield from sorted(filter(None, found), key=lambda like: (like.distance, like.first_known.day if like.first_known else date.max))

    def _told_alike(self, other: Inspected, like: Likeness) -> Alike | None:
        """None where the view does not know of the other."""
        number = self._asked.number(file_id(other.digest))
        took = self._asked.take(self._laid.members(number, self._asked), self._known) if number is not None else ()
        if not took:
            return None
        media = tuple(one.medium for one in took)
        return Alike(
            file=other.digest,
            name=other.name,
            item=media[0].id,
            distance=like.bits,
            how=in_words(like),
            first_known=self.first_known(media),
        )

    def _maybe(self, members: list[int]) -> Iterator[MaybeSame]:
        """Items that share something with this one that is not sure, and that nobody decided to be another."""
        found: dict[tuple[int, ...], list[str]] = {}
        for shared in self._asked.shared(members):
            if shared.other not in members and shared.reason:
                found.setdefault(self._laid.members(shared.other, self._asked), []).append(shared.reason)
        for others, why in found.items():
            took = self._asked.take(others, self._known)
            if took and not self._are_apart(members, others):
                media = tuple(one.medium for one in took)
                yield MaybeSame(item=media[0].id, named=self._called(media), kind=media[0].kind, reasons=tuple(dict.fromkeys(why)))

    def _are_apart(self, members: Iterable[int], others: Iterable[int]) -> bool:
        """Whether somebody decided that they are two."""
        return any(_pair(one, other) in self._laid.apart for one in members for other in others)

    def _doubts(self, media: Iterable[Medium], members: tuple[int, ...]) -> Iterator[Doubt]:
        media = tuple(media)
        if len({(day.earliest, day.latest) for one in media for day in one.days}) > 1 and _apart(
            [day for one in media for day in one.days]
        ):
            yield Doubt(reader=_READER, span=None, reason="the days it is said to be of cannot all be true")
        if any(pair[0] in members and pair[1] in members for pair in (*self._laid.apart, *self._laid.open)):
            yield Doubt(
                reader=_READER,
                span=None,
                reason="analysts differ on whether this is one item, or what they parted hangs together otherwise",
            )
        for one in media:
            if one.file and (why := self._files.failed(one.file)):
                yield Doubt(reader=_READER, span=None, reason=f"a file could not be looked at: {why}")


def _told(media: tuple[Medium, ...]) -> MediaItem:
    """What reports tell, side by side; all else is still unknown."""
    first = media[0]
    return MediaItem(
        id=first.id,
        called="",
        kind=first.kind,
        kinds=tuple(dict.fromkeys(one.kind for one in media if one.file is None)) or (first.kind,),
        embedded=tuple(dict.fromkeys(copy for one in media for copy in one.embedded)),
        released=tuple(told for one in media for told in one.released),
        days=tuple(told for one in media for told in one.days),
        places=tuple(told for one in media for told in one.places),
        checks=tuple(told for one in media for told in one.checks),
        generations=tuple(told for one in media for told in one.generations),
        speakers=tuple(dict.fromkeys(who for one in media for who in one.speakers)),
        claims=tuple(dict.fromkeys(claim for one in media for claim in one.claims)),
    )


def _in_report(medium: Medium, paper: Paper) -> InReport:
    name = medium.report or ""
    return InReport(
        medium=medium.id,
        report=name,
        title=title_of(Report(id=name, text=paper.opening, headline=paper.headline)),
        outlet=paper.outlet,
        published=paper.published,
        captured=paper.captured,
        named=medium.named,
    )


def called(medium: Medium, file: str = "") -> str:
    """How it is named first; a picture by its caption, what the mark-up says of it, or its address; a file by its name."""
    if medium.named:
        return medium.named[0].words
    if medium.embedded:
        one = medium.embedded[0]
        return one.caption or one.told or one.url
    return file or medium.id


def _shown(events: Iterable[Event], files: Iterable[GivenFile]) -> Iterator[Shown]:
    for event in events:
        if event.days and event.days.earliest:
            yield Shown(day=event.days.earliest, event=event.id)
    for given in files:
        if given.said_earliest:
            yield Shown(day=given.said_earliest)


def _apart(days: list[SaidDay]) -> bool:
    """Whether two of them have no day in common."""
    return any(
        (one.latest and other.earliest and one.latest < other.earliest) or (other.latest and one.earliest and other.latest < one.earliest)
        for number, one in enumerate(days)
        for other in days[number + 1 :]
    )


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
