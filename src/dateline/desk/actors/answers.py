"""Answers that were worked out before, kept while they hold."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

Answer = TypeVar("Answer")

_MOST = 128


class Answers:
    """The last answers given, by what was asked; several threads may ask."""

    def __init__(self) -> None:
        self._given: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def again(self, asked: Hashable, answer: Callable[[], Answer]) -> Answer:
        """The answer given before, else the one made now."""
        with self._lock:
            if asked in self._given:
                self._given.move_to_end(asked)
                given: Answer = self._given[asked]
                return given
        made = answer()
        with self._lock:
            self._given[asked] = made
            while len(self._given) > _MOST:
                self._given.popitem(last=False)
        return made
