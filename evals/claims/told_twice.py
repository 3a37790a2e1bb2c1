"""What a report tells twice, and what it corrects, against passages of our own (gold/told_twice.yaml).

Links are counted pair by pair: two claims of ours are a right pair when they are two items of one marked set, each claim standing for the
items of its type on whose words it stands. An attack and its victims told in the same words are no pair, ours or the gold's, nor are two
claims of ours for one item.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from dateline.model import Claim, Reading, Report, Span, content_id, published_on
from evals.board import Row
from evals.claims.adapter import pipeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Pairs of items: right, ours that are wrong, the gold's that we lack, and those of them whose claims we do have."""

    right: int
    wrong: int
    missed: int
    missed_of_found: int


def rows(_data: Path) -> list[Row]:
    """Figures of both halves."""
    return [row for half in ("dev", "test") for row in _half(half)]


def _half(half: str) -> Iterator[Row]:
    suite = f"told twice {half}"
    for what, count in (("links", links), ("corrections", corrections)):
        counted = [count(passage, read(passage)) for passage in passages(half)]
        right, wrong, missed, of_found = (
            sum(getattr(one, name) for one in counted) for name in ("right", "wrong", "missed", "missed_of_found")
        )
        yield Row(suite=suite, measure=f"{what} precision", value=_part(right, right + wrong), n=right + wrong)
        yield Row(suite=suite, measure=f"{what} recall", value=_part(right, right + missed), n=right + missed)
        if what == "links":
            yield Row(suite=suite, measure="links recall, of claims made", value=_part(right, right + of_found), n=right + of_found)


def _part(some: int, whole: int) -> float:
    return 100 * some / whole if whole else 100.0


@cache
def passages(half: str) -> list[dict[str, Any]]:
    """The passages of a half, as annotated."""
    told: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("gold").joinpath("told_twice.yaml").read_text("utf-8"))
    return [passage for passage in told if passage["half"] == half]


def read(passage: dict[str, Any]) -> Reading:
    """A passage as our readers have it."""
    text, published = passage["text"], passage["published"]
    name = content_id(text, outlet=None, headline=None, published=published, url=None)
    return pipeline().read(Report(id=name, text=text, published=published_on(date.fromisoformat(published))))


def links(passage: dict[str, Any], reading: Reading) -> Counted:
    """Pairs of claims told to be of one occurrence."""
    items = [frozenset(claims_of(item, reading)) for told in passage["occurrences"] for item in told]
    ours = {
        frozenset((one, other))
        for one, other in combinations(reading.claims, 2)
        if one.occurrence is not None and one.occurrence == other.occurrence
        if not _one_telling(one, other) and not _one_telling(other, one) and not any({one, other} <= item for item in items)
    }
    wanted = [pair for told in passage["occurrences"] for pair in combinations(told, 2)]
    return _counted(ours, wanted, reading)


def corrections(passage: dict[str, Any], reading: Reading) -> Counted:
    """The newer beside the older; the order is checked, since a pair the wrong way round is wrong."""
    ours = {(one, other) for one in reading.claims for other in one.supersedes}
    wanted = [tuple(pair) for pair in passage.get("corrects", ())]
    return _counted(ours, wanted, reading, ordered=True)


def _counted(ours: set[Any], wanted: list[tuple[str, str]], reading: Reading, *, ordered: bool = False) -> Counted:
    right: set[Any] = set()
    hits = missed = of_found = 0
    for one, other in wanted:
        sides = claims_of(one, reading), claims_of(other, reading)
        fitting = {pair for pair in ours if _fits(pair, sides, ordered=ordered)}
        if (
            sides[0]
            and sides[1]
            and all(_one_telling(left, right_) or _one_telling(right_, left) for left in sides[0] for right_ in sides[1])
        ):
            continue
        right |= fitting
        hits += bool(fitting)
        missed += not fitting
        of_found += bool(not fitting and sides[0] and sides[1] and sides[0] != sides[1])
    return Counted(right=hits, wrong=len(ours - right), missed=missed, missed_of_found=of_found)


def _fits(pair: Any, sides: tuple[list[Claim], list[Claim]], *, ordered: bool) -> bool:
    one, other = tuple(pair)
    return (one in sides[0] and other in sides[1]) or (not ordered and one in sides[1] and other in sides[0])


def _one_telling(one: Claim, other: Claim) -> bool:
    """Whether the words of the one are among the other's, an attack and what it did."""
    within = all(any(span.covers(inner) for span in one.evidence) for inner in other.evidence)
    return {one.type, other.type} == {"ASSAULT", "casualties"} and (within or one.evidence == other.evidence)


def claims_of(item: str, reading: Reading) -> list[Claim]:
    """The claims an item stands for: all of its type or harm on words that hold its word, since ours may tell it more than once."""
    kind, _, word = item.partition(" ")
    at = _place(word, reading.report.text)
    return [claim for claim in reading.claims if kind in {claim.type, str(claim.harm)} and any(span.covers(at) for span in claim.evidence)]


def _place(word: str, text: str) -> Span:
    printed, _, nth = word.partition("@")
    start = -1
    for _ in range(int(nth or 1)):
        start = text.index(printed, start + 1)
    return Span(start, start + len(printed))
