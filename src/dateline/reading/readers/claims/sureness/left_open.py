"""Clauses that nothing is claimed of: "not clear who", "did not say how many", "no evidence that"."""

from spacy.tokens import Token

from dateline.reading.readers.claims.sureness.found import Sureness
from dateline.reading.readers.claims.sureness.proof import PROOF, SURE, TELLS, is_missing, is_negated, is_neither, is_not_denied


def is_left_open(node: Token, found: Sureness) -> bool:
    """As in "not clear who shelled it", "did not say how many fell", "no evidence that X": nothing of this denies the deed."""
    head = node.head
    if node.dep_ in {"acl", "relcl", "ccomp"} and head.lemma_ == "doubt":
        found.governor = head
        return is_not_denied(head) or found.note("unknown")
    if node.dep_ == "acl" and head.pos_ == "NOUN":  # "declined to comment on reports that X"
        verb = next((one for one in head.ancestors if one.pos_ == "VERB"), None)
        if verb is not None and _is_withheld(verb):
            return found.note("unknown")
    clause = node.dep_ in {"ccomp", "csubj", "csubjpass"} and head != node
    if _is_without_proof(node, clause=clause):
        return found.note("unknown")
    asked = _asking_word(node) if clause and not is_neither(head) else None
    if asked is not None:
        return asked.lower_ != "how" or asked.head == node or found.note("unknown")
    return clause and _is_unsaid(head, found)


def _is_without_proof(node: Token, *, clause: bool) -> bool:
    """As in "no evidence that X", "no evidence has emerged that X"."""
    head = node.head
    if node.dep_ in {"acl", "relcl", "ccomp"} and head.lemma_ in PROOF:
        return is_missing(head)
    subjects = (child for child in head.children if child.dep_ in {"nsubj", "nsubjpass"} and child.lemma_ in PROOF)
    return clause and any(is_missing(child) for child in subjects)


def _is_unsaid(head: Token, found: Sureness) -> bool:
    """As in "neither confirmed nor denied that X", "did not rule out that X", "not clear that X"."""
    governor = head.head if head.dep_ == "acomp" else head
    if is_neither(head):
        found.governor = head
        return found.note("unknown")
    excluded = governor.lemma_ in {"deny", "exclude"} or (
        governor.lemma_ == "rule" and any(child.lower_ == "out" for child in governor.children)
    )
    if excluded and is_negated(governor):
        found.governor = governor
        return found.note("possible")
    sure = head if head.dep_ == "acomp" else next((child for child in head.children if child.dep_ == "acomp"), None)
    unsaid = governor.lemma_ in TELLS or (sure is not None and sure.lower_ in SURE)
    return unsaid and (is_negated(governor) or _is_withheld(governor)) and found.note("unknown")


def _is_withheld(verb: Token) -> bool:
    """As in "refused to confirm", "declined to comment", "has yet to say"."""
    to = next((child for child in verb.lefts if child.lower_ == "to"), None)
    if to is None or verb.dep_ not in {"xcomp", "ccomp"}:
        return False
    return verb.head.lemma_ in {"decline", "refuse"} or (to.i > 0 and to.nbor(-1).lower_ == "yet")


def _asking_word(clause: Token) -> Token | None:
    """The question word of an indirect question: "who shelled it", "how many people were killed"."""
    word = clause.left_edge
    if word.tag_ not in {"WP", "WP$", "WDT", "WRB"} or any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children):
        return None
    above = next((one for one in (word.head, *word.ancestors) if one.pos_ in {"VERB", "AUX"}), word)
    return word if above == clause else None
