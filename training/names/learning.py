"""The loop that learns to name."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.reading.encoder.windows import Window
from training.batches import in_groups, padded
from training.names.casing import recased
from training.names.examples import NOT_ASKED, Example
from training.names.network import Network

SEED = 1
PIECES = 1_500
"""In one step, padding counted."""

NOTED = 50
"""Steps between two lines in the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how fast. First guesses after research/models.md, not searched."""

    rounds: int = 3
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    threads: int = 1


def learn(network: Network, examples: Sequence[Example], plan: Plan, *, after_round: Callable[[int], None]) -> None:
    """Teaches the network in place; the same data and plan give the same weights on one machine."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(SEED)
    network.train()
    chance = random.Random(SEED)  # noqa: S311
    rounds = [groups(examples, chance) for _ in range(plan.rounds)]
    steps, done, begun = sum(map(len, rounds)), 0, time.process_time()
    optimiser, schedule = _optimiser(network, plan, steps)
    for number, batches in enumerate(rounds):
        for batch in batches:
            some = [examples[place] for place in batch]
            loss = loss_of(network, some, [recased(example, chance) for example in some])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            done += 1
            if done % NOTED == 0:
                print(f"step {done} of {steps}, loss {loss.item():.3f}, {time.process_time() - begun:.0f} s", flush=True)
        after_round(number)


def groups(items: Sequence[Example], chance: random.Random) -> list[list[int]]:
    """Batches of windows of like length, in a new order."""
    order = list(range(len(items)))
    chance.shuffle(order)
    lengths = [len(items[place].window.pieces) for place in order]
    found = [[order[place] for place in group] for group in in_groups(lengths, PIECES)]
    chance.shuffle(found)
    return found


def _optimiser(network: Network, plan: Plan, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    encoder = [weight for weight in network.encoder.parameters() if weight.requires_grad]
    rates = [{"params": encoder, "lr": plan.encoder_rate}, {"params": network.head.parameters(), "lr": plan.head_rate}]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
    warm = plan.warm_up * steps
    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1.0, (step + 1) / warm) * max(0.01, 1 - step / steps))


def scores(network: Network, windows: Sequence[Window]) -> Tensor:
    """Windows × tokens × tags, by the first piece of each token."""
    pieces, shapes, firsts = (
        torch.from_numpy(padded([getattr(window, field) for window in windows], 0)) for field in ("pieces", "shapes", "firsts")
    )
    mask = torch.from_numpy(padded([(1,) * len(window.pieces) for window in windows], 0))
    found: Tensor = network(pieces, shapes, mask)
    return found[torch.arange(len(windows))[:, None], firsts]


def loss_of(network: Network, examples: Sequence[Example], windows: Sequence[Window]) -> Tensor:
    """Cross entropy of the tags, each word counted once."""
    found = scores(network, windows)
    tags = torch.from_numpy(padded([np.asarray(example.tags) for example in examples], NOT_ASKED))
    return functional.cross_entropy(found.flatten(0, 1), tags.flatten(), ignore_index=NOT_ASKED)
