"""When a deed was done or a state held: the times that hang on it, else what tense and publication bound (ANNOTATION.md claims 6)."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from dateline.model import Certainty, Grain, PartKind, Period, TimexType, When
from dateline.reading.page import Page
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.sureness import is_definite
from dateline.reading.readers.times.attach import preposition_of, when_of

_STATES = frozenset(
    {"controls", "located_at", "holds", "strength", "led_by", "backed_by", "linked_to", "allied_with", "rival_of", "branch_of"}
    | {"member_of", "named", "same_as", "distinct_from", "designated"}
)
_TURNS = frozenset({"renamed", "split_from", "merged_into", "formed_from", "broke_with", "pledged_to", "replaced_leader", "successor_of"})
"""Changes: "since May" is when they happened, not how long they have gone on."""

_SPEECH = frozenset(
    {"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "AGREE", "CONCEDE", "CLAIM_RESPONSIBILITY", "DENY_RESPONSIBILITY"}
)
"""Types whose object has a time of its own: "condemned Sunday's attack"."""

_HANGS = frozenset(
    {"pobj", "npadvmod", "advmod", "prep", "nummod", "compound", "amod", "poss", "appos", "nmod"}
    | {"pcomp", "quantmod", "conj", "tmod", "det"}
)
_TAKES = frozenset(
    [
        "take",
        "seize",
        "capture",
        "recapture",
        "retake",
        "overrun",
        "conquer",
        "liberate",
        "recover",
        "regain",
        "fall",
        "lose",
        "wrest",
        "reclaim",
        "annex",
    ]
)
"""Verbs of control that tell a turn, not a state."""

_CLOCK = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAYPART})
_UNREAL = frozenset({Certainty.CONDITIONAL, Certainty.PLANNED, Certainty.CALLED_FOR, Certainty.POSSIBLE, Certainty.UNKNOWN})
_PAST = frozenset({"was", "were", "had", "has", "have"})


class Times:
    """The times of a page by what they date; made once a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._starts = sorted(when.span.start for when in page.whens if when.span is not None and _bounds(when))
        self._published = page.report.published.latest if page.report.published else None
        self._under: dict[int, list[When]] = {}
        for when in page.whens:
            if when.span is not None and _bounds(when):
                for word in _over(page.tokens(when.span).root):
                    self._under.setdefault(word.i, []).append(when)

    def of(self, draft: Draft, *, certainty: Certainty) -> Period | None:
        """When it was; None where the text does not say and tense does not bound it."""
        real = certainty not in _UNREAL
        when = self._told(draft)
        if when is not None:
            return self._bounded(when, draft, until=self._published if real else None)
        if not real or self._published is None or not self._is_over(draft):
            return None
        return Period(latest=self._published)

    def _told(self, draft: Draft) -> When | None:
        sentence = draft.trigger.sent
        later = bisect_right(self._starts, sentence.start_char - 1)
        if later == len(self._starts) or self._starts[later] >= sentence.end_char:
            return None
        for word in _words_of(draft):
            when = when_of(self._page, word)
            if when is not None and not self._dates_the_object(when, word, draft):
                return when
        far = (when for word in _words_of(draft) for when in self._under.get(word.i, ()) if not self._dates_the_object(when, word, draft))
        return next(far, None)

    def _dates_the_object(self, when: When, word: Token, draft: Draft) -> bool:
        if draft.type not in _SPEECH or when.span is None or word.pos_ not in {"VERB", "AUX"}:
            return False
        objects = [child for child in word.children if child.dep_ in {"dobj", "prep"} and child.i > word.i]
        for found in objects:
            noun = next((inner for inner in found.children if inner.dep_ == "pobj"), None) if found.dep_ == "prep" else found
            if noun is not None and is_definite(noun) and noun.left_edge.idx <= when.span.start <= noun.right_edge.idx:
                return True
        return False

    def _bounded(self, when: When, draft: Draft, *, until: date | None) -> Period:
        """The bounds told; open ones, and later ones, end with publication where it is past."""
        if when.grain in _CLOCK:  # "after six": still the same day
            when = self._known(when)
        earliest, latest = when.earliest, when.latest
        word = self._preposition(when)
        if word == "since" and draft.type not in _TURNS:
            latest = until
        elif (
            word in {"after", "before"} and when.grain not in _CLOCK and preposition_of(self._page, when) != word
        ):  # "after the start of the war in 2011"
            earliest, latest = (earliest, None) if word == "after" else (None, latest)
        if until is not None and earliest is not None and earliest > until and _is_past(draft.clause):
            return Period(latest=until)  # "merged a week later": counted from a day the text does not give
        past = until is not None and (earliest is None or earliest <= until)
        if past and until is not None and (latest is None or latest > until) and _is_past(draft.clause):
            latest = until
        return Period(earliest=earliest, latest=latest, when=self._known(when))

    def _preposition(self, when: When) -> str:
        """The first of "since", "after" and "before" above an expression: "since the start of the revolt in March"."""
        node = self._page.tokens(when.span).root if when.span is not None else None
        while node is not None and node.head != node and node.pos_ not in {"VERB", "AUX"}:
            node = node.head
            if node.lower_ in {"since", "after", "before"}:
                return str(node.lower_)
        return ""

    def _known(self, when: When) -> When:
        """The expression as found: bounds moved by a preposition are the claim's, not the expression's."""
        if when in self._page.whens:
            return when
        found = [one for one in self._page.whens if one.span is not None and when.span is not None and when.span.covers(one.span)]
        return found[0] if found else replace(when)

    def _is_over(self, draft: Draft) -> bool:
        """Whether tense alone says that it was before publication."""
        if draft.rule == "epithet":
            return False
        if draft.type in _STATES:
            taken = draft.type == "controls" and draft.trigger.lemma_ in _TAKES
            if (
                taken
                and (draft.clause.tag_ in {"VBD", "VBN"} or self._in_headline(draft.clause))
                and not _auxiliaries(draft.clause) - _PAST
            ):
                return True
            participle = draft.clause.tag_ == "VBN" and not _auxiliaries(draft.clause) & _PAST
            if participle or (draft.nominal and draft.clause == draft.trigger):
                return False
        elif (
            draft.type not in _SPEECH and _verb_of(draft.clause).tag_ in {"VBZ", "VBP", "VBN"} and self._in_headline(_verb_of(draft.clause))
        ):
            return True  # "blast kills 12": the present tense of headlines
        return _is_past(draft.clause)

    def _in_headline(self, token: Token) -> bool:
        part = self._page.part_at(token.idx)
        return part is not None and part.kind is PartKind.HEADLINE and not any(child.dep_ == "aux" for child in token.children)


def _bounds(when: When) -> bool:
    return bool(when.earliest or when.latest) and not (when.timex and when.timex.type is TimexType.SET)


def _over(token: Token) -> Iterator[Token]:
    """The nouns a time hangs on by way of other nouns, and the verb it ends at: "killed 58 in the town on Tuesday"."""
    for _ in range(6):
        if token.dep_ not in _HANGS or token.head == token:
            return
        token = token.head
        if token.pos_ in {"NOUN", "PROPN", "VERB", "AUX"}:
            yield token
        if token.pos_ in {"VERB", "AUX"}:
            break
    while token.lemma_ == "do" and token.head != token:  # "broke, or said it did, in July": "did" stands for the verb before
        token = token.head
        while token.dep_ in {"conj", "ccomp"}:
            token = token.head
        yield token


def _words_of(draft: Draft) -> Iterator[Token]:
    """Where its time may stand: itself, its clause, the deed that caused it, and the clauses that share its time."""
    yield draft.trigger
    yield draft.clause
    if draft.cause is not None:
        yield draft.cause
    yield from (word for word in draft.words if word.pos_ == "VERB" or (word.pos_ == "NOUN" and not is_definite(word)))
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


def _verb_of(clause: Token) -> Token:
    """The verb itself, or the one whose subject an event noun is."""
    return clause.head if clause.pos_ in {"NOUN", "PROPN"} and clause.dep_ in {"nsubj", "nsubjpass"} else clause


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}


def _is_past(clause: Token) -> bool:
    """Whether the verb, or the one it shares its tense with, is past or perfect."""
    node = clause
    for _ in range(4):  # an event noun has the tense of the verb it hangs on
        if node.pos_ in {"VERB", "AUX"} or node.head == node:
            break
        node = node.head
    for _ in range(4):
        auxiliaries = _auxiliaries(node)
        if node.tag_ == "VBD" or auxiliaries & {*_PAST, "did"}:
            return True
        if node.tag_ == "VBN" and node.dep_ in {"acl", "advcl", "ROOT", "amod"} and not auxiliaries:
            return True
        if node.tag_ == "VBG" and node.dep_ == "acl":  # "hit the market, killing 12": of the verb above
            node = next((word for word in node.ancestors if word.pos_ in {"VERB", "AUX"}), node)
            continue
        if node.dep_ in {"conj", "xcomp", "pcomp"} or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN"}):
            node = node.head
            continue
        return False
    return False
