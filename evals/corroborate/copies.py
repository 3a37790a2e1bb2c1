"""Which reports copy one another: 404 public reports (shared data, corpus/fa-kes), pairs of them marked by hand.

End to end, as a record would have it: prints, candidates within 31 days, then word by word. A pair is a copy when it is whole or part;
quotations in common are none. Where both readers marked a pair it counts only if they agree on that.

- precision, recall, F1 over the marked pairs of each half.
- readers agree: on the pairs both marked, both halves together.
- the first told right: of the copies found of which gold and we both say who was first.
- copies outside the marked pairs: a number, not a quality.
"""

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from dateline.corroborate.copies import compare, enough, prints
from dateline.model import Report, Syndication, Taken, published_on
from evals.attribution.passages import CORPUS
from evals.board import Row, need

GOLD = Path(__file__).with_name("gold")
WINDOW = 31
COPIES = frozenset({"whole", "part"})
Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A pair of reports with the label of each reader who marked it, and the first by each who could tell."""

    number: int
    pair: Key
    labels: tuple[str, ...]
    firsts: frozenset[str]

    @property
    def half(self) -> str:
        return "test" if self.number % 2 else "dev"

    @property
    def is_copy(self) -> bool | None:
        """None where the readers differ."""
        told = {label in COPIES for label in self.labels}
        return told.pop() if len(told) == 1 else None


def rows(data: Path) -> list[Row]:
    """Figures of both halves."""
    found = copies_among(reports(need(data / CORPUS)))
    gold = marked()
    known = {pair.pair for pair in gold}
    return [
        *(row for half in ("dev", "test") for row in _half(half, [pair for pair in gold if pair.half == half], found)),
        _agreement([pair for pair in gold if len(pair.labels) == 2]),
        Row(suite="copies", measure="outside the marked pairs", value=len(found.keys() - known), n=len(found), unit="pairs"),
    ]


def reports(path: Path) -> list[Report]:
    """The corpus; of those with one id the first."""
    days = published()
    once: dict[str, Report] = {}
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            report = Report(
                id=row["unit_id"],
                text=row["article_content"],
                headline=row["article_title"],
                outlet=row["source"],
                published=published_on(days[row["unit_id"]]),
            )
            once.setdefault(report.id, report)
    return list(once.values())


def published() -> dict[str, date]:
    """Report → the day it was published, as its readers found it."""
    return {row["report"]: date.fromisoformat(row["published"]) for row in _lines("published.tsv")}


def copies_among(told: Iterable[Report]) -> dict[Key, Syndication]:
    """All copies of whole or part among some reports."""
    compared = (compare(one, other) for one, other in candidates(told))
    return {(found.one, found.other): found for found in compared if found and found.kind != Taken.QUOTE}


def candidates(told: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Pairs within the window that have prints enough in common."""
    printed = [(report, prints(report.text)) for report in told]
    for (one, ours), (other, theirs) in combinations(printed, 2):
        if abs((_day(one) - _day(other)).days) <= WINDOW and enough(len(ours & theirs), len(ours), len(theirs)):
            yield one, other


def marked() -> list[Marked]:
    """The gold, both halves."""
    return [
        Marked(
            number=int(row["number"]),
            pair=_key(row["one"], row["other"]),
            labels=tuple(filter(None, (row["a"], row["b"]))),
            firsts=frozenset({row["a_first"], row["b_first"]} - {"", "?"}),
        )
        for row in _lines("copies.tsv")
    ]


def _half(half: str, gold: Iterable[Marked], found: Mapping[Key, Syndication]) -> Iterator[Row]:
    asked = [pair for pair in gold if pair.is_copy is not None]
    right = [pair for pair in asked if pair.is_copy and pair.pair in found]
    ours = sum(pair.pair in found for pair in asked)
    theirs = sum(bool(pair.is_copy) for pair in asked)
    suite = f"copies {half}"
    yield Row(suite=suite, measure="precision", value=_part(len(right), ours), n=ours)
    yield Row(suite=suite, measure="recall", value=_part(len(right), theirs), n=theirs)
    yield Row(suite=suite, measure="F1", value=_part(2 * len(right), ours + theirs), n=len(asked))
    told = [pair for pair in right if len(pair.firsts) == 1 and found[pair.pair].original]
    yield Row(
        suite=suite,
        measure="the first told right",
        value=_part(sum(found[p.pair].original in p.firsts for p in told), len(told)),
        n=len(told),
    )


def _agreement(both: list[Marked]) -> Row:
    return Row(
        suite="copies",
        measure="readers agree: a copy or none",
        value=_part(sum(p.is_copy is not None for p in both), len(both)),
        n=len(both),
    )


def _part(some: int, whole: int) -> float:
    return 100 * some / whole if whole else 100.0


def _key(one: str, other: str) -> Key:
    return (one, other) if one < other else (other, one)


def _day(report: Report) -> date:
    if report.published is None or report.published.earliest is None:
        sys.exit(f"{report.id} has no day")
    return report.published.earliest


def _lines(name: str) -> Iterator[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
