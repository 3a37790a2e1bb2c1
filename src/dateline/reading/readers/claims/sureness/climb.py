"""Up through what a clause hangs on, until something speaks of certainty."""

from spacy.tokens import Token

from dateline.model import Certainty
from dateline.reading.readers.claims.sureness.clause import nobody, of_clause
from dateline.reading.readers.claims.sureness.found import Sureness
from dateline.reading.readers.claims.sureness.left_open import is_left_open
from dateline.reading.readers.claims.sureness.proof import REPORTS
from dateline.reading.readers.claims.words import governors

CARRIES_ON = frozenset(
    {"begin", "start", "continue", "manage", "help", "keep", "come", "go", "resume", "proceed", "be", "have", "let", "stop"}
)
"""Verbs that only bring in the next one; what stands by them holds for it too."""


_SETTLED = frozenset({Certainty.UNKNOWN, Certainty.CONDITIONAL})


_FINITE = frozenset({"had", "has", "have", "was", "were", "is", "are"})


def climb(verb: Token, found: Sureness) -> None:
    """Up through what the clause hangs on, until something speaks of certainty or the clause stands by itself."""
    node = verb
    for _ in range(5):
        if found.certainty in _SETTLED or is_left_open(node, found) or _stands_alone(node):
            return
        head = node.head
        if node.dep_ == "conj" or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN"} and not _is_marked(node)):
            if _shares_words(node):
                of_clause(head, found)
            node = head
            continue
        if node.dep_ == "advcl":
            if node.tag_ == "VB":  # "to drive out": an aim
                found.note("planned")
            return
        if _is_parted(node, head):
            return
        governor = head.head if head.dep_ == "prep" and node.dep_ == "pcomp" else head
        found.governor = governor
        if _governed(node, governor, found):
            return
        node = governor


def _is_parted(node: Token, head: Token) -> bool:
    """Whether a semicolon parts the clause from what the parse hangs it on: two sentences in one."""
    first, last = sorted((node.i, head.i))
    return any(word.text in {";", "|"} for word in node.doc[first:last])


def _stands_alone(node: Token) -> bool:
    """A main clause, a relative clause, or a relative clause cut short to a participle."""
    if node.head == node or node.dep_ in {"relcl", "ROOT", "parataxis"}:
        return True
    return node.dep_ == "acl" and node.tag_ in {"VBN", "VBG"} and not _is_marked(node)


def _is_marked(node: Token) -> bool:
    return any(child.dep_ == "mark" for child in node.children)


def _shares_words(node: Token) -> bool:
    """Whether modals and negation of the clause above hold for this one too."""
    own = any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in node.children)
    return node.head.pos_ in {"VERB", "AUX"} and not (node.dep_ == "conj" and own)


def _governed(node: Token, governor: Token, found: Sureness) -> bool:
    """Whether the governor settles it."""
    effect = governors().get(governor.lemma_.lower()) or governors().get(governor.lower_)
    if governor.lower_ == "used" and node.dep_ == "xcomp":
        return found.note("habitual")
    if governor.lemma_ in {"consider", "mull", "weigh"} and node.tag_ != "VBG":  # "considers X linked to Y"
        effect = None
    if effect is not None and _is_told_as_fact(node, effect):
        effect = None
    if found.note(effect):
        if effect == "likely" and any(map(nobody, governor.children)):  # "Nobody believes that X"
            found.note("denied")
        return True
    if governor.lemma_ in REPORTS and node.dep_ == "ccomp":
        return True
    if governor.pos_ in {"VERB", "AUX"} and (node.dep_ == "xcomp" or governor.lemma_ in CARRIES_ON):
        of_clause(governor, found)
    return False


def _is_told_as_fact(node: Token, effect: str) -> bool:
    """As in "warned that rebels had taken the town": a clause with a finite verb is neither planned nor called for."""
    finite = node.tag_ in {"VBD", "VBZ", "VBP"} or any(
        child.lower_ in _FINITE for child in node.children if child.dep_ in {"aux", "auxpass"}
    )
    return effect in {"planned", "called_for"} and node.dep_ in {"ccomp", "acl"} and finite
