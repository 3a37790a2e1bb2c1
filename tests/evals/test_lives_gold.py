"""The gold of what becomes of groups holds to its own conventions (evals/claims/gold/README-lives.md)."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
HALVES = ("lives_test", "lives_dev")
KNOWN = set(tomllib.loads((ROOT / "src/dateline/reading/vocabulary/groups.toml").read_text())) - {"about"}
CERTAINTIES = {"asserted", "likely", "possible", "unknown", "conditional", "planned", "called_for"}
FIELDS = {"type", "subject", "object", "polarity", "certainty", "holder", "when"}
DAY = r"\d{4}(-\d\d(-\d\d)?)?"


def passages(half: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = yaml.safe_load((ROOT / f"evals/claims/gold/{half}.yaml").read_text())
    return told


def claims(half: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(passage, claim) for passage in passages(half) for claim in passage["claims"]]


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_110_passages_two_thirds_of_them_with_claims(half: str) -> None:
    held = [bool(passage["claims"]) for passage in passages(half)]
    assert len(held) == 110
    assert 70 <= sum(held) <= 80


def test_no_passage_stands_twice() -> None:
    told = [passage for half in HALVES for passage in passages(half)]
    assert len({passage["id"] for passage in told}) == len({passage["text"] for passage in told}) == 220


@pytest.mark.parametrize("half", HALVES)
def test_every_passage_has_a_day_of_publication(half: str) -> None:
    assert all(date.fromisoformat(passage["published"]) for passage in passages(half))


@pytest.mark.parametrize("half", HALVES)
def test_every_word_of_a_claim_is_printed_whole_in_its_text(half: str) -> None:
    said = [
        (passage["id"], claim[role])
        for passage, claim in claims(half)
        for role in ("subject", "object", "group", "holder")
        if claim.get(role) and not re.search(rf"(?<!\w){re.escape(claim[role])}(?!\w)", passage["text"])
    ]
    assert said == []


@pytest.mark.parametrize("half", HALVES)
def test_types_and_values_are_known(half: str) -> None:
    for passage, claim in claims(half):
        assert set(claim) == FIELDS | ({"group"} if claim["type"] == "replaced_leader" else set()), passage["id"]
        assert claim["type"] in KNOWN, passage["id"]
        assert claim["polarity"] in {"affirmed", "denied"}, passage["id"]
        assert claim["certainty"] in CERTAINTIES, passage["id"]
        assert claim["when"] is None or re.fullmatch(rf"{DAY}(/{DAY})?", claim["when"]), passage["id"]


@pytest.mark.parametrize("half", HALVES)
def test_no_claim_is_marked_twice(half: str) -> None:
    marked = [(passage["id"], *sorted(claim.items(), key=lambda pair: pair[0])) for passage, claim in claims(half)]
    assert len(marked) == len(set(marked))
