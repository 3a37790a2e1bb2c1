"""The loop that learns."""

import random
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import numpy as np
import torch
from rich.progress import Progress
from torch import Tensor, nn
from torch.nn import functional

from dateline.reading.encoder.windows import Window
from training.batches import arrays, padded, shuffled
from training.marked import Example
from training.network import Network
from training.planning import NOTED, SEED, Plan

PIECES = 3_000
"""In one step, padding counted."""

PLAN = Plan(rounds=4)

_TAGS = torch.tensor([1.0, 1.0, 1.0, 0.5, 0.5, 1.0, 1.0])  # the readers cut cues by rule, so their tags weigh half
_TAG_WEIGHT = 0.15


def learn(network: Network, examples: Sequence[Example], plan: Plan = PLAN, *, after_round: Callable[[int], None]) -> None:
    """Teaches the network in place; the same data and plan give the same weights on one machine."""
    torch.set_num_threads(plan.threads)
    network.train()
    chance = random.Random(SEED)  # noqa: S311
    torch.manual_seed(SEED)
    windows = [example.window for example in examples]
    rounds = [shuffled(windows, PIECES, chance) for _ in range(plan.rounds)]
    steps = sum(map(len, rounds))
    heads = chain(network.spotter.parameters(), network.judge.parameters())
    optimiser, schedule = plan.optimiser(network.encoder.parameters(), heads, steps)
    with Progress() as bar:
        task = bar.add_task("learning", total=steps)
        for number, batches in enumerate(rounds):
            for batch in batches:
                loss = loss_of(network, [examples[place] for place in batch])
                optimiser.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                bar.advance(task)
                done = int(bar.tasks[task].completed)
                if done % NOTED == 0:
                    bar.console.print(f"step {done} of {steps}, loss {float(loss.detach()):.2f}, {bar.tasks[task].elapsed:.0f} s")
            after_round(number)


def words(network: Network, windows: Sequence[Window]) -> Tensor:
    """Windows × tokens × hidden."""
    pieces, shapes, firsts, mask = arrays(windows)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = network.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask).last_hidden_state
    return hidden.float()[torch.arange(len(windows))[:, None], firsts]


def seen(network: Network, examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """The log-odds of every token, the tags of every angle, and which tokens there are for every angle."""
    tokens = words(network, [example.window for example in examples])
    surfaces = [example.surface for example in examples]
    pos, dep, drafted, quoted = (
        torch.from_numpy(padded([getattr(one, field) for one in surfaces], 0)) for field in ("pos", "dep", "drafted", "quoted")
    )
    odds = network.spotter(tokens, drafted, pos, dep)
    whose = torch.tensor([place for place, example in enumerate(examples) for _ in example.angles], dtype=torch.long)
    angles = [angle for example in examples for angle in example.angles]
    present = torch.from_numpy(padded([(1,) * len(example.window.tokens) for example in examples], 0))[whose]
    if not angles:
        return odds, torch.zeros(0, tokens.shape[1], 7), present
    role, path, distance = (_wide([getattr(angle, field) for angle in angles], tokens.shape[1]) for field in ("role", "path", "distance"))
    places = torch.tensor([angle.cue for angle in angles])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        seen_by_all = network.judge.tokens(tokens, pos, quoted, drafted)
        asked = network.judge.cue(tokens[whose, places])
        tags = network.judge(seen_by_all[whose], asked, role, path, distance, present == 0)
    return odds, tags.float(), present


def _wide(rows: Iterable[np.ndarray], width: int) -> Tensor:
    found = torch.from_numpy(padded(list(rows), 0))
    return functional.pad(found, (0, width - found.shape[1]))


def loss_of(network: Network, examples: Sequence[Example]) -> Tensor:
    """Each summed and divided by the number of attributions: how often there is none should not weigh."""
    odds, tags, present = seen(network, examples)
    truths = torch.from_numpy(padded([example.cues for example in examples], -1))
    known = truths >= 0
    loss = functional.binary_cross_entropy_with_logits(odds[known], truths[known].float(), reduction="sum")
    loss = loss / max(1, int((truths == 1).sum()))
    right = torch.tensor([truth == 1 for example in examples for truth in example.truths])
    if not right.any():
        return loss
    answers = _wide([tags_ for example in examples for tags_ in example.tags], tags.shape[1])
    counted = (present == 1) & right[:, None]
    told = functional.cross_entropy(tags[counted], answers[counted], weight=_TAGS, reduction="sum")
    return loss + _TAG_WEIGHT * told / int(right.sum())
