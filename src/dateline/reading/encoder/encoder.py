"""The only file that runs a trained network: graphs in ONNX, on the CPU, one thread each."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from typing import Any, TypeAlias

import numpy as np

from dateline.reading.encoder.beside import beside
from dateline.reading.encoder.windows import Window

Array: TypeAlias = np.ndarray[Any, Any]

IN_A_ROW = 16
"""Windows read in one call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A window after the network read it.

    Attributes:
        vectors: tokens × width of the network, single precision: each word as it stands among the others.
    """

    window: Window
    vectors: Array


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


def read_in_a_row(graph: Graph, windows: Sequence[Window]) -> Iterator[tuple[Window, Array]]:
    """What a graph gives for the words of each window, which it reads by itself.

    Some in one call: a call ends in a wait for the interpreter, which readers on the first thread hold for milliseconds.
    """
    for start in range(0, len(windows), IN_A_ROW):
        few = windows[start : start + IN_A_ROW]
        (rows,) = graph(
            {
                "all_pieces": np.array([piece for window in few for piece in window.pieces], dtype=np.int64),
                "all_shapes": np.array([shape for window in few for shape in window.shapes], dtype=np.int64),
                "lengths": np.array([len(window.pieces) for window in few], dtype=np.int64),
            }
        )
        done = 0
        for window in few:
            yield window, rows[[done + first for first in window.firsts]]
            done += len(window.pieces)


class Encoder:
    """Turns the words of a window into vectors that know their surroundings; `beside` are the networks that were taught with it."""

    def __init__(self, name: str, graph: Graph, *beside: Graph) -> None:
        self.name = name
        self._graph = graph
        self._beside = beside

    @property
    def version(self) -> str:
        """The base, and one digest of all that was taught with it, for `made_by`."""
        taught = sha256("".join(graph.digest for graph in (self._graph, *self._beside)).encode()).hexdigest()
        return f"MiniLM, 4 layers sha256:{taught[:12]}"

    def begin(self, windows: Sequence[Window]) -> Future[list[Read]]:
        """Begins to read beside whoever asks: the network needs no parse, and leaves Python alone while it counts."""
        return beside(self.read, windows)

    def read(self, windows: Sequence[Window]) -> list[Read]:
        """Each window read by itself, in their order: a paragraph reads the same whatever stands around it, and nothing is padded."""
        return [Read(window=window, vectors=vectors) for window, vectors in read_in_a_row(self._graph, windows)]
