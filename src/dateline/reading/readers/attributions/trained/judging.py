"""The drafts after the trained part has looked at them: surer or less sure, with other sources and contents, and some more of them."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

import numpy as np

from dateline.reading.encoder.encoder import Array, Encoder, Read
from dateline.reading.page import Page
from dateline.reading.readers.attributions import book, cues, frames
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.speakers import sources
from dateline.reading.readers.attributions.speakers.able import may_speak
from dateline.reading.readers.attributions.trained import nested
from dateline.reading.readers.attributions.trained.calibration import calibration
from dateline.reading.readers.attributions.trained.decoding import Belief, belief, bridged
from dateline.reading.readers.attributions.trained.judge import Judge, Scene
from dateline.reading.readers.attributions.trained.proposing import DOUBTFUL, Proposals, is_sure
from dateline.reading.readers.attributions.trained.shown import CONTENT, SOURCE, Angle, angle, surface

LEAST = 0.5
"""The least probability of a cue; below, nothing is given. F1 on the tuning documents is level from .4 to .6."""

LEAST_GRAVE = 0.2
"""The same where rules are sure of a denial, an accusation, a threat (`_GRAVE`)."""

LEAST_UNKNOWN = 0.65
"""The same of words that the cue book does not know."""

LEAST_SOURCE = 0.5
"""The least probability of the judge's words for a source where rules have others."""

LEAN = 2.0
"""How much likelier, in log-probability, other words must be than those of the rules. Level from 1 to 3 on the tuning documents."""

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_GRAVE = frozenset({"denies", "accuses", "confirms", "claims", "disputes", "relays", "warns", "threatens"})
"""Stances whose rules are believed from a lower probability on: losing a denial is dearer than one attribution too many."""

_RELATIVE = frozenset({"WDT", "WP"})
_EMPTY = frozenset({"which", "that", "who", "whom", ",", "“", "”", '"'})  # rules know what they stand for
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
    """Made once, reads many pages. The judge works beside: while it judges one window, the next is laid out for it."""

    def __init__(self) -> None:
        self.encoder = Encoder()
        self._judge = Judge()

    def judged(self, page: Page, proposals: Proposals) -> list[Judgement]:
        """A judgement for each word that rules or the spotter take for a cue, in the order of the text."""
        begun = [self._begun(read, page, proposals) for read in page.encoded(self.encoder)]
        return [judgement for hearing in begun for judgement in hearing.judgements()]

    def _begun(self, read: Read, page: Page, proposals: Proposals) -> "_Hearing":
        scene = Scene(read=read, surface=surface(read.window, page.doc, proposals.quotations, proposals.by_word))
        spotted = self._judge.spotted(scene)
        asked = list(_asked(scene, calibration().cue(spotted.odds), page, proposals))
        likely = [draft for draft, probability in asked if probability >= LEAST]
        angles = [angle(scene.window, draft.word, proposals.by_word.get(draft.word.i)) for draft in likely]
        return _Hearing(scene=scene, asked=asked, angles=angles, tags=self.encoder.beside(self._judge.judged, spotted, angles))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hearing:
    """A window before the judge: words asked about with their probabilities, and the angles and tags of the likely ones among them."""

    scene: Scene
    asked: list[tuple[Draft, float]]
    angles: list[Angle]
    tags: Future[list[Array]]

    def judgements(self) -> Iterator[Judgement]:
        window = frozenset(self.scene.window.tokens)
        found = (choices(self.scene, seen, shares) for seen, shares in zip(self.angles, self.tags.result(), strict=True))
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
    marks, tokens = scene.surface.pos == _MARK, scene.window.tokens
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


def settled(judgements: Sequence[Judgement]) -> tuple[list[Draft], list[Draft]]:
    """The drafts that stand, redrawn; and those that may be cues but not surely enough, their score the probability.

    Within another's content a draft stands on the rules' word alone: PolNeAR marks no nesting, so that the networks never saw any. So do
    firm ones anywhere.
    """
    standing, passed = [], []
    within = _nested(judgements)
    told = frozenset(other.place for other in judgements if other.draft.source is not None and is_sure(other.draft))
    for judgement in judgements:
        if judgement.draft.is_firm or judgement.place in within:
            if is_sure(judgement.draft):
                standing.append(_measured(judgement, redrawn=False))
        elif judgement.probability >= _least(judgement.draft):
            judgement.draft.score = judgement.probability
            redrawn = _redrawn(judgement, told)
            if not _is_label(redrawn):
                standing.append(redrawn)
        elif judgement.probability >= DOUBTFUL:
            judgement.draft.score = judgement.probability
            passed.append(judgement.draft)
    return standing, passed


def _is_label(draft: Draft) -> bool:
    """As in "Kirkuk: …", "The claim: …", by a mark that no rule takes for a cue: a place or a thing before it only labels."""
    if not draft.word.is_punct:
        return False
    head = draft.source.root if draft.source is not None else None
    return head is None or head.ent_type_ in _PLACES or not may_speak(head)


def _least(draft: Draft) -> float:
    if draft.stance in _GRAVE and is_sure(draft):
        return LEAST_GRAVE
    return LEAST if draft.stance != "other" or book.is_known(draft.word) else LEAST_UNKNOWN


def _nested(judgements: Iterable[Judgement]) -> set[int]:
    """The words of cues that stand within another's content."""
    judgements = tuple(judgements)
    places = {judgement.place for judgement in judgements}
    return {
        place
        for judgement in judgements
        if judgement.content is not None
        for place in judgement.content.tokens & places
        if place != judgement.place
    }


def _measured(judgement: Judgement, *, redrawn: bool) -> Draft:
    """The draft with the scores of its words; where the rules' words stay, those of the judge's other choice say nothing of them."""
    for role, choice, line in (
        ("source", judgement.source, calibration().source),
        ("content", judgement.content, calibration().content),
    ):
        if choice is not None and (redrawn or choice.ruled):
            judgement.draft.measure(role, line(choice.certainty))
    return judgement.draft


def _redrawn(judgement: Judgement, told: frozenset[int]) -> Draft:
    draft, source, said = judgement.draft, judgement.source, judgement.content
    if source is not None and not source.ruled and (draft.source is None or calibration().source(source.certainty) >= LEAST_SOURCE):
        _give_source(draft, source.tokens)
    if said is not None and not said.ruled and any(draft.word.doc[index].lower_ not in _EMPTY for index in said.tokens):
        chosen = nested.as_nested(draft, said.tokens, told)
        draft.said = (chosen | (draft.said - judgement.window)) - draft.own
        draft.is_judged = True
        if draft.stance in _BIDDING and draft.addressee is not None:  # "urged them | to leave", where PolNeAR counts "them" in
            draft.said -= set(range(draft.addressee.start, draft.addressee.end))
    return _measured(judgement, redrawn=True)


def _give_source(draft: Draft, speaking: frozenset[int]) -> None:
    """The judge says who; how far the phrase reaches is a convention, and the rules', as is that "which" is what it stands for."""
    doc = draft.word.doc
    if not speaking or frames.is_hearsay(draft.word) or (draft.source is not None and draft.source.root.i in speaking):
        return
    if draft.source is not None and all(doc[place].tag_ in _RELATIVE for place in speaking):
        return
    roots = [doc[run[0] : run[-1] + 1].root for run in _runs(sorted(speaking))]
    root = next((sources.antecedent(root) for root in roots if root.pos_ in _NAMING), None)
    if root is not None and root.tag_ not in _RELATIVE:
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
