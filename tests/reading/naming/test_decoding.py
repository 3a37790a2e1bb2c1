"""Scores of tags to runs of words: the likeliest line in which no name is entered in its middle."""

import numpy as np
import pytest

from dateline.reading.naming.decoding import decode
from dateline.reading.naming.scheme import FAMILIES, LABELS, OUTSIDE, TAGS, first, later


def scored(*words: dict[int, float]) -> np.ndarray:
    """A row a word; tags not named are all but impossible."""
    rows = np.full((len(words), TAGS), -30.0)
    for row, word in zip(rows, words, strict=True):
        for tag, score in word.items():
            row[tag] = score
    return rows


def test_every_label_is_of_one_family() -> None:
    assert sorted(label for family in FAMILIES for label in family) == sorted(LABELS)


def test_first_and_later_words_make_a_run() -> None:
    runs = decode(scored({OUTSIDE: 5}, {first("ORG"): 5}, {later("ORG"): 5}, {OUTSIDE: 5}))
    assert [(run.first, run.last, run.label) for run in runs] == [(1, 2, "ORG")]


def test_two_names_may_stand_side_by_side() -> None:
    runs = decode(scored({first("GPE"): 5}, {first("GPE"): 5}, {later("GPE"): 5}))
    assert [(run.first, run.last) for run in runs] == [(0, 0), (1, 2)]


def test_a_name_is_not_entered_in_its_middle() -> None:
    """By itself the second word would be a later word of an organisation; no organisation began, so the next likeliest line is taken."""
    runs = decode(scored({OUTSIDE: 9, first("ORG"): 0}, {later("ORG"): 3, first("PERSON"): 2.5}))
    assert [(run.first, run.last, run.label) for run in runs] == [(1, 1, "PERSON")]


def test_a_word_may_change_its_tag_for_the_sake_of_the_line() -> None:
    """What the second word says of the first outweighs the first word's own faint doubt."""
    runs = decode(scored({OUTSIDE: 0.1, first("ORG"): 0.0}, {later("ORG"): 5, OUTSIDE: 0}))
    assert [(run.first, run.last, run.label) for run in runs] == [(0, 1, "ORG")]


def test_kinds_of_place_are_weighed_together_and_told_apart_afterwards() -> None:
    """Divided they are each less likely than no name at all."""
    runs = decode(scored({OUTSIDE: 1.0, first("GPE"): 0.8, first("LOC"): 0.9}))
    assert [(run.label, round(run.score, 2)) for run in runs] == [("LOC", 0.63)]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_comes_back_as_it_was_put_in(label: str) -> None:
    assert [run.label for run in decode(scored({first(label): 5}, {later(label): 5}))] == [label]


def test_no_words_no_runs() -> None:
    assert decode(np.zeros((0, TAGS))) == []
