"""The columns of a page, in the order they are read."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from dateline.intake.pdf.sheet import Line

_EDGES = 12  # left edges tried as a column's: the commonest
_FEWEST = 3  # lines that make a column
_ACROSS = 1 / 3  # of the lines may run across both columns: headlines, notes at the foot
_GUTTER = 0.4  # type sizes of white between two columns
_DEEPEST = 6  # columns within columns: pages made to have more are read by rows
_FOOT = 2.0  # type sizes of white above what stands below both columns
_ONE_ROW = 0.4  # type sizes by which two lines of a row may differ in height


def columns(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """Each column's lines from top to bottom; what runs across columns parts those above it from those below."""
    edge = _edge(lines) if depth < _DEEPEST else None
    if edge is None:
        return [_rows(lines)] if lines else []
    found: list[list[Line]] = []
    for across, left, right in _bands(lines, edge):
        if across:
            found.append(_rows(across))
        for column in _without_foot(left, right):
            found += columns(column, depth + 1)
    return found


def _edge(lines: Sequence[Line]) -> float | None:
    """Where the right one of two columns begins; None where there is one column."""
    best: tuple[int, float] | None = None
    for edge, _ in Counter(round(line.left) for line in lines).most_common(_EDGES):
        left = [line for line in lines if _is_left(line, edge)]
        right = [line for line in lines if _is_right(line, edge)]
        across = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _FEWEST or across > _ACROSS * len(lines) or not _side_by_side(left, right):
            continue
        if best is None or (across, edge) < best:
            best = across, edge
    return best[1] if best else None


def _is_left(line: Line, edge: float) -> bool:
    return line.right <= edge - _GUTTER * line.size


def _is_right(line: Line, edge: float) -> bool:
    return line.left >= edge - 1


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether at least a column's worth of the right lines stands at the height of the left ones."""
    top, bottom = min(line.top for line in left), max(line.bottom for line in left)
    return sum(top <= line.bottom and line.top <= bottom for line in right) >= _FEWEST


def _bands(lines: Sequence[Line], edge: float) -> list[tuple[list[Line], list[Line], list[Line]]]:
    """From top to bottom: lines that run across, then what stands left and right below them."""
    bands: list[tuple[list[Line], list[Line], list[Line]]] = [([], [], [])]
    for line in sorted(lines, key=lambda line: (line.bottom, line.left)):
        across, left, right = bands[-1]
        if _is_left(line, edge):
            left.append(line)
        elif _is_right(line, edge):
            right.append(line)
        elif left or right:
            bands.append(([line], [], []))
        else:
            across.append(line)
    return bands


def _without_foot(left: list[Line], right: list[Line]) -> tuple[list[Line], ...]:
    """Left column, right column, and what stands so far below both that it belongs to neither."""
    end = max((line.bottom for line in right), default=float("inf"))
    for last, line in pairwise(left):
        if line.top > end and line.top - last.bottom > _FOOT * line.size:
            at = left.index(line)
            return left[:at], right, left[at:]
    return left, right


def _rows(lines: Sequence[Line]) -> list[Line]:
    """From top to bottom, what stands in one row as one line."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.bottom):
        if rows and line.bottom - rows[-1][0].bottom <= _ONE_ROW * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [Line.of_row(sorted(row, key=lambda line: line.left)) for row in rows]
