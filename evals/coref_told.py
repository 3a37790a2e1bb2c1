"""Chains within reports of our own, marked by somebody who had not seen the readers (mentions_gold/README.md).

For each marked description and pronoun: *right* when the names in its chain are those of what it stands for (where that is never named:
other words for it, or nothing where there is nothing else); *wrong* when its chain holds a name or words of something else; *open* when
it is joined to nothing. Two things at once ("the two groups") and what cannot be settled are right when left open; the former also when
joined to one of the two. What begins a thing of its own is right when it is found and joined to nothing. For each marked name after the
first of its thing: right when joined to an earlier mark of it.
The test half is not read while rules are made: only its totals are printed.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Mention, Report, Span, published_on
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.mentions import Mentions
from dateline.reading.readers.parts import Parts
from evals.board import Row
from evals.mentions_gold import marks as gold

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


def rows(parser: Parser) -> Iterator[Row]:
    for half in gold.HALVES:
        counts = Counter((mark.sort, verdict) for told in read(half) for mark, verdict in verdicts(told, parser))
        for sort, name in SORTS.items():
            n = sum(count for (one, _), count in counts.items() if one == sort)
            for measure, value in (("right", counts[sort, "right"]), ("not wrong", n - counts[sort, "wrong"])):
                yield Row(suite=f"told chains {half}", measure=f"{name} {measure}", value=100 * value / max(1, n), n=n)


def read(half: str) -> Iterator[Told]:
    """The reports of one half, "dev" or "test"; tests/evals/test_chains_gold.py holds their marks to what they declare."""
    for one in gold.reports(half):
        text = gold.plain(one["text"])
        marks = sorted(map(_mark, gold.marks_of(one["text"])), key=lambda mark: (mark.span.start, -mark.span.end))
        report = Report(id=one["id"], text=text, outlet=one["outlet"], published=published_on(one["published"]))
        yield Told(report=report, marks=tuple(marks))


def _mark(found: gold.Mark) -> Mark:
    span = Span(found.start, found.start + len(found.words))
    return Mark(span=span, sort=found.form, things=found.ids, unsettled=found.unsettled)


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
