"""Pronouns and descriptions in GUM's news (Wikinews, CC BY 2.5; annotations CC BY 4.0): is what they are joined to what they stand for?

Counted are pronouns of the third person, and our descriptions that are joined or that the gold joins, where the gold marks the head word.
Right = the mention before it in our chain (for a pronoun: the last that is none) is in its gold chain; wrong = it is not; the rest is open.
The unseen half of the documents (by the digest of their names) was not looked at while the rules were written.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model import Mention, MentionForm, Report
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.mentions import Mentions
from dateline.reading.readers.parts import Parts
from evals.board import Row, need

_ENTITY = re.compile(r"\((?P<open>\d+)-(?P<rest>[^()]*)(?P<single>\))?|(?P<close>\d+)\)")
_HEAD = re.compile(r"-cf\d\*?-(\d+)")
_SPEAKERS = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"])


@dataclass(frozen=True, slots=True)
class Gold:
    """A phrase: where it starts and ends, where its head word starts (of a name the first, as in UD), which entity it stands for."""

    start: int
    end: int
    head: int
    entity: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text and the gold phrases in it."""

    name: str
    text: str
    gold: tuple[Gold, ...]

    @property
    def unseen(self) -> bool:
        return hashlib.sha256(self.name.encode()).digest()[0] % 2 == 1

    def entities(self, mention: Mention) -> frozenset[str]:
        """What a mention stands for: gold phrases that hold its head word and whose head word it holds or, titled, stands before it."""
        holding = [one for one in self.gold if one.start <= mention.head.start < one.end and _agree(one, mention)]
        shortest = min((one.end - one.start for one in holding), default=0)
        return frozenset(one.entity for one in holding if one.end - one.start == shortest or one.head == mention.head.start)


def _agree(gold: Gold, mention: Mention) -> bool:
    return mention.span.start <= gold.head < mention.span.end or (gold.end == mention.span.end and gold.head < mention.span.start)


def rows(data: Path, parser: Parser) -> Iterator[Row]:
    counts: dict[str, Counter[tuple[str, str]]] = {"GUM news": Counter(), "GUM news unseen": Counter()}
    for document in documents(data):
        found = Counter((sort, verdict) for sort, verdict, _ in verdicts(document, parser))
        counts["GUM news"] += found
        if document.unseen:
            counts["GUM news unseen"] += found
    for suite, counted in counts.items():
        for sort in ("pronouns", "descriptions"):
            n = sum(count for (one, _), count in counted.items() if one == sort)
            yield Row(suite=suite, measure=f"{sort} right", value=100 * counted[sort, "right"] / n, n=n)
            yield Row(suite=suite, measure=f"{sort} not wrong", value=100 - 100 * counted[sort, "wrong"] / n, n=n)


def documents(data: Path) -> Iterator[Document]:
    folder = need(data / "attribution" / "gum_news")
    for line in (folder / "gum_attribution.jsonl").read_text("utf-8").splitlines():
        table = json.loads(line)
        if table["doc"].startswith("GUM_news"):
            yield _document(table["doc"], table["text"], (folder / "dep" / f"{table['doc']}.conllu").read_text("utf-8"))


def _document(name: str, text: str, conllu: str) -> Document:
    gold: list[Gold] = []
    opened: dict[str, list[tuple[int, int]]] = {}
    words: list[tuple[int, int]] = []
    for fields in (line.split("\t") for line in conllu.splitlines()):
        if len(fields) < 10 or not fields[0].isdigit():
            continue
        at = text.index(fields[1], words[-1][1] if words else 0)
        words.append((at, at + len(fields[1])))
        for mark in _ENTITY.finditer(next((part for part in fields[9].split("|") if part.startswith("Entity=")), "")):
            if mark["open"]:
                head = _HEAD.search(mark["rest"])
                opened.setdefault(mark["open"], []).append((len(words) - 1, int(head[1]) if head else 1))
            if mark["close"] or mark["single"]:
                begun, place = opened[mark["close"] or mark["open"]].pop()
                gold.append(Gold(words[begun][0], words[-1][1], words[begun + place - 1][0], mark["close"] or mark["open"]))
    return Document(name, text, tuple(gold))


def verdicts(document: Document, parser: Parser) -> Iterator[tuple[str, str, tuple[Mention, Mention | None]]]:
    """What was judged ("pronouns" or "descriptions"), how, and the two mentions joined."""
    page = Page(Report(id=document.name, text=document.text), parser)
    page.parts = tuple(Parts(Options()).read(page))
    mentions = [noun for noun in Mentions(Options()).read(page) if isinstance(noun, Mention)]
    known = [(mention, document.entities(mention)) for mention in mentions]
    for mention, entities in known:
        pronoun = mention.form is MentionForm.PRONOUN
        if not entities or not (pronoun or mention.form is MentionForm.DESCRIPTION):
            continue
        if pronoun and mention.span.of(document.text).lower() in _SPEAKERS:
            continue
        joined = _joined(mention, mentions, pronoun=pronoun)
        told = any(one.entity in entities and one.head < mention.span.start for one in document.gold)
        if not pronoun and joined is None and not told:
            continue
        verdict = "open" if joined is None else "right" if document.entities(joined) & entities else "wrong"
        yield ("pronouns" if pronoun else "descriptions"), verdict, (mention, joined)


def _joined(mention: Mention, mentions: list[Mention], *, pronoun: bool) -> Mention | None:
    """The mention it is joined to: the last before it in its chain."""
    before = [one for one in mentions if mention.chain and one.chain == mention.chain and one.span.start < mention.span.start]
    named = [one for one in before if one.form is not MentionForm.PRONOUN]
    return max(named if pronoun else before, key=lambda one: one.span.start, default=None)
