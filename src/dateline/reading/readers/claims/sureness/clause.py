"""What stands by the verb or the event noun itself: negation, modals, conditions."""

from spacy.tokens import Token

from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.sureness.found import Sureness, is_definite
from dateline.reading.readers.claims.sureness.phrases import is_in_case, is_inverted, is_of_whoever, is_whoever, spoken
from dateline.reading.readers.claims.sureness.proof import PROOF, SURE, TELLS, is_missing, is_negated
from dateline.reading.readers.claims.words import beside, governors, markers

_NOBODY = frozenset({"nobody", "none", "no-one", "neither"})


def of_noun(draft: Draft, found: Sureness) -> None:
    """What stands by an event noun, and what it hangs on."""
    noun = draft.trigger
    for child in noun.children:
        if child.dep_ in {"amod", "compound"} and child.lower_ in governors():
            found.note(governors()[child.lower_])
        elif child.lower_ == "no" and child.dep_ == "det":
            found.note("denied")
    if is_definite(noun):
        return
    head = noun.head
    if head.dep_ == "prep" or head.pos_ == "ADP":
        head = head.head
    if noun.dep_ == "pobj" and head.lemma_ in PROOF and is_missing(head):  # "no evidence of an attack"
        found.note("unknown")
    elif noun.dep_ in {"dobj", "pobj", "conj"} and head.lemma_ in governors() and (head.lemma_ != "commit" or noun.dep_ == "pobj"):
        found.note(governors()[head.lemma_])


def of_clause(verb: Token, found: Sureness) -> None:
    """What stands by the verb itself."""
    if _is_conditioned(verb):
        found.note("conditional")
    for effect in spoken(verb):
        found.note(effect)
    for child in verb.children:
        if child.dep_ == "neg" or nobody(child):
            found.note("denied")
        elif (child.dep_ == "aux" and child.lower_ in beside() and not _is_wont(child, found)) or (
            child.dep_ == "advmod" and child.lower_ in beside()
        ):
            found.note(beside()[child.lower_])
        elif child.dep_ == "mark" and child.lower_ in markers():
            found.note("unknown" if child.lower_ == "if" and _asks_whether(verb) else markers()[child.lower_])
    if is_left_undone(verb):
        found.note("denied")


def _is_conditioned(verb: Token) -> bool:
    """Whether it is to come about only if something else does: "if they fired, he would bomb it"."""
    coming = verb.tag_ == "VB" or _has_modal(verb)
    condition = any(child.dep_ == "advcl" and (_is_condition(child) or is_inverted(child)) for child in verb.children)
    supposed = verb.dep_ == "advcl" and is_inverted(verb)
    return supposed or is_in_case(verb) or is_of_whoever(verb) or (coming and (condition or is_whoever(verb)))


def is_left_undone(verb: Token) -> bool:
    """As in "without firing", "instead of attacking", "far from disarming", "stopped short of shelling", "has yet to withdraw"."""
    start = verb.left_edge.i
    before = verb.doc[max(start - 2, 0) : start].text.lower()
    if verb.dep_ == "pcomp" and (verb.head.lower_ == "without" or before in {"instead of", "far from", "short of"}):
        return True
    return (before == "rather than" and verb.tag_ in {"VB", "VBG"}) or _is_yet_to_be(verb)


def _is_wont(modal: Token, found: Sureness) -> bool:
    """As in "year after year they would burn the barns"."""
    return modal.lower_ in {"would", "'d"} and found.aspect is not None


def _is_yet_to_be(verb: Token) -> bool:
    to = next((child for child in verb.lefts if child.lower_ == "to"), None)
    return to is not None and to.i > 1 and to.nbor(-1).lower_ == "yet" and to.nbor(-2).lower_ in {"have", "has", "had"}


def _asks_whether(clause: Token) -> bool:
    """As in "not known if X": "if" for "whether"."""
    head = clause.head
    unsure = head.lemma_ in TELLS or any(child.dep_ == "acomp" and child.lower_ in SURE for child in head.children)
    return clause.i > head.i and ((unsure and is_negated(head)) or head.lemma_ in {"ask", "wonder"})


def _is_condition(clause: Token) -> bool:
    return any(mark.dep_ == "mark" and mark.lower_ in {"if", "unless", "once"} for mark in clause.children)


def _has_modal(verb: Token) -> bool:
    return any(aux.dep_ == "aux" and aux.lower_ in beside() for aux in verb.children)


def nobody(child: Token) -> bool:
    subject = child.dep_ in {"nsubj", "nsubjpass", "dobj"}
    not_one = child.lower_ == "one" and any(word.lower_ == "not" for word in child.children)
    return subject and (child.lower_ in _NOBODY or not_one or any(det.lower_ in {"no", "neither"} for det in child.children))
