"""Pairs of names, labelled: same (two spellings), diff (hard negatives), alias (one actor, no string tells it: reported apart)."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.actors.names import Comparison, Verdict, compare, form_of
from dateline.model import MentionKind

OWN = Path(__file__).with_name("pairs_own.csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names and what a careful person says of them."""

    one: str
    other: str
    label: str
    kind: MentionKind | None

    @property
    def same(self) -> bool:
        return self.label == "same"


def read(path: Path) -> list[Pair]:
    """Rows of a file with name_a, name_b, label, kind."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Pair(one=row["name_a"], other=row["name_b"], label=row["label"], kind=MentionKind(row["kind"])) for row in csv.DictReader(file)
        ]


def own() -> tuple[list[Pair], list[Pair]]:
    """Our own pairs, written before any code: those we looked at (odd numbers), and those looked at as totals only."""
    pairs = read(OWN)
    return pairs[::2], pairs[1::2]


_KINDS = {"Person": MentionKind.PERSON, "Organization": MentionKind.ORGANISATION, "Company": MentionKind.ORGANISATION}


def nomenklatura(path: Path) -> list[Pair]:
    """The bench of nomenklatura (MIT): persons and companies, many of them made up."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Pair(
                one=row["name1"], other=row["name2"], label="same" if row["is_match"] == "true" else "diff", kind=_KINDS.get(row["schema"])
            )
            for row in csv.DictReader(file)
        ]


def compared(pair: Pair) -> Comparison:
    return compare(form_of(pair.one, kind=pair.kind), form_of(pair.other, kind=pair.kind))


def f1(pairs: Sequence[Pair]) -> float:
    """Of the verdict "same", in per cent; unsure counts as not said. Alias pairs are left out."""
    return _f1([(pair.same, compared(pair).verdict is Verdict.SAME) for pair in pairs if pair.label != "alias"])


def peer_f1(pairs: Sequence[Pair], score: Callable[[str, str], float]) -> float:
    """Of a scorer 0–100 on lower-case letters, at the threshold that is best for it on these very pairs."""
    scored = [(pair.same, score(pair.one.lower(), pair.other.lower())) for pair in pairs if pair.label != "alias"]
    return max(_f1([(same, value >= bar) for same, value in scored]) for bar in range(30, 101))


def share(pairs: Sequence[Pair], *verdicts: Verdict) -> float:
    """How many of the pairs get one of these verdicts, in per cent."""
    return 100 * sum(compared(pair).verdict in verdicts for pair in pairs) / len(pairs)


def _f1(told: Sequence[tuple[bool, bool]]) -> float:
    right = sum(same and said for same, said in told)
    return 200 * right / (sum(same for same, _ in told) + sum(said for _, said in told))
