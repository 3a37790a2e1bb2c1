"""A window is a part of the report, or as much of it as can be read at once; together they hold every word once."""

from collections.abc import Sequence

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from dateline.reading.encoder.windows import LONGEST, Shape, Window, shape_of, windows
from dateline.reading.encoder.wordpieces import shipped

CUTTER = shipped()
BLANK = spacy.blank("en")


def cut(text: str, breaks: Sequence[int] = (0,)) -> tuple[Doc, list[Window]]:
    doc = BLANK(text)
    return doc, list(windows(doc, breaks, CUTTER))


def words(doc: Doc, window: Window) -> str:
    return " ".join(doc[index].text for index in window.tokens)


def test_a_part_is_a_window() -> None:
    text = "Rebels withdraw\n\nThe ministry said so. It gave no day."
    doc, found = cut(text, (0, text.index("The")))
    assert [words(doc, window) for window in found] == ["Rebels withdraw", "The ministry said so . It gave no day ."]


def test_a_long_part_is_cut_behind_a_full_stop() -> None:
    sentence = "The ministry said on Sunday that its men had left the town . "
    doc, found = cut(sentence * 30)
    assert len(found) > 1
    assert all(words(doc, window).endswith(".") for window in found)


def test_a_long_sentence_is_cut_all_the_same() -> None:
    _, found = cut("and so on " * 200)
    assert all(len(window.pieces) <= LONGEST + 10 for window in found)


WORDS = ["The", "ministry", "said", ".", "“", "left", "Zawahiri", "\n\n", "…", "12"]


@given(st.lists(st.sampled_from(WORDS), max_size=400), st.integers(0, 500))
def test_every_word_stands_in_one_window(pieces: list[str], place: int) -> None:
    doc, found = cut(" ".join(pieces), (0, place))
    assert [index for window in found for index in window.tokens] == [token.i for token in doc if not token.is_space]
    for window in found:
        assert len(window.pieces) == len(window.shapes)
        assert len(window.firsts) == len(window.tokens)
        assert all(0 < first < len(window.pieces) - 1 for first in window.firsts)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("said", Shape.LOWER), ("Idlib", Shape.TITLE), ("HTS", Shape.UPPER), ("A", Shape.TITLE), ("al-Sham", Shape.MIXED),
        ("2017", Shape.NUMBER), ("“", Shape.MARK), ("7th", Shape.LOWER),
    ],
)  # fmt: skip
def test_shapes(word: str, shape: Shape) -> None:
    assert shape_of(word) == shape


def test_moved_windows_count_from_the_text() -> None:
    _, (window,) = cut("He left.")
    assert window.moved(5).tokens == (5, 6, 7)
    assert window.moved(0) is window
