"""PLV pairs: the PLOVER root type between two given actors, macro-F1 over 15 types (PLV joins CONCEDE and RETREAT as YIELD).

The public train file is split by a hash of the sentence: even for development, odd held back. Where no claim lies between the two, the
claim nearest to them counts; where there is none at all, the answer is "none", which is never right.
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from evals.board import Row, need
from evals.claims.adapter import Event, events, overlap, read

_YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    text: str
    source: str
    target: str
    type: str

    @property
    def held(self) -> bool:
        return crc32(self.text.encode()) % 2 == 1


def load(data: Path) -> list[Pair]:
    """Every pair of the public train file."""
    path = need(data / "events" / "plv" / "PLV_train.tsv")
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Pair(text=row["sentence"], source=row["source"], target=row["target"], type=row["gold_root"])
            for row in csv.DictReader(lines, delimiter="\t")
        ]


def rows(data: Path) -> list[Row]:
    """Macro-F1 on both halves."""
    pairs = load(data)
    made = []
    for name, part in (("dev half", [pair for pair in pairs if not pair.held]), ("held half", [pair for pair in pairs if pair.held])):
        answers = [answer(pair) for pair in part]
        score = macro_f1([pair.type for pair in part], answers)
        made.append(
            Row(
                suite=f"PLV {name}", measure="root type macro-F1", value=score, peer=47.5, peer_name="UniversalPetrarch (test)", n=len(part)
            )
        )
    return made


def answer(pair: Pair) -> str:
    """Our type for a pair; "none" where the sentence has no claim that PLOVER would code."""
    found = events(read(pair.text))
    best = max(found, key=lambda event: (_links(event, pair), -event.claim.evidence[0].start), default=None)
    return "none" if best is None else _YIELD.get(best.type, best.type)


def _links(event: Event, pair: Pair) -> int:
    """How well an event joins the two: in their places, one of them, the wrong way round, or not at all."""
    does = any(overlap(words, pair.source) for words in event.actor)
    suffers = any(overlap(words, pair.target) for words in event.recipient)
    turned = any(overlap(words, pair.target) for words in event.actor)
    return 4 * does + 3 * suffers - 2 * (turned and not does)


def macro_f1(gold: list[str], given: list[str]) -> float:
    """The mean F1 of the gold types, in per cent."""
    scores = []
    for type_ in sorted(set(gold)):
        hits = sum(one == other == type_ for one, other in zip(gold, given, strict=True))
        scores.append(200 * hits / max(1, gold.count(type_) + given.count(type_)))
    return sum(scores) / len(scores)
