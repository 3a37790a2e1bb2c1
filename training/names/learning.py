"""The loop that learns to name."""

import random
import time
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.reading.encoder.windows import Window
from training.batches import arrays, padded, shuffled
from training.names.casing import recased
from training.names.examples import NOT_ASKED, Example
from training.names.network import Network
from training.planning import NOTED, SEED, Plan

PIECES = 1_500
"""In one step, padding counted."""

PLAN = Plan(rounds=3, least=0.01)


def learn(network: Network, examples: Sequence[Example], plan: Plan = PLAN, *, after_round: Callable[[int], None]) -> None:
    """Teaches the network in place; the same data and plan give the same weights on one machine."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(SEED)
    network.train()
    chance = random.Random(SEED)  # noqa: S311
    windows = [example.window for example in examples]
    rounds = [shuffled(windows, PIECES, chance) for _ in range(plan.rounds)]
    steps, done, begun = sum(map(len, rounds)), 0, time.process_time()
    optimiser, schedule = plan.optimiser(network.encoder.parameters(), network.head.parameters(), steps)
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


def scores(network: Network, windows: Sequence[Window]) -> Tensor:
    """Windows × tokens × tags, by the first piece of each token."""
    pieces, shapes, firsts, mask = arrays(windows)
    found: Tensor = network(pieces, shapes, mask)
    return found[torch.arange(len(windows))[:, None], firsts]


def loss_of(network: Network, examples: Sequence[Example], windows: Sequence[Window]) -> Tensor:
    """Cross entropy of the tags, each word counted once."""
    found = scores(network, windows)
    tags = torch.from_numpy(padded([np.asarray(example.tags) for example in examples], NOT_ASKED))
    return functional.cross_entropy(found.flatten(0, 1), tags.flatten(), ignore_index=NOT_ASKED)
