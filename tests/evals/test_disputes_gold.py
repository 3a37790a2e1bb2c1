"""The gold of disputes keeps its shape: no texts, fields of ours or weapons, judgements that say why."""

from pathlib import Path

import pytest
import yaml

GOLD = Path(__file__).parents[2] / "evals/corroborate/gold"
FIELDS = {"killed", "wounded", "captured", "missing", "displaced", "day", "place", "doer", "happened", "weapon"}


@pytest.mark.parametrize("half", ["dev", "test"])
def test_what_was_marked_is_of_a_field_and_a_kind_we_know(half: str) -> None:
    gold = yaml.safe_load(GOLD.joinpath(f"disputes_{half}.yaml").read_text("utf-8"))
    assert all(one["field"] in FIELDS and one["kind"] in {"dispute", "update", "range"} and one["reports"] for one in gold["marked"])


def test_every_call_that_was_judged_says_why() -> None:
    for half in ("dev", "test"):
        judged = yaml.safe_load(GOLD.joinpath(f"disputes_{half}.yaml").read_text("utf-8"))["judged"]
        assert judged
        assert all(one["why"] for one in judged)
