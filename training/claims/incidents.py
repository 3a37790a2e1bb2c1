"""MUC-4's messages as the network sees them: which words are perpetrators, victims, targets and weapons of what is told as an incident."""

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from evals.claims.muc.messages import is_held
from spacy.tokens import Doc
from torch import Tensor
from torch.nn import functional

from dateline.reading.encoder.windows import Window, windows
from dateline.reading.encoder.wordpieces import WordPieces
from dateline.reading.parsing import Parser
from dateline.reading.readers.claims.trained.scheme import PARTS
from training.batches import in_groups, padded
from training.claims.learning import vectors
from training.claims.network import Network
from training.shaping import shaped

PIECES = 1_000
_SLOTS = {
    "PERP: INDIVIDUAL ID": "person",
    "PERP: ORGANIZATION ID": "body",
    "HUM TGT: NAME": "victim",
    "HUM TGT: DESCRIPTION": "victim",
    "PHYS TGT: ID": "target",
    "INCIDENT: INSTRUMENT ID": "weapon",
}
_LOWER, _TITLE = 0.4, 0.3
"""Shares of windows learned in small letters and In Titles: the messages are all IN CAPITALS."""

_IDLE = 0.25
"""Share of the paragraphs without any part that are learned."""

_PARAGRAPH = re.compile(r"\n\s*\n\s*")
_QUOTED = re.compile(r'"([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A paragraph, and for each word which parts it has: words × parts."""

    window: Window
    words: tuple[str, ...]
    tags: np.ndarray[Any, Any]


def scenes(data: Path, parser: Parser, cutter: WordPieces, *, held: bool = False) -> list[Scene]:
    """The paragraphs of all messages that may be learned from, or of those that are measured on (`held`)."""
    lines = (data / "events" / "muc4" / "muc4_dev.jsonl").read_text("utf-8").splitlines()
    messages = (json.loads(line) for line in lines)
    return [scene for one in messages if is_held(one["id"]) is held for scene in _of_message(one, parser, cutter)]


def _of_message(message: dict[str, Any], parser: Parser, cutter: WordPieces) -> Iterator[Scene]:
    text = message["text"]
    doc = parser.words(text.replace("\n", " "))
    tags = _tags(message, doc)
    for window in windows(doc, [found.end() for found in _PARAGRAPH.finditer(text)], cutter):
        yield Scene(window=window, words=tuple(doc[token].text for token in window.tokens), tags=tags[list(window.tokens)])


def _tags(message: dict[str, Any], doc: Doc) -> np.ndarray[Any, Any]:
    """Every place where a fill of the answers stands, whatever is told of it there."""
    tags = np.zeros((len(doc), len(PARTS)), dtype=np.float32)
    starts = np.array([token.idx for token in doc])
    for part, words in sorted(set(_fills(message))):
        pattern = r"\s+".join(map(re.escape, words.split()))
        for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", message["text"]):
            first, last = np.searchsorted(starts, found.start(), side="right") - 1, np.searchsorted(starts, found.end() - 1, side="right")
            tags[first:last, PARTS.index(part)] = 1
    return tags


def _fills(message: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for template in message["templates"]:
        for slot, part in _SLOTS.items():
            for fill in template.get(slot) or ():
                for other in fill["alts"]:
                    yield from ((part, words) for words in _QUOTED.findall(other)[:1])  # behind a colon stands whom it describes


def steps(network: Network, scenes: Sequence[Scene], chance: random.Random) -> list[Callable[[], Tensor]]:
    """One round over the paragraphs that have a part in them, and a few of those that have none."""
    some = [_recased(scene, chance) for scene in scenes if scene.tags.any() or chance.random() < _IDLE]
    chance.shuffle(some)
    groups = list(in_groups([len(scene.window.pieces) for scene in some], PIECES))
    chance.shuffle(groups)
    return [partial(loss_of, network, [some[place] for place in group]) for group in groups]


def _recased(scene: Scene, chance: random.Random) -> Scene:
    draw = chance.random()
    if draw > _LOWER + _TITLE:
        return scene
    words = [word.lower() if draw < _LOWER else word.title() for word in scene.words]
    return replace(scene, window=shaped(scene.window, words))


def loss_of(network: Network, batch: Sequence[Scene]) -> Tensor:
    """Of every word and part, against how many words have one."""
    seen = vectors(network, [scene.window for scene in batch])
    found = network.parting(seen)
    known = torch.from_numpy(padded([(1,) * len(scene.words) for scene in batch], 0)) == 1
    wanted = torch.zeros_like(found)
    for row, scene in enumerate(batch):
        wanted[row, : len(scene.words)] = torch.from_numpy(scene.tags)
    loss = functional.binary_cross_entropy_with_logits(found[known], wanted[known], reduction="sum")
    return 2 * loss / max(40.0, float(wanted.sum()))


def report(network: Network, checked: Sequence[Scene]) -> str:
    """F1 of words, part by part."""
    hits, gold, given = (np.zeros(len(PARTS)) for _ in range(3))
    network.eval()
    with torch.no_grad():
        for scene in checked:
            found = (network.parting(vectors(network, [scene.window]))[0] > 0).numpy()
            hits += (found & (scene.tags > 0)).sum(0)
            gold, given = gold + scene.tags.sum(0), given + found.sum(0)
    network.train()
    scores = 200 * hits / np.maximum(1, gold + given)
    return ", ".join(f"{name} {score:.1f}" for name, score in zip(PARTS, scores, strict=True))
