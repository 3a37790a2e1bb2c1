"""Running heads and page numbers: what a page carries for whoever leafs through, and no report says."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dateline.intake.pdf.sheet import Line, Sheet

_MARGIN = 0.12  # of a page's height, at its head and foot
_ON = 0.4  # of the pages, and two at least: what stands on fewer is no running head
_NUMBER = re.compile(r"(?:page|p\.)?[\s\-–—|]*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\s\-–—|]*", re.IGNORECASE)
_BROWSER = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}\b.*|(?:https?|file)://\S+(?: \d+/\d+)?")
"""What browsers put at the edge of each page they print: the day of printing is no publication."""

_DIGITS = re.compile(r"\d+")


def without_running(sheets: Sequence[Sheet]) -> tuple[list[Sheet], list[Line]]:
    """The pages without them, and what was taken off: dates of issue stand there."""
    counts = Counter(key for sheet in sheets for key in {_key(line) for line in sheet.lines if _in_margin(line, sheet)})
    enough = max(2, _ON * len(sheets))
    taken = {
        id(line): line
        for sheet in sheets
        for line in sheet.lines
        if _in_margin(line, sheet) and (counts[_key(line)] >= enough or _is_furniture(line))
    }
    left = [replace(sheet, lines=tuple(line for line in sheet.lines if id(line) not in taken)) for sheet in sheets]
    return left, list(taken.values())


def _is_furniture(line: Line) -> bool:
    return bool(_NUMBER.fullmatch(line.text) or _BROWSER.fullmatch(line.text))


def _in_margin(line: Line, sheet: Sheet) -> bool:
    return line.bottom < _MARGIN * sheet.height or line.top > (1 - _MARGIN) * sheet.height


def _key(line: Line) -> tuple[str, int]:
    """Its words but for numbers, and its height on the page: a headline said again further down is no running head."""
    return _DIGITS.sub("#", line.text.lower()), round(line.bottom / 6)
