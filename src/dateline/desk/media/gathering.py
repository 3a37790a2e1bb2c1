"""Keeps what reports and given files tell of media: one report after another, and what is surely of one thing joined."""

from collections.abc import Iterator
from datetime import UTC

from dateline.corroborate.media import copied, keys_of, media_in
from dateline.desk.media.looking import Looking
from dateline.errors import CaptureDamaged, NotFound
from dateline.intake.pages import embedded
from dateline.model import Capture, Embedded, GivenFile, MediaKind, Medium, MediumKind, Report
from dateline.store import UNKNOWN_DAY, Store, claim_ids
from dateline.store.folding import fold

VERSION = 1
"""By which rules media are found and joined: raise it with any change that must reach records already kept."""

_AT_ONCE = 16  # readings to a transaction
_MOST_OF_A_REPORT = 10_000
_OF_FILES = 1 << 40  # what only files tell is founded after all reports
_KINDS = {MediaKind.PICTURE: MediumKind.IMAGE, MediaKind.VIDEO: MediumKind.VIDEO, MediaKind.SOUND: MediumKind.RECORDING}
_HTML = frozenset({"text/html", "application/xhtml+xml"})


class Gathering:
    """Brings the record's media up to what it has read and was given."""

    def __init__(self, store: Store, looking: Looking) -> None:
        self._store = store
        self._kept = store.media.kept
        self._looking = looking

    def catch_up(self) -> None:
        """Takes up every reading and file that waits; one stopped half way goes on where it was."""
        self._kept.begin(str(VERSION))
        waiting = self._kept.waiting()
        for done in range(0, len(waiting), _AT_ONCE):
            with self._kept.changing():
                for number, report in waiting[done : done + _AT_ONCE]:
                    self._take(number, report)
        for number in self._kept.waiting_files():
            given = self._store.media.files.one(number)
            self._looking.catch_up(given)
            with self._kept.changing():
                self._take_file(given)

    def _take(self, number: int, name: str) -> None:
        left = self._kept.drop(name)
        reading = self._store.reading(number)
        report = reading.report
        media = media_in(reading, claim_ids(reading), self._embedded(report))
        keys = keys_of(media, reading, fold)
        arrived, captured = self._kept.arrived(name)
        known = report.published.latest.isoformat() if report.published and report.published.latest else UNKNOWN_DAY
        for order, medium in enumerate(media[:_MOST_OF_A_REPORT]):
            place = arrived * _MOST_OF_A_REPORT + order
            added = self._kept.add(medium, place=place, known=known, captured_day=captured[:10], outlet=report.outlet)
            left.add(added)
            for key in (*((one.value, one.reason) for one in keys[medium.id]), *self._given(medium)):
                self._kept.key(added, *key)
        self._join_copies(name, media)
        self._kept.settle(left)
        self._kept.done(number)

    def _given(self, medium: Medium) -> Iterator[tuple[str, str]]:
        """Keys of the files that were given of it."""
        return ((f"given:{one.digest}", "") for one in self._store.media.files.about([f"item:{medium.id}"]))

    def _join_copies(self, report: str, media: tuple[Medium, ...]) -> None:
        """With what reports tell that share the words."""
        asked = self._store.media.asked
        for copy in self._store.workings.copies_with(report):
            other = copy.other if copy.one == report else copy.one
            theirs = tuple(took.medium for took in asked.take(asked.of_report(other)))
            pair = (media, theirs) if copy.one == report else (theirs, media)
            for one, another in copied(*pair, copy):
                for name in (one, another):
                    number = asked.number(name)
                    if number is not None:
                        self._kept.key(number, f"copy:{'|'.join(sorted((one, another)))}")

    def _embedded(self, report: Report) -> tuple[Embedded, ...]:
        """What stands in its page, out of the stored bytes; empty where it came from no page."""
        if report.capture is None:
            return ()
        try:
            capture = next(filter(_is_page, self._store.captured_as(report.capture)), None)
            return embedded(report, capture, self._store.body(report.capture)) if capture else ()
        except (NotFound, CaptureDamaged):
            return ()  # `verify` tells of it; its text was read before

    def _take_file(self, given: GivenFile) -> None:
        """A file is a thing of its own, and one with the item it was given of."""
        asked, key = self._store.media.asked, f"given:{given.digest}"
        name = file_id(given.digest)
        number = asked.number(name)
        if number is None:
            looked_at = self._store.media.files.inspected(given.digest)
            kind = _KINDS.get(looked_at.kind, MediumKind.DOCUMENT) if looked_at else MediumKind.DOCUMENT
            day = given.given_at.astimezone(UTC).date().isoformat()
            medium = Medium(id=name, report=None, kind=kind, file=given.digest)
            number = self._kept.add(medium, place=_OF_FILES + given.number, known=day, captured_day=day)
        self._kept.key(number, key)
        of = asked.number(given.about.removeprefix("item:")) if given.about.startswith("item:") else None
        if of is not None:
            self._kept.key(of, key)
        self._kept.settle({number, *([of] if of is not None else [])})
        self._kept.done_file(given.number)


def _is_page(capture: Capture) -> bool:
    return capture.media_type.partition(";")[0].strip().lower() in _HTML


def file_id(digest: str) -> str:
    """The id of what a file tells by itself."""
    return digest[:16]
