"""Words that stand level and never on one another, without asking a browser how wide they are."""

from dataclasses import dataclass, field
from itertools import count

_HIGHEST = 12  # levels; what finds no room on any of these goes on top of all
_NARROW, _BROAD = frozenset("iljtfrI.,:;'’|!()[]·-– "), frozenset("mwMW@—…&%")


def wide(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text may be at most in the faces a reader may have, in pixels."""
    heights = sum(0.38 if one in _NARROW else 1.0 if one in _BROAD else 0.74 if one.isupper() else 0.61 for one in text)
    return heights * size * (1.13 if bold else 1.0)


def wrapped(text: str, size: float, room: float) -> list[str]:
    """Lines of at most so many pixels; a word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split():
        if lines and wide(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def shortened(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """As much of the text as there is room for."""
    if wide(text, size, bold=bold) <= room:
        return text
    while text and wide(f"{text}…", size, bold=bold) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where something found room: its left edge, and on which level, the lowest being 0."""

    left: float
    level: int


@dataclass(slots=True)
class Shelf:
    """The room along one side of a lane, in levels: who comes first stands nearest.

    Attributes:
        left, right: the edges of the paper.
        poles: what stands through all levels: links to other lanes.
    """

    left: float
    right: float
    poles: tuple[float, ...] = ()
    _taken: dict[int, list[tuple[float, float]]] = field(default_factory=dict)
    _threads: list[tuple[float, int]] = field(default_factory=list)

    @property
    def levels(self) -> int:
        return max(self._taken, default=-1) + 1

    def put(self, at: float, width: float) -> Placed:
        """Finds room for words that begin at `at`, or as near to it as the edges allow; a thread leads from there down to the lane.

        Words keep clear of poles while they can; the rest stands on them.
        """
        starts = [self._inside(start, width) for start in (at, *(pole + 5 for pole in self.poles if at - 6 <= pole <= at + 12))]
        tries = [(level, start) for level in range(_HIGHEST) for start in starts]
        free = [(level, start) for level, start in tries if self._is_free(start, width, level) and self._is_clear(at, level)]
        apart = (one for one in free if not any(one[1] - 3 < pole < one[1] + width + 3 for pole in self.poles))
        level, start = next(apart, None) or next(iter(free), (self.levels, starts[0]))
        if level:
            self._threads.append((at, level))
        return self._take(start, width, level)

    def pin(self, at: float, width: float) -> Placed:
        """Finds room for a thing whose middle is `at` and stays there, on whatever level."""
        start = self._inside(at - width / 2, width)
        return self._take(start, width, next(level for level in count() if self._is_free(start, width, level)))

    def _take(self, start: float, width: float, level: int) -> Placed:
        self._taken.setdefault(level, []).append((start, start + width))
        return Placed(start, level)

    def _inside(self, start: float, width: float) -> float:
        return max(self.left, min(start, self.right - width))

    def _is_free(self, start: float, width: float, level: int) -> bool:
        end = start + width
        return all(end + 4 <= left or right + 4 <= start for left, right in self._taken.get(level, [])) and all(
            top <= level or not start - 2 < x < end + 2 for x, top in self._threads
        )

    def _is_clear(self, x: float, level: int) -> bool:
        return all(not left - 1 < x < right + 1 for low in range(level) for left, right in self._taken.get(low, []))
