"""What passes between two actors of a sentence whom no draft joins."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import TypeAlias

from spacy.tokens import Token

from dateline.model import Mention, MentionKind, Span
from dateline.reading.readers.claims.arguments import takes_part
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.trained.scheme import NONE, TYPES
from dateline.reading.readers.claims.trained.sight import Sight, clause_of
from dateline.reading.readers.claims.trained.weigher import Weighed
from dateline.reading.vocabulary import load

LEAST_PASSING = 0.6
"""The least probability that something passes between two whom no word seemed to join."""

LEAST_BACKED = 0.9
"""The same with the probability added that the word they look to tells such a claim."""

LEAST_STIR = 0.2
"""The least probability of the likeliest word of a sentence in which pairs of actors are asked about."""

MOST = 6
"""Actors of a sentence that are asked about in pairs."""

_ACTORS = frozenset(
    {MentionKind.GROUP, MentionKind.STATE, MentionKind.ORGAN, MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.PEOPLE}
)
_DEEDS = [number for number, name in enumerate(TYPES) if name in load("interactions")]
_TELLS = frozenset({"VERB", "NOUN", "ADJ"})

_Pair: TypeAlias = tuple[Token, Token]
_Rows: TypeAlias = tuple[Sequence[int], Sequence[int]]


def between(sight: Sight, source: Span, target: Span) -> dict[str, float]:
    """What passes between two stretches: type → probability; empty where they do not stand in one window."""
    weighed = next((found for word in sight.page.tokens(source) if (found := sight.at(word)) is not None), None)
    if weighed is None or not all(rows := [sight.rows_in(span, weighed) for span in (source, target)]):
        return {}
    types, _ = sight.weigher.passing(weighed, [(rows[0], rows[1])])
    return {name: float(share) for name, share in zip(TYPES, types[0], strict=False)}


def paired(sight: Sight, kept: Sequence[Draft], sentence: Sequence[Token]) -> Iterator[Draft]:
    """New drafts, the surest first, one for each word that tells it; a draft that lacks one of the two is completed in place."""
    weighed = sight.at(sentence[0])
    asked = list(_pairs(sight, kept, sentence, weighed)) if weighed is not None and _stirs(sentence, weighed) else []
    if weighed is None or not asked:
        return
    types, looks = sight.weigher.passing(weighed, [rows for _, rows in asked])
    told = {word.i for draft in kept for word in (draft.trigger, *draft.words)}
    for place in sorted(range(len(asked)), key=lambda place: -float(types[place, :-1].max())):
        best, row = int(types[place].argmax()), int(looks[place].argmax())
        if best == NONE or best not in _DEEDS or types[place, best] < LEAST_PASSING:
            continue
        pair, word, share = asked[place][0], sight.word(row, weighed), float(types[place, best])
        if not all(takes_part(actor, word) for actor in pair) or _completed(kept, word, TYPES[best], pair):
            continue
        if share + weighed.types[row, best] >= LEAST_BACKED and word.i not in told and _may_tell(sight, word, sentence):
            told.add(word.i)
            yield _draft(TYPES[best], word, pair, share)


def _stirs(sentence: Sequence[Token], weighed: Weighed) -> bool:
    """Whether any word of a sentence may tell of a deed at all: asking about every pair in every sentence costs time."""
    rows = [weighed.places[token.i] for token in sentence if token.i in weighed.places]
    return bool(rows) and float(weighed.types[min(rows) : max(rows) + 1, _DEEDS].max()) >= LEAST_STIR


def _pairs(sight: Sight, kept: Sequence[Draft], sentence: Sequence[Token], weighed: Weighed) -> Iterator[tuple[_Pair, _Rows]]:
    """Two actors in either order whom no draft joins, with where they stand in the window."""
    linked = {frozenset((one.i, other.i)) for draft in kept for one, other in permutations(_fillers(sight, draft), 2)}
    rows = {actor.i: sight.rows(actor, weighed) for actor in _actors(sight, sentence)}
    for first, second in permutations(rows, 2):
        one, other = rows[first], rows[second]
        if one and other and not set(one) & set(other) and frozenset((first, second)) not in linked:
            yield (sight.page.doc[first], sight.page.doc[second]), (one, other)


def _fillers(sight: Sight, draft: Draft) -> list[Token]:
    return [sight.head(sight.ground.mention(token)) for fillers in draft.roles.values() for token in fillers]


def _actors(sight: Sight, sentence: Sequence[Token]) -> list[Token]:
    """Who may do something to another: persons, bodies and states, by name or not, at most a handful a sentence."""
    known = (sight.ground.known(token) for token in sentence if token.pos_ in {"NOUN", "PROPN", "ADJ"})
    found = {mention.span: mention for mention in known if mention is not None and _may_act(sight, mention)}
    return [sight.head(mention) for mention in list(found.values())[:MOST]]


def _may_act(sight: Sight, mention: Mention) -> bool:
    if mention.kind is not MentionKind.PLACE:
        return mention.kind in _ACTORS
    return sight.head(mention).ent_type_ in {"GPE", "NORP"}


def _may_tell(sight: Sight, word: Token, sentence: Sequence[Token]) -> bool:
    return sentence[0].i <= word.i <= sentence[-1].i and word.pos_ in _TELLS and not sight.only_speaks(word)


def _draft(type_: str, word: Token, pair: _Pair, share: float) -> Draft:
    made = Draft(type=type_, trigger=word, clause=clause_of(word), rule="network, pair", score=round(share, 2))
    made.fill("agent", [pair[0]])
    made.fill("patient", [pair[1]])
    return made


def _completed(kept: Iterable[Draft], word: Token, type_: str, pair: _Pair) -> bool:
    """Whether a draft that the word tells has one of the two in its place and nobody in the other's, who then fills it."""
    seats = (("agent", pair[0]), ("patient", pair[1]))
    for draft in kept:
        if draft.type != type_ or word not in {draft.trigger, draft.clause, *draft.words}:
            continue
        for (role, own), (empty, other) in (seats, seats[::-1]):
            if own in draft.of(role) and empty not in draft.roles:
                draft.fill(empty, [other])
                return True
    return False
