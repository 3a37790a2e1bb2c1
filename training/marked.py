"""PolNeAR's train part as the network sees it, with what people marked as the answer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from evals.attribution.spans import Document, Marked, Stretch
from spacy.tokens import Doc

from dateline.model import Report
from dateline.reading.encoder.windows import Window, windows
from dateline.reading.encoder.wordpieces import WordPieces
from dateline.reading.page import Page
from dateline.reading.pipeline import Pipeline
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.proposing import Proposals, proposed
from dateline.reading.readers.attributions.trained.shown import Angle, Numbers, Surface, angle, surface

ROLES = ("source", "cue", "content")
_SPEAKING = {"VERB": 0, "NOUN": 1, "ADJ": 2, "AUX": 3, "PROPN": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A window, and the words in it that may be cues.

    Attributes:
        document: its number in the corpus, by which it falls to learning or to tuning.
        cues: for each token 1 = a cue turns on it, 0 = none does, -1 = people could not have marked it, it stands in another's content.
        angles: the window as seen from each word that a rule or a person takes for a cue.
        truths: for each angle what `cues` says of its word.
        tags: for each angle a tag a token; without meaning where the truth is not 1.
    """

    document: int
    window: Window
    surface: Surface
    cues: Numbers
    angles: list[Angle]
    truths: list[int]
    tags: list[Numbers]


def examples(documents: Iterable[tuple[int, Document]], pipeline: Pipeline, cutter: WordPieces) -> Iterator[Example]:
    """The windows of the documents, in their order; `pipeline` has the readers that stand before the attributions."""
    for number, document in documents:
        page = pipeline.page(Report(id=document.name, text=document.text))
        proposals = proposed(page)
        key = _Key(document.gold, page.doc, proposals.by_word)
        for window in windows(page.doc, [part.span.start for part in page.parts], cutter):
            yield _example(number, window, page, proposals, key)


def _example(number: int, window: Window, page: Page, proposals: Proposals, key: "_Key") -> Example:
    drafts = proposals.by_word
    cues = key.truths(window)
    words = [(place, index) for place, index in enumerate(window.tokens) if index in drafts or index in key.answers]
    indices = np.array(window.tokens, dtype=np.int64)
    return Example(
        document=number,
        window=window,
        surface=surface(window, page.doc, proposals.quotations, drafts),
        cues=cues,
        angles=[angle(window, page.doc[index], drafts.get(index)) for _, index in words],
        truths=[int(cues[place]) for place, _ in words],
        tags=[key.answers[index].tags(indices) if index in key.answers else np.zeros(len(indices), dtype=np.int64) for _, index in words],
    )


class _Key:
    """What people marked in one document, by the word each cue turns on."""

    def __init__(self, gold: Iterable[Marked], doc: Doc, drafts: Mapping[int, Draft]) -> None:
        self.answers: dict[int, _Answer] = {}
        self._closed: set[int] = set()
        for mark in gold:
            answer = _Answer(mark, doc)
            word = answer.word(doc, drafts)
            if word is not None:
                self.answers.setdefault(word, answer)
                self._closed |= answer.tokens("content") | answer.tokens("cue")

    def truths(self, window: Window) -> Numbers:
        return np.array([1 if index in self.answers else -1 if index in self._closed else 0 for index in window.tokens], dtype=np.int64)


class _Answer:
    """One marked attribution in tokens."""

    def __init__(self, mark: Marked, doc: Doc) -> None:
        self._runs = {role: [_tokens(stretch, doc) for stretch in getattr(mark, role)] for role in ROLES}

    def tokens(self, role: str) -> set[int]:
        return {index for run in self._runs[role] for index in run}

    def word(self, doc: Doc, drafts: Mapping[int, Draft]) -> int | None:
        """The word the rules would turn the cue on, else its topmost in the parse; None of no cue."""
        cue = sorted(self.tokens("cue"))
        drafted = [index for index in cue if index in drafts]
        if drafted:
            return max(drafted, key=lambda index: (drafts[index].score, -index))
        tops = [index for index in cue if doc[index].head.i not in cue or doc[index].head.i == index]
        return min(tops, key=lambda index: (_SPEAKING.get(doc[index].pos_, 9), index), default=None)

    def tags(self, indices: Numbers) -> Numbers:
        """0 outside, then for each role 1 + 2·role at the first token of a run and 2 + 2·role at the later ones."""
        tags = np.zeros(len(indices), dtype=np.int64)
        for role in ("content", "source", "cue"):
            number = ROLES.index(role)
            for run in self._runs[role]:
                here = np.flatnonzero(np.isin(indices, run))
                tags[here] = 2 + 2 * number
                if len(here) and indices[here[0]] == run[0]:
                    tags[here[0]] = 1 + 2 * number
        return tags


def _tokens(stretch: Stretch, doc: Doc) -> list[int]:
    found = doc.char_span(*stretch, alignment_mode="expand")
    return [token.i for token in found if not token.is_space] if found is not None else []
