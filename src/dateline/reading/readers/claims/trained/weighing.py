"""Drafts on the network's scales: some stand, some are of another type or nothing, some no rule thought of."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

import numpy as np
from spacy.tokens import Token

from dateline.model import LIFE
from dateline.reading.encoder.encoder import Array, Encoder, Graph
from dateline.reading.page import Page
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.sureness import Sureness
from dateline.reading.readers.claims.trained.leaning import lean
from dateline.reading.readers.claims.trained.scheme import NONE, TYPES, Slot
from dateline.reading.readers.claims.trained.weigher import Weighed, Weigher
from dateline.reading.vocabulary import load

_NUMBER = {name: number for number, name in enumerate(TYPES)}
_INTERACTIONS = frozenset(load("interactions"))
_COUNTED = frozenset({"casualties", "strength", "holds", "located_at", *load("media")})
"""Types the rules alone propose: they read counts and media."""

LEAST_NEW = 0.5
"""The least probability of a claim that no rule proposed."""

LEAST_FILLER = 0.5

LEAST_PASSING = 0.8
"""The least probability that something passes between two whom no word seemed to join."""

_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_MOST = 5
"""Actors of a sentence that are asked about in pairs."""

LEAN = 0.35
"""How much likelier another type must be than the rules'."""

LEAST_STANDING = 0.04
"""Below it, whatever the type, what the rules proposed is nothing."""


class Trained:
    """Made once, weighs many pages."""

    def __init__(self) -> None:
        self.weigher = Weigher()
        self.encoder = Encoder("deeds", Graph(__package__, "words.onnx"), *self.weigher.graphs)

    def weighing(self, page: Page, ground: Ground) -> "Weighing":
        """The scales for one page."""
        return Weighing([self.weigher.weighed(read) for read in page.encoded(self.encoder)], self.weigher, page, ground)


class Weighing:
    """The drafts of one page, sentence by sentence."""

    def __init__(self, seen: Sequence[Weighed], weigher: Weigher, page: Page, ground: Ground) -> None:
        self._seen = {token: weighed for weighed in seen for token in weighed.places}
        self._weigher, self._page, self._ground = weigher, page, ground

    def settled(self, drafts: Sequence[Draft], sentence: Sequence[Token]) -> list[Draft]:
        """The drafts of a sentence after weighing, and further ones."""
        kept = [draft for draft in drafts if self._stands(draft)]
        kept += self._new(kept, sentence)
        return [*kept, *self._passed(kept, sentence)]

    def lean(self, sure: Sureness, draft: Draft) -> None:
        """Lets the network speak of how sure a draft is, by the word that most likely tells it."""
        weighed = self._seen.get(draft.trigger.i)
        if weighed is None or draft.type not in _NUMBER:
            return
        words = {draft.trigger, draft.clause, *draft.words}
        rows = [weighed.places[word.i] for word in words if word.i in weighed.places]
        best = max(rows, key=lambda row: float(weighed.types[row, _NUMBER[draft.type]]))
        lean(sure, weighed.sure[best])

    def _stands(self, draft: Draft) -> bool:
        weighed = self._seen.get(draft.trigger.i)
        if weighed is None or draft.type not in _NUMBER:
            return True
        told = self._told(draft, weighed)
        if draft.type not in _INTERACTIONS:
            return draft.type in _COUNTED or told.max() >= LEAST_STANDING
        between = self._between(draft, weighed)
        belief = told if between is None else (told + between) / 2
        best = TYPES[int(belief.argmax())]
        if best != draft.type and best in _INTERACTIONS and belief.max() - belief[_NUMBER[draft.type]] > LEAN:
            draft.type, draft.mode = best, None
            draft.rule += f", network: {best}"
        return bool(told.max() >= LEAST_STANDING or (between is not None and between.max() > LEAN))

    def _told(self, draft: Draft, weighed: Weighed) -> Array:
        """For each type the probability that one of the draft's words tells it."""
        words = {draft.trigger, draft.clause, *draft.words}
        rows = [weighed.places[word.i] for word in words if word.i in weighed.places]
        found: Array = weighed.types[rows].max(axis=0)
        return found

    def _between(self, draft: Draft, weighed: Weighed) -> Array | None:
        """For each type the probability that it passes between the sides of the draft; None where a side is not told."""
        sides = [self._rows(draft.of(role)[:1], weighed) for role in ("agent", "patient")]
        if not all(sides):
            return None
        types, _ = self._weigher.passing(weighed, [(sides[0], sides[1])])
        found: Array = types[0, :-1]
        return found

    def _rows(self, tokens: Iterable[Token], weighed: Weighed) -> list[int]:
        """Where the words of a filler's mention stand in the window."""
        words = [word for token in tokens for word in self._page.tokens(self._ground.mention(token).span)]
        return [weighed.places[word.i] for word in words if word.i in weighed.places]

    def _new(self, kept: Sequence[Draft], sentence: Sequence[Token]) -> Iterator[Draft]:
        """Claims that no rule thought of."""
        spoken = {word.i for draft in kept for word in (draft.trigger, draft.clause, *draft.words)}
        asked = [(token, weighed, type_) for token in sentence if token.i not in spoken for weighed, type_ in self._likely(token)]
        for token, weighed, type_ in asked:
            row = weighed.places[token.i]
            slots = self._weigher.slots(weighed, [(row, type_)])[0]
            draft = self._drafted(token, TYPES[type_], slots, weighed, float(weighed.types[row, type_]))
            if draft is not None:
                yield draft

    def _likely(self, token: Token) -> Iterator[tuple[Weighed, int]]:
        weighed = self._seen.get(token.i)
        if weighed is None:
            return
        shares = weighed.types[weighed.places[token.i]]
        for type_ in np.flatnonzero(shares >= LEAST_NEW).tolist():
            if TYPES[type_] not in _COUNTED:
                yield weighed, type_

    def _drafted(self, token: Token, type_: str, slots: Array, weighed: Weighed, score: float) -> Draft | None:
        clause = token.head if token.dep_ in {"attr", "acomp"} else token
        draft = Draft(type=type_, trigger=token, clause=clause, rule="network", score=round(score, 2))
        first, second = ("subject", "object") if type_ in LIFE else ("agent", "place" if type_ == "controls" else "patient")
        for role, slot in ((first, Slot.FIRST), (second, Slot.SECOND), ("group", Slot.THIRD)):
            rows = np.flatnonzero(slots[:, slot] >= LEAST_FILLER).tolist()
            draft.fill(role, self._heads([self._page.doc[weighed.read.window.tokens[row]] for row in rows]))
        needed = {first, second} if type_ in LIFE else set()
        return draft if draft.roles and needed <= set(draft.roles) else None

    def _passed(self, kept: Sequence[Draft], sentence: Sequence[Token]) -> Iterator[Draft]:
        """What passes between two actors of whom no draft says anything together."""
        actors = self._actors(sentence)
        linked = {frozenset((one.i, other.i)) for draft in kept for one, other in permutations(self._fillers(draft), 2)}
        pairs = [pair for pair in permutations(actors, 2) if frozenset((pair[0].i, pair[1].i)) not in linked]
        weighed = self._seen.get(sentence[0].i) if pairs else None
        if weighed is None:
            return
        rows = [tuple(self._rows([side], weighed) for side in pair) for pair in pairs]
        asked = [(pair, sides) for pair, sides in zip(pairs, rows, strict=True) if all(sides) and not set(sides[0]) & set(sides[1])]
        if not asked:
            return
        types, looks = self._weigher.passing(weighed, [sides for _, sides in asked])
        told = {word.i for draft in kept for word in (draft.trigger, *draft.words)}
        for ((first, second), _), shares, look in zip(asked, types, looks, strict=True):
            best = int(shares.argmax())
            if best == NONE or shares[best] < LEAST_PASSING or TYPES[best] not in _INTERACTIONS:
                continue
            word = self._page.doc[weighed.read.window.tokens[int(look.argmax())]]
            if word.i not in told and word.pos_ in {"VERB", "NOUN", "ADJ"} and sentence[0].i <= word.i <= sentence[-1].i:
                told.add(word.i)
                draft = Draft(type=TYPES[best], trigger=word, clause=word, rule="network, pair", score=round(float(shares[best]), 2))
                draft.fill("agent", [first])
                draft.fill("patient", [second])
                yield draft

    def _actors(self, sentence: Sequence[Token]) -> list[Token]:
        """Who may do something to another: names of persons, bodies and states, at most a handful a sentence."""
        heads = (self._ground.known(token) for token in sentence if token.ent_type_ in _ACTORS)
        found = {known.span: known for known in heads if known is not None}
        return [self._page.tokens(known.head)[-1] for known in list(found.values())[:_MOST]]

    def _fillers(self, draft: Draft) -> list[Token]:
        return [self._page.tokens(self._ground.mention(token).head)[-1] for fillers in draft.roles.values() for token in fillers]

    def _heads(self, tokens: Iterable[Token]) -> list[Token]:
        """One word a mention."""
        found: dict[object, Token] = {}
        for token in tokens:
            known = self._ground.known(token)
            found.setdefault(known.span if known is not None else token.i, token)
        return list(found.values())
