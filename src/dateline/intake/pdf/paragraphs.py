"""Paragraphs out of lines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dateline.intake.pdf.sheet import Line

_OTHER_TYPE = 1.12  # times larger or smaller: another paragraph
_WIDE = 1.3  # times the usual distance of two lines: a gap between paragraphs
_INDENT = 0.6  # type sizes
_SHORT = 3.0  # type sizes short of the column's edge: the line was ended, not filled
_ENDED = re.compile(r"[.!?:…][\"'”’)\]]*$")
_ITEM = re.compile(r"[•‣▪●◦–—*-]\s|\(?\d{1,2}[.)]\s")
_TAIL = 12  # code points in which a sentence's end stands, quotes and brackets closed
_RUNS_ON = re.compile(r"[-\u2010\u00ad,;]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines that are one paragraph, which may begin in one column or page and end in the next."""

    lines: tuple[Line, ...]

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)


def paragraphs(columns: Iterable[Sequence[Line]]) -> list[Paragraph]:
    """The paragraphs of columns in reading order."""
    columns = [column for column in columns if column]
    usual = _usual_distance(columns)
    found: list[list[Line]] = []
    edge = 0.0
    for column in columns:
        before, before_edge, edge = found[-1][-1] if found else None, edge, max(line.right for line in column)
        if before and _runs_over(before, column[0], before_edge):
            found[-1].append(column[0])
        else:
            found.append([column[0]])
        for last, line in pairwise(column):
            if _begins(line, last, edge, usual):
                found.append([line])
            else:
                found[-1].append(line)
    return [Paragraph(lines=tuple(lines)) for lines in found]


def _usual_distance(columns: Sequence[Sequence[Line]]) -> float:
    """In type sizes, from one line to the next."""
    steps = [_step(last, line) for column in columns for last, line in pairwise(column)]
    close = [step for step in steps if 0 < step < 2.5]
    return median(close) if close else 1.2


def _step(last: Line, line: Line) -> float:
    return (line.bottom - last.bottom) / max(last.size, 1.0)


def _begins(line: Line, last: Line, edge: float, usual: float) -> bool:
    """Whether a line below another in its column begins a paragraph."""
    if not _same_type(line, last) or _step(last, line) > _WIDE * usual or _ITEM.match(line.text):
        return True
    if not _has_ended(last):
        return False
    return line.left - last.left > _INDENT * line.size or edge - last.right > _SHORT * line.size


def _runs_over(last: Line, line: Line, edge: float) -> bool:
    """Whether a paragraph goes on at the head of the next column or page."""
    if not _same_type(line, last) or _has_ended(last) or _ITEM.match(line.text):
        return False
    return line.text[0].islower() or bool(_RUNS_ON.search(last.text)) or edge - last.right <= _SHORT * last.size


def _has_ended(line: Line) -> bool:
    return bool(_ENDED.search(line.text[-_TAIL:]))


def _same_type(line: Line, last: Line) -> bool:
    return max(line.size, last.size) <= _OTHER_TYPE * max(min(line.size, last.size), 0.1)
