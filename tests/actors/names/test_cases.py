"""Every case under tests/cases/names: two names, the verdict, and words its reasons must hold.

`kind` stands in the case or for the whole file. `why` is for the reader, and is looked for in the reasons where it is quoted from them.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.actors.names import compare, form_of
from dateline.model import MentionKind

CASES = Path(__file__).parents[2] / "cases" / "names"
_QUOTED = (
    "could be",
    "short form",
    "misspelling",
    "plural",
    "patronymic",
    "small words counted",
    "names often go without it",
    "a branch, a part or a namesake",
    " ~ ",
)


def _cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        shared = {"kind": table.get("kind")}
        found += [pytest.param(table["rule"], shared | case, id=f"{path.stem}-{n}") for n, case in enumerate(table["cases"], 1)]
    return found


@pytest.mark.parametrize(("rule", "case"), _cases())
def test_case(rule: str, case: dict[str, Any]) -> None:
    kind = MentionKind(case["kind"]) if case["kind"] else None
    found = compare(form_of(case["one"], kind=kind), form_of(case["other"], kind=kind))
    assert found.verdict == case["verdict"], f"\nrule: {rule}\n{case['one']} | {case['other']}\nfound: {found}"
    quoted = case.get("why", "")
    if any(words in quoted for words in _QUOTED):
        assert quoted in "; ".join(found.why), f"\nrule: {rule}\n{case['one']} | {case['other']}\nfound: {found.why}"


def test_there_are_cases_for_every_verdict() -> None:
    assert {case.values[1]["verdict"] for case in _cases()} == {"same", "different", "unsure"}
