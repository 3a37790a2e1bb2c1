"""What holds of a comparison whatever the names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.actors.names import Verdict, compare, form_of, misspelt
from dateline.actors.names.comparison import SAME_FROM, UNSURE_FROM, Comparison
from dateline.actors.names.words import lexicon
from dateline.model import MentionKind

_WORDS = [
    *sorted(lexicon().senses),
    "Julani",
    "Golani",
    "al-",
    "ul",
    "bin",
    "Abu",
    "(",
    ")",
    " - ",
    "HTS",
    "M23",
    "23",
    "in",
    "of",
    "Zor",
    "Ezzor",
    "-e-",
]
names = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join) | st.text(max_size=30)
kinds = st.none() | st.sampled_from(MentionKind)


@given(names, names, kinds, kinds)
def test_which_name_comes_first_makes_no_difference(one: str, other: str, kind: MentionKind | None, other_kind: MentionKind | None) -> None:
    a, b = form_of(one, kind=kind), form_of(other, kind=other_kind)
    assert compare(a, b) == compare(b, a)


@given(names, kinds)
def test_a_name_is_the_same_as_itself(name: str, kind: MentionKind | None) -> None:
    assert compare(form_of(name, kind=kind), form_of(name, kind=kind)).verdict is Verdict.SAME


@given(names, names)
def test_a_score_lies_between_0_and_1_and_the_verdict_follows_from_it(one: str, other: str) -> None:
    found = compare(form_of(one), form_of(other))
    assert 0 <= found.score <= 1
    assert (found.verdict is Verdict.SAME) == (found.score >= SAME_FROM)
    assert (found.verdict is Verdict.DIFFERENT) == (found.score < UNSURE_FROM)


@given(names, names)
def test_there_is_always_a_reason(one: str, other: str) -> None:
    found = compare(form_of(one), form_of(other))
    assert found.why
    assert all(found.why)


@given(st.sampled_from([word for word in _WORDS if len(word) > 2 and word.isascii() and word.isalpha()]))
def test_a_word_left_over_on_both_sides_vetoes(word: str) -> None:
    found = compare(form_of(f"Qolbara {word}", kind=MentionKind.GROUP), form_of(f"Wexmin {word}", kind=MentionKind.GROUP))
    assert found.verdict is Verdict.DIFFERENT


def test_a_person_and_a_place_of_one_name_are_not_called_the_same() -> None:
    found = compare(form_of("Idris", kind=MentionKind.PERSON), form_of("Idris", kind=MentionKind.PLACE))
    assert found == Comparison.of(1.0, "the same words") or found.verdict is Verdict.UNSURE
    assert found.verdict is Verdict.UNSURE


@pytest.mark.parametrize(
    ("attested", "known", "says"),
    [
        ("Nursa Front", "Nusra Front", "swapped"),
        ("Jabhat al-Nusrah", "Jabhat al-Nusra", None),
        ("Abu Mohammed al-Golani", "Abu Mohammad al-Julani", None),
        ("Revoltionary Guards", "Revolutionary Guards", "misspelling"),
        ("Nusra Front", "Levant Front", None),
    ],
)
def test_a_misspelling_is_told_from_another_romanisation(attested: str, known: str, says: str | None) -> None:
    found = misspelt(form_of(attested), form_of(known))
    assert found is None if says is None else says in str(found)
