"""What the network learns from: passages of our own (written/), and pairs of actors with a PLOVER type (PLV's train part)."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.claims import gsr
from evals.claims.plv import load
from rapidfuzz import fuzz, process

from dateline.reading.readers.claims.trained.scheme import SLOTS, Slot

WRITTEN = Path(__file__).with_name("written")
_YIELD = ("CONCEDE", "RETREAT")
_LIKE = 75
"""From here on two sentences are taken for one, of a hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One claim of a passage, by where its words begin."""

    type: str
    trigger: int
    roles: tuple[tuple[Slot, int], ...]
    polarity: str
    certainty: str
    aspect: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two actors as stretches of the text, and the types that what passes between them may have."""

    source: tuple[int, int]
    target: tuple[int, int]
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text with all its claims marked, or (`told` is None) one that only says of a pair what passes between them.

    Attributes:
        kept: not to be learned from; `python -m evals claims` measures on it.
    """

    name: str
    text: str
    told: tuple[Told, ...] | None
    pairs: tuple[Pair, ...] = ()
    kept: bool = False


def passages(data: Path) -> list[Passage]:
    """All there are."""
    return [*written(), *plv(data)]


def written() -> Iterator[Passage]:
    """Our own passages, file by file."""
    for path in sorted(WRITTEN.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            one = json.loads(line)
            told = tuple(_told(one["text"], claim) for claim in one["claims"])
            yield Passage(name=f"{path.stem} {number}", text=one["text"], told=told)


def _told(text: str, claim: dict[str, Any]) -> Told:
    roles = tuple((slot, place(text, word)) for name, slot in SLOTS.items() for word in claim.get(name, ()))
    return Told(
        type=claim["type"],
        trigger=place(text, claim["trigger"]),
        roles=roles,
        polarity=claim["polarity"],
        certainty=claim["certainty"],
        aspect=claim.get("aspect"),
    )


def place(text: str, word: str) -> int:
    """Where a word begins; "attack@2" is the second "attack"."""
    printed, _, number = word.partition("@")
    hits = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", text)]
    return hits[int(number or 1) - 1]


def plv(data: Path) -> Iterator[Passage]:
    """One pair a sentence; PLV joins two types as YIELD. Sentences that PLOVER's gold has too are left out: it is measured on."""
    measured = [gold.text for gold in gsr.load(data)]
    for number, pair in enumerate(load(data)):
        if process.extractOne(pair.text, measured, scorer=fuzz.token_set_ratio, score_cutoff=_LIKE):
            continue
        source, target = (_stretch(pair.text, words) for words in (pair.source, pair.target))
        types = _YIELD if pair.type == "YIELD" else (pair.type,)
        if source is not None and target is not None:
            between = Pair(source=source, target=target, types=types)
            yield Passage(name=f"plv {number}", text=pair.text, told=None, pairs=(between,), kept=pair.kept)


def _stretch(text: str, words: str) -> tuple[int, int] | None:
    start = text.find(words)
    return (start, start + len(words)) if start >= 0 else None
