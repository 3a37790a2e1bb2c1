"""Shapes and lines cut to the frame of a map, and written as SVG paths."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf

from dateline.export.places.map.projections import Point

_OUT = 6.0
"""Pixels beyond the frame that are kept, so that no cut edge is seen."""

_STEP = 0.7
"""Pixels a point must lie from the last one to be worth its bytes, on a map that is as wide on the screen as it was drawn."""


def cut_ring(ring: Sequence[Point], width: int, height: int) -> list[Point]:
    """What a frame leaves of a filled shape (Sutherland and Hodgman, 1974); empty where nothing."""
    points = list(ring)
    for axis, limit, sign in ((0, -_OUT, 1), (0, width + _OUT, -1), (1, -_OUT, 1), (1, height + _OUT, -1)):
        points = list(_cut(points, axis, limit, sign))
    return points


def _cut(points: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for before, point in zip([*points[-1:], *points[:-1]], points, strict=True):
        was_in, is_in = (before[axis] - limit) * sign >= 0, (point[axis] - limit) * sign >= 0
        if was_in != is_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            yield before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
        if is_in:
            yield point


def cut_line(line: Sequence[Point], width: int, height: int) -> Iterator[list[Point]]:
    """The stretches of a line that touch a frame. They may reach a step beyond it; the frame itself hides that."""
    run: list[Point] = []
    for before, point in pairwise(line):
        if _near(before, point, width, height):
            run = run or [before]
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _near(one: Point, other: Point, width: int, height: int) -> bool:
    (a, b), (c, d) = one, other
    return max(a, c) >= -_OUT and min(a, c) <= width + _OUT and max(b, d) >= -_OUT and min(b, d) <= height + _OUT


def path(runs: Iterable[Sequence[Point]], *, closed: bool, step: float = _STEP) -> str:
    """The d of an SVG path, to a tenth of a pixel; points that no eye would miss are left out."""
    return "".join(_run(run, closed=closed, step=step) for run in runs)


def _run(run: Sequence[Point], *, closed: bool, step: float) -> str:
    kept = list(_thinned(run, closed=closed, step=step))
    if len(kept) < (3 if closed else 2):
        return ""
    told = " ".join(f"{_tenth(x)} {_tenth(y)}" for x, y in kept)
    return f"M{told}{'Z' if closed else ''}"


def _thinned(run: Sequence[Point], *, closed: bool, step: float) -> Iterator[Point]:
    last = (inf, inf)
    for number, point in enumerate(run):
        is_end = number == len(run) - 1 and not closed
        if is_end or abs(point[0] - last[0]) + abs(point[1] - last[1]) >= step:
            yield point
            last = point


def _tenth(value: float) -> str:
    return f"{round(value, 1) + 0.0:g}"  # + 0.0: no pixel is at -0
