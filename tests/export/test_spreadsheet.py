"""A spreadsheet takes no cell for a formula, and numbers stay numbers."""

import csv
from io import StringIO

import pytest

from dateline.export.spreadsheet import CLAIM_COLUMNS, as_csv, claim_row
from dateline.export.telling import Teller
from factories import made_by_hand


def rows(*cells: object, raw: bool = False) -> list[list[str]]:
    return list(csv.reader(StringIO("".join(as_csv(("a",), [cells], raw=raw)))))  # type: ignore[list-item]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("https://evil.example")'])
def test_a_text_that_would_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert rows(text) == [["a"], [f"'{text}"]]
    assert rows(text, raw=True) == [["a"], [text]]


def test_numbers_and_other_texts_stay_as_they_are() -> None:
    assert rows(-36.5, 12, None, "a=b", "") == [["a"], ["-36.5", "12", "", "a=b", ""]]


def test_a_claim_is_a_row_with_a_cell_for_each_column() -> None:
    found = made_by_hand()
    told = [
        dict(zip(CLAIM_COLUMNS, claim_row(one, claim, found), strict=True))
        for one, claim in zip(Teller(found).all(), found.claims, strict=True)
    ]
    assert told[0]["outlet"] == "Example Wire"
    assert told[0]["on_whose_word"].endswith("< Example Wire")
