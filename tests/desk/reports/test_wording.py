"""Two texts word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.desk.reports.wording import Alignment, Fate
from factories import span

BEFORE = "Rebels took Saraqib on Sunday, killing 20 people.\n\nThe army denied it."
AFTER = "Rebels took Saraqib on Monday, killing at least 40 people.\n\nThe army denied it.\n\nA nurse agreed."


def drawn(before: str, after: str) -> str:
    marks = {Fate.SAME: "{}", Fate.GONE: "[-{}-]", Fate.NEW: "[+{}+]"}
    return "".join(marks[one.fate].format(one.words) for one in Alignment(before, after).passages())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("One.", "One.", "One."),
        ("", "New.", "[+New.+]"),
        ("Old.", "", "[-Old.-]"),
        ("It was on Sunday, they said.", "It was on Monday, they said.", "It was on [-Sunday-][+Monday+], they said."),
        ("a big house", "a small big house", "a [+small +]big house"),
        ("The toll is 3,000 now.", "The toll is 3,100 now.", "The toll is [-3,000 -][+3,100 +]now."),
    ],
)
def test_what_changed_is_drawn(before: str, after: str, expected: str) -> None:
    assert drawn(before, after) == expected


def test_words_that_stayed_by_chance_between_two_changes_belong_to_the_change() -> None:
    assert drawn("He left for the coast yesterday.", "She fled from the capital today.").count("[+") == 1


@given(st.text("ab .\n𝒳", max_size=40), st.text("ab .\n𝒳", max_size=40))
def test_both_texts_can_be_read_out_of_the_stretches_to_the_last_letter(before: str, after: str) -> None:
    passages = tuple(Alignment(before, after).passages())
    gone = "".join(one.before.of(before) for one in passages if one.before)
    new = "".join(one.after.of(after) for one in passages if one.after)
    assert (gone.strip(), new.strip()) == (_worded(before), _worded(after))


def _worded(text: str) -> str:
    """A text without a word is white space, and has no passage."""
    return text.strip()


@pytest.mark.parametrize(
    ("was", "now", "shared"),
    [
        ("The army denied it", "The army denied it", 1.0),
        ("Rebels took Saraqib on Sunday", "Rebels took Saraqib on Monday", 4 / 6),
        ("Rebels took Saraqib", "The army denied it", 0.0),
    ],
)
def test_two_places_share_the_words_that_stayed(was: str, now: str, shared: float) -> None:
    assert Alignment(BEFORE, AFTER).shared((span(BEFORE, was),), (span(AFTER, now),)) == pytest.approx(shared)
