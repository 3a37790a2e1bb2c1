"""Who is signed in in which browser. Kept here and not in the cookie, so that signing out ends it wherever the cookie went."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from time import monotonic
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class _Session(Generic[Kept]):
    what: Kept
    until_s: float


class Sessions(Generic[Kept]):
    """Something kept for a browser for a while, under a word that only the browser knows.

    Args:
        seconds: how long.
        most: how many are kept; the oldest go first.
        clock: seconds since some moment.
    """

    def __init__(self, seconds: float, *, most: int = 10_000, clock: Callable[[], float] = monotonic) -> None:
        self.seconds = seconds
        self._most = most
        self._clock = clock
        self._kept: dict[str, _Session[Kept]] = {}

    def begin(self, what: Kept) -> str:
        """The word for the browser's cookie."""
        now = self._clock()
        for key in [key for key, session in list(self._kept.items()) if session.until_s <= now]:
            self._kept.pop(key, None)
        while len(self._kept) >= self._most:
            self._kept.pop(next(iter(self._kept)), None)
        word = secrets.token_urlsafe(32)
        self._kept[_key(word)] = _Session(what, now + self.seconds)
        return word

    def of(self, word: str) -> Kept | None:
        session = self._kept.get(_key(word))
        return session.what if session and self._clock() < session.until_s else None

    def end(self, word: str) -> Kept | None:
        """What was kept, for the last time."""
        found = self.of(word)
        self._kept.pop(_key(word), None)
        return found


def _key(word: str) -> str:
    return sha256(word.encode("utf-8", "replace")).hexdigest()
