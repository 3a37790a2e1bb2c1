"""What stands over a PDF."""

import re
from collections.abc import Sequence
from statistics import median

from dateline.intake.pdf.paragraphs import Paragraph
from dateline.intake.pdf.sheet import on_one_line

_LARGER = 1.15  # times the type most of it is set in
_LONGEST = 300  # code points: a longer one is no headline
_FEWEST_LETTERS = 8
_FILE_NAME = re.compile(r"\.[a-z]{2,5}$|^(?:microsoft word|untitled|document\d*|slide \d|print)|[\\/]|^\S+$", re.IGNORECASE)


def headline_of(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """What is set in the largest type of page one, if that is larger than most; None where nothing stands out."""
    first = [paragraph for paragraph in paragraphs if paragraph.lines[0].page == 1 and _letters(paragraph) >= _FEWEST_LETTERS]
    if not first:
        return None
    largest = max(first, key=lambda paragraph: paragraph.size)
    usual = median(line.size for paragraph in paragraphs for line in paragraph.lines for _ in range(1 + len(line.text) // 10))
    if largest.size < _LARGER * usual or sum(len(line.text) for line in largest.lines) > _LONGEST:
        return None
    return largest


def told_title(title: str) -> str | None:
    """The title the file gives itself, unless a program put its file name there."""
    words = on_one_line(title)
    return None if not words or len(words) > _LONGEST or _FILE_NAME.search(words) else words


def _letters(paragraph: Paragraph) -> int:
    return sum(map(str.isalpha, "".join(line.text for line in paragraph.lines)))
