"""What was answered before, for as long as the record stands as it did."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Remembered(Generic[Answer]):
    """Answers by question, the one not asked for longest forgotten first. Of one desk, and so of one thread.

    Args:
        state: differs whenever the record was written to, by whomever.
        most: how many are kept.
    """

    def __init__(self, state: Callable[[], Hashable], most: int) -> None:
        self._state = state
        self._most = most
        self._stood: Hashable = None
        self._known: OrderedDict[Hashable, Answer] = OrderedDict()

    def fresh(self) -> None:
        """Forgets everything where the record has changed; to be called before a question, not within one."""
        stands = self._state()
        if stands != self._stood:
            self._known.clear()
            self._stood = stands

    def of(self, question: Hashable, answer: Callable[[], Answer]) -> Answer:
        """The answer known, else the one given now."""
        if question in self._known:
            self._known.move_to_end(question)
            return self._known[question]
        found = self._known[question] = answer()
        if len(self._known) > self._most:
            self._known.popitem(last=False)
        return found
