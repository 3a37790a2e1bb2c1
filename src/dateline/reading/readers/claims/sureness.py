"""How sure, and whether it is said to be so at all: negation, modals, and what the predicate hangs on (ANNOTATION.md claims 2, 4, 5)."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model import Aspect, Certainty, Polarity
from dateline.reading.phrases import sentence
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.words import beside, governors, markers

_CARRIES_ON = frozenset(
    {"begin", "start", "continue", "manage", "help", "keep", "come", "go", "resume", "proceed", "be", "have", "let", "stop"}
)
"""Verbs that only bring in the next one; what stands by them holds for it too."""

_SETTLED = frozenset({Certainty.UNKNOWN, Certainty.CONDITIONAL})
_NOBODY = frozenset({"nobody", "none", "no-one", "neither"})
_REPORTS = frozenset(
    {"say", "report", "announce", "state", "claim", "declare", "confirm", "note", "tell", "add", "acknowledge", "show", "reveal", "find"}
)

_PROOF = frozenset({"evidence", "proof", "indication", "sign", "hint"})
_SURE = frozenset({"clear", "certain", "known", "sure", "evident", "apparent"})
_TELLS = _REPORTS | {"know", "specify", "disclose", "elaborate", "explain", "give", "detail"}
_NOT = frozenset({"no", "little", "scant", "without"})


@dataclass(slots=True)
class Sureness:
    """What was gathered on the way up."""

    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty | None = None
    aspect: Aspect | None = None
    governor: Token | None = None

    def note(self, effect: str | None) -> bool:
        """Takes an effect in; the first to speak of certainty counts. Returns whether there was one."""
        if effect is None:
            return False
        if effect == "denied":
            self.polarity = Polarity.DENIED
        elif effect == "habitual":
            self.aspect = Aspect.HABITUAL
        elif self.certainty is None:
            self.certainty = Certainty(effect)
        return True


def sureness(draft: Draft) -> Sureness:
    """Polarity, certainty and aspect of a draft, as its own clause and what governs it have them."""
    found = Sureness()
    if draft.nominal:
        _noun(draft, found)
        if not _shares_fate(draft):
            return found
    _clause(draft.clause, found)
    if draft.clause.dep_ == "ROOT" and sentence(draft.clause)[-1].text == "?":
        found.note("unknown")
    _climb(draft.clause, found)
    return found


def _shares_fate(draft: Draft) -> bool:
    """Whether what is said of the verb bears on the event noun: "may carry out attacks", not "may condemn the attacks"."""
    if draft.clause == draft.trigger:
        return False
    if draft.polarity is Polarity.DENIED and draft.type == "RETREAT":  # "the truce could collapse"
        return True
    if draft.trigger.dep_ in {"nsubj", "nsubjpass"} and not is_definite(draft.trigger):
        return True
    return _lends(draft) or draft.clause.lemma_ in _CARRIES_ON


def _lends(draft: Draft) -> bool:
    return draft.trigger.dep_ in {"dobj", "nsubjpass"} and bool(draft.of("agent"))


def is_definite(noun: Token) -> bool:
    """As in "the attack", "Sunday's blast", "this offensive": known to have been, whatever is said about it."""
    return any(child.dep_ == "poss" or child.lower_ in {"the", "this", "that", "these", "those"} for child in noun.children)


def _noun(draft: Draft, found: Sureness) -> None:
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
    if noun.dep_ == "pobj" and head.lemma_ in _PROOF and _is_missing(head):  # "no evidence of an attack"
        found.note("unknown")
    elif noun.dep_ in {"dobj", "pobj", "conj"} and head.lemma_ in governors() and (head.lemma_ != "commit" or noun.dep_ == "pobj"):
        found.note(governors()[head.lemma_])


def _clause(verb: Token, found: Sureness) -> None:
    """What stands by the verb itself."""
    for child in verb.children:
        if child.dep_ == "neg" or _nobody(child):
            found.note("denied")
        elif (child.dep_ == "aux" and child.lower_ in beside()) or (child.dep_ == "advmod" and child.lower_ in beside()):
            found.note(beside()[child.lower_])
        elif child.dep_ == "mark" and child.lower_ in markers():
            found.note("unknown" if child.lower_ == "if" and _asks_whether(verb) else markers()[child.lower_])
        elif child.dep_ == "advcl" and _is_condition(child) and (verb.tag_ == "VB" or _has_modal(verb)):
            found.note("conditional")
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        found.note("denied")


def _asks_whether(clause: Token) -> bool:
    """As in "not known if X": "if" for "whether"."""
    head = clause.head
    unsure = head.lemma_ in _TELLS or any(child.dep_ == "acomp" and child.lower_ in _SURE for child in head.children)
    return clause.i > head.i and ((unsure and _is_negated(head)) or head.lemma_ in {"ask", "wonder"})


def _is_condition(clause: Token) -> bool:
    return any(mark.dep_ == "mark" and mark.lower_ in {"if", "unless"} for mark in clause.children)


def _has_modal(verb: Token) -> bool:
    return any(aux.dep_ == "aux" and aux.lower_ in beside() for aux in verb.children)


def _nobody(child: Token) -> bool:
    subject = child.dep_ in {"nsubj", "nsubjpass", "dobj"}
    not_one = child.lower_ == "one" and any(word.lower_ == "not" for word in child.children)
    return subject and (child.lower_ in _NOBODY or not_one or any(det.lower_ in {"no", "neither"} for det in child.children))


def _climb(verb: Token, found: Sureness) -> None:
    """Up through what the clause hangs on, until something speaks of certainty or the clause stands by itself."""
    node = verb
    for _ in range(5):
        if found.certainty in _SETTLED or _is_left_open(node, found) or _stands_alone(node):
            return
        head = node.head
        if node.dep_ == "conj" or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN"} and not _is_marked(node)):
            if _shares_words(node):
                _clause(head, found)
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


def _is_left_open(node: Token, found: Sureness) -> bool:
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
    asked = _asking_word(node) if clause and not _is_neither(head) else None
    if asked is not None:
        return asked.lower_ != "how" or asked.head == node or found.note("unknown")
    return clause and _is_unsaid(head, found)


def _is_without_proof(node: Token, *, clause: bool) -> bool:
    """As in "no evidence that X", "no evidence has emerged that X"."""
    head = node.head
    if node.dep_ in {"acl", "relcl", "ccomp"} and head.lemma_ in _PROOF:
        return _is_missing(head)
    subjects = (child for child in head.children if child.dep_ in {"nsubj", "nsubjpass"} and child.lemma_ in _PROOF)
    return clause and any(_is_missing(child) for child in subjects)


def _is_unsaid(head: Token, found: Sureness) -> bool:
    """As in "neither confirmed nor denied that X", "did not rule out that X", "not clear that X"."""
    governor = head.head if head.dep_ == "acomp" else head
    if _is_neither(head):
        found.governor = head
        return found.note("unknown")
    excluded = governor.lemma_ in {"deny", "exclude"} or (
        governor.lemma_ == "rule" and any(child.lower_ == "out" for child in governor.children)
    )
    if excluded and _is_negated(governor):
        found.governor = governor
        return found.note("possible")
    sure = head if head.dep_ == "acomp" else next((child for child in head.children if child.dep_ == "acomp"), None)
    unsaid = governor.lemma_ in _TELLS or (sure is not None and sure.lower_ in _SURE)
    return unsaid and (_is_negated(governor) or _is_withheld(governor)) and found.note("unknown")


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


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def is_not_denied(word: Token) -> bool:
    """As in "did not deny that X", "has no doubt that X"."""
    for one in (word, *word.children):
        doubt = one.lemma_ in {"doubt", "question"} and any(child.lower_ in {"no", "little"} for child in one.children)
        if doubt or _is_neither(one) or (one.lemma_ in {"doubt", "deny", "dispute"} and _is_negated(one)):
            return True
    return False


def _is_neither(verb: Token) -> bool:
    """As in "neither confirmed nor denied"."""
    joined = verb.lemma_ in {"deny", "confirm"} and (verb.dep_ == "conj" or any(child.dep_ == "conj" for child in verb.children))
    return joined and any(child.lower_ in {"neither", "nor"} for one in (verb, verb.head) for child in one.children)


def _is_missing(proof: Token) -> bool:
    return proof.head.lower_ == "without" or any(child.lower_ in _NOT for child in proof.children) or _is_negated(proof.head)


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
        if effect == "likely" and any(map(_nobody, governor.children)):  # "Nobody believes that X"
            found.note("denied")
        return True
    if governor.lemma_ in _REPORTS and node.dep_ == "ccomp":
        return True
    if governor.pos_ in {"VERB", "AUX"} and (node.dep_ == "xcomp" or governor.lemma_ in _CARRIES_ON):
        _clause(governor, found)
    return False


_FINITE = frozenset({"had", "has", "have", "was", "were", "is", "are"})


def _is_told_as_fact(node: Token, effect: str) -> bool:
    """As in "warned that rebels had taken the town": a clause with a finite verb is neither planned nor called for."""
    finite = node.tag_ in {"VBD", "VBZ", "VBP"} or any(
        child.lower_ in _FINITE for child in node.children if child.dep_ in {"aux", "auxpass"}
    )
    return effect in {"planned", "called_for"} and node.dep_ in {"ccomp", "acl"} and finite
