"""Our own gold of chains (chains.yaml, gold/*.yaml): is every link there, and inside the right one?"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import yaml

from dateline.model import Attribution, Reading, Report
from evals.attribution.passages import text_of
from evals.board import Row

HERE = Path(__file__).parent
Link = tuple[str, str]
"""A speaker and who he stands inside, as printed; "" = the outlet."""
Links = set[Link]


class Reads(Protocol):
    """What is measured: a pipeline, or a part of one."""

    def read(self, report: Report, /) -> Reading: ...


def rows(pipeline: Reads, data: Path) -> list[Row]:
    """Per file: links as precision, recall and F1, and F1 of those in chains of two hops or more; n = links in the gold."""
    files = {"own chains": HERE / "chains.yaml"}
    files |= {f"own chains {path.stem.removeprefix('chains_')}": path for path in sorted((HERE / "gold").glob("*.yaml"))}
    return [row for suite, path in files.items() for row in rows_of(suite, path, pipeline, data)]


def rows_of(suite: str, path: Path, pipeline: Reads, data: Path) -> list[Row]:
    """One file of gold; raises SystemExit when a passage it points at is not there or has changed."""
    flat: list[tuple[Links, Links]] = []
    deep: list[tuple[Links, Links]] = []
    for case in yaml.safe_load(path.read_text("utf-8"))["chains"]:
        text = text_of(case, data)
        got = list(pipeline.read(Report(id="chain", text=text)).attributions)
        flat.append((_pairs(case["links"]), {_link(one, text) for one in got}))
        deep.append((_pairs(_deep(case["links"])), _in_chains(got, text)))
    hits, found, gold = _counts(flat)
    deep_hits, deep_found, deep_gold = _counts(deep)
    figures = {
        "links P": (hits, found, gold),
        "links R": (hits, gold, gold),
        "links F1": (2 * hits, found + gold, gold),
        "deep links F1": (2 * deep_hits, deep_found + deep_gold, deep_gold),
    }
    return [Row(suite=suite, measure=measure, value=100 * part / max(whole, 1), n=n) for measure, (part, whole, n) in figures.items()]


def _counts(texts: Sequence[tuple[Links, Links]]) -> tuple[int, int, int]:
    """Links right, found, and in the gold; each distinct link counts once a text."""
    right = sum(len(gold & found) for gold, found in texts)
    return right, sum(len(found) for _, found in texts), sum(len(gold) for gold, _ in texts)


def _deep(chains: Iterable[str]) -> Iterator[str]:
    return (chain for chain in chains if "<" in chain)


def _in_chains(attributions: Sequence[Attribution], text: str) -> Links:
    """The links of those inside somebody, and of those around them."""
    nested = [one for one in attributions if one.inside]
    return {_link(link, text) for one in nested for link in one.chain()}


def _pairs(chains: Iterable[str]) -> Links:
    """As in "B < A" is B inside A, and A in the outlet's voice."""
    links: Links = set()
    for chain in chains:
        speakers = [name.strip() for name in chain.split("<")]
        links |= set(zip(speakers, [*speakers[1:], ""], strict=True))
    return links


def _link(one: Attribution, text: str) -> Link:
    return _name(one, text), _name(one.inside, text)


def _name(one: Attribution | None, text: str) -> str:
    if one is None:
        return ""
    return one.source.span.of(text) if one.source else "?"
