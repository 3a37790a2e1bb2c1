"""Tellings of occurrences marked by hand (gold/events_*.yaml), and the pairs of them that are asked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

VIOLENT = frozenset({"attack", "clash", "execution", "capture_of_place", "arrest"})
_A_LABEL = 6  # pairs of one label, lest a famous attack be all that counts
_DAYS = 3
_WORD = re.compile(r"[^\W\d_]{4,}")
_SAYS_LITTLE = frozenset(
    "city town village villages near area areas province countryside district syria north south east west".split()  # noqa: SIM905 — words
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The passages of one report that tell one occurrence; `days` and `places` as the reader marked them."""

    part: int
    report: str
    label: str
    type: str
    main: bool
    published: date
    days: tuple[date, date] | None
    places: frozenset[str]
    spans: tuple[tuple[int, int], ...]

    @property
    def around(self) -> tuple[date, date]:
        """The days told, else that of publication."""
        return self.days or (self.published, self.published)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One half of the gold.

    Attributes:
        published: report → its day, as the reader found it.
        open: pairs of labels that are a part and its whole, or that the reader could not tell: nothing is asked about them.
    """

    tellings: tuple[Telling, ...]
    published: dict[str, date]
    open: frozenset[tuple[int, frozenset[str]]]

    def asked(self, one: Telling, other: Telling) -> bool:
        """Whether the two are of two reports that one reader compared, and told the answer."""
        return one.report != other.report and self.told(one, other)

    def told(self, one: Telling, other: Telling) -> bool:
        return one.part == other.part and (one.part, frozenset((one.label, other.label))) not in self.open


def marked(half: str) -> Marked:
    """The violent tellings of a half ("dev", "test")."""
    parts = yaml.safe_load(Path(__file__).with_name("gold").joinpath(f"events_{half}.yaml").read_text("utf-8"))["parts"]
    return Marked(
        tellings=tuple(telling for part in parts for telling in _tellings(part) if telling.type in VIOLENT),
        published={report["report"]: report["published"] for part in parts for report in part["reports"]},
        open=frozenset((part["part"], frozenset(pair)) for part in parts for pair in part["open"]),
    )


def listed(gold: Marked) -> tuple[list[tuple[Telling, Telling]], list[tuple[Telling, Telling]]]:
    """The pairs asked one by one: same, at most six a label, and as many different ones, the hardest."""
    pairs = [pair for pair in combinations(gold.tellings, 2) if gold.told(*pair)]
    same = _capped(sorted((pair for pair in pairs if pair[0].label == pair[1].label and gold.asked(*pair)), key=_lot))
    hard = sorted((pair for pair in pairs if pair[0].label != pair[1].label and _close(*pair)), key=_hardest)
    return same, _capped(hard)[: len(same)]


def _close(one: Telling, other: Telling) -> bool:
    """What only a careful reader keeps apart: of one report, or a place in common and days that lie within three."""
    days = max((one.around[0] - other.around[1]).days, (other.around[0] - one.around[1]).days)
    return one.report == other.report or (_shared(one, other) > 0 and days <= _DAYS)


def _hardest(pair: tuple[Telling, Telling]) -> tuple[int, str]:
    return -_shared(*pair), _lot(pair)


def _shared(one: Telling, other: Telling) -> int:
    return len(one.places & other.places)


def _lot(pair: tuple[Telling, Telling]) -> str:
    return sha256("|".join(f"{one.report} {one.label}" for one in pair).encode()).hexdigest()


def _capped(pairs: Iterable[tuple[Telling, Telling]]) -> list[tuple[Telling, Telling]]:
    """No label in more than six of them."""
    seen: Counter[tuple[int, str]] = Counter()
    kept = []
    for pair in pairs:
        labels = {(one.part, one.label) for one in pair}
        if all(seen[label] < _A_LABEL for label in labels):
            seen.update(labels)
            kept.append(pair)
    return kept


def _tellings(part: dict[str, Any]) -> Iterator[Telling]:
    for report in part["reports"]:
        for told in report["tellings"]:
            yield Telling(
                part=part["part"],
                report=report["report"],
                label=told["label"],
                type=told["type"],
                main=told["main"],
                published=report["published"],
                days=_days(told["days"]),
                places=frozenset(_WORD.findall(told["places"].casefold())) - _SAYS_LITTLE,
                spans=tuple((start, end) for start, end in told["spans"]),
            )


def _days(told: list[date | None] | None) -> tuple[date, date] | None:
    first, last = told or (None, None)
    return (first, last) if first and last else None
