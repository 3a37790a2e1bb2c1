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
from evals import coref_told as told
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
_WORLDWIDE = {
    "Person": "PER",
    "Organization": "ORG",
    "Location": "LOC",
    "Facility": "LOC",
    "NORP": "MISC",
    "Misc": "MISC",
    "Product": "MISC",
}
_RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its gold."""

    text: str
    parts: tuple[Part, ...]
    gold: frozenset[Typed]


def rows(data: Path) -> list[Row]:
    parser = Parser()
    return [
        *_worldwide_rows(data, parser),
        *_re3d_rows(data, parser),
        *probe.rows(data, parser),
        *gum.rows(data, parser),
        *told.rows(parser),
    ]


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


def _worldwide(path: Path) -> Text:
    """Tokens joined as they would be printed; every gold sentence a part."""
    text = ""
    parts: list[Part] = []
    gold: list[Typed] = []
    for sentence in _sentences(path):
        start = len(text)
        spans: list[tuple[int, int]] = []
        for index, (word, _) in enumerate(sentence):
            if index and _blank([word for word, _ in sentence], index):
                text += " "
            spans.append((len(text), len(text) + len(word)))
            text += word
        gold.extend(_entities(sentence, spans))
        parts.append(Part(span=Span(start, len(text)), kind=PartKind.BODY))
        text += "\n\n"
    return Text(text, tuple(parts), frozenset(gold))


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            word, tag = [*line.split("\t"), "O"][:2]  # a few lines have no tag, some a third column
            sentence.append((word, tag))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _entities(sentence: list[tuple[str, str]], spans: list[tuple[int, int]]) -> Iterator[Typed]:
    index = 0
    while index < len(sentence):
        tag = sentence[index][1]
        last = index
        if tag.startswith("B-"):
            while last + 1 < len(sentence) and sentence[last + 1][1].startswith("I-"):
                last += 1
            first = index + 1 if sentence[index][0].lower() == "the" and last > index else index
            end = last - 1 if sentence[last][0] in {"'s", "’s"} and last > first else last
            if tag[2:] in _WORLDWIDE:
                yield spans[first][0], spans[end][1], _WORLDWIDE[tag[2:]]
        index = last + 1


_CLOSING = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "%", "”", "…", "n't", "n’t"})
_ENDINGS = frozenset({"s", "t", "re", "ve", "ll", "m", "d"})
_OPENING = frozenset({"(", "[", "“", "$", "£", "€", "#"})


def _blank(words: list[str], index: int) -> bool:
    """Whether a blank stands before a token: none around hyphens between words, inside "U.S.", before closing marks, after opening ones."""
    before, word = words[index - 1], words[index]
    two, after = words[index - 2] if index > 1 else "", words[index + 1] if index + 1 < len(words) else ""
    if word.lower() in _CLOSING or before in _OPENING or (word.lower().lstrip("'’") in _ENDINGS and word[0] in "'’"):
        return False
    if (word in {"’", "'"} and after.lower() in _ENDINGS) or (before in {"’", "'"} and word.lower() in _ENDINGS):
        return False
    if word in {"-", "/"}:
        return not (before[-1:].isalnum() and after[:1].isalnum())
    if before in {"-", "/"}:
        return not (two[-1:].isalnum() and word[:1].isalnum())
    return not (before == "." and _is_letter(word) and _is_letter(two))


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isupper()


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


def _re3d(folder: Path) -> Iterator[Text]:
    for source in sorted(path for path in folder.iterdir() if (path / "documents.json").exists()):
        entities: dict[str, list[Typed]] = {}
        for line in (source / "entities.json").read_text("utf-8").splitlines():
            one = json.loads(line)
            if one["type"] in _RE3D and one["confidence"] != 0:
                entities.setdefault(one["documentId"], []).append((one["begin"], one["end"], _RE3D[one["type"]]))
        for line in (source / "documents.json").read_text("utf-8").splitlines():
            document = json.loads(line)
            text = document["text"]
            parts = tuple(Part(span=Span(a, b), kind=PartKind.BODY) for a, b in _paragraphs(text))
            yield Text(text, parts, frozenset(entities.get(document["_id"], [])))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            yield first, first + len(words)
        start += len(line)
