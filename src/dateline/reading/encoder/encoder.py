"""The only file that runs a trained network: graphs in ONNX, on the CPU, one thread each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from typing import Any, TypeAlias

import numpy as np

from dateline.reading.encoder.windows import Window
from dateline.reading.encoder.wordpieces import PAD, WordPieces

Array: TypeAlias = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A window after the network read it.

    Attributes:
        vectors: tokens × width of the network, single precision: each word as it stands among the others.
    """

    window: Window
    vectors: Array


AT_ONCE = 2_000
"""Pieces of words in one run of the network, padding counted: larger runs are no faster and take more memory."""


class Graph:
    """One network stored as ONNX in the package, loaded on first use."""

    def __init__(self, package: str, name: str) -> None:
        self._file = files(package).joinpath(name)

    def __call__(self, given: Mapping[str, np.ndarray[Any, Any]]) -> list[np.ndarray[Any, Any]]:
        """What the graph gives, in the order of its outputs."""
        found: list[np.ndarray[Any, Any]] = self._session.run(None, dict(given))
        return found

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the file, in hex digits."""
        return sha256(self._file.read_bytes()).hexdigest()

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # a quarter of a second, and not needed by who reads without trained parts

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the other core is parsing, or reading another report
        options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(self._file.read_bytes(), options, providers=["CPUExecutionProvider"])


class Encoder:
    """Turns the words of a window into vectors that know their surroundings."""

    def __init__(self) -> None:
        self._graph = Graph(__package__, "words.onnx")

    @property
    def version(self) -> str:
        """The base, and the digest of what became of it, for `made_by`."""
        return f"MiniLM, 4 layers sha256:{self._graph.digest[:12]}"

    @cached_property
    def _beside(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="words")

    @cached_property
    def cutter(self) -> WordPieces:
        """Cuts words as the network learned them."""
        words = files(__package__).joinpath("pieces.txt").read_text("utf-8").splitlines()
        return WordPieces({word: number for number, word in enumerate(words)})

    def begin(self, windows: Sequence[Window]) -> "Future[list[Read]]":
        """Begins to read beside whoever asks: the network needs no parse, and leaves Python alone while it counts."""
        return self._beside.submit(self.read, windows)

    def read(self, windows: Sequence[Window]) -> list[Read]:
        """Each window read, in their order."""
        found: dict[int, Read] = {}
        for group in in_groups([len(window.pieces) for window in windows], AT_ONCE):
            some = [windows[place] for place in group]
            (hidden,) = self._graph(
                {
                    "pieces": padded([window.pieces for window in some], PAD),
                    "shapes": padded([window.shapes for window in some], 0),
                    "mask": padded([(1,) * len(window.pieces) for window in some], 0),
                }
            )
            for row, window in enumerate(some):
                firsts = list(window.firsts)
                found[group[row]] = Read(window=window, vectors=hidden[row, firsts])
        return [found[place] for place in range(len(windows))]


def in_groups(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Places of like lengths together, the longest of a group times their number at most `most`; one that is longer stands alone."""
    group: list[int] = []
    for place in sorted(range(len(lengths)), key=lambda place: (lengths[place], place)):
        if group and lengths[place] * (len(group) + 1) > most:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def padded(rows: Iterable[Sequence[int] | np.ndarray[Any, Any]], filling: int) -> np.ndarray[Any, Any]:
    """Rows of different lengths as one array."""
    rows = list(rows)
    whole = np.full((len(rows), max(map(len, rows))), filling, dtype=np.int64)
    for place, row in enumerate(rows):
        whole[place, : len(row)] = row
    return whole
