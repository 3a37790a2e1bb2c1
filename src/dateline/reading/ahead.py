"""The next items are begun while one is finished."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Begun = TypeVar("Begun")

AHEAD = 2
"""Reports begun beyond the one that is read. One would do if all were of a length; more than two only take memory."""


def ahead(items: Iterable[Item], begin: Callable[[Item], Begun], by: int = AHEAD) -> Iterator[tuple[Item, Begun]]:
    """Each item and what came of beginning it, in order; so many more have been begun by then.

    Where the items break off with an error, it comes in its place: after those begun before it.
    """
    waiting: deque[tuple[Item, Begun]] = deque()
    try:
        for item in items:
            waiting.append((item, begin(item)))
            if len(waiting) > by:
                yield waiting.popleft()
    except Exception:
        yield from waiting
        raise
    yield from waiting
