"""GUM 11 Wikinews (CC BY 2.5, annotations CC BY 4.0): attribution relations between elementary discourse units.

Noun cues and relative clauses are mostly not annotated there, so precision on it is a lower bound; what we mark beyond its units is mapped
in units.py.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from evals.attribution.spans import Marked, Stretch, overlap
from evals.board import need


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`unit` is the discourse unit that attributes, with its cue; `content` what it attributes, within one sentence.

    A relative clause or participle inside the attributing unit parts it ("a study | done in May | showed"): the corpus then names its first
    half alone as the unit, and the cue beside it.
    """

    unit: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]  # empty where a picture's credit attributes
    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    name: str
    text: str
    gold: tuple[Relation, ...]


def news(data: Path) -> list[News]:
    """The news documents, all splits: the set is small and nothing is tuned on it."""
    lines = need(data / "attribution" / "gum_news" / "gum_attribution.jsonl").read_text("utf-8").splitlines()
    tables = [json.loads(line) for line in lines]
    return [
        News(name=table["doc"], text=table["text"], gold=tuple(_relation(item) for item in table["attributions"]))
        for table in tables
        if table["doc"].startswith("GUM_news")
    ]


def _relation(item: dict[str, list[list[int]]]) -> Relation:
    return Relation(
        unit=_stretches([*item["attribution_edu"], *item["cue"]]),
        cue=_stretches(item["cue"]),
        source=_stretches(item["source"]),
        content=_stretches(item["content_same_sentence"] or item["content_head_edu"]),
    )


def _stretches(pairs: Iterable[Iterable[int]]) -> tuple[Stretch, ...]:
    return tuple((start, end) for start, end in pairs)


def matched(gold: Iterable[Relation], predicted: Iterable[Marked]) -> list[tuple[Relation, Marked]]:
    """Pairs in which the cue stands in the attributing unit and the contents share words; each relation and prediction once."""
    left = list(predicted)
    pairs = []
    for relation in gold:
        found = next((one for one in left if overlap(one.cue, relation.unit) and overlap(one.content, relation.content)), None)
        if found:
            left.remove(found)
            pairs.append((relation, found))
    return pairs
