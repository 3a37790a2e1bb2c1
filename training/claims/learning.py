"""The loss of a batch of passages."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from dateline.reading.encoder.apart import apart
from dateline.reading.encoder.windows import Window
from dateline.reading.readers.claims.trained.scheme import TYPES
from training.batches import arrays, padded
from training.claims.examples import Example
from training.claims.network import Network

_LOOKS = 0.3
"""Weight of where a pair looks, against what passes between it."""

_SMOOTH = 0.05


def words(network: Network, examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """Examples × tokens × hidden, and which tokens there are."""
    present = torch.from_numpy(padded([(1,) * len(example.words) for example in examples], 0))
    return vectors(network, [example.window for example in examples]), present == 1


def vectors(network: Network, batch: Sequence[Window]) -> Tensor:
    """Windows × tokens × hidden."""
    pieces, shapes, firsts, mask = arrays(batch)
    hidden = network.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask).last_hidden_state
    found: Tensor = hidden[torch.arange(len(batch))[:, None], firsts]
    return found


def loss_of(network: Network, examples: Sequence[Example]) -> Tensor:
    """Of triggers, sureness, roles and pairs; each a mean over what there is of it."""
    seen, present = words(network, examples)
    return _telling(network, seen, examples) + _casting(network, seen, present, examples) + _passing(network, seen, present, examples)


def _telling(network: Network, seen: Tensor, examples: Sequence[Example]) -> Tensor:
    types, sure = network.teller(seen)
    wanted, known = torch.zeros_like(types), torch.zeros(types.shape[:2], dtype=torch.bool)
    sureness, stated = torch.zeros_like(sure), torch.zeros(types.shape[:2], dtype=torch.bool)
    for row, example in enumerate(examples):
        known[row, : len(example.words)] = torch.tensor(example.marked)
        for one in example.asked:
            wanted[row, one.word, one.type] = 1
            if not stated[row, one.word]:
                sureness[row, one.word, list(one.sure)] = 1
                stated[row, one.word] = True
    count = max(1.0, float(wanted.sum()))
    loss = functional.binary_cross_entropy_with_logits(types[known], wanted[known], reduction="sum") / count
    if stated.any():
        loss = loss + functional.binary_cross_entropy_with_logits(sure[stated], sureness[stated], reduction="sum") / int(stated.sum())
    return loss


def _casting(network: Network, seen: Tensor, present: Tensor, examples: Sequence[Example]) -> Tensor:
    asked = [(row, one) for row, example in enumerate(examples) for one in example.asked]
    if not asked:
        return seen.sum() * 0
    whose, places, types = (torch.tensor(some) for some in zip(*((row, one.word, one.type) for row, one in asked), strict=True))
    found = network.casting(seen[whose], seen[whose, places], types, distances(places, seen.shape[1]))
    wanted = torch.zeros_like(found)
    for number, (_, one) in enumerate(asked):
        for slot, word in one.roles:
            wanted[number, word, int(slot)] = 1
    mask = present[whose]
    return functional.binary_cross_entropy_with_logits(found[mask], wanted[mask], reduction="sum") / len(asked)


def distances(places: Tensor, tokens: int) -> Tensor:
    """Signed, in steps, of every token from each place; the middle is the place itself."""
    return torch.from_numpy(apart(np.arange(tokens)[None] - places.numpy()[:, None]))


def _passing(network: Network, seen: Tensor, present: Tensor, examples: Sequence[Example]) -> Tensor:
    between = [(row, one) for row, example in enumerate(examples) for one in example.between]
    if not between:
        return seen.sum() * 0
    source, target, wanted = (torch.zeros(len(between), size) for size in (seen.shape[1], seen.shape[1], len(TYPES) + 1))
    for number, (_, one) in enumerate(between):
        source[number, list(one.source)], target[number, list(one.target)] = 1 / len(one.source), 1 / len(one.target)
        wanted[number, list(one.types)] = 1
    whose = torch.tensor([row for row, _ in between])
    found, looks = network.passing(seen[whose], source, target, ~present[whose])
    shares = found.log_softmax(-1)
    loss = -(shares + (wanted - 1) * 1e4).logsumexp(-1)
    loss = (1 - _SMOOTH) * loss - _SMOOTH * shares.mean(-1)
    total = loss.mean()
    known = [(number, one.word) for number, (_, one) in enumerate(between) if one.word is not None]
    if known:
        numbers, places = (torch.tensor(some) for some in zip(*known, strict=True))
        total = total - _LOOKS * (looks[numbers, places] + 1e-6).log().mean()
    return total
