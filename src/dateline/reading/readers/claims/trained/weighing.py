"""Drafts on the network's scales: some stand, some are of another type or nothing, some no rule thought of."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import permutations
from typing import TypeAlias

import numpy as np
from spacy.tokens import Token

from dateline.model import LIFE, Mention, MentionKind, Span
from dateline.reading.encoder.encoder import Array, Encoder, Graph
from dateline.reading.page import Page
from dateline.reading.readers.claims.arguments import takes_part
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.sureness import Sureness
from dateline.reading.readers.claims.telling.deeds import support
from dateline.reading.readers.claims.trained.leaning import lean
from dateline.reading.readers.claims.trained.parting import lend
from dateline.reading.readers.claims.trained.scheme import NONE, TYPES, Slot
from dateline.reading.readers.claims.trained.weigher import Weighed, Weigher
from dateline.reading.readers.claims.words import words
from dateline.reading.vocabulary import load

_NUMBER = {name: number for number, name in enumerate(TYPES)}
_INTERACTIONS = frozenset(load("interactions"))
_COUNTED = frozenset({"casualties", "strength", "holds", "located_at", *load("media")})
"""Types the rules alone propose: they read counts and media."""

_VIOLENT = frozenset({"ASSAULT", "COERCE", "CLAIM_RESPONSIBILITY", "DENY_RESPONSIBILITY"})
"""Types whose words seldom tell anything else."""

LEAST_NEW = 0.7
"""The least probability of a claim that no rule proposed."""

LEAST_FILLER = 0.5

PLAIN = frozenset({"says", "claims", "confirms", "relays", "verifies"})
"""Stances that leave what is said as sure as its own words make it."""

LEAST_PASSING = 0.6
"""The least probability that something passes between two whom no word seemed to join."""

_ACTORS = frozenset(
    {MentionKind.GROUP, MentionKind.STATE, MentionKind.ORGAN, MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.PEOPLE}
)
_MOST = 6

LEAST_STIR = 0.2
"""The least probability of the likeliest word of a sentence in which pairs of actors are asked about."""

_DEEDS = [number for name, number in _NUMBER.items() if name in _INTERACTIONS]

_Pair: TypeAlias = tuple[Token, Token]
_Rows: TypeAlias = tuple[Sequence[int], Sequence[int]]

LEAST_BACKED = 0.9
"""The same with the probability added that the word they look to tells such a claim."""

"""Actors of a sentence that are asked about in pairs."""

LEAN = 0.5
"""How much likelier another type must be than the rules'."""

LEAN_ALONE = 0.7
"""The same where only one side is told, so that the word alone speaks."""

LEAST_STANDING = 0.01
"""Below it, whatever the type, what the rules proposed with a side missing is nothing."""


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
        kept += self._passed(kept, sentence)
        weighed = self._seen.get(sentence[0].i)
        return kept if weighed is None else [*kept, *lend(kept, sentence, weighed, self._ground)]

    def passing(self, source: Span, target: Span) -> dict[str, float]:
        """What passes between two stretches: type → probability."""
        sides = [[word for word in self._page.tokens(span) if word.i in self._seen] for span in (source, target)]
        weighed = self._seen[sides[0][0].i] if all(sides) else None
        rows = [[weighed.places[word.i] for word in side if word.i in weighed.places] for side in sides] if weighed is not None else []
        if weighed is None or not all(rows):
            return {}
        types, _ = self._weigher.passing(weighed, [(rows[0], rows[1])])
        return {name: float(share) for name, share in zip(TYPES, types[0], strict=False)}

    def lean(self, sure: Sureness, draft: Draft) -> None:
        """Lets the network speak of how sure a draft is, by the word that most likely tells it."""
        weighed = self._seen.get(draft.trigger.i)
        if weighed is None or draft.type not in _NUMBER:
            return
        telling = {draft.trigger, *draft.words}  # the clause may tell something else: "the attack did not kill anyone"
        rows = [weighed.places[word.i] for word in telling if word.i in weighed.places]
        best = max(rows, key=lambda row: float(weighed.types[row, _NUMBER[draft.type]]))
        lean(sure, weighed.sure[best])

    def _stands(self, draft: Draft) -> bool:
        weighed = self._seen.get(draft.trigger.i)
        if weighed is None or draft.type not in _NUMBER:
            return True
        if draft.type not in _INTERACTIONS:
            return True  # turns of phrase that name two groups and a tie are seldom anything else
        told = self._told(draft, weighed)
        between = self._between(draft, weighed)
        belief = told if between is None else (told + between) / 2
        best = TYPES[int(belief.argmax())]
        least = LEAN if between is not None else LEAN_ALONE
        if best != draft.type and best in _INTERACTIONS and belief.max() - belief[_NUMBER[draft.type]] > least:
            draft.type, draft.mode = best, None
            draft.rule += f", network: {best}"
        complete = draft.trigger.pos_ == "VERB" and {"agent", "patient"} <= set(draft.roles)
        return complete or draft.type in _VIOLENT or bool(told.max() >= LEAST_STANDING)

    def _told(self, draft: Draft, weighed: Weighed) -> Array:
        """For each type the probability that one of the draft's words tells it."""
        telling = {draft.trigger, draft.clause, *draft.words}
        rows = [weighed.places[word.i] for word in telling if word.i in weighed.places]
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
        found = [word for token in tokens for word in self._page.tokens(self._ground.mention(token).span)]
        return [weighed.places[word.i] for word in found if word.i in weighed.places]

    def _new(self, kept: Sequence[Draft], sentence: Sequence[Token]) -> Iterator[Draft]:
        """Claims that no rule thought of."""
        spoken = {word.i for draft in kept for word in (draft.trigger, draft.clause, *draft.words)}
        free = [token for token in sentence if token.i not in spoken and not self._only_speaks(token)]
        asked = [(token, weighed, type_) for token in free for weighed, type_ in self._likely(token)]
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
        clause = token.head if token.dep_ in {"attr", "acomp"} else support(token, words("deeds"))[0] if token.pos_ == "NOUN" else token
        draft = Draft(type=type_, trigger=token, clause=clause, rule="network", score=round(score, 2))
        first, second = ("subject", "object") if type_ in LIFE else ("agent", "place" if type_ == "controls" else "patient")
        for role, slot in ((first, Slot.FIRST), (second, Slot.SECOND), ("group", Slot.THIRD)):
            rows = np.flatnonzero(slots[:, slot] >= LEAST_FILLER).tolist()
            draft.fill(role, self._heads([self._page.doc[weighed.read.window.tokens[row]] for row in rows]))
        needed = {first, second} if type_ in LIFE else set()
        return draft if draft.roles and needed <= set(draft.roles) else None

    def _passed(self, kept: Sequence[Draft], sentence: Sequence[Token]) -> Iterator[Draft]:
        """What passes between two actors of whom no draft says anything together, the surest first, one for each word that tells it."""
        weighed = self._seen.get(sentence[0].i)
        if weighed is None or not self._stirs(sentence, weighed):
            return
        asked = list(self._pairs(kept, sentence, weighed))
        if not asked:
            return
        types, looks = self._weigher.passing(weighed, [sides for _, sides in asked])
        told = {word.i for draft in kept for word in (draft.trigger, *draft.words)}
        order = sorted(range(len(asked)), key=lambda place: -float(types[place, :-1].max()))
        for place in order:
            (first, second), shares = asked[place][0], types[place]
            best = int(shares.argmax())
            if best == NONE or shares[best] < LEAST_PASSING or TYPES[best] not in _INTERACTIONS:
                continue  # surest first, but another pair may look to a word that backs it
            row = int(looks[place].argmax())
            word = self._page.doc[weighed.read.window.tokens[row]]
            if not (takes_part(first, word) and takes_part(second, word)):
                continue
            if _completed(kept, word, TYPES[best], (first, second)) or shares[best] + weighed.types[row, best] < LEAST_BACKED:
                continue
            if (
                word.i not in told
                and not self._only_speaks(word)
                and word.pos_ in {"VERB", "NOUN", "ADJ"}
                and sentence[0].i <= word.i <= sentence[-1].i
            ):
                told.add(word.i)
                draft = Draft(type=TYPES[best], trigger=word, clause=word, rule="network, pair", score=round(float(shares[best]), 2))
                draft.fill("agent", [first])
                draft.fill("patient", [second])
                yield draft

    def _stirs(self, sentence: Sequence[Token], weighed: Weighed) -> bool:
        """Whether any word of a sentence may tell of a deed at all: asking about every pair in every sentence costs time."""
        rows = [weighed.places[token.i] for token in sentence if token.i in weighed.places]
        return bool(rows) and float(weighed.types[min(rows) : max(rows) + 1, _DEEDS].max()) >= LEAST_STIR

    def _pairs(self, kept: Sequence[Draft], sentence: Sequence[Token], weighed: Weighed) -> Iterator[tuple[_Pair, _Rows]]:
        """Two actors in either order whom no draft joins, with where they stand in the window."""
        linked = {frozenset((one.i, other.i)) for draft in kept for one, other in permutations(self._fillers(draft), 2)}
        rows = {actor.i: self._rows([actor], weighed) for actor in self._actors(sentence)}
        for first, second in permutations(rows, 2):
            one, other = rows[first], rows[second]
            if one and other and not set(one) & set(other) and frozenset((first, second)) not in linked:
                yield (self._page.doc[first], self._page.doc[second]), (one, other)

    def _only_speaks(self, word: Token) -> bool:
        """Whether it is the cue of plain speech: what is said is the claim, and not that somebody says it."""
        return any(span.start <= word.idx < span.end for span in self._speech)

    @cached_property
    def _speech(self) -> list[Span]:
        return [span for one in self._page.attributions if one.stance in PLAIN for span in one.cue]

    def _actors(self, sentence: Sequence[Token]) -> list[Token]:
        """Who may do something to another: persons, bodies and states, by name or not, at most a handful a sentence."""
        known = (self._ground.known(token) for token in sentence if token.pos_ in {"NOUN", "PROPN", "ADJ"})
        found = {mention.span: mention for mention in known if mention is not None and self._may_act(mention)}
        return [self._page.tokens(mention.head)[-1] for mention in list(found.values())[:_MOST]]

    def _may_act(self, mention: Mention) -> bool:
        if mention.kind is not MentionKind.PLACE:
            return mention.kind in _ACTORS
        return self._page.tokens(mention.head)[-1].ent_type_ in {"GPE", "NORP"}

    def _fillers(self, draft: Draft) -> list[Token]:
        return [self._page.tokens(self._ground.mention(token).head)[-1] for fillers in draft.roles.values() for token in fillers]

    def _heads(self, tokens: Iterable[Token]) -> list[Token]:
        """One word a mention."""
        found: dict[object, Token] = {}
        for token in tokens:
            known = self._ground.known(token)
            found.setdefault(known.span if known is not None else token.i, token)
        return list(found.values())


def _completed(kept: Iterable[Draft], word: Token, type_: str, pair: tuple[Token, Token]) -> bool:
    """Whether a draft that the word tells has one of the two in its place and nobody in the other's, who then fills it."""
    for draft in kept:
        if draft.type != type_ or word not in {draft.trigger, draft.clause, *draft.words}:
            continue
        seats = (("agent", pair[0]), ("patient", pair[1]))
        for (role, own), (empty, other) in (seats, seats[::-1]):
            if own in draft.of(role) and empty not in draft.roles:
                draft.fill(empty, [other])
                return True
    return False
