"""What becomes of groups, against passages of our own annotated blind (gold/README-lives.md).

A claim is found when type, subject and object are: heads overlap, any mention of the same chain will do and counts once, symmetric types
stand in any order, and "merged into" may stand for "formed from" the other way round. Several fillers of a role count once each.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from dateline.model import Claim, Reading, Role, Span
from dateline.reading.vocabulary import load
from evals.board import Row
from evals.claims.adapter import dated, same_holder

_TYPES = load("groups")
_SYMMETRIC = frozenset({"same_as", "distinct_from", "rival_of", "allied_with"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One claim of ours with one filler a role: where each is mentioned (its head, and those of its chain)."""

    type: str
    sides: tuple[tuple[Span, ...], tuple[Span, ...]]
    claim: Claim


def rows(_data: Path) -> list[Row]:
    """Figures of both halves."""
    return [row for half in ("dev", "test") for row in _half(half)]


def _half(half: str) -> list[Row]:
    pairs = [paired(passage) for passage in passages(half)]
    hits = [hit for found in pairs for hit in found.hits]
    missed, surplus = (sum(len(getattr(found, name)) for found in pairs) for name in ("missed", "surplus"))
    empty = [found for found in pairs if not found.wanted]
    right = {
        "polarity": sum(str(tie.claim.polarity) == gold["polarity"] for gold, tie, _ in hits),
        "certainty": sum(str(tie.claim.certainty) == gold["certainty"] for gold, tie, _ in hits),
        "holder": sum(same_holder(gold["holder"], tie.claim, text) for gold, tie, text in hits),
    }
    suite, n = f"lives {half}", len(hits)
    return [
        Row(suite=suite, measure="precision", value=_part(n, n + surplus), n=n + surplus),
        Row(suite=suite, measure="recall", value=_part(n, n + missed), n=n + missed),
        *(Row(suite=suite, measure=f"{what} right, of found", value=_part(count, n), n=n) for what, count in right.items()),
        Row(suite=suite, measure="none told, left alone", value=_part(sum(not one.surplus for one in empty), len(empty)), n=len(empty)),
    ]


def _part(some: int, whole: int) -> float:
    return 100 * some / whole if whole else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """A passage with what was found of it, what was not, and what was found beyond it."""

    wanted: list[dict[str, Any]]
    hits: list[tuple[dict[str, Any], Tie, str]]
    missed: list[dict[str, Any]]
    surplus: list[Tie]


def paired(passage: dict[str, Any]) -> Paired:
    """Each marked claim with one of ours, those of its own polarity first."""
    reading = dated(passage["text"], date.fromisoformat(passage["published"]))
    text, left = reading.report.text, list(_ties(reading))
    hits: list[tuple[dict[str, Any], Tie, str]] = []
    for strict in (True, False):
        for gold in passage["claims"]:
            if any(gold is one for one, _, _ in hits):
                continue
            fitting = (tie for tie in left if fits(gold, tie, text) and (str(tie.claim.polarity) == gold["polarity"] or not strict))
            if (tie := next(fitting, None)) is not None:
                hits.append((gold, tie, text))
                left.remove(tie)
    missed = [gold for gold in passage["claims"] if not any(gold is one for one, _, _ in hits)]
    return Paired(wanted=passage["claims"], hits=hits, missed=missed, surplus=left)


@cache
def passages(half: str) -> list[dict[str, Any]]:
    """The passages of a half, as annotated."""
    told: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("gold").joinpath(f"lives_{half}.yaml").read_text("utf-8"))
    return told


def _ties(reading: Reading) -> Iterator[Tie]:
    for claim in reading.claims:
        if claim.type in _TYPES:
            first, second = (_fillers(claim, name, reading) for name in ("subject", "object"))
            for sides in product(first, second):
                yield Tie(type=claim.type, sides=sides, claim=claim)


def _fillers(claim: Claim, name: str, reading: Reading) -> list[tuple[Span, ...]]:
    """The fillers of a role, each chain once."""
    mentioned = {role.mention.chain or role.span: role for role in claim.roles if role.name == name and role.mention is not None}
    return [tuple(_heads(role, reading)) for role in mentioned.values()] or [()]


def _heads(role: Role, reading: Reading) -> Iterator[Span]:
    if role.mention is None:
        yield role.span
        return
    yield role.mention.head
    if role.mention.chain is not None:
        yield from (other.head for other in reading.mentions if other.chain == role.mention.chain)


def fits(gold: dict[str, Any], tie: Tie, text: str) -> bool:
    """Whether a claim of ours says what a marked one does, as to type, subject and object."""
    wanted = gold["subject"], gold["object"]
    turned = {gold["type"], tie.type} == {"merged_into", "formed_from"}
    if gold["type"] != tie.type and not turned:
        return False
    straight, other = (_both(sides, tie.sides, text) for sides in (wanted, wanted[::-1]))
    return other if turned else straight or (other and gold["type"] in _SYMMETRIC)


def _both(wanted: tuple[str | None, ...], sides: tuple[tuple[Span, ...], ...], text: str) -> bool:
    return all(_meets(phrase, heads, text) for phrase, heads in zip(wanted, sides, strict=True))


def _meets(phrase: str | None, heads: tuple[Span, ...], text: str) -> bool:
    if phrase is None:
        return not heads
    at = [start for start in range(len(text)) if text.startswith(phrase, start)]
    return any(start < head.end and head.start < start + len(phrase) for start in at for head in heads)
