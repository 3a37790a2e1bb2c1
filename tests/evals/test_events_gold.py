"""The gold of occurrences, how its pairs are drawn and how groups are scored."""

from collections import Counter
from datetime import date

import pytest
from evals.corroborate.events import b_cubed
from evals.corroborate.marked import Telling, listed, marked


@pytest.mark.parametrize("half", ["dev", "test"])
def test_as_many_different_pairs_as_same_ones_are_asked_and_none_that_was_left_open(half: str) -> None:
    gold = marked(half)
    same, different = listed(gold)
    assert len(same) == len(different) >= 75
    assert all(one.label == other.label and one.report != other.report for one, other in same)
    assert all(one.label != other.label and gold.told(one, other) for one, other in different)


@pytest.mark.parametrize("half", ["dev", "test"])
def test_no_label_stands_in_more_than_six_pairs_of_a_kind(half: str) -> None:
    for pairs in listed(marked(half)):
        seen = Counter(label for one, other in pairs for label in {(one.part, one.label), (other.part, other.label)})
        assert max(seen.values()) <= 6


def test_the_halves_share_no_report() -> None:
    assert not set(marked("dev").published) & set(marked("test").published)


def telling(report: str, label: str) -> Telling:
    day = date(2021, 5, 4)
    return Telling(
        part=0, report=report, label=label, type="attack", main=True, published=day, days=None, places=frozenset(), spans=((0, 9),)
    )


def test_b_cubed_of_gold_itself_is_whole_and_of_what_is_left_alone_less() -> None:
    one, same, other = telling("r1", "strike"), telling("r2", "strike"), telling("r3", "blast")
    assert b_cubed([one, same, other], {one: "e1", same: "e1", other: "e2"}) == pytest.approx(100)
    assert b_cubed([one, same, other], {other: "e2"}) == pytest.approx(80)
