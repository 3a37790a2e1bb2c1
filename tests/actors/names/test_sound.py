"""How words sound: consonants first, vowels place by place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.actors.names.script import romanised, script_of
from dateline.actors.names.sound import TOO_FAR, allowed, distance, sound_of

words = st.text(alphabet="abdefghijklmnoqrstuwyz", min_size=1, max_size=10)


@pytest.mark.parametrize(
    ("word", "skeleton"), [("nusrah", "nsr"), ("khashoggi", "xSg"), ("hassan", "hsn"), ("walid", "vld"), ("aoun", "n")]
)
def test_the_skeleton_is_what_romanisers_agree_on(word: str, skeleton: str) -> None:
    assert sound_of(word).skeleton == skeleton


@pytest.mark.parametrize(
    ("one", "other"), [("julani", "golani"), ("gaddafi", "qadhafi"), ("sulaiman", "soleiman"), ("zawahiri", "dhawahri")]
)
def test_spellings_of_one_word_are_near(one: str, other: str) -> None:
    mine, theirs = sound_of(one), sound_of(other)
    assert distance(mine, theirs) <= allowed(mine, theirs)


@pytest.mark.parametrize(("one", "other"), [("houthi", "hutu"), ("iraq", "iraqi"), ("karen", "kachin"), ("nandi", "bandi")])
def test_look_alikes_are_not(one: str, other: str) -> None:
    mine, theirs = sound_of(one), sound_of(other)
    assert distance(mine, theirs) > allowed(mine, theirs)


@given(words, words)
def test_distance_is_the_same_both_ways_and_nothing_to_oneself(one: str, other: str) -> None:
    mine, theirs = sound_of(one), sound_of(other)
    assert distance(mine, theirs) == pytest.approx(distance(theirs, mine))
    assert distance(mine, mine) == 0


@given(words)
def test_there_is_one_vowel_group_more_than_there_are_consonants(word: str) -> None:
    sound = sound_of(word)
    assert len(sound.vowels) == len(sound.skeleton) + 1


def test_a_short_vowel_that_is_not_written_is_not_missed() -> None:
    assert distance(sound_of("mansur"), sound_of("mnswr", abjad=True)) < 0.2 < TOO_FAR


@pytest.mark.parametrize(
    ("word", "script", "latin"),
    [("الشام", "arabic", "alsham"), ("Каида", "cyrillic", "kaida"), ("חמאס", "hebrew", "hmas"), ("Çelik", "latin", "celik")],
)  # fmt: skip
def test_other_scripts_become_latin_letters(word: str, script: str, latin: str) -> None:
    assert script_of(word) == script
    assert romanised(word) == latin


def test_a_script_without_a_table_stays_as_it_is() -> None:
    assert romanised("习近平") == "习近平"
