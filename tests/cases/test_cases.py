"""Every case file: a text, what must be found in it, and why. One phenomenon a file, readable by a journalist.

```yaml
rule: the phenomenon in one sentence
published: 2017-04-24        # for every case that names none
cases:
  - text: Rebels took the town on Sunday, the ministry said.
    finds:
      whens: [{text: Sunday, earliest: 2017-04-23, latest: 2017-04-23}]
    not: {claims: [{type: controls}]}     # nothing like this may be found
    together: [[Rebels, they]]            # some mention of the one and some of the other share a chain
    apart: [[Rebels, the ministry]]       # both are found, and no mention of the one shares a chain with one of the other
    one_thing: [[A bomb killed six, the blast]]   # some claim on the one words and some on the other share an occurrence
    two_things: [[killed six, killed nine]]       # both are found, and none of the one shares an occurrence with one of the other
    corrects: [[to 12, killed 20]]                # some claim on the first words supersedes one on the others
    why: the last Sunday before publication
```
A `finds` entry holds when some noun found has every field named, with exactly that value. `null` means the field is empty.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cases.plain import plain
from factories import reading

HERE = Path(__file__).parent


OF_THEIR_OWN = frozenset({"names", "identity"})
"""Folders whose cases have no text to read: names compared (tests/actors/names) and identity claims asked (tests/actors/views)."""


def _cases() -> list[Any]:
    found = []
    for path in sorted(HERE.rglob("*.yaml")):
        if path.parent.name in OF_THEIR_OWN:
            continue
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        for index, case in enumerate(table["cases"], 1):
            shared = {key: table[key] for key in ("published", "outlet") if key in table}
            found.append(pytest.param(table["rule"], shared | case, id=f"{path.relative_to(HERE).with_suffix('')}-{index}"))
    return found


@pytest.mark.parametrize(("rule", "case"), _cases())
def test_case(rule: str, case: dict[str, Any]) -> None:
    given = {key: case[key] for key in ("published", "outlet") if key in case}
    found = plain(reading(case["text"], **given))
    for noun, wanted in case.get("finds", {}).items():
        for item in wanted:
            assert any(_fits(item, candidate) for candidate in found[noun]), _report(rule, case, noun, item, found)
    for noun, unwanted in case.get("not", {}).items():
        for item in unwanted:
            assert not any(_fits(item, candidate) for candidate in found[noun]), _report(rule, case, f"no {noun}", item, found)
    for key in ("together", "apart"):
        for one, other in case.get(key, []):
            chains = [{mention["chain"] for mention in found["mentions"] if mention["text"] == text} for text in (one, other)]
            assert all(chains), _report(rule, case, "mentions", {key: [one, other]}, found)
            assert bool((chains[0] & chains[1]) - {None}) == (key == "together"), _report(
                rule, case, "mentions", {key: [one, other]}, found
            )

    _check_things(rule, case, found["claims"])


def _check_things(rule: str, case: dict[str, Any], claims: list[dict[str, Any]]) -> None:
    for key in ("one_thing", "two_things", "corrects"):
        for words in case.get(key, []):
            one, other = ([claim for claim in claims if piece in claim["evidence"]] for piece in words)
            assert one, _report(rule, case, "claims", {key: words}, {"claims": claims})
            assert other, _report(rule, case, "claims", {key: words}, {"claims": claims})
            holds = _corrects(one, other) if key == "corrects" else _shares(one, other) == (key == "one_thing")
            assert holds, _report(rule, case, "claims", {key: words}, {"claims": claims})


def _shares(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> bool:
    return bool(({claim["occurrence"] for claim in one} & {claim["occurrence"] for claim in other}) - {None})


def _corrects(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> bool:
    older = {claim["evidence"] for claim in other}
    return any(older & set(claim["supersedes"]) for claim in one)


def _fits(item: dict[str, Any], candidate: dict[str, Any]) -> bool:
    return all(candidate.get(key) == _as_words(value) for key, value in item.items())


def _as_words(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return [_as_words(inner) for inner in value] if isinstance(value, list) else value


def _report(rule: str, case: dict[str, Any], noun: str, item: dict[str, Any], found: dict[str, list[Any]]) -> str:
    listed = "\n  ".join(str(candidate) for candidate in found[noun.removeprefix("no ")])
    return f"\nrule: {rule}\ntext: {case['text']}\nwhy: {case.get('why', '')}\nwanted {noun}: {item}\nfound:\n  {listed}"
