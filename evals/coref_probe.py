"""Descriptions and pronouns: does the chain of "the group" hold the name a reader would put there?

14 passages of our own, 40 marked words (entities/coref_probe): right = a name in its chain is the gold thing, wrong = another thing's
name or words, open = joined to nothing. Two things at once ("the two groups") are right when left open.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model import Mention, Part, PartKind, Report, Span
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.mentions import Mentions
from evals.board import Row, need

_MARK = re.compile(r"\[\[([NP]):(.*?)\|(.*?)\]\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked word: where it stands, whether nominal ("N") or pronoun ("P"), and what it stands for."""

    span: Span
    sort: str
    gold: str


def rows(data: Path, parser: Parser) -> Iterator[Row]:
    lines = need(data / "entities" / "coref_probe" / "passages.txt").read_text("utf-8").splitlines()
    counts: Counter[tuple[str, str]] = Counter()
    for line in lines:
        if not line.startswith("#") and line.strip():
            text, marks = plain(line.partition("\t")[2])
            for mark, verdict in verdicts(text, marks, parser):
                counts[mark.sort, verdict] += 1
    for sort, name, peer in (("N", "nominal", 79.0), ("P", "pronoun", 73.0)):
        n = sum(count for (one, _), count in counts.items() if one == sort)
        yield Row(
            suite="coref probe", measure=f"{name} right", value=100 * counts[sort, "right"] / n, peer=peer, peer_name="rule prototype", n=n
        )
        yield Row(suite="coref probe", measure=f"{name} not wrong", value=100 - 100 * counts[sort, "wrong"] / n, n=n)


def plain(marked: str) -> tuple[str, list[Marked]]:
    """A passage without its marks, and the marks."""
    text, marks, done = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[done : match.start()]
        marks.append(Marked(Span(len(text), len(text) + len(match[2])), match[1], match[3]))
        text += match[2]
        done = match.end()
    return text + marked[done:], marks


def verdicts(text: str, marks: list[Marked], parser: Parser) -> Iterator[tuple[Marked, str]]:
    parts = (Part(span=Span(0, len(text)), kind=PartKind.BODY),)
    page = Page(Report(id="probe", text=text, parts=parts), parser)
    page.parts = parts
    mentions = [noun for noun in Mentions(Options()).read(page) if isinstance(noun, Mention)]
    for mark in marks:
        yield mark, _verdict(text, mark, mentions)


def _verdict(text: str, mark: Marked, mentions: list[Mention]) -> str:
    here = [one for one in mentions if one.span.start >= mark.span.start and one.span.end <= mark.span.end]
    chain = max(here, key=lambda one: len(one.span)).chain if here else None
    others = [one.span.of(text) for one in mentions if one.chain == chain and not one.span.overlaps(mark.span)] if chain else []
    if not others:
        return "right" if "+" in mark.gold else "open"
    return "right" if any(_is(mark.gold, words) for words in others) else "wrong"


def _is(gold: str, words: str) -> bool:
    found = words.lower().removeprefix("the ").removeprefix("a ")
    return found == gold.lower() or (len(found) > 2 and (gold.lower().endswith(found) or found.endswith(gold.lower())))
