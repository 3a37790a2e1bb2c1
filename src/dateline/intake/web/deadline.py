"""A moment after which a server is heard no more, however slowly it goes on."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any


class Deadline:
    """A moment, and the connection that is cut when it comes.

    A socket's own timeout begins anew with every byte: a server that sends a letter of its headers a second would hold us for a day.

    Attributes:
        at: on the monotonic clock.
    """

    def __init__(self, seconds: float) -> None:
        self.at = time.monotonic() + seconds
        self._held: list[socket.socket] = []

    @property
    def left_s(self) -> float:
        return self.at - time.monotonic()

    @property
    def is_over(self) -> bool:
        return self.left_s <= 0

    def holding(self, connection: type) -> type:
        """A kind of urllib3 connection whose socket is cut at the deadline."""
        held = self._held

        class Held(connection):  # type: ignore[misc]
            def _new_conn(self) -> Any:  # before the first byte, TLS included
                made = super()._new_conn()
                held.append(made)
                return made

        return Held

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Cuts what is held when the moment comes within it."""
        timer = Timer(max(0.0, self.left_s), self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            self._held.clear()

    def _cut(self) -> None:
        for one in list(self._held):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
