"""A page made to be slow to read is read like any other: layouts that cost others minutes or for ever."""

from random import Random

import pytest

from dateline.errors import FileBroken
from dateline.intake.pdf.hyphens import joined, words_in
from dateline.intake.pdf.order import columns
from dateline.intake.pdf.paragraphs import paragraphs
from dateline.intake.pdf.running import without_running
from dateline.intake.pdf.sheet import Line, Sheet, sheets_of

MANY = 20_000


def line(text: str = "ab-", left: float = 0, top: float = 0, width: float = 10) -> Line:
    return Line(text=text, left=left, top=top, right=left + width, bottom=top + 10, size=10)


def all_in_one_row() -> list[Line]:
    return [line(left=number * 40.0) for number in range(MANY)]


def all_in_one_column() -> list[Line]:
    return [line(top=number * 12.0) for number in range(MANY)]


def all_in_one_place() -> list[Line]:
    return [line() for _ in range(MANY)]


def columns_in_columns() -> list[Line]:
    return [line(left=number % 400 * 40.0, top=number // 400 * 12.0) for number in range(MANY)]


def anywhere() -> list[Line]:
    chance = Random(1)
    return [line(left=chance.uniform(-1e5, 1e5), top=chance.uniform(-1e5, 1e5), width=chance.uniform(-10, 1e5)) for _ in range(MANY)]


def one_long_word() -> list[Line]:
    return [line("a" * 500_000), line("." * 500_000, top=12)]


@pytest.mark.parametrize("made", [all_in_one_row, all_in_one_column, all_in_one_place, columns_in_columns, anywhere, one_long_word])
def test_every_letter_is_read_once(made: object) -> None:
    lines = made()  # type: ignore[operator]
    (sheet,), taken = without_running([Sheet(number=1, lines=tuple(lines), height=1e6)])
    words = words_in(sheet.lines)
    text = "".join(joined(paragraph.lines, words).text for paragraph in paragraphs(columns(sheet.lines)))
    assert "".join(text.split()).replace("-", "") == "".join(line.text for line in lines).replace("-", "")
    assert taken == []


@pytest.mark.parametrize(
    "page",
    [
        {},
        {"lines": [["a", 0, 0, 1, 1, 1]], "height": 1, "picture": False, "broken": False},
        {"lines": [["a", 0, 0, float("nan"), 1, 1, True]], "height": 1, "picture": False, "broken": False},
        {"lines": [["a", 0, 0, 1e300, 1, 1, True]], "height": 1, "picture": False, "broken": False},
        {"lines": [], "height": "tall", "picture": False, "broken": False},
        {"lines": 7, "height": 1, "picture": False, "broken": False},
    ],
)
def test_what_a_child_taken_over_may_tell_is_refused(page: dict[str, object]) -> None:
    with pytest.raises(FileBroken, match="tells of pages that cannot be"):
        sheets_of({"pages": [page]}, "some.pdf")
