"""A quick look at what was learned, after each round: shares of attributions in the tuning documents with exactly the marked words."""

import random

import numpy as np
import torch

from dateline.reading.readers.attributions.trained.shown import MARK
from training.batches import shuffled
from training.learning import PIECES, seen
from training.marked import ROLES, Example
from training.network import Network


def report(network: Network, examples: list[Example]) -> str:
    """Cue words found (F1 at even odds), and how often each role has exactly the marked words, punctuation aside."""
    network.eval()
    hits = dict.fromkeys(ROLES, 0)
    total = right = given = 0
    with torch.no_grad():
        for group in shuffled([example.window for example in examples], PIECES, random.Random(0)):  # noqa: S311
            some = [examples[place] for place in group]
            odds, tags, _ = seen(network, some)
            row = 0
            for number, example in enumerate(some):
                spotted = odds[number, : len(example.cues)].numpy() > 0
                right += int((spotted & (example.cues == 1)).sum())
                given += int((spotted & (example.cues >= 0)).sum())
                total += int((example.cues == 1).sum())
                for truth, answer in zip(example.truths, example.tags, strict=True):
                    if truth == 1:
                        found = tags[row, : len(answer)].argmax(-1).numpy()
                        plain = example.surface.pos != MARK
                        for place, role in enumerate(ROLES):
                            hits[role] += bool(np.array_equal(_of(found, place) & plain, _of(answer, place) & plain))
                    row += 1
    network.train()
    count = sum(truth == 1 for example in examples for truth in example.truths)
    exact = ", ".join(f"{role} {100 * hits[role] / count:.1f}" for role in ROLES)
    return f"cues F1 {200 * right / (given + total):.1f}; exact {exact} (n {count})"


def _of(tags: np.ndarray, role: int) -> np.ndarray:
    return (tags == 1 + 2 * role) | (tags == 2 + 2 * role)
