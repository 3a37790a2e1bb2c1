"""The steps from passages to graphs, one after another."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from zlib import crc32

import torch
from evals.board import data_folder
from torch import Tensor, nn

from dateline.reading.encoder.wordpieces import WordPieces
from dateline.reading.parsing import Parser
from training.batches import in_groups
from training.claims import gold, incidents
from training.claims.checking import report
from training.claims.examples import Example, examples, rows
from training.claims.exporting import export
from training.claims.learning import loss_of
from training.claims.network import Network
from training.kept import KEPT, base, cutter
from training.network import encoder
from training.planning import NOTED, SEED, Plan

PIECES = 400
"""In one step, padding counted."""

PLAN = Plan(rounds=16)

INCIDENTS = 2
"""Times each paragraph about an incident is seen in all rounds together."""

CHECKED = 10
"""Every so many of our own passages one is not learned from; the log tells how well they are read."""

Step = Callable[[], Tensor]
"""What one step is to make less."""


def make(step: str = "all") -> None:
    """`export` begins at the learned weights."""
    torch.set_num_threads(PLAN.threads)
    torch.manual_seed(SEED)
    network = Network(encoder(base()), encoder(base()).config.hidden_size)  # drawn twice: with one draw fewer other weights come out
    if step != "export":
        _learn(network, data_folder())
    network.load_state_dict(torch.load(KEPT / "claims.pt"))
    export(network)


def _learn(network: Network, data: Path) -> None:
    some = passages(data, cutter())
    checked, learned = ([one for one in some if is_checked(one) is wanted] for wanted in (True, False))
    scenes = incidents.scenes(data, Parser(), cutter())
    held = incidents.scenes(data, Parser(), cutter(), held=True)
    plan = steps(network, learned, scenes)
    optimiser, schedule = PLAN.optimiser(network.encoder.parameters(), network.heads(), sum(map(len, plan)))
    every, done, begun = [*network.encoder.parameters(), *network.heads()], 0, time.process_time()
    network.train()
    for number, round_ in enumerate(plan, 1):
        for step in round_:
            loss = step()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(every, 1.0)
            optimiser.step()
            schedule.step()
            done += 1
            if done % NOTED == 0:
                print(f"step {done} of {sum(map(len, plan))}, loss {loss.item():.2f}, {time.process_time() - begun:.0f} s", flush=True)
        if number % 4 == 0:
            print(f"round {number}: {report(network, checked)}; {incidents.report(network, held)}", flush=True)
            torch.save(network.state_dict(), KEPT / "claims.pt")


def passages(data: Path, cutter: WordPieces) -> list[Example]:
    """Those that are not kept for measuring."""
    return examples((one for one in gold.passages(data) if not one.kept), Parser(), cutter)


def is_checked(example: Example) -> bool:
    return not example.name.startswith("plv") and crc32(" ".join(example.words).encode()) % CHECKED == 3


def steps(network: Network, learned: Sequence[Example], scenes: Sequence[incidents.Scene]) -> list[list[Step]]:
    """For each round the steps of learning: the passages joined and recased anew, and some of the incidents among them."""
    chance = random.Random(SEED)  # noqa: S311
    told: list[Step] = [step for _ in range(INCIDENTS) for step in incidents.steps(network, scenes, chance)]
    share = -(-len(told) // PLAN.rounds)
    made = []
    for number in range(PLAN.rounds):
        own: list[Step] = [partial(loss_of, network, batch) for batch in batches(learned, chance)]
        made.append(own + told[number * share : (number + 1) * share])
        chance.shuffle(made[-1])
    return made


def batches(learned: Sequence[Example], chance: random.Random) -> Iterator[list[Example]]:
    """One round over the passages."""
    some = rows(learned, chance)
    groups = list(in_groups([len(one.window.pieces) for one in some], PIECES))
    chance.shuffle(groups)
    for group in groups:
        yield [some[place] for place in group]
