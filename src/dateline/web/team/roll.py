"""Who is in the team just now: the file is read again when it changes, so that who is struck from it is out at once."""

import logging
from pathlib import Path

from dateline.errors import BadSetting
from dateline.web.guard import Who
from dateline.web.team.file import TeamFile, read
from dateline.web.team.tokens import kept

_LOG = logging.getLogger(__name__)


class Roll:
    """The people of a team's file.

    Raises:
        BadSetting: when the file cannot be understood. A fault that comes in later is logged, and nobody comes in until it is mended.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: TeamFile = read(path)
        self._seen = self._state()
        self._is_sound = True

    def person(self, key: str) -> Who | None:
        """Who is listed so."""
        self._look_again()
        person = self.file.people.get(key) if self._is_sound else None
        return Who(name=self.file.name(key), role=person.role) if person else None

    def bearer(self, token: str) -> str | None:
        """How the one is listed whose token it is."""
        self._look_again()
        digest = kept(token)
        return next((key for key, person in self.file.people.items() if digest in person.tokens), None)

    def _look_again(self) -> None:
        state = self._state()
        if state == self._seen:
            return
        self._seen = state
        try:
            self.file, self._is_sound = read(self.path), True
        except BadSetting as error:
            self._is_sound = False
            _LOG.error("%s; nobody comes in until it is mended", error)

    def _state(self) -> tuple[int, int]:
        try:
            found = self.path.stat()
        except OSError:
            return (0, 0)
        return (found.st_mtime_ns, found.st_size)
