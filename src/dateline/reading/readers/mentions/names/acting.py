"""Whether a country's name stands for the state that acts, or for the ground it lies on.

A country is a STATE where it is the subject or agent of a verb of doing or saying, the object of one ("accused Russia"), the owner of
an army or office ("Turkey's president"), or a party ("between Iran and Israel"); a PLACE after in, from, near … and wherever nothing
tells. A capital stands for its government only as the subject or agent of a verb of saying or deciding.
"""

from spacy.tokens import Doc, Token

from dateline.model import MentionKind
from dateline.reading.phrases import SUBJECTS
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import capitals, countries, words
from dateline.reading.readers.mentions.spelling import key


def acting(doc: Doc, found: Found) -> MentionKind:
    """STATE or PLACE for a place's name; PLACE for all that is neither a country nor a capital."""
    spelt = key(tuple(token.text for token in found.tokens(doc)))
    if spelt in countries():
        return MentionKind.STATE if _acts(doc[found.head]) else MentionKind.PLACE
    if spelt in capitals() and _decides(doc[found.head]):
        return MentionKind.STATE
    return MentionKind.PLACE


def _first_of(token: Token) -> Token:
    """The first of several joined names: what holds for it holds for all."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token


def _acts(token: Token) -> bool:
    token = _first_of(token)
    verb = token.head
    if token.dep_ in SUBJECTS:
        return verb.pos_ in {"VERB", "AUX"} and (verb.lemma_ not in words("mentions", "idle_verbs") or _has_auxiliary_meaning(verb))
    if token.dep_ in {"dobj", "dative", "iobj"}:
        return verb.lemma_ not in words("mentions", "ground_verbs")
    if token.dep_ == "pobj":
        return verb.dep_ == "agent" or verb.lower_ in {"with", "against", "between", "by"}
    if token.dep_ in {"poss", "compound", "nmod"}:
        lemma = token.head.lemma_.lower()
        if token.dep_ != "poss" and token.text.isupper() and lemma not in words("nouns", "place"):
            return True  # "U.S. sanctions": the letters stand where other countries have an adjective
        return any(lemma in words("nouns", kind) for kind in ("organ", "person", "document")) or token.head.ent_type_ in {"ORG", "PERSON"}
    return False


def _has_auxiliary_meaning(verb: Token) -> bool:
    return any(
        child.dep_ in {"xcomp", "acomp"} and child.lemma_ in {"ready", "willing", "responsible", "able", "concerned"}
        for child in verb.children
    )


def _decides(token: Token) -> bool:
    token = _first_of(token)
    if token.dep_ in SUBJECTS:
        return token.head.lemma_ in words("mentions", "deciding_verbs")
    return token.dep_ == "pobj" and (token.head.dep_ == "agent" or (token.head.lower_ == "between" and bool(list(token.conjuncts))))
