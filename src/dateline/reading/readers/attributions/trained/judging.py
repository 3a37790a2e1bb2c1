"""The networks look at a page: which words may be cues, and what the judge holds of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.reading.encoder.encoder import Array, Encoder, Graph, Read
from dateline.reading.page import Page
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting import cues
from dateline.reading.readers.attributions.drafting.proposing import DOUBTFUL, Proposals, is_sure
from dateline.reading.readers.attributions.trained.calibration import calibration
from dateline.reading.readers.attributions.trained.decoding import Belief, belief, bridged
from dateline.reading.readers.attributions.trained.judge import Judge, Scene
from dateline.reading.readers.attributions.trained.shown import CONTENT, MARK, SOURCE, Angle, angle, surface

LEAST = 0.5
"""The least probability of a cue; below, nothing is given. F1 on the tuning documents is level from .4 to .6."""

LEAN = 2.0
"""How much likelier, in log-probability, other words must be than those of the rules. Level from 1 to 3 on the tuning documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Tokens of a role. `certainty` is the log-probability of exactly these; `ruled`: they are the rules' own choice."""

    tokens: frozenset[int]
    certainty: float
    ruled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A draft and what the networks hold of it.

    Attributes:
        probability: that a person would take the word for a cue.
        source, content: None where that is too little for the judge to be asked.
        window: the tokens they saw.
    """

    draft: Draft
    probability: float
    window: frozenset[int]
    source: Choice | None = None
    content: Choice | None = None

    @property
    def place(self) -> int:
        """The word the cue turns on."""
        return self.draft.word.i


class Trained:
    """Made once, reads many pages. It asks the judge at once: beside, it would stand in line behind reports begun ahead."""

    def __init__(self) -> None:
        self._judge = Judge()
        self.encoder = Encoder("words", Graph("dateline.reading.encoder", "words.onnx"), *self._judge.graphs)

    def judged(self, page: Page, proposals: Proposals) -> list[Judgement]:
        """A judgement for each word that rules or the spotter take for a cue, in the order of the text."""
        hearings = (self._heard(read, page, proposals) for read in page.encoded(self.encoder))
        return [judgement for hearing in hearings for judgement in hearing.judgements()]

    def _heard(self, read: Read, page: Page, proposals: Proposals) -> "_Hearing":
        scene = Scene(read=read, surface=surface(read.window, page.doc, proposals.quotations, proposals.by_word))
        spotted = self._judge.spotted(scene)
        asked = list(_asked(scene, calibration().cue(spotted.odds), page, proposals))
        likely = [draft for draft, probability in asked if probability >= LEAST]
        angles = [angle(scene.window, draft.word, proposals.by_word.get(draft.word.i)) for draft in likely]
        return _Hearing(scene=scene, asked=asked, angles=angles, tags=self._judge.judged(spotted, angles))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hearing:
    """A window before the judge: words asked about with their probabilities, and the angles and tags of the likely ones among them."""

    scene: Scene
    asked: list[tuple[Draft, float]]
    angles: list[Angle]
    tags: list[Array]

    def judgements(self) -> Iterator[Judgement]:
        window = frozenset(self.scene.window.tokens)
        found = (choices(self.scene, seen, shares) for seen, shares in zip(self.angles, self.tags, strict=True))
        for draft, probability in self.asked:
            told = next(found) if probability >= LEAST else {}
            yield Judgement(draft=draft, probability=probability, window=window, **told)


def _asked(scene: Scene, probabilities: Array, page: Page, proposals: Proposals) -> Iterator[tuple[Draft, float]]:
    """The words worth a look: likely cues, those that may be, and those the rules are sure of."""
    for place in np.flatnonzero((probabilities >= DOUBTFUL) | (scene.surface.drafted > 0)).tolist():
        word, probability = page.doc[scene.window.tokens[place]], float(probabilities[place])
        draft = proposals.by_word.get(word.i)
        if draft is None:
            draft = cues.unproposed(word, proposals.quotations, probability)
        elif probability < DOUBTFUL and not is_sure(draft):
            continue
        if draft is not None:
            yield draft, probability


def choices(scene: Scene, seen: Angle, shares: Array) -> dict[str, Choice]:
    """Source and content by the judge's log-probabilities (`shares`), the rules' own choice kept where it is nearly as likely."""
    marks, tokens = scene.surface.pos == MARK, scene.window.tokens
    return {
        "source": _choice(belief(shares, 0, marks), bridged(seen.role == SOURCE, marks), marks, tokens),
        "content": _choice(belief(shares, 2, marks), bridged(seen.role == CONTENT, marks), marks, tokens),
    }


def _choice(held: Belief, ruled: Array, marks: Array, tokens: Sequence[int]) -> Choice:
    best = held.best()
    keeps = bool(ruled.any()) and held.weight(best) - held.weight(ruled) < LEAN
    chosen = ruled if keeps else best
    whole = bridged(chosen & ~marks, marks)
    return Choice(
        tokens=frozenset(tokens[place] for place in np.flatnonzero(whole).tolist()), certainty=held.certainty(chosen), ruled=keeps
    )
