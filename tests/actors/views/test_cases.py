"""Every question of tests/cases/identity: claims in plain words, a view, the answer and why. One rule a file, readable by a journalist.

`answer` is same, different or unknown; `rests on` how many claims the answer rests on; `called` what the view calls the actor; `disputes`
how many it keeps, over all claims of the file.

`according to` is the order of trust, `known by` and `on day` are its days: what had been said, and what held.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from actors.plain_words import handle, told
from dateline.actors.views import Identity, identity
from dateline.model import View

CASES = Path(__file__).parents[2] / "cases" / "identity"
ANSWERS = {"same": True, "different": False, "unknown": None}
QUESTIONS = [
    pytest.param(table["claims"], case, id=f"{path.stem}-{number}")
    for path in sorted(CASES.glob("*.yaml"))
    for table in [yaml.safe_load(path.read_text(encoding="utf-8"))]
    for number, case in enumerate(table["cases"], 1)
]


@pytest.mark.parametrize(("claims", "case"), QUESTIONS)
def test_question(claims: list[str], case: dict[str, Any]) -> None:
    view = _view(claims, case)
    one, other = (handle(name) for name in case["are"])
    answer = view.same(one, other)
    assert answer.same is ANSWERS[case["answer"]], f"{case['because']}: {answer.reason}, {[claim.words for claim in answer.because]}"
    assert "rests on" not in case or len(answer.because) == case["rests on"], case["because"]
    assert "called" not in case or view.label(one) == case["called"], case["because"]
    assert "disputes" not in case or len(view.disputes) == case["disputes"], case["because"]


def _view(claims: list[str], case: dict[str, Any]) -> Identity:
    view = View(
        trust=tuple(case.get("according to", ())),
        known=case.get("known by"),
        true=case.get("on day"),
        decisions=case.get("decisions", True),
    )
    return identity(map(told, claims), view)
