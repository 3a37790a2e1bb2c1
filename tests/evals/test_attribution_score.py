"""The measure of research/attribution.md §3."""

from evals.attribution.score import Tally, align, dice, worded
from evals.attribution.spans import Marked

TEXT = "The army said the town fell. Rebels denied that."
SAID = Marked(source=((0, 8),), cue=((9, 13),), content=((14, 27),))
DENIED = Marked(source=((29, 35),), cue=((36, 42),), content=((43, 47),))


def test_punctuation_never_counts() -> None:
    (plain,), (dotted,) = worded([SAID], TEXT), worded([Marked(source=((0, 8),), cue=((9, 13),), content=((14, 28),))], TEXT)
    assert plain.content == dotted.content


def test_a_cue_without_a_word_is_its_other_characters() -> None:
    (one,) = worded([Marked(cue=((27, 28),))], TEXT)
    assert one.cue == {27}


def test_two_empty_roles_agree() -> None:
    assert dice(frozenset(), frozenset()) == 1.0


def test_each_attribution_is_aligned_once_and_to_its_best() -> None:
    gold = worded([SAID, DENIED], TEXT)
    pairs = align(gold, list(reversed(gold)))
    assert len(pairs) == 2
    assert all(wanted is found for wanted, found in pairs)


def test_a_perfect_reading_scores_100_and_half_of_it_two_thirds() -> None:
    gold = worded([SAID, DENIED], TEXT)
    whole, half = Tally(), Tally()
    whole.add(gold, gold)
    half.add(gold, gold[:1])
    assert whole.detect() == (100.0, 100.0, 100.0)
    assert half.detect() == (100.0, 50.0, 200 / 3)
    assert round(half.exact("content"), 1) == 66.7
