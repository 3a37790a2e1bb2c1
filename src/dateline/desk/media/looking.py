"""Which program looks at given files, under which settings, and how likeness is told."""

from hashlib import sha256

from dateline import __version__
from dateline.config import Settings
from dateline.errors import MissingExtra, ReportError
from dateline.media import Likeness, glance, inspect, likeness
from dateline.model import GivenFile, Inspected
from dateline.store import Store


class Looking:
    """Looks at given files, each once; other programs, or other settings, look again."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._options = settings.media
        self._made_by = sha256(f"{__version__} {settings.media}".encode()).hexdigest()[:16]

    def look(self, name: str, body: bytes) -> Inspected:
        """What a file says of itself.

        Raises:
            FileBroken: when it is empty or too large.
            MissingExtra: when what looks into such files is not installed.
        """
        return inspect(name, body, self._options)

    def note(self, found: Inspected) -> None:
        """Keeps what was read off a file; within a change of the store's files alone."""
        self._store.media.files.note_inspected(found.digest, found, self._made_by)

    def catch_up(self, given: GivenFile) -> None:
        """Looks at a file that was given and not looked at; where that cannot be, at its outside, and notes why."""
        files = self._store.media.files
        if files.is_inspected(given.digest, self._made_by):
            return
        body = self._store.body(given.digest)
        found: Inspected | str
        try:
            found = inspect(given.name, body, self._options)
        except MissingExtra:
            found = glance(given.name, body)
        except ReportError as error:
            found = error.what
        with files.changing():
            files.note_inspected(given.digest, found, self._made_by)

    def alike(self, one: Inspected, other: Inspected) -> Likeness | None:
        """None where nothing says that they show the same."""
        return likeness(one, other, alike_bits=self._options.alike_bits)


def in_words(like: Likeness) -> str:
    """How two files are alike, as a reader would say it."""
    if like.same_bytes:
        return "same bytes"
    turned = " turned left to right" if like.mirrored else ""
    return f"looks alike{turned}{f', in {like.shared} of {like.of} frames' if like.of > 1 else ''}"
