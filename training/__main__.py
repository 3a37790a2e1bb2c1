"""`python -m training [prepare | export]` makes the networks of the attributions again, `python -m training names […]` that of the names,
`python -m training claims [export]` those of the claims.

`prepare` stops at the examples, `export` begins at the learned weights; both are kept in training/made.
"""

import sys

import torch
from evals.attribution import polnear
from evals.board import data_folder

from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline
from training.calibrating import calibrate
from training.checking import report
from training.claims import making as claims
from training.exporting import export
from training.kept import KEPT, base, cutter, kept
from training.learning import learn
from training.marked import Example, examples
from training.names import making as names
from training.network import Network
from training.planning import SEED

TUNING = 10
"""Every tenth document of PolNeAR's train part is not learned from: the scores are calibrated on these."""


def is_kept_for_tuning(document: int) -> bool:
    return document % TUNING == 5


def marked_windows() -> list[Example]:
    """About four minutes."""
    pipeline = Pipeline.build(Options(readers=("parts", "mentions", "times", "places")))
    return list(examples(enumerate(polnear.documents(data_folder(), "train")), pipeline, cutter()))


def main(step: str = "all") -> None:
    marked = kept("marked", marked_windows)
    if step == "prepare":
        return
    torch.manual_seed(SEED)
    network = Network(base())
    learned = [example for example in marked if not is_kept_for_tuning(example.document)]
    tuning = [example for example in marked if is_kept_for_tuning(example.document)]

    def after_round(number: int) -> None:
        print(f"round {number + 1}: {report(network, tuning)}", flush=True)
        torch.save(network.state_dict(), KEPT / "weights.pt")

    if step != "export":
        learn(network, learned, after_round=after_round)
    network.load_state_dict(torch.load(KEPT / "weights.pt"))
    export(network, base())
    print(calibrate(tuning))


if __name__ == "__main__":
    if sys.argv[1:2] == ["names"]:
        names.make(*sys.argv[2:])
    elif sys.argv[1:2] == ["claims"]:
        claims.make(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
