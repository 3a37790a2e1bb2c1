"""Names in running text as people marked them: worldwide newswire (Shan et al. 2023) and re3d (Dstl 2017)."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

from dateline.model import Part, PartKind, Span

Typed = tuple[int, int, str]
"""Where a name begins and ends, and what it is."""

Tagged = list[tuple[str, str]]
"""A sentence as words with their B-, I- or O tags."""

HELD = 3
"""Every third document of re3d is kept back from training."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its gold, labelled as the set labels it."""

    name: str
    text: str
    parts: tuple[Part, ...]
    gold: frozenset[Typed]


def worldwide(path: Path) -> Text:
    """One article; every gold sentence a part."""
    return joined(path.stem, sentences(path.read_text("utf-8").splitlines(), "\t"))


def sentences(lines: Iterable[str], between: str | None) -> Iterator[Tagged]:
    """The sentences of lines with a word and a tag each."""
    sentence: Tagged = []
    for line in lines:
        if line.strip():
            word, tag = [*line.split(between), "O"][:2]  # a few lines have no tag, some a third column
            sentence.append((word, tag))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def joined(name: str, tagged: Iterable[Tagged]) -> Text:
    """Words put together as they would be printed."""
    text = ""
    parts: list[Part] = []
    gold: list[Typed] = []
    for sentence in tagged:
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
    return Text(name, text, tuple(parts), frozenset(gold))


def _entities(sentence: Tagged, spans: list[tuple[int, int]]) -> Iterator[Typed]:
    """The marked names, without a leading "the" and a final "'s"."""
    index = 0
    while index < len(sentence):
        tag = sentence[index][1]
        last = index
        if tag.startswith("B-"):
            while last + 1 < len(sentence) and sentence[last + 1][1].startswith("I-"):
                last += 1
            first = index + 1 if sentence[index][0].lower() == "the" and last > index else index
            end = last - 1 if sentence[last][0] in {"'s", "’s"} and last > first else last
            yield spans[first][0], spans[end][1], tag[2:]
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


def re3d(folder: Path) -> Iterator[Text]:
    """Its documents; marks of which its makers were not sure at all are left out."""
    for source in sorted(path for path in folder.iterdir() if (path / "documents.json").exists()):
        entities: dict[str, list[Typed]] = {}
        for line in (source / "entities.json").read_text("utf-8").splitlines():
            one = json.loads(line)
            if one["confidence"] != 0:
                entities.setdefault(one["documentId"], []).append((one["begin"], one["end"], one["type"]))
        for line in (source / "documents.json").read_text("utf-8").splitlines():
            document = json.loads(line)
            text = document["text"]
            parts = tuple(Part(span=Span(a, b), kind=PartKind.BODY) for a, b in _paragraphs(text))
            yield Text(document["_id"], text, parts, frozenset(entities.get(document["_id"], [])))


def is_held(text: Text) -> bool:
    """Whether a document of re3d is kept back from training."""
    return crc32(text.name.encode()) % HELD == 0


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            yield first, first + len(words)
        start += len(line)


def recased(text: Text, write: Callable[[str], str]) -> Text:
    """A text with its words written otherwise; nothing moves."""
    words = (write(word) if len(write(word)) == len(word) else word for word in re.split(r"(\s+)", text.text))
    return replace(text, text="".join(words))


_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "of", "on", "or", "over", "the", "to", "up", "with"}
)


def titled(word: str) -> str:
    """A word as most headlines write it: the small words of grammar small."""
    return word if word in _SMALL else word[:1].upper() + word[1:]
