"""How the figures of names are counted."""

import pytest
from evals.actors import linking
from evals.actors.pairs import Pair, f1, own, share

from dateline.actors.names import Verdict

LIST = {
    "nusra": ["Jabhat al-Nusra", "al-Nusrah Front", "Support Front"],
    "levant": ["Levant Front", "The Levant Front"],
    "both": ["Levant Front"],
}


def pair(one: str, other: str, label: str) -> Pair:
    return Pair(one=one, other=other, label=label, kind=None)


def test_a_name_that_two_entities_bear_is_not_asked() -> None:
    assert all("Levant" not in name for _, name in linking.reachable(LIST))


def test_a_name_like_no_other_of_its_entity_is_not_asked() -> None:
    assert ("nusra", "Support Front") not in linking.reachable({"nusra": ["Jabhat al-Nusra", "Jabhat an-Nusra", "Sword of Idlib"]})
    assert ("nusra", "Jabhat al-Nusra") in linking.reachable({"nusra": ["Jabhat al-Nusra", "Jabhat an-Nusra"]})


def test_the_name_asked_is_not_its_own_answer() -> None:
    assert linking.ours({"one": ["Qolbara"], "two": ["Wexmin"]}, [("one", "Qolbara")]) == [(0.0, False)]


@pytest.mark.parametrize(
    ("answers", "precision", "wanted"),
    [
        ([(0.9, True), (0.8, True), (0.7, False), (0.6, True)], 0.9, 50.0),
        ([(0.9, True), (0.9, False)], 0.9, 0.0),  # one certainty: both are answered or none
        ([(0.9, True), (0.8, True)], 0.95, 100.0),
    ],
)
def test_answered_is_the_largest_share_at_the_precision(answers: list[linking.Answer], precision: float, wanted: float) -> None:
    assert linking.answered(answers, precision) == wanted


def test_alias_pairs_count_neither_for_nor_against() -> None:
    pairs = [pair("Nusra Front", "Jabhat al-Nusra", "same"), pair("Kobani", "Ayn al-Arab", "alias")]
    assert f1(pairs) == 100
    assert share(pairs, Verdict.SAME) == 50


def test_our_own_pairs_are_half_same_and_half_hard_negatives_each_once() -> None:
    pairs = [one for half in own() for one in half]
    assert sum(one.same for one in pairs) * 2 == len(pairs) == 120
    assert len({frozenset((one.one, one.other)) for one in pairs}) == len(pairs)
