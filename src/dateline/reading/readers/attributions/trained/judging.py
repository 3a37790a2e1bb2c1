"""The drafts after the trained part has looked at them: surer or less sure, with other sources and contents, and some more of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.reading.encoder.encoder import Array, Encoder, Read
from dateline.reading.page import Page
from dateline.reading.readers.attributions import cues
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.speakers import sources
from dateline.reading.readers.attributions.trained.calibration import calibration
from dateline.reading.readers.attributions.trained.decoding import belief, bridged
from dateline.reading.readers.attributions.trained.judge import Judge, Scene
from dateline.reading.readers.attributions.trained.proposing import DOUBTFUL, Proposals, is_sure
from dateline.reading.readers.attributions.trained.shown import CONTENT, SOURCE, Angle, Surface, angle, surface

LEAST = 0.5
"""The least probability of a cue; below, nothing is given. F1 on the tuning documents is level from .4 to .6."""

LEAN = 2.0
"""How much likelier, in log-probability, another choice of words must be than that of the rules. Level from 1 to 3 on the tuning documents."""

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_BIDDING = frozenset({"asks", "orders"})
_MARK = 13  # PUNCT in shown.POS


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
    """Made once, reads many pages."""

    def __init__(self) -> None:
        self.encoder = Encoder()
        self._judge = Judge()

    def judged(self, page: Page, proposals: Proposals) -> list[Judgement]:
        """A judgement for each word that rules or the spotter take for a cue, in the order of the text."""
        return [
            judgement
            for read in page.encoded(self.encoder)
            for judgement in self._judged(Scene(read=read, surface=self._surface(read, page, proposals)), page, proposals)
        ]

    def _surface(self, read: Read, page: Page, proposals: Proposals) -> Surface:
        return surface(read.window, page.doc, proposals.quotations, proposals.by_word)

    def _judged(self, scene: Scene, page: Page, proposals: Proposals) -> Iterator[Judgement]:
        spotted, window = self._judge.spotted(scene), frozenset(scene.window.tokens)
        asked = list(_asked(scene, calibration().cue(spotted.odds), page, proposals))
        likely = [draft for draft, probability in asked if probability >= LEAST]
        angles = [angle(scene.window, draft.word, proposals.by_word.get(draft.word.i)) for draft in likely]
        found = (choices(scene, seen, shares) for seen, shares in zip(angles, self._judge.judged(spotted, angles), strict=True))
        for draft, probability in asked:
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
    marks = scene.surface.pos == _MARK
    return {"source": _choice(scene, seen, shares, marks, SOURCE, 0), "content": _choice(scene, seen, shares, marks, CONTENT, 2)}


def _choice(scene: Scene, seen: Angle, shares: Array, marks: Array, as_ruled: int, role: int) -> Choice:
    held = belief(shares, role, marks)
    best, ruled = held.best(), bridged(seen.role == as_ruled, marks)
    keeps = bool(ruled.any()) and held.weight(best) - held.weight(ruled) < LEAN
    chosen = ruled if keeps else best
    tokens = bridged(chosen & ~marks, marks)
    return Choice(
        tokens=frozenset(scene.window.tokens[place] for place in np.flatnonzero(tokens)), certainty=held.certainty(chosen), ruled=keeps
    )


def settled(judgements: Sequence[Judgement]) -> tuple[list[Draft], list[Draft]]:
    """The drafts that stand, redrawn; and those that may be cues but not surely enough, their score the probability.

    Within another's content a draft stands on the rules' word alone: PolNeAR marks no nesting, so that the networks never saw any. So do
    firm ones anywhere.
    """
    standing, passed = [], []
    for judgement in judgements:
        if judgement.draft.is_firm or _is_nested(judgement, judgements):
            if is_sure(judgement.draft):
                standing.append(_measured(judgement, redrawn=False))
        elif judgement.probability >= LEAST:
            judgement.draft.score = judgement.probability
            standing.append(_redrawn(judgement))
        elif judgement.probability >= DOUBTFUL:
            judgement.draft.score = judgement.probability
            passed.append(judgement.draft)
    return standing, passed


def _is_nested(judgement: Judgement, judgements: Iterable[Judgement]) -> bool:
    place = judgement.place
    return any(other.content is not None and place in other.content.tokens and place != other.place for other in judgements)


def _measured(judgement: Judgement, *, redrawn: bool) -> Draft:
    """The draft with the scores of its words; where the rules' words stay, those of the judge's other choice say nothing of them."""
    for role, choice, line in (
        ("source", judgement.source, calibration().source),
        ("content", judgement.content, calibration().content),
    ):
        if choice is not None and (redrawn or choice.ruled):
            judgement.draft.measure(role, line(choice.certainty))
    return judgement.draft


def _redrawn(judgement: Judgement) -> Draft:
    draft, source, said = judgement.draft, judgement.source, judgement.content
    if source is not None and not source.ruled:
        _give_source(draft, source.tokens)
    if said is not None and said.tokens and not said.ruled:
        draft.said = (set(said.tokens) | (draft.said - judgement.window)) - draft.own
        draft.is_judged = True
        if draft.stance in _BIDDING and draft.addressee is not None:  # "urged them | to leave", where PolNeAR counts "them" in
            draft.said -= set(range(draft.addressee.start, draft.addressee.end))
    return _measured(judgement, redrawn=True)


def _give_source(draft: Draft, speaking: frozenset[int]) -> None:
    """The judge says who; how far the phrase reaches is a convention, and the rules'."""
    if not speaking or (draft.source is not None and draft.source.root.i in speaking):
        return
    doc = draft.word.doc
    roots = [doc[run[0] : run[-1] + 1].root for run in _runs(sorted(speaking))]
    root = next((root for root in roots if root.pos_ in _NAMING), None)
    if root is not None:
        draft.source = sources.phrase_headed(root, draft.word)


def _runs(indices: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index in indices:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run
