"""One record, asked by many threads."""

import threading
from pathlib import Path

from dateline.config import Settings
from dateline.desk import Desk


class Records:
    """A desk for each thread that asks: a connection belongs to the thread that opened it.

    Args:
        path: the record's file, which must be there.
    """

    def __init__(self, path: Path, settings: Settings) -> None:
        self.path = path
        self.settings = settings
        self._here = threading.local()
        self._generation = 0

    @property
    def desk(self) -> Desk:
        """This thread's desk; ask for it where you use it, never hand it on."""
        if getattr(self._here, "generation", None) != self._generation:
            self._here.desk = self.opened()
            self._here.generation = self._generation
        desk: Desk = self._here.desk
        return desk

    def opened(self, by: str = "") -> Desk:
        """A desk of one's own; close it, or use it in a `with`.

        Args:
            by: who acts at it, for the log of the record.
        """
        return Desk(self.path, settings=self.settings, create=False, by=by)

    def renew(self) -> None:
        """Lets every thread open its desk anew: what desks keep at hand may be outgrown once reports were added."""
        self._generation += 1
