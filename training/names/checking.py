"""A quick look at what was learned, after each round."""

from collections.abc import Sequence

import torch

from dateline.reading.naming.decoding import decode
from dateline.reading.naming.scheme import LABELS
from training.batches import in_groups
from training.names.examples import Example
from training.names.learning import scores
from training.names.network import Network


def report(network: Network, examples: Sequence[Example]) -> str:
    """Exact names found with their label, F1."""
    network.eval()
    right = found = gold = 0
    with torch.no_grad():
        for group in in_groups([len(example.window.pieces) for example in examples], 2000):
            some = [examples[place] for place in group]
            for example, one in zip(some, scores(network, [example.window for example in some]), strict=True):
                answers = {(run.first, run.last, run.label) for run in decode(one[: len(example.tags)].numpy())}
                truth = _truth(example)
                right, found, gold = right + len(answers & truth), found + len(answers), gold + len(truth)
    network.train()
    return f"F1 {200 * right / max(1, found + gold):.1f} (n {gold})"


def _truth(example: Example) -> set[tuple[int, int, str]]:
    runs: list[list[int]] = []
    for place, tag in enumerate(example.tags):
        if tag > 0 and tag % 2 == 1:
            runs.append([place, place, tag // 2])
        elif tag > 0 and runs:
            runs[-1][1] = place
    return {(start, end, LABELS[label]) for start, end, label in runs}
