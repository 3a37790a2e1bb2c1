"""PLV pairs: the PLOVER root type between two given actors, macro-F1 over 15 types (PLV joins CONCEDE and RETREAT as YIELD).

The network of the claims reader learned from four fifths of the public train file, told apart by a hash of the sentence; the last fifth
is measured. Where no claim lies between the two, the claim nearest to them counts; where there is none at all, the answer is "none", which
is never right. A second figure takes the set at its word, the actors being given: what the reader's network says of the two, claim or no
claim.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from dateline.model import Span
from evals.board import Row, need
from evals.claims.adapter import TYPES, Event, as_report, claims_reader, events, overlap, pipeline, read

_YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    text: str
    source: str
    target: str
    type: str

    @property
    def kept(self) -> bool:
        """Whether the network of the claims reader did not learn from it (training/claims)."""
        return crc32(self.text.encode()) % 5 == 1


def load(data: Path) -> list[Pair]:
    """Every pair of the public train file."""
    path = need(data / "events" / "plv" / "PLV_train.tsv")
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Pair(text=row["sentence"], source=row["source"], target=row["target"], type=row["gold_root"])
            for row in csv.DictReader(lines, delimiter="\t")
        ]


def rows(data: Path) -> list[Row]:
    """Macro-F1 and accuracy on the part that the network did not learn from."""
    pairs = [pair for pair in load(data) if pair.kept]
    answers, told = [answer(pair) for pair in pairs], [between(pair) for pair in pairs]
    gold, n = [pair.type for pair in pairs], len(pairs)
    right = sum(one == other for one, other in zip(gold, answers, strict=True))
    peer = {"peer": 47.5, "peer_name": "UniversalPetrarch (test)"}
    return [
        Row(suite="PLV kept fifth", measure="root type macro-F1", value=macro_f1(gold, answers), n=n, **peer),
        Row(suite="PLV kept fifth", measure="root type accuracy", value=100 * right / n, n=n),
        Row(suite="PLV kept fifth", measure="actors given, macro-F1", value=macro_f1(gold, told), n=n, **peer),
        Row(suite="PLV kept fifth", measure="actors given, accuracy", value=100 * sum(map(str.__eq__, gold, told)) / n, n=n),
    ]


def answer(pair: Pair) -> str:
    """Our type for a pair; "none" where the sentence has no claim that PLOVER would code."""
    found = events(read(pair.text))
    best = max(found, key=lambda event: (_links(event, pair), -event.claim.evidence[0].start), default=None)
    return "none" if best is None else _YIELD.get(best.type, best.type)


def between(pair: Pair) -> str:
    """The likeliest type of what passes between the two actors as given, whatever claims the reader makes of the sentence."""
    places = [(pair.text.find(words), len(words)) for words in (pair.source, pair.target)]
    if any(start < 0 for start, _ in places):
        return "none"
    page, sides = pipeline().page(as_report(pair.text)), (Span(start, start + length) for start, length in places)
    shares: defaultdict[str, float] = defaultdict(float)
    for name, share in claims_reader().passing(page, *sides).items():
        if name in TYPES:
            shares[_YIELD.get(name, name)] += share
    return max(shares, key=lambda name: shares[name], default="none")


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
