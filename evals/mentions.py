"""Names in running text, on public gold: worldwide newswire, re3d, and the project's probe of descriptions and pronouns.

worldwide: strict span and type, 9 labels mapped to PER, ORG, LOC, MISC (Shan et al. 2023; the mapping is research/models.md §2): dates
and money are left out, leading "the" and final "'s" trimmed on both sides. re3d: lenient, as its gold counts descriptions: a gold
mention counts as found when one of ours of its type overlaps it (recall), one of our names as right when it overlaps a gold mention
of its type (precision). The peer is the parse's own entity recogniser on the same texts in the same run.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model import Mention, MentionForm, MentionKind, Part, PartKind, Report, Span
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.mentions import Mentions
from evals import coref_gum as gum
from evals import coref_probe as probe
from evals.board import Row, need

Typed = tuple[int, int, str]

_OURS = {
    MentionKind.PERSON: "PER", MentionKind.GROUP: "ORG", MentionKind.ORGAN: "ORG", MentionKind.ORGANISATION: "ORG",
    MentionKind.OUTLET: "ORG", MentionKind.PLACE: "LOC", MentionKind.STATE: "LOC",
    MentionKind.PEOPLE: "MISC", MentionKind.WEAPON: "MISC", MentionKind.EVENT: "MISC",
    MentionKind.DOCUMENT: "MISC", MentionKind.MEDIA: "MISC", MentionKind.OTHER: "MISC",
}  # fmt: skip
_PARSE = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC",
    "PRODUCT": "MISC", "LANGUAGE": "MISC", "LAW": "MISC",
}  # fmt: skip


def rows(data: Path) -> list[Row]:
    parser = Parser()
    return [*_worldwide_rows(data, parser), *_re3d_rows(data, parser), *probe.rows(data, parser), *gum.rows(data, parser)]


def _worldwide_rows(data: Path, parser: Parser) -> Iterator[Row]:
    folder = need(data / "ner" / "worldwide" / "dev")
    ours, peers = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    texts = [_worldwide(path) for path in sorted(folder.glob("*.tsv"))]
    for text in texts:
        page = _page(text, parser)
        _count(ours, text.gold, outermost(_names(page)))
        _count(peers, text.gold, _parse_names(page))
    total = sum(len(text.gold) for text in texts)
    yield Row(suite="worldwide dev", measure="names F1", value=_f1(ours), peer=_f1(peers), peer_name="en_core_web_sm", n=total)
    for label in ("PER", "ORG", "LOC", "MISC"):
        n = sum(label == one[2] for text in texts for one in text.gold)
        yield Row(
            suite="worldwide dev", measure=f"{label} F1", value=_f1(ours, label), peer=_f1(peers, label), peer_name="en_core_web_sm", n=n
        )


def _page(text: Text, parser: Parser) -> Page:
    page = Page(Report(id="eval", text=text.text), parser)
    page.parts = text.parts
    return page


def _names(page: Page) -> set[Typed]:
    found = set()
    for mention in Mentions(Options()).read(page):
        if isinstance(mention, Mention) and mention.form not in {MentionForm.DESCRIPTION, MentionForm.PRONOUN} and mention.kind in _OURS:
            found.add((mention.span.start, mention.span.end, _OURS[mention.kind]))
    return found


def outermost(found: Iterable[Typed]) -> set[Typed]:
    """Without names that stand inside another."""
    spans = set(found)
    return {one for one in spans if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in spans)}


def _parse_names(page: Page) -> set[Typed]:
    found = set()
    for entity in page.doc.ents:
        label = _PARSE.get(entity.label_)
        start, end = entity.start_char, entity.end_char
        words = page.text[start:end]
        if words.lower().startswith("the "):
            start += 4
        if words.endswith(("'s", "’s")):
            end -= 2
        if label and start < end:
            found.add((start, end, label))
    return found


def _count(counts: Counter[tuple[str, str]], gold: Iterable[Typed], found: Iterable[Typed]) -> None:
    gold, found = set(gold), set(found)
    for name, spans in (("right", gold & found), ("found", found), ("gold", gold)):
        for *_, label in spans:
            counts[name, label] += 1


def _f1(counts: Counter[tuple[str, str]], label: str | None = None) -> float:
    right, found, gold = (
        sum(n for (name, one), n in counts.items() if name == what and label in {None, one}) for what in ("right", "found", "gold")
    )
    return 200 * right / (found + gold) if found + gold else 0.0


def _re3d_rows(data: Path, parser: Parser) -> Iterator[Row]:
    folder = need(data / "ner" / "re3d")
    ours, peers = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    n = 0
    for text in _re3d(folder):
        page = _page(text, parser)
        n += len(text.gold)
        _overlap(ours, text.gold, {one for one in outermost(_names(page)) if one[2] != "MISC"})
        _overlap(peers, text.gold, {one for one in _parse_names(page) if one[2] != "MISC"})
    for label in (None, "PER", "ORG", "LOC"):
        name = f"names {label or 'all'} F1 lenient"
        yield Row(suite="re3d", measure=name, value=_lenient(ours, label), peer=_lenient(peers, label), peer_name="en_core_web_sm", n=n)


def _overlap(counts: Counter[tuple[str, str]], gold: Iterable[Typed], found: Iterable[Typed]) -> None:
    gold, found = list(gold), list(found)
    for mine, others, right, all_ in ((gold, found, "hit", "gold"), (found, gold, "right", "found")):
        for start, end, label in mine:
            counts[all_, label] += 1
            counts[right, label] += any(a < end and start < b and label == one for a, b, one in others)


def _lenient(counts: Counter[tuple[str, str]], label: str | None) -> float:
    sums = {
        what: sum(n for (name, one), n in counts.items() if name == what and label in {None, one})
        for what in ("hit", "gold", "right", "found")
    }
    recall, precision = sums["hit"] / max(1, sums["gold"]), sums["right"] / max(1, sums["found"])
    return 200 * recall * precision / (recall + precision) if recall + precision else 0.0
