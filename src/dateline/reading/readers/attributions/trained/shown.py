"""What the network is shown of a window and of a word in it that may be a cue: the parse, and what the rules made of it.

The same numbers are made when it is trained (training/marked.py) and when it reads.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Token

from dateline.reading.encoder.apart import apart
from dateline.reading.encoder.windows import Window
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions.draft import Draft

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]

POS = ("", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
DEPS = (
    "", "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc", "ccomp", "compound",
    "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta", "neg", "nmod", "npadvmod", "nsubj",
    "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "prt", "punct", "quantmod", "relcl",
    "xcomp",
)  # fmt: skip
PATHS = (*DEPS, "itself", "above", "beside", "outside")
"""How a token hangs on the cue: below it by the label of the child it hangs under, the cue itself, above it, beside it below its head."""

OUTSIDE, SOURCE, CUE, CONTENT = range(4)
"""What the rules take a token for."""

SURE = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Steps of the rules' own score. 0 in `drafted` is: the rules see no cue here; a drafted word has the number of its step, from 1."""

MARK = POS.index("PUNCT")

_POS = {name: number for number, name in enumerate(POS)}
_DEPS = {name: number for number, name in enumerate(DEPS)}
_PATHS = {name: number for number, name in enumerate(PATHS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """Of each token in a window: part of speech, dependency label, whether it is quoted, and how sure the rules are that it is a cue."""

    pos: Numbers
    dep: Numbers
    quoted: Numbers
    drafted: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Angle:
    """The window as seen from one word: what the rules take each token for, how it hangs on the word, and how far off it is."""

    cue: int
    role: Numbers
    path: Numbers
    distance: Numbers


def surface(window: Window, doc: Doc, quotations: Quotations, drafts: Mapping[int, Draft]) -> Surface:
    """`drafts` by the word they turn on."""
    tokens = [doc[index] for index in window.tokens]
    return Surface(
        pos=np.array([_POS.get(token.pos_, 0) for token in tokens], dtype=np.int64),
        dep=np.array([_DEPS.get(token.dep_, 0) for token in tokens], dtype=np.int64),
        quoted=np.array([quotations.at(token.idx) is not None for token in tokens], dtype=np.int64),
        drafted=np.array([_step(drafts[token.i].score) if token.i in drafts else 0 for token in tokens], dtype=np.int64),
    )


def _step(score: float) -> int:
    return int(np.searchsorted(SURE, score, side="right"))


def angle(window: Window, word: Token, draft: Draft | None) -> Angle:
    """The window seen from a word in it; `draft` is what the rules made of that word."""
    indices = np.array(window.tokens, dtype=np.int64)
    return Angle(
        cue=int(np.searchsorted(indices, word.i)),
        role=_roles(indices, draft),
        path=_paths(indices, word),
        distance=apart(indices - word.i),
    )


def _roles(indices: Numbers, draft: Draft | None) -> Numbers:
    roles = np.zeros(len(indices), dtype=np.int64)
    if draft is None:
        return roles
    if draft.said:
        roles[np.isin(indices, np.fromiter(draft.said, dtype=np.int64, count=len(draft.said)))] = CONTENT
    if draft.source is not None:
        roles[(indices >= draft.source.start) & (indices < draft.source.end)] = SOURCE
    roles[np.isin(indices, [token.i for token in draft.cue])] = CUE
    return roles


def _paths(indices: Numbers, word: Token) -> Numbers:
    """Spans of subtrees, from the widest to the narrowest: the parse is nearly always projective."""
    paths = np.full(len(indices), _PATHS["outside"], dtype=np.int64)
    head = word.head
    if head is not word:
        paths[(indices >= head.left_edge.i) & (indices <= head.right_edge.i)] = _PATHS["beside"]
    for child in word.children:
        paths[(indices >= child.left_edge.i) & (indices <= child.right_edge.i)] = _DEPS.get(child.dep_, 0)
    for above in word.ancestors:
        paths[indices == above.i] = _PATHS["above"]
    paths[indices == word.i] = _PATHS["itself"]
    return paths
