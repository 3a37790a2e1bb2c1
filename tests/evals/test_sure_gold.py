"""The gold of polarity, certainty and history holds to its own conventions (evals/claims/gold/README-sure.md)."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from evals.claims.sureness import bounds, passages, targets, where

from dateline.model import Aspect, Certainty, Polarity
from dateline.reading.vocabulary.claims import claim_types

HALVES = ("test", "dev")
FIELDS = {"type", "word", "polarity", "certainty", "aspect", "holder", "when"}


def marked(half: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(passage, target) for passage in passages(half) for target in passage["targets"]]


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_150_passages_every_one_with_a_target(half: str) -> None:
    assert len(passages(half)) == 150
    assert all(passage["targets"] for passage in passages(half))


def test_no_passage_stands_twice() -> None:
    told = [passage for half in HALVES for passage in passages(half)]
    assert len({passage["id"] for passage in told}) == len({passage["text"] for passage in told}) == 300


@pytest.mark.parametrize("half", HALVES)
def test_every_passage_has_a_day_of_publication(half: str) -> None:
    assert all(date.fromisoformat(passage["published"]) for passage in passages(half))


@pytest.mark.parametrize("half", HALVES)
def test_words_and_holders_are_printed_whole_in_their_text(half: str) -> None:
    for passage, target in marked(half):
        assert where(target["word"], passage["text"]), passage["id"]
        assert target["holder"] is None or where(target["holder"], passage["text"]), passage["id"]


@pytest.mark.parametrize("half", HALVES)
def test_a_word_printed_twice_says_which_is_meant(half: str) -> None:
    unclear = [
        passage["id"]
        for passage, target in marked(half)
        if "@" not in target["word"] and target["word"] in passage["text"][where(target["word"], passage["text"]).end :].split()
    ]
    assert unclear == []


@pytest.mark.parametrize("half", HALVES)
def test_types_and_values_are_known(half: str) -> None:
    for passage, target in marked(half):
        assert set(target) == FIELDS, passage["id"]
        assert target["type"] in claim_types(), passage["id"]
        assert target["polarity"] in set(Polarity), passage["id"]
        assert target["certainty"] in set(Certainty), passage["id"]
        assert target["aspect"] in {None, *Aspect}, passage["id"]


@pytest.mark.parametrize("half", HALVES)
def test_a_time_of_its_own_lies_in_order_and_only_what_is_planned_lies_ahead(half: str) -> None:
    for passage, target in marked(half):
        if target["when"]:
            first, last = bounds(target["when"])
            assert first <= last, passage["id"]
            assert target["certainty"] == "planned" or last <= date.fromisoformat(passage["published"]), passage["id"]


@pytest.mark.parametrize("half", HALVES)
def test_only_an_ended_state_marks_a_word_twice_for_one_type(half: str) -> None:
    for passage in passages(half):
        said = Counter((target["type"], target["word"]) for target in passage["targets"])
        twice = [target for target in passage["targets"] if said[target["type"], target["word"]] > 1]
        assert {target["polarity"] for target in twice} in (set(), {"affirmed", "denied"}), passage["id"]
        assert all(target["type"].islower() for target in twice), passage["id"]


@pytest.mark.parametrize("half", HALVES)
def test_every_shade_is_asked_and_a_fifth_of_the_passages_are_plain(half: str) -> None:
    shades = {target.certainty for passage in passages(half) for target in targets(passage)}
    plain = [
        passage
        for passage in passages(half)
        if all((one["polarity"], one["certainty"], one["aspect"]) == ("affirmed", "asserted", None) for one in passage["targets"])
    ]
    assert shades == set(Certainty)
    assert 30 <= len(plain) <= 40
