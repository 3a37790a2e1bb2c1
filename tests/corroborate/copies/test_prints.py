"""Fingerprints: the same for the same words, and enough in common where a passage was taken over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.copies.news import ELSEWHERE, LEAD, MORE, OTHER, text
from dateline.corroborate.copies import enough, prints


@given(st.text())
def test_prints_are_signed_64_bit_numbers_and_case_and_punctuation_make_no_difference(words: str) -> None:
    assert all(-(2**63) <= print_ < 2**63 for print_ in prints(words))
    assert prints(words) == prints(f"  {words} …")


def test_prints_are_the_same_on_every_machine_and_in_every_run() -> None:
    assert sorted(prints("The quick brown fox jumps over the lazy dog near the river bank at dawn"))[:2] == [
        -5122457381228074780,
        883025444065444480,
    ]


@pytest.mark.parametrize("short", ["", "three words only", "…"])
def test_a_text_of_fewer_words_than_a_run_has_none(short: str) -> None:
    assert prints(short) == frozenset()


def test_prints_of_a_passage_are_among_those_of_the_text_it_stands_in() -> None:
    assert prints(MORE[0]) <= prints(text(LEAD, *MORE))


def test_two_sentences_taken_over_are_enough() -> None:
    one, other = prints(text(LEAD, *MORE)), prints(text(OTHER[0], MORE[1], MORE[2], *OTHER[1:]))
    assert enough(len(one & other), len(one), len(other))


def test_texts_of_their_own_are_not_enough() -> None:
    one, other = prints(text(LEAD, *MORE)), prints(text(*ELSEWHERE))
    assert not enough(len(one & other), len(one), len(other))


def test_it_does_not_matter_which_text_is_named_first() -> None:
    assert all(enough(shared, few, many) == enough(shared, many, few) for shared in range(9) for few, many in [(4, 400), (90, 900)])
