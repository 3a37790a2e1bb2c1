"""`python -m training.names [prepare | export]` makes the recogniser of names again; `python -m training names` is the same.

`prepare` stops at the examples, `export` begins at the learned weights; both are kept in training/made.
"""

import random
import sys
from zlib import crc32

import torch
from evals.board import data_folder

from dateline.reading.parsing import Parser
from training.kept import KEPT, base, cutter, kept
from training.names.checking import report
from training.names.examples import Example, examples
from training.names.exporting import export
from training.names.gold import texts
from training.names.learning import SEED, Plan, learn
from training.names.network import Network

CHECKED = 25
"""Every so many texts one is not learned from; the log tells how well they are read after each round."""


def is_checked(example: Example) -> bool:
    return crc32(example.text.encode()) % CHECKED == 7


def main(step: str = "all") -> None:
    marked = kept("names", lambda: examples(texts(data_folder()), Parser(), cutter()))
    if step == "prepare":
        return
    torch.manual_seed(SEED)
    random.seed(SEED)
    network = Network(base())
    checked = [example for example in marked if is_checked(example)]

    def after_round(number: int) -> None:
        print(f"round {number + 1}: {report(network, checked)}", flush=True)
        torch.save(network.state_dict(), KEPT / "names.pt")

    if step != "export":
        learn(network, [example for example in marked if not is_checked(example)], Plan(), after_round=after_round)
    network.load_state_dict(torch.load(KEPT / "names.pt"))
    export(network)


if __name__ == "__main__":
    main(*sys.argv[1:])
