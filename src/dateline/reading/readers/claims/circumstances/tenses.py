"""What the verb around a deed says of whether it is over."""

from spacy.tokens import Token

from dateline.reading.phrases import SUBJECTS

PAST_AUXILIARIES = frozenset({"was", "were", "had", "has", "have"})


def verb_of(clause: Token) -> Token:
    """The verb itself, or the one whose subject an event noun is."""
    return clause.head if clause.pos_ in {"NOUN", "PROPN"} and clause.dep_ in {"nsubj", "nsubjpass"} else clause


def auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}


def has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def steps_back(verb: Token) -> bool:
    """Whether it lies before what is being told: "had cleared the road"."""
    return any(child.dep_ == "aux" and child.lower_ in {"had", "'d", "’d"} for child in verb.children)


def is_past(clause: Token) -> bool:
    """Whether the verb, or the one it shares its tense with, is past or perfect."""
    node = clause
    for _ in range(4):  # an event noun has the tense of the verb it hangs on
        if node.pos_ in {"VERB", "AUX"} or node.head == node:
            break
        node = node.head
    for _ in range(4):
        helpers = auxiliaries(node)
        if node.tag_ == "VBD" or helpers & {*PAST_AUXILIARIES, "did"}:
            return True
        if node.tag_ == "VBN" and node.dep_ in {"acl", "advcl", "ROOT", "amod"} and not helpers:
            return True
        if node.tag_ == "VBG" and node.dep_ == "acl":  # "hit the market, killing 12": of the verb above
            node = next((word for word in node.ancestors if word.pos_ in {"VERB", "AUX"}), node)
            continue
        if node.dep_ in {"conj", "xcomp", "pcomp"} or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN"}):
            node = node.head
            continue
        return False
    return False
