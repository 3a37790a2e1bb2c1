"""Polarity, certainty and aspect of a draft."""

from dateline.model import Polarity
from dateline.reading.phrases import sentence
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.sureness.clause import of_clause, of_noun
from dateline.reading.readers.claims.sureness.climb import CARRIES_ON, climb
from dateline.reading.readers.claims.sureness.found import Sureness, is_definite
from dateline.reading.readers.claims.sureness.phrases import is_asked


def sureness(draft: Draft) -> Sureness:
    """Polarity, certainty and aspect of a draft, as its own clause and what governs it have them."""
    found = Sureness()
    if draft.nominal:
        of_noun(draft, found)
        if not _shares_fate(draft):
            return found
    of_clause(draft.clause, found)
    if draft.clause.dep_ == "ROOT" and sentence(draft.clause)[-1].text == "?":
        found.note("unknown")
    if is_asked(draft.clause):
        found.note("unknown")
    climb(draft.clause, found)
    if found.certainty is None and _is_headline_to(draft):
        found.note("planned")
    return found


def _is_headline_to(draft: Draft) -> bool:
    """As in "BELMAR TO PULL OUT", which no parse takes for a verb with its subject."""
    word = draft.trigger
    return not draft.nominal and word.is_upper and word.i > 0 and word.nbor(-1).text == "TO"


def _shares_fate(draft: Draft) -> bool:
    """Whether what is said of the verb bears on the event noun: "may carry out attacks", not "may condemn the attacks"."""
    if draft.clause == draft.trigger:
        return False
    if draft.polarity is Polarity.DENIED and draft.type == "RETREAT":  # "the truce could collapse"
        return True
    if draft.trigger.dep_ in {"nsubj", "nsubjpass"} and not is_definite(draft.trigger):
        return True
    return _lends(draft) or draft.clause.lemma_ in CARRIES_ON


def _lends(draft: Draft) -> bool:
    return draft.trigger.dep_ in {"dobj", "nsubjpass"} and bool(draft.of("agent"))
