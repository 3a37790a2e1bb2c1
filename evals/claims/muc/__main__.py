"""`python -m evals.claims.muc FILE`: both measures on a file of messages, every slot of them."""

import sys
from pathlib import Path

from dateline.reading.pipeline import Pipeline
from evals.claims.muc import answered, official
from evals.claims.muc.ceaf import ceaf
from evals.claims.muc.messages import load


def main(path: Path) -> None:
    answers = answered(load(path), Pipeline.build())
    for role, found in ceaf((ours, message) for message, ours in answers).items():
        print(f"CEAF-REE {role:8} P {found.precision:5.1f} R {found.recall:5.1f} F {found.f1:5.1f} of {found.wanted}")
    print(official(answers))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m evals.claims.muc FILE")
    main(Path(sys.argv[1]))
