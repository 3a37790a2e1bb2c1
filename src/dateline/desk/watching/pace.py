"""Waiting, and being told to stop."""

from threading import Event
from typing import Protocol


class Pace(Protocol):
    """How a watch waits."""

    @property
    def stopped(self) -> bool: ...

    def wait(self, seconds: float) -> bool:
        """Waits so long, or until it is told to stop; whether to go on."""
        ...


class Patience:
    """Waits by the clock, until somebody says stop: safe from a signal or another thread."""

    def __init__(self) -> None:
        self._stop = Event()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()

    def wait(self, seconds: float) -> bool:
        return not self._stop.wait(max(0.0, seconds))

    def stop(self) -> None:
        self._stop.set()
