"""Who speaks: the noun phrase behind a cue."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions.frames import Frame

_RELATIVE = frozenset({"who", "which", "that", "whom"})


def source_of(word: Token, frame: Frame) -> Tokens | None:
    """The noun phrase of who speaks; None where the text names none."""
    head = _of_noun(word) if word.pos_ in {"NOUN", "PROPN"} else _of_verb(word, frame)
    if head is None:
        return None
    return phrases.noun_phrase(antecedent(head))


def _of_verb(verb: Token, frame: Frame) -> Token | None:
    if phrases.is_passive(verb):
        return phrases.agent(verb)
    found = phrases.subject(verb)
    if found is None and frame is Frame.QUOTE:  # "…," said the mayor: the parse may take the mayor for the object
        found = next((child for child in verb.rights if child.dep_ in {"dobj", "attr", "npadvmod"}), None)
    if found is not None and (found.dep_ in {"csubj", "expl"} or found.lower_ in {"it", "there"} and phrases.is_passive(verb)):
        return None
    return found


def _of_noun(noun: Token) -> Token | None:
    """"its claim", "the army's claim", "a claim by the army", "made the claim"."""
    for child in noun.lefts:
        if child.dep_ == "poss":
            return child
    for child in noun.rights:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    if noun.dep_ in {"dobj", "obj"} and noun.head.pos_ == "VERB":
        return phrases.subject(noun.head)
    return None


def antecedent(head: Token) -> Token:
    """What "who" or "which" stands for; any other word is itself."""
    if head.lower_ in _RELATIVE and head.pos_ in {"PRON", "DET", "SCONJ"}:
        for node in head.ancestors:
            if node.dep_ == "relcl":
                return node.head
    return head
