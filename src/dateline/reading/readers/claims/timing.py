"""When a deed was done or a state held: the times that hang on it, else what tense and publication bound (ANNOTATION.md claims 6)."""

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Token

from dateline.model import Certainty, Period, TimexType, When
from dateline.reading.page import Page
from dateline.reading.readers.claims.draft import Draft

_HANGS = frozenset(
    {
        "pobj",
        "npadvmod",
        "advmod",
        "prep",
        "nummod",
        "compound",
        "amod",
        "poss",
        "appos",
        "nmod",
        "pcomp",
        "quantmod",
        "conj",
        "tmod",
        "det",
    }
)
_STATES = frozenset(
    {
        "controls",
        "located_at",
        "holds",
        "strength",
        "led_by",
        "backed_by",
        "linked_to",
        "allied_with",
        "rival_of",
        "branch_of",
        "member_of",
        "named",
    }
)
_UNREAL = frozenset({Certainty.CONDITIONAL, Certainty.PLANNED, Certainty.CALLED_FOR, Certainty.POSSIBLE, Certainty.UNKNOWN})


def times_by_word(page: Page) -> dict[int, list[When]]:
    """The verb or noun each time hangs on (token index) → times, in the order of the text."""
    found: dict[int, list[When]] = {}
    for when in page.whens:
        if when.span is not None and (when.earliest or when.latest) and not (when.timex and when.timex.type is TimexType.SET):
            for word in _hung_on(page.tokens(when.span).root):
                found.setdefault(word.i, []).append(when)
    return found


def _hung_on(token: Token) -> Iterable[Token]:
    """The nouns it passes on its way up, and the verb it ends at."""
    for _ in range(6):
        if token.dep_ not in _HANGS or token.head == token:
            return
        token = token.head
        if token.pos_ in {"NOUN", "PROPN"}:
            yield token
        if token.pos_ in {"VERB", "AUX"}:
            yield token
            return


def period(draft: Draft, times: dict[int, list[When]], page: Page, *, certainty: Certainty) -> Period | None:
    """When it was; None where the text does not say and tense does not bound it."""
    published = page.report.published.latest if page.report.published else None
    for word in _words_of(draft):
        for when in times.get(word.i, ()):
            if when.span is not None:
                return _with_preposition(when, page.tokens(when.span)[0], published, state=_lasts(draft))
    if certainty in _UNREAL or published is None or draft.rule == "epithet" or not _is_past(draft.clause):
        return None
    if draft.type in _STATES and draft.nominal and draft.clause == draft.trigger:
        return None
    if draft.type in _STATES and draft.clause.tag_ == "VBN" and not _has_past_auxiliary(draft.clause):
        return None
    return Period(latest=published)


def _lasts(draft: Draft) -> bool:
    """A state, or a deed that goes on: "has been fighting since"."""
    goes_on = draft.clause.tag_ == "VBG" and any(child.lower_ == "been" for child in draft.clause.children)
    return draft.type in _STATES or goes_on


def _words_of(draft: Draft) -> Iterable[Token]:
    """Where its time may stand: itself, its clause, the deed that caused it, and the clauses that share its time."""
    yield draft.trigger
    if draft.cause is not None:
        yield draft.cause
    yield draft.clause
    node = draft.clause
    if draft.nominal and node == draft.trigger:
        return
    for child in node.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and not any(inner.dep_ in {"nsubj", "nsubjpass"} for inner in child.children):
            yield child
    for _ in range(3):
        shares = node.dep_ in {"conj", "xcomp", "pcomp"} or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN"})
        if not shares or any(child.dep_ in {"nsubj", "nsubjpass"} for child in node.children):
            return
        node = node.head
        if node.pos_ in {"VERB", "AUX"}:
            yield node


def _with_preposition(when: When, first: Token, published: date | None, *, state: bool) -> Period:
    word = first.lower_ if first.pos_ in {"ADP", "SCONJ"} else (first.nbor(-1).lower_ if first.i else "")
    if word == "since" and state:
        return Period(earliest=when.earliest, latest=published, when=when)
    if word in {"until", "till", "by"} and first.lower_ != word:
        return Period(latest=when.latest, when=when)
    if word == "before" and first.lower_ != word:
        return Period(latest=when.earliest, when=when)
    if word == "after" and first.lower_ != word:
        return Period(earliest=when.latest, latest=published, when=when)
    return Period.of(when)


def _has_past_auxiliary(verb: Token) -> bool:
    return any(child.lower_ in {"was", "were", "had", "has", "have"} for child in verb.children if child.dep_ in {"aux", "auxpass"})


def _is_past(clause: Token) -> bool:
    """Whether the verb, or the one it shares its tense with, is past or perfect."""
    node = clause
    for _ in range(4):  # an event noun has the tense of the verb it hangs on
        if node.pos_ in {"VERB", "AUX"} or node.head == node:
            break
        node = node.head
    for _ in range(4):
        auxiliaries = {child.lower_ for child in node.children if child.dep_ in {"aux", "auxpass"}}
        if node.tag_ == "VBD" or auxiliaries & {"was", "were", "had", "did", "have", "has"}:
            return True
        if node.tag_ == "VBN" and node.dep_ in {"acl", "advcl", "ROOT", "amod"} and not auxiliaries:
            return True
        if node.dep_ in {"conj", "xcomp", "pcomp"} or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN"}):
            node = node.head
            continue
        return False
    return False
