"""The drafts after the trained part has looked at them: surer or less sure, with other sources and contents, and some more of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.reading.encoder.encoder import Array, Encoder
from dateline.reading.page import Page
from dateline.reading.readers.attributions import cues
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.speakers import sources
from dateline.reading.readers.attributions.trained.calibration import calibration
from dateline.reading.readers.attributions.trained.decoding import belief, bridged
from dateline.reading.readers.attributions.trained.judge import Judge, Scene
from dateline.reading.readers.attributions.trained.proposing import Proposals, is_sure
from dateline.reading.readers.attributions.trained.shown import CONTENT, SOURCE, Angle, angle, surface

LEAST = 0.5
"""The least probability of a cue; below, nothing is given. F1 on the tuning documents is level from .4 to .6."""

LEAN = 2.0
"""How much likelier, in log-probability, another choice of words must be than that of the rules. Level from 1 to 3 on the tuning documents."""

_MARK = 13  # PUNCT in shown.POS


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Tokens of a role. `certainty` is the log-probability of exactly these; `ruled`: they are the rules' own choice."""

    tokens: frozenset[int]
    certainty: float
    ruled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A draft and what the networks hold of it; `probability` is that of its cue, `window` the tokens they saw."""

    draft: Draft
    probability: float
    source: Choice
    content: Choice
    window: frozenset[int]

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
        asked = list(self._asked(page, proposals))
        tags = self._judge.judged([(scene, seen) for scene, seen, _, _ in asked])
        return [
            Judgement(draft=draft, probability=probability, window=frozenset(scene.window.tokens), **choices(scene, seen, shares))
            for (scene, seen, draft, probability), shares in zip(asked, tags, strict=True)
        ]

    def _asked(self, page: Page, proposals: Proposals) -> Iterator[tuple[Scene, Angle, Draft, float]]:
        quotations, drafts = proposals.quotations, proposals.by_word
        scenes = [Scene(read=one, surface=surface(one.window, page.doc, quotations, drafts)) for one in page.encoded(self.encoder)]
        for scene, odds in zip(scenes, self._judge.spotted(scenes), strict=True):
            probabilities = calibration().cue(odds)
            for place in np.flatnonzero((probabilities >= LEAST) | (scene.surface.drafted > 0)).tolist():
                word, probability = page.doc[scene.window.tokens[place]], float(probabilities[place])
                draft = drafts.get(word.i)
                if draft is None:
                    draft = cues.unproposed(word, quotations, probability)
                elif probability < LEAST and not is_sure(draft):
                    continue
                if draft is not None:
                    yield scene, angle(scene.window, word, draft), draft, probability


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


def settled(judgements: Sequence[Judgement]) -> list[Draft]:
    """The drafts that stand, redrawn.

    Within another's content a draft stands on the rules' word alone: PolNeAR marks no nesting, so that the networks never saw any. So does
    the colon or dash of headlines and transcripts, of which they saw too few.
    """
    holding = [judgement for judgement in judgements if judgement.probability >= LEAST]
    standing = []
    for judgement in judgements:
        draft, place = judgement.draft, judgement.place
        if draft.word.is_punct or any(place in other.content.tokens and place != other.place for other in holding):
            if is_sure(draft):
                standing.append(_measured(judgement, as_ruled=True))
        elif judgement.probability >= LEAST:
            standing.append(_measured(_redrawn(judgement), as_ruled=False))
    return standing


def _measured(judgement: Judgement, *, as_ruled: bool) -> Draft:
    """The draft with its scores; where it stays as the rules drew it, those of a choice that is not theirs say nothing of it."""
    draft = judgement.draft
    if not as_ruled:
        draft.score = judgement.probability
    for role in ("source", "content"):
        choice: Choice = getattr(judgement, role)
        if choice.ruled or not as_ruled:
            setattr(draft, f"{role}_score", getattr(calibration(), role)(choice.certainty))
    return draft


def _redrawn(judgement: Judgement) -> Judgement:
    draft, said = judgement.draft, judgement.content
    if not judgement.source.ruled:
        _give_source(draft, judgement.source.tokens)
    if said.tokens and not said.ruled:
        draft.said = (set(said.tokens) | (draft.said - judgement.window)) - draft.own
    return judgement


def _give_source(draft: Draft, speaking: frozenset[int]) -> None:
    """The judge says who; how far the phrase reaches is a convention, and the rules'."""
    if not speaking:
        return
    run = max(_runs(sorted(speaking)), key=len)
    root = draft.word.doc[run[0] : run[-1] + 1].root
    if draft.source is None or draft.source.root != root:
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
