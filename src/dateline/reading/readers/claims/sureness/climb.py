"""Up through what a clause hangs on, until something speaks of certainty."""

from spacy.tokens import Token

from dateline.model import Certainty
from dateline.reading.readers.claims.sureness.clause import is_left_undone, nobody, of_clause
from dateline.reading.readers.claims.sureness.found import Sureness
from dateline.reading.readers.claims.sureness.left_open import is_left_open
from dateline.reading.readers.claims.sureness.proof import REPORTS
from dateline.reading.readers.claims.words import governors

CARRIES_ON = frozenset(
    {"begin", "start", "continue", "manage", "help", "keep", "come", "go", "resume", "proceed", "be", "have", "let", "stop"}
)
"""Verbs that only bring in the next one; what stands by them holds for it too."""


_SETTLED = frozenset({Certainty.UNKNOWN, Certainty.CONDITIONAL})


_DONE = frozenset({"act", "answer", "move", "reply", "response", "reaction", "step", "result", "deed", "effect"})
_FINITE = frozenset({"had", "has", "have", "was", "were", "is", "are"})


def climb(verb: Token, found: Sureness) -> None:
    """Up through what the clause hangs on, until something speaks of certainty or the clause stands by itself."""
    node = verb
    for _ in range(5):
        if found.certainty in _SETTLED or is_left_open(node, found) or _rests(node, found):
            return
        head = node.head
        if node.dep_ == "conj" or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN"} and not _is_marked(node)):
            if _shares_words(node):
                of_clause(head, found)
            node = _told_of(node) or head
            continue
        if _is_parted(node, head):
            return
        governor = head.head if head.dep_ == "prep" and node.dep_ == "pcomp" else head
        found.governor = governor
        if _governed(node, governor, found):
            return
        node = governor


def _rests(node: Token, found: Sureness) -> bool:
    """Whether nothing above bears on the clause; what its own form says is noted."""
    if node.head != node and _is_high_time(node, node.head):
        return found.note("called_for")
    if node.dep_ == "advcl" and (node.tag_ not in {"VBG", "VBN"} or _is_marked(node)):
        if node.tag_ == "VB":  # "to drive out": an aim; "called on them to leave": what is asked
            found.note("called_for" if _is_asked(node.head) else "planned")
        return True
    if node.head == node and _is_bare_aim(node):
        found.note("planned")
    return _stands_alone(node)


def _told_of(node: Token) -> Token | None:
    """As in "reported to have crossed and attacked": the second deed is reported too, however the parse joins it."""
    if node.head.lemma_ not in REPORTS or node.head.tag_ != "VBN" or any(child.dep_ in {"nsubj", "nsubjpass"} for child in node.children):
        return None
    return next((child for child in node.head.children if child.dep_ == "xcomp" and child.i < node.i), None)


def _is_asked(verb: Token) -> bool:
    """As in "called on", "appealed to", "pressed for"."""
    on = any(child.dep_ == "prep" and child.lower_ in {"on", "upon", "to"} for child in verb.children)
    return verb.lemma_ in {"call", "appeal", "prevail"} and on


def _is_to_be(node: Token, governor: Token) -> bool:
    """As in "was to have met", "the mission is to cut them off": what is set for later, but for "his answer was to shell them"."""
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in node.children)
    done = any(child.dep_ == "nsubj" and child.lemma_ in _DONE for child in governor.children)
    return to and governor.lemma_ == "be" and node.dep_ == "xcomp" and not done


def _is_high_time(node: Token, governor: Token) -> bool:
    """As in "it is high time the militia was disarmed"."""
    times = [one for one in (governor, *governor.children) if one.lower_ == "time" and one.i > 0]
    return node.dep_ in {"relcl", "acl", "ccomp", "xcomp", "advcl"} and any(one.nbor(-1).lower_ in {"high", "about"} for one in times)


def _is_parted(node: Token, head: Token) -> bool:
    """Whether a semicolon parts the clause from what the parse hangs it on: two sentences in one."""
    first, last = sorted((node.i, head.i))
    return any(word.text in {";", "|"} for word in node.doc[first:last])


def _stands_alone(node: Token) -> bool:
    """A main clause, a relative clause, or a relative clause cut short to a participle."""
    if node.head == node or node.dep_ in {"relcl", "ROOT", "parataxis"}:
        return True
    return node.dep_ == "acl" and node.tag_ in {"VBN", "VBG"} and not _is_marked(node)


def _is_bare_aim(node: Token) -> bool:
    """As in a headline, "Belmar to pull out by June"."""
    to = any(child.lower_ == "to" and child.dep_ == "aux" and child.i > node.left_edge.i for child in node.children)
    return to and node.tag_ in {"VB", "VBP", "NNP", "NN"}


def _is_marked(node: Token) -> bool:
    return any(child.dep_ == "mark" for child in node.children)


def _shares_words(node: Token) -> bool:
    """Whether modals and negation of the clause above hold for this one too."""
    own = any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in node.children)
    return node.head.pos_ in {"VERB", "AUX"} and not (node.dep_ == "conj" and own)


def _governed(node: Token, governor: Token, found: Sureness) -> bool:
    """Whether the governor settles it."""
    effect = _effect(node, governor)
    if effect == "possible" and governor.pos_ == "NOUN" and found.certainty is Certainty.PLANNED:  # "fears that they will shell it"
        found.certainty = Certainty.POSSIBLE
    if found.note(effect):
        if effect == "likely" and any(map(nobody, governor.children)):  # "Nobody believes that X"
            found.note("denied")
        return True
    if governor.lemma_ in REPORTS and node.dep_ == "ccomp":
        return governor.dep_ != "xcomp"  # "appears to show soldiers beating him": what bears on the showing bears on the beating
    if governor.pos_ in {"VERB", "AUX"} and (node.dep_ == "xcomp" or governor.lemma_ in CARRIES_ON):
        of_clause(governor, found)
    return False


def _effect(node: Token, governor: Token) -> str | None:
    """What a governor makes of the clause that hangs on it."""
    if governor.lower_ == "used" and node.dep_ == "xcomp":
        return "habitual"
    if governor.lower_ in {"have", "has"} and node.dep_ == "xcomp" and node.tag_ == "VB" and not is_left_undone(node):  # "has to lift it"
        return "called_for"
    if _is_to_be(node, governor):
        return "planned"
    if governor.lemma_ in REPORTS and governor.tag_ == "VBN" and node.dep_ == "xcomp":  # "said to have crossed"
        return "likely"
    if governor.lemma_ in {"consider", "mull", "weigh"} and node.tag_ != "VBG":  # "considers X linked to Y"
        return None
    effect = governors().get(governor.lemma_.lower()) or governors().get(governor.lower_)
    return None if effect is None or _is_told_as_fact(node, effect) else effect


def _is_told_as_fact(node: Token, effect: str) -> bool:
    """As in "warned that rebels had taken the town": a clause with a finite verb is neither planned nor called for."""
    finite = node.tag_ in {"VBD", "VBZ", "VBP"} or any(
        child.lower_ in _FINITE for child in node.children if child.dep_ in {"aux", "auxpass"}
    )
    return effect in {"planned", "called_for"} and node.dep_ in {"ccomp", "acl"} and finite
