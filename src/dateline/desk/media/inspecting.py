"""Looks at given files, each once."""

from collections.abc import Callable

from dateline.errors import ReportError
from dateline.model import GivenFile, Inspected
from dateline.store import Store

Inspect = Callable[[str, bytes], Inspected]
"""Reads off a file what it says of itself; by its name and bytes."""


class Inspecting:
    """Keeps what was read off files; other programs, or other settings, read it again.

    Args:
        made_by: the programs and settings that look.
    """

    def __init__(self, store: Store, inspect: Inspect, made_by: str) -> None:
        self._store = store
        self._inspect = inspect
        self._made_by = made_by

    def look_at(self, given: GivenFile) -> None:
        """Raises SetupError when what looks is not installed; a file that cannot be looked at is noted as such, and stays."""
        files = self._store.media.files
        if files.is_inspected(given.digest, self._made_by):
            return
        found: Inspected | str
        try:
            found = self._inspect(given.name, self._store.body(given.digest))
        except ReportError as error:
            found = error.what
        with files.changing():
            files.note_inspected(given.digest, found, self._made_by)
