"""Drafts on the network's scales: some stand, some are of another type or nothing, some no rule thought of."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from spacy.tokens import Token

from dateline.model import LIFE, Span
from dateline.reading.encoder.encoder import Array, Encoder, Graph
from dateline.reading.page import Page
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.sureness import Sureness
from dateline.reading.readers.claims.trained.leaning import lean
from dateline.reading.readers.claims.trained.pairing import between, paired
from dateline.reading.readers.claims.trained.parting import lend
from dateline.reading.readers.claims.trained.scheme import TYPES, Slot
from dateline.reading.readers.claims.trained.sight import Sight, clause_of
from dateline.reading.readers.claims.trained.weigher import Weighed, Weigher
from dateline.reading.vocabulary import load

LEAST_NEW = 0.7
"""The least probability of a claim that no rule proposed."""

LEAST_FILLER = 0.5

LEAN = 0.5
"""How much likelier another type must be than the rules'."""

LEAN_ALONE = 0.7
"""The same where only one side is told, so that the word alone speaks."""

LEAST_STANDING = 0.01
"""Below it, whatever the type, what the rules proposed with a side missing is nothing."""

_NUMBER = {name: number for number, name in enumerate(TYPES)}
_INTERACTIONS = frozenset(load("interactions"))
_COUNTED = frozenset({"casualties", "strength", "holds", "located_at", *load("media")})
"""Types the rules alone propose: they read counts and media."""

_VIOLENT = frozenset({"ASSAULT", "COERCE", "CLAIM_RESPONSIBILITY", "DENY_RESPONSIBILITY"})
"""Types whose words seldom tell anything else."""


class Trained:
    """Made once, weighs many pages."""

    def __init__(self) -> None:
        self.weigher = Weigher()
        self.encoder = Encoder("deeds", Graph(__package__, "words.onnx"), *self.weigher.graphs)

    def weighing(self, page: Page, ground: Ground) -> "Weighing":
        """The scales for one page."""
        return Weighing(Sight([self.weigher.weighed(read) for read in page.encoded(self.encoder)], self.weigher, page, ground))


class Weighing:
    """The drafts of one page, sentence by sentence."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def settled(self, drafts: Sequence[Draft], sentence: Sequence[Token]) -> list[Draft]:
        """The drafts of a sentence after weighing, and further ones."""
        kept = [draft for draft in drafts if self._stands(draft)]
        kept += self._new(kept, sentence)
        kept += paired(self._sight, kept, sentence)
        weighed = self._sight.at(sentence[0])
        return kept if weighed is None else [*kept, *lend(kept, sentence, weighed, self._sight.ground)]

    def passing(self, source: Span, target: Span) -> dict[str, float]:
        """What passes between two stretches: type → probability; empty where they do not stand in one window."""
        return between(self._sight, source, target)

    def lean(self, sure: Sureness, draft: Draft) -> None:
        """Lets the network speak of how sure a draft is, by the word that most likely tells it."""
        weighed = self._sight.at(draft.trigger)
        if weighed is None or draft.type not in _NUMBER:
            return
        rows = _rows({draft.trigger, *draft.words}, weighed)  # the clause may tell something else: "the attack did not kill anyone"
        best = max(rows, key=lambda row: float(weighed.types[row, _NUMBER[draft.type]]))
        lean(sure, weighed.sure[best])

    def _stands(self, draft: Draft) -> bool:
        weighed = self._sight.at(draft.trigger)
        if weighed is None or draft.type not in _NUMBER:
            return True
        if draft.type not in _INTERACTIONS:
            return True  # turns of phrase that name two groups and a tie are seldom anything else
        told = weighed.types[_rows({draft.trigger, draft.clause, *draft.words}, weighed)].max(axis=0)
        self._retype(draft, told, weighed)
        complete = draft.trigger.pos_ == "VERB" and {"agent", "patient"} <= set(draft.roles)
        return complete or draft.type in _VIOLENT or bool(told.max() >= LEAST_STANDING)

    def _retype(self, draft: Draft, told: Array, weighed: Weighed) -> None:
        """Gives a draft the type that its words, and what passes between its sides where both are told, speak for."""
        passes = self._passes(draft, weighed)
        belief, least = (told, LEAN_ALONE) if passes is None else ((told + passes) / 2, LEAN)
        best = TYPES[int(belief.argmax())]
        if best != draft.type and best in _INTERACTIONS and belief.max() - belief[_NUMBER[draft.type]] > least:
            draft.type, draft.mode = best, None
            draft.rule += f", network: {best}"

    def _passes(self, draft: Draft, weighed: Weighed) -> Array | None:
        """For each type the probability that it passes between the sides of a draft; None where a side is not told."""
        sides = [self._sight.rows(token, weighed) for role in ("agent", "patient") for token in draft.of(role)[:1]]
        if len(sides) < 2 or not all(sides):
            return None
        types, _ = self._sight.weigher.passing(weighed, [(sides[0], sides[1])])
        found: Array = types[0, :-1]
        return found

    def _new(self, kept: Sequence[Draft], sentence: Sequence[Token]) -> Iterator[Draft]:
        """Claims that no rule thought of."""
        spoken = {word.i for draft in kept for word in (draft.trigger, draft.clause, *draft.words)}
        for token in sentence:
            weighed = self._sight.at(token)
            if weighed is None or token.i in spoken or self._sight.only_speaks(token):
                continue
            row = weighed.places[token.i]
            for type_ in np.flatnonzero(weighed.types[row] >= LEAST_NEW).tolist():
                if TYPES[type_] not in _COUNTED and (draft := self._drafted(token, type_, weighed)) is not None:
                    yield draft

    def _drafted(self, token: Token, type_: int, weighed: Weighed) -> Draft | None:
        """A claim of the network with those who most likely fill its roles; None where too few do."""
        row, name = weighed.places[token.i], TYPES[type_]
        slots = self._sight.weigher.slots(weighed, [(row, type_)])[0]
        draft = Draft(type=name, trigger=token, clause=clause_of(token), rule="network", score=round(float(weighed.types[row, type_]), 2))
        first, second = ("subject", "object") if name in LIFE else ("agent", "place" if name == "controls" else "patient")
        for role, slot in ((first, Slot.FIRST), (second, Slot.SECOND), ("group", Slot.THIRD)):
            likely = np.flatnonzero(slots[:, slot] >= LEAST_FILLER).tolist()
            draft.fill(role, self._heads(self._sight.word(one, weighed) for one in likely))
        needed = {first, second} if name in LIFE else set()
        return draft if draft.roles and needed <= set(draft.roles) else None

    def _heads(self, tokens: Iterable[Token]) -> list[Token]:
        """One word a mention."""
        found: dict[object, Token] = {}
        for token in tokens:
            known = self._sight.ground.known(token)
            found.setdefault(known.span if known is not None else token.i, token)
        return list(found.values())


def _rows(telling: Iterable[Token], weighed: Weighed) -> list[int]:
    return [weighed.places[word.i] for word in telling if word.i in weighed.places]
