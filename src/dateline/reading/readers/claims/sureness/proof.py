"""Words of knowing, telling and proving, and what negation leaves of them."""

from spacy.tokens import Token

REPORTS = frozenset(
    {"say", "report", "announce", "state", "claim", "declare", "confirm", "note", "tell", "add", "acknowledge", "show", "reveal", "find"}
)

PROOF = frozenset({"evidence", "proof", "indication", "sign", "hint"})


SURE = frozenset({"clear", "certain", "known", "sure", "evident", "apparent"})


TELLS = REPORTS | {"know", "specify", "disclose", "elaborate", "explain", "give", "detail"}


_NOT = frozenset({"no", "little", "scant", "without"})


def is_not_denied(word: Token) -> bool:
    """As in "did not deny that X", "has no doubt that X"."""
    for one in (word, *word.children):
        if one.lemma_ == "doubt" and one.i > 0 and one.nbor(-1).lower_ in {"beyond", "without"}:
            return True
        doubt = one.lemma_ in {"doubt", "question"} and any(child.lower_ in {"no", "little"} for child in one.children)
        if doubt or is_neither(one) or (one.lemma_ in {"doubt", "deny", "dispute"} and is_negated(one)):
            return True
    return False


def is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _leaves_both(verb: Token) -> bool:
    """As in "neither confirmed nor denied", "would not confirm or deny", "declined to confirm or deny"."""
    withheld = verb.dep_ == "xcomp" and verb.head.lemma_ in {"decline", "refuse"}
    return withheld or is_negated(verb) or any(child.lower_ in {"neither", "nor"} for child in verb.children)


def is_neither(verb: Token) -> bool:
    """As in "neither confirmed nor denied"."""
    joined = verb.lemma_ in {"deny", "confirm"} and (verb.dep_ == "conj" or any(child.dep_ == "conj" for child in verb.children))
    return joined and any(map(_leaves_both, (verb, verb.head)))


def is_missing(proof: Token) -> bool:
    return proof.head.lower_ == "without" or any(child.lower_ in _NOT for child in proof.children) or is_negated(proof.head)
