"""Numbers in words and figures."""

import pytest

from dateline.reading.readers.claims.telling.counts import number


@pytest.mark.parametrize(
    ("words", "value"),
    [("12", 12), ("1,200", 1200), ("twelve", 12), ("twenty-three", 23), ("two hundred", 200), ("3 million", 3_000_000), ("a dozen", 12)],
)
def test_numbers_are_read_in_words_and_figures(words: str, value: int) -> None:
    assert number(words) == value


def test_words_that_are_no_number_are_none() -> None:
    assert number("several people") is None
