"""Our own small set of chains (chains.yaml): is every link there, and inside the right one?"""

from pathlib import Path
from typing import Any

import yaml

from dateline.model import Attribution, Report
from dateline.reading.pipeline import Pipeline
from evals.board import Row

GOLD = Path(__file__).with_name("chains.yaml")
Link = tuple[str, str]
"""A speaker and who he stands inside, as printed; "" = the outlet."""


def rows(pipeline: Pipeline) -> list[Row]:
    """Links right, as precision, recall and F1: a link is a speaker with who is around him."""
    hits = found = gold = 0
    for case in yaml.safe_load(GOLD.read_text("utf-8"))["chains"]:
        text = case["text"]
        wanted = {(link[0], link[1]) for chain in case["links"] for link in _pairs(chain)}
        got = {_link(one, text) for one in pipeline.read(Report(id="chain", text=text)).attributions}
        hits, found, gold = hits + len(wanted & got), found + len(got), gold + len(wanted)
    figures = {"links P": (hits, found), "links R": (hits, gold), "links F1": (2 * hits, found + gold)}
    return [
        Row(suite="own chains", measure=measure, value=100 * part / max(whole, 1), n=gold) for measure, (part, whole) in figures.items()
    ]


def _pairs(chain: str) -> list[Link]:
    """As in "B < A" is B inside A, and A in the outlet's voice."""
    speakers: list[Any] = [name.strip() for name in chain.split("<")]
    return list(zip(speakers, [*speakers[1:], ""], strict=True))


def _link(one: Attribution, text: str) -> Link:
    return _name(one, text), _name(one.inside, text)


def _name(one: Attribution | None, text: str) -> str:
    if one is None:
        return ""
    return one.source.span.of(text) if one.source else "?"
