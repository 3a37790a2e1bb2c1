"""Polarity, certainty and history, against passages of our own annotated blind (gold/README-sure.md).

A target is a word and the claim it carries. It is found when a claim of its type stands on that word; of several, those of the holder
marked count where there are any, so that "the attack he denies" may be the outlet's and, denied, his.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from dateline.model import Certainty, Claim, Polarity, Reading, Span
from evals.board import Row
from evals.claims.adapter import dated, same_holder

_GOLD = Path(__file__).with_name("gold")
_TOLD_AS_DONE = frozenset({Certainty.ASSERTED, Certainty.LIKELY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A claim as marked.

    Attributes:
        bounds: first and last day of the time of its own; None where none is printed.
        twofold: whether the same word also carries a claim of the type that is affirmed and asserted (an ended state).
    """

    type: str
    word: Span
    polarity: Polarity
    certainty: Certainty
    aspect: str | None
    holder: str | None
    bounds: tuple[date, date] | None
    twofold: bool

    @property
    def done(self) -> bool:
        """Whether it is told as an occurrence."""
        return self.polarity is Polarity.AFFIRMED and self.certainty in _TOLD_AS_DONE


@dataclass(frozen=True, kw_only=True)
class Met:
    """A target, and the claims of its type on its word."""

    target: Target
    text: str
    claims: tuple[Claim, ...]

    @cached_property
    def answers(self) -> tuple[Claim, ...]:
        """Those of the holder marked, where there are any; else all."""
        held = tuple(claim for claim in self.claims if same_holder(self.target.holder, claim, self.text))
        return held or self.claims

    @property
    def found(self) -> bool:
        return bool(self.claims)

    @property
    def sure(self) -> bool:
        """Whether polarity, certainty and aspect are right."""
        wanted = self.target.polarity, self.target.certainty, self.target.aspect
        return any((claim.polarity, claim.certainty, claim.aspect) == wanted for claim in self.answers)

    @property
    def timed(self) -> bool:
        """Whether both bounds are right."""
        periods = [claim.when for claim in self.answers if claim.when is not None]
        return any((period.earliest, period.latest) == self.target.bounds for period in periods)

    @property
    def made_real(self) -> bool:
        """Whether any claim on the word says it took place."""
        return any(claim.polarity is Polarity.AFFIRMED and claim.certainty is Certainty.ASSERTED for claim in self.claims)


def rows(_data: Path) -> list[Row]:
    """Figures of both halves."""
    return [row for half in ("dev", "test") for row in _half(half, list(read(passages(half))))]


def _half(half: str, met: list[Met]) -> list[Row]:
    found = [one for one in met if one.found]
    timed = [one for one in met if one.target.bounds is not None]
    unreal = [one for one in met if not one.target.done and not one.target.twofold]
    figures = {
        "found": [one.found for one in met],
        "polarity and certainty right": [one.sure for one in met],
        "both right, of found": [one.sure for one in found],
        "history: own time right": [one.timed for one in timed],
        "never an occurrence": [not one.made_real for one in unreal],
    }
    return [
        Row(suite=f"sure {half}", measure=measure, value=100 * sum(marks) / max(len(marks), 1), n=len(marks))
        for measure, marks in figures.items()
    ]


def passages(half: str) -> list[dict[str, Any]]:
    """The passages of a half, as annotated."""
    told: list[dict[str, Any]] = yaml.safe_load(_GOLD.joinpath(f"sure_{half}.yaml").read_text("utf-8"))
    return told


def read(told: list[dict[str, Any]]) -> Iterator[Met]:
    """Every target of the passages with what the pipeline says of it."""
    for passage in told:
        yield from meet(passage, dated(passage["text"], date.fromisoformat(passage["published"])))


def meet(passage: dict[str, Any], reading: Reading) -> Iterator[Met]:
    """The targets of one passage with the claims on their words."""
    for target in targets(passage):
        on_it = (claim for claim in reading.claims if claim.type == target.type and _touches(claim, target.word))
        yield Met(target=target, text=passage["text"], claims=tuple(on_it))


def _touches(claim: Claim, word: Span) -> bool:
    return any(span.start < word.end and word.start < span.end for span in claim.evidence)


def targets(passage: dict[str, Any]) -> list[Target]:
    """The targets of a passage; raises ValueError where a word is not printed in it."""
    plain = {(one["type"], one["word"]) for one in passage["targets"] if (one["polarity"], one["certainty"]) == ("affirmed", "asserted")}
    return [
        Target(
            type=one["type"],
            word=where(one["word"], passage["text"]),
            polarity=Polarity(one["polarity"]),
            certainty=Certainty(one["certainty"]),
            aspect=one["aspect"],
            holder=one["holder"],
            bounds=bounds(one["when"]) if one["when"] else None,
            twofold=(one["type"], one["word"]) in plain,
        )
        for one in passage["targets"]
    ]


def where(word: str, text: str) -> Span:
    """Where a word stands; "fired@2" is its second occurrence."""
    printed, _, nth = word.partition("@")
    places = list(re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", text))
    if len(places) < int(nth or 1):
        raise ValueError(f"{word!r} is not printed in {text!r}")
    return Span(*places[int(nth or 1) - 1].span())


def bounds(when: str) -> tuple[date, date]:
    """First and last day of "1995", "1995-07", "1995-07-11" or two of them with a slash."""
    first, _, last = when.partition("/")
    return _first(first), _last(last or first)


def _first(day: str) -> date:
    return date.fromisoformat(day + "-01" * (2 - day.count("-")))


def _last(day: str) -> date:
    match day.count("-"):
        case 0:
            return date(int(day), 12, 31)
        case 1:
            return (_first(day) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        case _:
            return date.fromisoformat(day)
