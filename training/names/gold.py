"""Texts in which people marked names, as one scheme of labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from evals.named import Text, Typed, is_held, joined, re3d, sentences, worldwide

from dateline.reading.naming.scheme import Style

_WORLDWIDE = {
    "Person": "PERSON", "Organization": "ORG", "Location": "GPE", "Facility": "FAC", "NORP": "NORP", "Misc": "MISC", "Product": "PRODUCT",
}  # fmt: skip
_RE3D = {"Person": "PERSON", "Organisation": "ORG", "Location": "GPE", "Nationality": "NORP"}
_SHORT = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE", "MISC": "MISC"}


class Unmarked(IntEnum):
    """What it says of words that nobody marked, where the parse finds a people, a work, an event."""

    NO_NAME = 0  # the set marks these too
    UNKNOWN = 1  # the set does not ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text, its names in one scheme, and whose habits of marking they follow."""

    text: Text
    style: Style
    unmarked: Unmarked


def texts(data: Path) -> Iterator[Marked]:
    """Every text that may be learned from, in one order."""
    folder = data / "ner"
    for path in sorted((folder / "worldwide" / "train").glob("*.tsv")):
        yield _marked(worldwide(path), _WORLDWIDE, Style.NEWS, Unmarked.NO_NAME)
    for text in re3d(folder / "re3d"):
        if not is_held(text):
            yield _marked(_names_only(text), _RE3D, Style.MILITARY, Unmarked.UNKNOWN)
    yield from _wikigold(folder / "wikigold" / "data" / "wikigold" / "CONLL-format" / "data")
    yield from _uner(folder / "uner_en_ewt")


def _marked(text: Text, labels: dict[str, str], style: Style, unmarked: Unmarked) -> Marked:
    gold = frozenset((start, end, labels[label]) for start, end, label in text.gold if label in labels)
    return Marked(text=Text(text.name, text.text, text.parts, _longest(gold)), style=style, unmarked=unmarked)


def _longest(gold: frozenset[Typed]) -> frozenset[Typed]:
    """Of marks that overlap, the longest."""
    kept: list[Typed] = []
    for one in sorted(gold, key=lambda mark: (mark[0] - mark[1], mark)):
        if not any(one[0] < other[1] and other[0] < one[1] for other in kept):
            kept.append(one)
    return frozenset(kept)


def _names_only(text: Text) -> Text:
    """Without descriptions ("opposition forces"), and without the article of a name."""
    gold = set()
    for start, end, label in text.gold:
        words = text.text[start:end]
        first = start + 4 if words.lower().startswith("the ") else start
        if any(sign.isupper() for sign in text.text[first:end]):
            gold.add((first, end, label))
    return Text(text.name, text.text, text.parts, frozenset(gold))


def _wikigold(folder: Path) -> Iterator[Marked]:
    """One file of sentences; its tags have no B, a name begins where the label changes."""
    for path in sorted(folder.glob("*.txt")):
        found = [_begun(sentence) for sentence in sentences(path.read_text("utf-8").splitlines(), None) if sentence[0][0] != "-DOCSTART-"]
        for start in range(0, len(found), 20):
            text = joined(f"{path.stem} {start}", found[start : start + 20])
            yield _marked(text, _SHORT, Style.OTHER, Unmarked.NO_NAME)


def _begun(sentence: list[tuple[str, str]]) -> list[tuple[str, str]]:
    before, begun = "O", []
    for word, tag in sentence:
        begun.append((word, "B" + tag[1:] if tag not in {"O", before} else tag))
        before = tag
    return begun


def _uner(folder: Path) -> Iterator[Marked]:
    for path in sorted(folder.glob("*.iob2")):
        lines = (line.split("\t", 1)[-1] for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
        found = list(sentences(lines, "\t"))
        for start in range(0, len(found), 20):
            text = joined(f"{path.stem} {start}", found[start : start + 20])
            yield _marked(text, _SHORT, Style.OTHER, Unmarked.UNKNOWN)
