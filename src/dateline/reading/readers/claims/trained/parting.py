"""Who did it, whom it hit and what with, told elsewhere in the sentence than at the word that tells the deed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import takes_part
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.trained.scheme import PARTS, TYPES
from dateline.reading.readers.claims.trained.sight import clause_of
from dateline.reading.readers.claims.trained.weigher import Weighed

LEAST_PART = 0.6
"""The least probability of a part that is lent to a draft."""

LEAST_DEED = 0.7
"""The least probability of the word that tells a deed of which only the parts are sure."""

_ASSAULT = TYPES.index("ASSAULT")
_ROLES = {"agent": ("person", "body"), "patient": ("victim", "target"), "weapon": ("weapon",)}
_HIT = ("victim", "target")


def lend(drafts: Sequence[Draft], sentence: Sequence[Token], weighed: Weighed, ground: Ground) -> Iterator[Draft]:
    """Fills the roles of violence that the rules left empty, each part at the nearest deed; and a deed for parts that have none."""
    parts = _parts(sentence, weighed, ground)
    deeds = [draft for draft in drafts if draft.type == "ASSAULT"]
    if parts and not deeds and not any(draft.type in {"casualties", "COERCE"} for draft in drafts):
        deeds = list(_deed(parts, sentence, weighed))
        yield from deeds
    held = {token.i for draft in drafts for fillers in draft.roles.values() for token in fillers}
    for role, names in _ROLES.items():
        empty = [draft for draft in deeds if role not in draft.roles]
        for token in (token for name in names for token in parts[name] if token.i not in held):
            near = [draft for draft in empty if takes_part(token, draft.trigger)]
            nearest = min(near, key=lambda draft: abs(draft.trigger.i - token.i), default=None)
            if nearest is not None and nearest.trigger != token:
                nearest.fill(role, [token])
                held.add(token.i)


def _parts(sentence: Sequence[Token], weighed: Weighed, ground: Ground) -> Mapping[str, list[Token]]:
    """The words with a part, one for each mention: its head, or the last of its words."""
    found: dict[str, dict[object, Token]] = defaultdict(dict)
    for token in sentence:
        row = weighed.places.get(token.i)
        if row is None or token.pos_ not in {"NOUN", "PROPN", "NUM", "PRON"}:
            continue
        for number, name in enumerate(PARTS):
            if weighed.parts[row, number] >= LEAST_PART:
                head = _head(token)
                known = ground.known(head)
                found[name][known.span if known is not None else head.i] = head
    return defaultdict(list, {name: list(tokens.values()) for name, tokens in found.items()})


def _head(token: Token) -> Token:
    """The noun a word stands before: "machine guns"."""
    while token.dep_ in {"compound", "nmod", "amod", "nummod"} and token.head.pos_ in {"NOUN", "PROPN"}:
        token = token.head
    return token


def _deed(parts: Mapping[str, list[Token]], sentence: Iterable[Token], weighed: Weighed) -> Iterator[Draft]:
    """A deed whose word no rule knew and the network was not sure of, where whom it hit is plain."""
    if not any(parts[name] for name in _HIT):
        return
    words = [token for token in sentence if token.pos_ in {"VERB", "NOUN"} and token.i in weighed.places]
    best = max(words, key=lambda token: float(weighed.types[weighed.places[token.i], _ASSAULT]), default=None)
    if best is not None and (share := float(weighed.types[weighed.places[best.i], _ASSAULT])) >= LEAST_DEED:
        yield Draft(type="ASSAULT", trigger=best, clause=clause_of(best), rule="network, parts", score=round(share, 2))
