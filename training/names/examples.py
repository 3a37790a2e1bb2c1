"""Marked texts as the recogniser sees them: windows of words, a tag for each."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np
from evals.named import Typed
from spacy.tokens import Doc

from dateline.reading.encoder.windows import Window, windows
from dateline.reading.encoder.wordpieces import WordPieces
from dateline.reading.naming.scheme import OUTSIDE, Style, first, later
from dateline.reading.parsing import Parser
from training.names.gold import Marked, Unmarked

NOT_ASKED = -100
"""The tag of a word of which the text's marks say nothing."""

_COUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
_GROUND = frozenset({"GPE", "LOC", "FAC"})
_OTHER = frozenset({"EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "PRODUCT"})
_PEOPLES = frozenset({"NORP", "LANGUAGE"})
_TOGETHER = (1, 1, 1, 2, 2, 3, 4, 6)
"""How many sentences a paragraph may have where a set keeps sentences and no paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A window, its words, and a tag for each of them."""

    text: str
    style: Style
    window: Window
    words: tuple[str, ...]
    tags: np.ndarray


def examples(marked: Iterable[Marked], parser: Parser, cutter: WordPieces) -> list[Example]:
    """The windows of all texts. What kind of place a place is, and where dates and numbers stand, the parse's own recogniser tells."""
    parsed = [(one, parser(one.text.text, one.text.parts)) for one in marked]
    ground = _ground(parsed)
    return [example for one, doc in parsed for example in _of_text(one, doc, cutter, ground)]


def _ground(parsed: Iterable[tuple[Marked, Doc]]) -> dict[str, str]:
    """For each name of a place the kind the parse most often gives it."""
    votes: dict[str, Counter[str]] = {}
    for one, doc in parsed:
        told = {(entity.start_char, entity.end_char): entity.label_ for entity in doc.ents if entity.label_ in _GROUND}
        for start, end, label in sorted(one.text.gold):
            if label == "GPE" and (start, end) in told:
                votes.setdefault(one.text.text[start:end].lower(), Counter())[told[start, end]] += 1
    return {name: min(count, key=lambda label: (-count[label], label)) for name, count in votes.items()}


def _of_text(one: Marked, doc: Doc, cutter: WordPieces, ground: Mapping[str, str]) -> Iterator[Example]:
    tags = _tags(one, doc, ground)
    for window in windows(doc, _breaks(one), cutter):
        indices = list(window.tokens)
        yield Example(
            text=one.text.name,
            style=one.style,
            window=replace(window, shapes=(int(one.style), *window.shapes[1:])),
            words=tuple(doc[index].text for index in indices),
            tags=tags[indices],
        )


def _breaks(one: Marked) -> list[int]:
    parts = one.text.parts
    if one.style is Style.MILITARY:
        return [part.span.start for part in parts]
    chance = random.Random(crc32(one.text.name.encode()))  # noqa: S311
    found, place = [], 0
    while place < len(parts):
        found.append(parts[place].span.start)
        place += chance.choice(_TOGETHER)
    return found


def _tags(one: Marked, doc: Doc, ground: Mapping[str, str]) -> np.ndarray:
    tags = np.full(len(doc), OUTSIDE, dtype=np.int64)
    told = {index: entity.label_ for entity in doc.ents for index in range(entity.start, entity.end)}
    taken: set[int] = set()
    for mark in sorted(one.text.gold):
        found = doc.char_span(mark[0], mark[1], alignment_mode="expand")
        words = [token.i for token in found if not token.is_space] if found is not None else []
        if words and not taken & set(words):
            label = _label(one, mark, [told[index] for index in words if index in told], ground)
            tags[words], tags[words[0]] = later(label), first(label)
            taken |= set(words)
    for entity in doc.ents:
        _tag_silver(one, entity.label_, [token.i for token in entity if not token.is_space], taken, tags)
    return tags


def _label(one: Marked, mark: Typed, told: list[str], ground: Mapping[str, str]) -> str:
    """The label of a mark, finer where the parse is finer."""
    start, end, label = mark
    if label == "GPE":
        kind = next((kind for kind in told if kind in _GROUND), None) or ground.get(one.text.text[start:end].lower(), "GPE")
        return "LOC" if kind == "FAC" and one.style is Style.NEWS else kind
    if label == "MISC":
        return next((kind for kind in told if kind in _OTHER or (kind == "NORP" and one.style is Style.OTHER)), "MISC")
    return label


def _tag_silver(one: Marked, label: str, words: list[int], taken: set[int], tags: np.ndarray) -> None:
    if not words or taken & set(words):
        return
    if label in _COUNTS or (label in _PEOPLES and one.unmarked is Unmarked.UNKNOWN):
        tags[words], tags[words[0]] = later(label), first(label)
    elif label in _OTHER and one.unmarked is Unmarked.UNKNOWN:
        tags[words] = NOT_ASKED
