"""Who is meant by an ambiguous name: our own cases (candidates_*.yaml), chosen among the bearers of namesakes.toml.

Right: the one meant is chosen, or none is where a careful reader would choose none and those who could be meant are among the
candidates. Wrong: another is chosen, or one where none should be. What is left is not chosen though it could have been.
"""

import tomllib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dateline.actors.candidates import Context, Finder, Found
from dateline.actors.register import load as load_register
from dateline.model import ActorName, LineageClaim, MentionKind, Origin, Period
from evals.actors.days import bounds
from evals.board import Row

HERE = Path(__file__).parent
HALVES = {half: HERE / f"candidates_{half}.yaml" for half in ("dev", "test")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of namesakes.toml."""

    id: str
    kind: MentionKind
    names: tuple[ActorName, ...]
    ground: tuple[str, ...]


def rows(_data: Path) -> list[Row]:
    """The two halves apart: among the bearers of namesakes.toml, and among all of the package's register."""
    register = load_register()
    small, large = Finder(*namesakes()), Finder(register.entries.values(), register.claims)
    found = []
    for half, path in HALVES.items():
        cases = load(path)
        found += _rows(f"namesakes {half}", cases, small)
        found += _rows(f"namesakes {half}, register", [in_register(case, register.entries) for case in cases], large)
    return found


def in_register(case: dict[str, Any], known: Container[str]) -> dict[str, Any]:
    """The case with the register's handles; of bearers that are not in it none is to be chosen, and so where one alone of several is."""
    names = tomllib.loads((HERE / "namesakes.toml").read_text("utf-8"))["register"]
    told = {key: value for key, value in case.items() if key not in {"answer", "open"}}
    meant = [names.get(handle, handle) for handle in case.get("open", [case["answer"]] if "answer" in case else [])]
    there = [handle for handle in meant if handle in known]
    return told | ({"answer": there[0]} if "answer" in case and there else {"open": there})


def load(path: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load(path.read_text("utf-8"))["cases"])


def found(case: dict[str, Any], finder: Finder) -> Found:
    around = {key: tuple(case.get(key, ())) for key in ("countries", "company", "leaders")}
    return finder.find(case["names"], Context(kind=MentionKind(case["kind"]), day=case.get("day"), **around))


def is_right(case: dict[str, Any], told: Found) -> bool:
    if "answer" in case:
        return told.settled == case["answer"]
    handles = {candidate.handle for candidate in told.candidates}
    return told.settled is None and handles >= set(case.get("open", ()))


def _rows(suite: str, cases: list[dict[str, Any]], finder: Finder) -> Iterator[Row]:
    told = [(case, found(case, finder)) for case in cases]
    named = [(case, one) for case, one in told if "answer" in case]
    among = sum(case["answer"] in {candidate.handle for candidate in one.candidates} for case, one in named)
    wrong = sum(one.settled not in {None, case.get("answer")} for case, one in told)
    yield Row(suite=suite, measure="right", value=100 * sum(is_right(*pair) for pair in told) / len(told), n=len(told))
    yield Row(suite=suite, measure="not wrong", value=100 - 100 * wrong / len(told), n=len(told))
    yield Row(suite=suite, measure="among the candidates", value=100 * among / len(named), n=len(named))


def namesakes() -> tuple[list[Entry], list[LineageClaim]]:
    """The bearers and what is told of their lives."""
    table = tomllib.loads((HERE / "namesakes.toml").read_text("utf-8"))
    entries = [
        Entry(
            id=entry["id"],
            kind=MentionKind(entry["kind"]),
            names=tuple(map(_name, entry["names"]["known"])),
            ground=tuple(entry["ground"]["known"]),
        )
        for entry in table["entry"]
    ]
    return entries, [_claim(entry["id"], line) for entry in table["entry"] for line in entry["life"]]


def _name(told: str | dict[str, str]) -> ActorName:
    return ActorName(text=told if isinstance(told, str) else told["text"], source="known")


def _claim(subject: str, line: dict[str, str]) -> LineageClaim:
    when = bounds(line["when"]) if "when" in line else _stretch(line)
    return LineageClaim(
        type=line["type"], subject=subject, object=line.get("object"), holder="dateline evals", origin=Origin.REGISTER, when=when
    )


def _stretch(line: dict[str, str]) -> Period | None:
    if "from" not in line and "until" not in line:
        return None
    return Period(
        earliest=bounds(line["from"]).earliest if "from" in line else None, latest=bounds(line["until"]).latest if "until" in line else None
    )
