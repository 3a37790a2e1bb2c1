"""The recogniser: windows of words in, runs that name something out. It runs beside the parse, of which it needs nothing but the words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import pairwise

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dateline.reading.encoder.beside import beside
from dateline.reading.encoder.encoder import Array, Graph, read_in_a_row
from dateline.reading.encoder.windows import Window, windows
from dateline.reading.encoder.wordpieces import shipped
from dateline.reading.naming.decoding import Run, decode

_MARKED = "dateline.named"  # where a Doc keeps that its entities were marked here


class Recogniser:
    """Reads names, dates and amounts. Made once, reads many texts."""

    def __init__(self) -> None:
        self._graph = Graph(__package__, "names.onnx")

    @property
    def version(self) -> str:
        """The base, and the digest of what was learned, for `made_by`."""
        return f"MiniLM, 6 layers sha256:{self._graph.digest[:12]}"

    def begin(self, doc: Doc, breaks: Sequence[int]) -> Future[list[Run]]:
        """Begins to read a text that is cut into words; `breaks` are the code points at which its parts begin, sorted."""
        return beside(self.read, list(windows(doc, breaks, shipped())))

    def read(self, given: Sequence[Window]) -> list[Run]:
        """The runs of all windows, in tokens of the text, left to right."""
        return [_placed(run, window) for window, scores in self.scores(given) for run in decode(scores)]

    def scores(self, given: Sequence[Window]) -> Iterator[tuple[Window, Array]]:
        """For each window words × tags, unnormed."""
        return read_in_a_row(self._graph, given)


def _placed(run: Run, window: Window) -> Run:
    return Run(window.tokens[run.first], window.tokens[run.last], run.label, run.score)


_TAIL = re.compile(r"-(?:led|run|held|[a-z]+ed)$")
"""As in "U.S.-led", "rebel-held": one word of the parse that only begins with a name."""


def mark(doc: Doc, runs: Iterable[Run]) -> None:
    """Makes runs the entities of a parsed text; one that the parse cut in two sentences is two."""
    doc.user_data[_MARKED] = True
    named = (run for run in runs if not (run.first == run.last and _TAIL.search(doc[run.first].text)))
    doc.set_ents([Tokens(doc, start, end, label=run.label) for run in named for start, end in _within_sentences(doc, run)])


def is_marked(doc: Doc) -> bool:
    """Whether a text's entities are a recogniser's and not the parse's own."""
    return bool(doc.user_data.get(_MARKED))


def _within_sentences(doc: Doc, run: Run) -> list[tuple[int, int]]:
    edges = [run.first, *(index for index in range(run.first + 1, run.last + 1) if doc[index].is_sent_start), run.last + 1]
    return list(pairwise(edges))
