"""The steps from gold to graph, one after another."""

from zlib import crc32

import torch
from evals.board import data_folder

from dateline.reading.parsing import Parser
from training.kept import KEPT, base, cutter, kept
from training.names.checking import report
from training.names.examples import Example, examples
from training.names.exporting import export
from training.names.gold import texts
from training.names.learning import learn
from training.names.network import Network
from training.planning import SEED

CHECKED = 25
"""Every so many texts one is not learned from; the log tells how well they are read after each round."""


def is_checked(example: Example) -> bool:
    return crc32(example.text.encode()) % CHECKED == 7


def make(step: str = "all") -> None:
    """`prepare` stops at the examples, `export` begins at the learned weights."""
    marked = kept("names", lambda: examples(texts(data_folder()), Parser(), cutter()))
    if step == "prepare":
        return
    torch.manual_seed(SEED)
    network = Network(base())
    checked = [example for example in marked if is_checked(example)]

    def after_round(number: int) -> None:
        print(f"round {number + 1}: {report(network, checked)}", flush=True)
        torch.save(network.state_dict(), KEPT / "names.pt")

    if step != "export":
        learn(network, [example for example in marked if not is_checked(example)], after_round=after_round)
    network.load_state_dict(torch.load(KEPT / "names.pt"))
    export(network)
