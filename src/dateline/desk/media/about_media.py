"""The part of the desk that is asked about recordings, videos, images and statements."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from dateline.config import Settings
from dateline.desk.decisions.naming import MEDIA
from dateline.desk.media.answers import MediaLine, line_of
from dateline.desk.media.gathering import Gathering, file_id
from dateline.desk.media.items import Items
from dateline.desk.media.looking import Looking
from dateline.desk.media.settled import DIFFERENT, SAME, Laid, about_media, lay
from dateline.desk.occurrences.corroborating import Corroboration
from dateline.desk.occurrences.events import Events
from dateline.desk.occurrences.settled import in_force
from dateline.errors import BadQuery, NotFound
from dateline.model import Event, GivenFile, MediaItem, View
from dateline.store import MediaQuery, Store
from dateline.store.media import Giving


class AboutMedia:
    """Asks about media, takes files of them, and notes which are one."""

    settings: Settings
    _store: Store
    _clock: Callable[[], datetime]

    @property
    @abstractmethod
    def _corroboration(self) -> Corroboration: ...

    @abstractmethod
    def _events(self, view: View | None) -> Events: ...

    @abstractmethod
    def _note_once(self, about: str, verdict: str, *, by: str, reason: str) -> int: ...

    def media(self, query: MediaQuery | None = None, *, view: View | None = None) -> tuple[MediaLine, ...]:
        """The media items that fit, the last told of first; those of reports without a day come last.

        Args:
            view: whose word counts, what was known up to which day, whether decisions count; asked for beside the query's.
        """
        query, laid = self._media_query(query, view), self._laid(view)
        items = self._items(laid, query, view)
        return tuple(line_of(items.in_short(number)) for number in self._store.media.asked.find(query, laid.groups))

    def count_media(self, query: MediaQuery | None = None, *, view: View | None = None) -> int:
        """How many fit, limit and offset aside."""
        return self._store.media.asked.count(self._media_query(query, view), self._laid(view).groups)

    def media_item(self, name: str, *, view: View | None = None) -> MediaItem:
        """All that is known of one item, named by the beginning of its id, or of the id of what one report tells of it.

        Raises:
            NotFound: when nothing is named so, or the view knows nothing of it.
            BadQuery: when several are.
        """
        laid, number = self._laid(view), self._medium(name)
        try:
            return self._items(laid, self._media_query(None, view), view).item(number)
        except NotFound:
            raise NotFound("media item", name) from None

    def media_of_report(self, report: str, *, view: View | None = None) -> tuple[MediaLine, ...]:
        """The items that a report tells of or embeds, in its order.

        Raises:
            NotFound: when there is no report of this id.
        """
        if not self._store.holds_report(report):
            raise NotFound("report", report)
        laid = self._laid(view)
        return self._lines(self._store.media.asked.of_report(report), laid, view)

    def media_under(self, claims: Iterable[str], *, view: View | None = None) -> tuple[MediaLine, ...]:
        """The items that some claims rest on: told in them, or shown by them."""
        laid = self._laid(view)
        return self._lines(self._store.media.asked.of_claims(claims), laid, view)

    def media_of_event(self, event: str, *, view: View | None = None) -> tuple[MediaLine, ...]:
        """The items that claims of an event rest on.

        Raises:
            NotFound, BadQuery: as `event`.
        """
        found = self._events(view).event(event)
        return self.media_under((claim for account in found.accounts for claim in (one.claim for one in account.sayings)), view=view)

    def add_media(  # noqa: PLR0913 — what can be said of a file
        self,
        file: str | Path,
        *,
        of: str,
        by: str,
        body: bytes | None = None,
        said: tuple[date | None, date | None] = (None, None),
        place: str = "",
        source: str = "",
        note: str = "",
    ) -> GivenFile:
        """Keeps a file and what is said of it; what it says of itself is read off it.

        Args:
            file: its path, or with `body` its name.
            of: the beginning of the id of a media item, a claim or an event, or the id of a report.
            said: first and last day it is said to be of; None = nothing said.

        Raises:
            NotFound, BadQuery: when `of` names nothing, or several.
            FileBroken: when it is empty or too large.
            MissingExtra: when what looks into such files is not installed.
            OSError: when it cannot be read.
        """
        path = Path(file)
        giving = Giving(
            name=path.name,
            body=path.read_bytes() if body is None else body,
            at=self._clock(),
            by=by,
            about=self._about(of),
            said_earliest=said[0],
            said_latest=said[1],
            said_place=place,
            source=source,
            note=note,
        )
        found = self._looking_at.look(giving.name, giving.body)
        files = self._store.media.files
        with files.adding(at=giving.at, by=by):
            number = files.give(giving)
            self._looking_at.note(found)
        return next(one for one in self._item_of_file(number).files if one.number == number)

    def file_bytes(self, digest: str) -> bytes:
        """The bytes of a file that was given.

        Raises:
            NotFound: when none was given of this digest.
            CaptureDamaged: when they are no longer what they were.
        """
        if not self._store.media.files.of(digest):
            raise NotFound("given file", digest)
        return self._store.body(digest)

    def decide_media(self, one: str, other: str, verdict: str, *, by: str, reason: str = "") -> int:
        """Notes that two media are one item, or two; the decision's number. Views that hear decisions follow it.

        Args:
            verdict: "same" or "different".

        Raises:
            NotFound, BadQuery: as `media_item`, for either; or when there is no such verdict.
            Conflict: when an earlier decision of the same analyst that holds says otherwise; names its number.
        """
        if verdict not in {SAME, DIFFERENT}:
            raise BadQuery.unknown("verdict about two media", verdict, (SAME, DIFFERENT))
        self.gather_media()
        names = [self._store.media.asked.take([self._medium(name)])[0].medium.id for name in (one, other)]
        return self._note_once(about_media(*names), verdict, by=by, reason=reason)

    def gather_media(self) -> None:
        """Takes up what was read and given since; questions about media do so by themselves."""
        self._corroboration.catch_up()
        self._gathering.catch_up()

    def _lines(self, numbers: Iterable[int], laid: Laid, view: View | None) -> tuple[MediaLine, ...]:
        asked = self._store.media.asked
        known = self._media_query(None, view)
        founders = dict.fromkeys(laid.members(number, asked)[0] for number in numbers)
        items = self._items(laid, known, view)
        return tuple(line_of(items.in_short(number)) for number in founders if asked.take(laid.members(number, asked), known))

    def _items(self, laid: Laid, known: MediaQuery, view: View | None) -> Items:
        def happened(name: str) -> Event:
            return self._events(view).event(name)

        return Items(self._store, laid, known, happened, self._looking_at)

    def _item_of_file(self, number: int) -> MediaItem:
        return self.media_item(file_id(self._store.media.files.one(number).digest))

    def _media_query(self, query: MediaQuery | None, view: View | None) -> MediaQuery:
        query, view = query or MediaQuery(), view or View()
        known = min(filter(None, (query.known, view.known)), default=None)
        return replace(query, known=known, by=view.by if view.known else query.by, voice=(*query.voice, *view.trust))

    def _laid(self, view: View | None) -> Laid:
        self.gather_media()
        return lay(in_force(self._store.decisions_on(MEDIA), view or View()), self._store.media.asked)

    def _medium(self, name: str) -> int:
        found = self._store.media.asked.named(name)
        whole = [number for number, one in found if one == name]
        if not found:
            raise NotFound("media item", name)
        if len(found) > 1 and not whole:
            raise BadQuery(f"{len(found)} media begin with {name!r}: {', '.join(one for _, one in found)}; write more of it")
        return whole[0] if whole else found[0][0]

    def _about(self, of: str) -> str:
        """What a file is of, as the record keeps it."""
        self.gather_media()
        if self._store.media.asked.named(of):
            return f"item:{self._store.media.asked.take([self._medium(of)])[0].medium.id}"
        if self._store.holds_report(of):
            return f"report:{of}"
        try:
            return f"claim:{self._store.entry(of).id}"
        except NotFound:
            pass
        try:
            return f"event:{self._events(None).event(of).id}"
        except NotFound:
            raise NotFound("media item, report, claim or event", of) from None

    @cached_property
    def _gathering(self) -> Gathering:
        return Gathering(self._store, self._looking_at)

    @cached_property
    def _looking_at(self) -> Looking:
        return Looking(self._store, self.settings)
