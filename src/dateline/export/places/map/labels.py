"""Names on a map, none upon another: the first come, first served."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot, inf
from typing import Literal

from dateline.export.places.map.projections import Point

Anchor = Literal["start", "middle", "end"]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

_LETTER = {"named": 0.68, "state": 0.82, "province": 0.52}
"""Mean width of a letter, in heights of the type: of the widest face a reader may have.

Countries are in spaced capitals; both they and units are set smaller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name where it stands.

    Attributes:
        look: CSS classes.
        item: the number of the place it names; None for what the report does not speak of.
    """

    x: float
    y: float
    anchor: Anchor
    text: str
    look: str
    item: int | None = None


class Lettering:
    """Lays out names for one size of type.

    Args:
        size: of the type, in pixels of the map.
    """

    def __init__(self, width: int, height: int, *, size: float) -> None:
        self.laid: list[Label] = []
        self._size, self._width, self._height = size, width, height
        self._taken: list[Box] = []

    def take(self, box: Box) -> None:
        """Keeps a box free of names."""
        self._taken.append(box)

    def beside(self, point: Point, text: str, look: str, *, gap: float, item: int) -> bool:
        """Writes a name around a mark, where it is free; whether it could."""
        x, y = point
        high, off = self._size * 0.35, gap * 0.72
        tries: tuple[tuple[float, float, Anchor], ...] = (
            (x + gap, y + high, "start"), (x - gap, y + high, "end"),
            (x, y - gap, "middle"), (x, y + gap + 2 * high, "middle"),
            (x + off, y - off, "start"), (x + off, y + off + 2 * high, "start"),
            (x - off, y - off, "end"), (x - off, y + off + 2 * high, "end"),
        )  # fmt: skip
        return any(self._write(Label(x=left, y=base, anchor=anchor, text=text, look=look, item=item)) for left, base, anchor in tries)

    def across(self, point: Point, text: str, look: str, *, item: int | None = None, room: float = inf) -> bool:
        """Writes a name over the middle of an area, or a line above or below it.

        Args:
            room: how wide the area is there; a name that is wider is left out.
        """
        if self._wide(text, look) > room:
            return False
        lines = (0, 1.3, -1.3, 2.6, -2.6)
        return any(
            self._write(Label(x=point[0], y=point[1] + self._size * (0.35 + line), anchor="middle", text=text, look=look, item=item))
            for line in lines
        )

    def _write(self, label: Label) -> bool:
        if any(label.text == other.text and label.look == other.look for other in self.laid):
            return True  # filed from where it happened: one name will do
        wide = self._wide(label.text, label.look)
        left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
        box = (left - 2, label.y - self._size * 0.9, left + wide + 2, label.y + self._size * 0.3)
        if box[0] < 4 or box[1] < 4 or box[2] > self._width - 4 or box[3] > self._height - 4 or any(_meet(box, one) for one in self._taken):
            return False
        self._taken.append(box)
        self.laid.append(label)
        return True

    def _wide(self, text: str, look: str) -> float:
        return len(text) * _LETTER[look.split(maxsplit=1)[0]] * self._size


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def heart(runs: Iterable[Sequence[Point]]) -> tuple[Point, float] | None:
    """The point of an area that is farthest from its edges, out of some, and how far that is; None for what is smaller than a name."""
    ring = max((run for run in runs if len(run) > 2), key=_area, default=None)
    if ring is None or _area(ring) < 900:
        return None
    edge = ring[:: max(1, len(ring) // 120)]
    across, high = [x for x, _ in ring], [y for _, y in ring]
    steps = 14
    spots = [
        (min(across) + (max(across) - min(across)) * (step + 0.5) / steps, min(high) + (max(high) - min(high)) * (rise + 0.5) / steps)
        for step in range(steps)
        for rise in range(steps)
    ]
    inside = [(min(hypot(x - a, y - b) for a, b in edge), (x, y)) for x, y in spots if _holds(edge, x, y)]
    far, point = max(inside, default=(0.0, (0.0, 0.0)))
    return (point, far) if inside else None


def _area(ring: Sequence[Point]) -> float:
    return abs(sum(a * d - c * b for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def _holds(ring: Sequence[Point], x: float, y: float) -> bool:
    inside = False
    for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
            inside = not inside
    return inside
