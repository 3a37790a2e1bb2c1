"""Chains within reports of our own, marked by somebody who had not seen the readers (mentions_gold/README.md).

For each marked description and pronoun: *right* when the names in its chain are those of what it stands for (where that is never named:
other words for it, or nothing where there is nothing else); *wrong* when its chain holds a name or words of something else; *open* when
it is joined to nothing. Two things at once ("the two groups") and what cannot be settled are right when left open; the former also when
joined to one of the two. What begins a thing of its own is right when it is found and joined to nothing. For each marked name after the
first of its thing: right when joined to an earlier mark of it.
The test half is not read while rules are made: only its totals are printed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dateline.model import Mention, Report, Span, published_on
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.mentions import Mentions
from dateline.reading.readers.parts import Parts
from evals.board import Row

GOLD = Path(__file__).parent / "mentions_gold"
_MARK = re.compile(r"\[\[(?P<ids>\??[\w+,-]+)(?::(?P<sort>[NDP]))?\||\]\]")
SORTS = {"D": "nominal", "P": "pronoun", "N": "name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Marked words. `things` holds more than one where they stand for several at once, or where nobody can say for which (`unsettled`)."""

    span: Span
    sort: str
    things: frozenset[str]
    unsettled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report and its marks, in the order of the text."""

    report: Report
    marks: tuple[Mark, ...]
    kinds: Mapping[str, str]


def rows(parser: Parser) -> Iterator[Row]:
    for half in ("dev", "test"):
        path = GOLD / f"chains_{half}.yaml"
        counts = Counter((mark.sort, verdict) for told in read(path) for mark, verdict in verdicts(told, parser))
        for sort, name in SORTS.items():
            n = sum(count for (one, _), count in counts.items() if one == sort)
            for measure, value in (("right", counts[sort, "right"]), ("not wrong", n - counts[sort, "wrong"])):
                yield Row(suite=f"told chains {half}", measure=f"{name} {measure}", value=100 * value / max(1, n), n=n)


def read(path: Path) -> Iterator[Told]:
    """Raises ValueError where a mark is not closed or names nothing declared."""
    for one in yaml.safe_load(path.read_text("utf-8"))["reports"]:
        text, marks = _plain(one["text"])
        known = set(one["entities"])
        for mark in marks:
            if mark.things - known:
                raise ValueError(f"{path.name}, report {one['id']}: {mark.span.of(text)!r} is marked {mark.things - known}, not declared")
        yield Told(report=_report(one, text), marks=tuple(marks), kinds={name: about["kind"] for name, about in one["entities"].items()})


def _report(one: Mapping[str, Any], text: str) -> Report:
    day = one.get("published")
    return Report(
        id=str(one["id"]), text=text, outlet=one.get("outlet"), headline=one.get("headline"), published=published_on(day) if day else None
    )


def _plain(marked: str) -> tuple[str, list[Mark]]:
    text, done = "", 0
    marks: list[Mark] = []
    opened: list[tuple[int, re.Match[str]]] = []
    for found in _MARK.finditer(marked):
        text += marked[done : found.start()]
        done = found.end()
        if found["ids"]:
            opened.append((len(text), found))
        elif opened:
            start, mark = opened.pop()
            marks.append(_mark(Span(start, len(text)), mark["ids"], mark["sort"] or "N"))
        else:
            raise ValueError(f"a mark is closed that was not opened: … {text[-40:]!r}")
    if opened:
        raise ValueError(f"a mark is not closed: {opened[-1][1][0]!r}")
    return text + marked[done:], sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))


def _mark(span: Span, ids: str, sort: str) -> Mark:
    return Mark(span=span, sort=sort, things=frozenset(re.split(r"[+,]", ids.removeprefix("?"))), unsettled=ids.startswith("?"))


def verdicts(told: Told, parser: Parser) -> Iterator[tuple[Mark, str]]:
    """Each description and pronoun, and each name that stands for something named before, with its verdict."""
    page = Page(told.report, parser)
    page.parts = tuple(part for part in Parts(Options()).read(page) if not hasattr(part, "reason"))  # type: ignore[misc]
    mentions = [noun for noun in Mentions(Options()).read(page) if isinstance(noun, Mention)]
    meant = {mention: mark for mark in told.marks for mention in mentions if _is_same(mark.span, mention)}
    by_mark: dict[Mark, Mention] = {}
    for mention, mark in meant.items():
        if mark not in by_mark or len(mention.span) > len(by_mark[mark].span):
            by_mark[mark] = mention
    seen: set[str] = set()
    for mark in told.marks:
        if mark.sort != "N" or (len(mark.things) == 1 and mark.things & seen):
            yield mark, _verdict(mark, by_mark.get(mark), mentions, meant, told)
        if mark.sort == "N":
            seen |= mark.things


def _is_same(marked: Span, mention: Mention) -> bool:
    """The same words; or the head of ours within the marks, and the same beginning or little more around it."""
    if mention.span == marked:
        return True
    head = mention.head
    inside = marked.start <= head.start and head.end <= marked.end
    shared = min(mention.span.end, marked.end) - max(mention.span.start, marked.start)
    return inside and (mention.span.start == marked.start or 2 * shared >= max(len(marked), len(mention.span)))


def _verdict(mark: Mark, mine: Mention | None, mentions: list[Mention], meant: dict[Mention, Mark], told: Told) -> str:
    chain = mine.chain if mine else None
    mates = [meant[one] for one in mentions if chain and one.chain == chain and one is not mine and one in meant and meant[one] is not mark]
    single = [mate for mate in mates if len(mate.things) == 1]
    named = [mate for mate in single if mate.sort == "N"]
    things = frozenset().union(*(mate.things for mate in named or single))
    if mark.unsettled:
        return "right" if not things else "wrong"
    if len(mark.things) > 1:
        return "right" if things <= mark.things else "wrong"
    if not things:
        first = not any(other.things == mark.things and other.span.start < mark.span.start for other in told.marks)
        return "right" if first and mine else "open"
    return "right" if things == mark.things else "wrong"
