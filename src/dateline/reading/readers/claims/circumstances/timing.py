"""When a deed was done or a state held: the times that hang on it, else what tense and publication bound (ANNOTATION.md claims 6)."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from spacy.tokens import Token

from dateline.model import Attribution, Certainty, Claim, Grain, PartKind, Period, Span, TimexType, When
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.claims.circumstances import reach
from dateline.reading.readers.claims.circumstances.tenses import PAST_AUXILIARIES, auxiliaries, is_past, verb_of
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.sureness import is_definite
from dateline.reading.readers.times.attach import RANGE, as_found, governor_of, narrows, on_that_day, preposition_of, range_around, when_of

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

_OF_THE_OBJECT = frozenset({"for", "of", "to", "on", "over", "about", "against", "with", "in"})

_HANGS = frozenset(
    {"pobj", "npadvmod", "advmod", "prep", "nummod", "compound", "amod", "poss", "appos", "nmod"}
    | {"pcomp", "quantmod", "conj", "tmod", "det"}
)
_TAKES = frozenset(
    {"take", "seize", "capture", "recapture", "retake", "overrun", "conquer", "liberate"}
    | {"recover", "regain", "fall", "lose", "wrest", "reclaim", "annex"}
)
"""Verbs of control that tell a turn, not a state."""

_LENGTH = re.compile(r"P(\d{1,4})([DW])$")
_CLOCK = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAYPART})
_UNREAL = frozenset({Certainty.CONDITIONAL, Certainty.PLANNED, Certainty.CALLED_FOR, Certainty.POSSIBLE, Certainty.UNKNOWN})


class Times:
    """The times of a page by what they date; made once a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._starts = sorted(when.span.start for when in page.whens if when.span is not None and _bounds(when))
        self._published = page.report.published.latest if page.report.published else None
        self._under: dict[int, list[When]] = {}
        for when in page.whens:
            if when.span is not None and _bounds(when):
                above, governor = list(_over(page.tokens(when.span).root)), governor_of(page, when)
                if governor in above or governor.pos_ != "VERB":  # else the parse hung on what is said a time of the saying
                    whole = range_around(page, when) or when
                    for word in above:
                        self._under.setdefault(word.i, []).append(whole)

    def of(
        self, draft: Draft, *, certainty: Certainty, holder: Attribution | None, again: Claim | None = None, stated: Span | None = None
    ) -> Period | None:
        """When it was; None where the text does not say and tense does not bound it.

        Args:
            holder: on whose word; with no day of publication, what he tells as past was before he told it.
            again: the claim that told the same deed before.
            stated: all the words of a statement, whose times are its own wherever the parse hangs them.
        """
        real = certainty not in _UNREAL
        if (counted := self._counted(draft)) is not None:
            return counted
        when = self._told(draft) or (self._loose(stated) if stated is not None else None)
        if when is not None:
            return self._bounded(when, draft, until=self._published if real else None)
        if again is not None and again.when is not None and again.when.when is not None:
            return again.when
        if (when := self._in_caption(draft)) is not None:
            return Period.of(when)
        if not real or not self._is_over(draft):
            return None
        said = holder.said.latest if holder is not None and holder.said is not None else None
        latest = self._published or said  # ANNOTATION.md claims 6: publication bounds what is past, not the day it was said
        return None if latest is None else Period(latest=latest)

    def _told(self, draft: Draft) -> When | None:
        """What its own words, else those it shares its time with, are told for."""
        sentence = phrases.sentence(draft.trigger)
        later = bisect_right(self._starts, sentence.start_char - 1)
        if later == len(self._starts) or self._starts[later] >= sentence.end_char:
            return None
        near = list(dict.fromkeys(_words_of(draft)))
        hanging = (when for word in near if (when := when_of(self._page, word)) and not self._dates_the_object(when, word, draft))
        under = (when for word in near for when in self._under.get(word.i, ()) if not self._dates_the_object(when, word, draft))
        found = next(hanging, None)
        found = next((when for when in under if found is None or narrows(when, found)), found) or on_that_day(self._page, draft.clause)
        if found is None:
            found = next((when for word in _moments(draft) if (when := when_of(self._page, word))), None)
        return found

    def _counted(self, draft: Draft) -> Period | None:
        """As in "on 14 March, two days after rebels took the town": counted back from the day right before the length, or forth."""
        mark = next((child for child in draft.clause.children if child.dep_ == "mark" and child.lower_ in {"after", "before"}), None)
        if mark is None or draft.clause.dep_ not in {"advcl", "ccomp"}:
            return None
        opening = phrases.sentence(mark).start_char
        told = self._page.whens_in(Span(opening, mark.idx)) if mark.idx > opening else []
        if len(told) < 2:
            return None
        day, length = told[-2:]
        apart = _days(length)
        if apart is None or not day.earliest or not day.latest or not day.span or not length.span:
            return None
        between, behind = self._page.text[day.span.end : length.span.start], self._page.text[length.span.end : mark.idx]
        if between.strip() != "," or behind.strip():
            return None
        shift = -apart if mark.lower_ == "after" else apart
        if self._published is not None and day.earliest + shift > self._published:  # the year of the day is wrong, or the parse
            return None
        return Period(earliest=day.earliest + shift, latest=day.latest + shift, when=length)

    def _loose(self, stated: Span) -> When | None:
        """The first time among the words of a statement that hangs outside them: "plans | an election later this year"."""
        times = (when for when in self._page.whens_in(stated) if _bounds(when))
        return next((when for when in times if not _holds(stated, governor_of(self._page, when))), None)

    def _dates_the_object(self, when: When, word: Token, draft: Draft) -> bool:
        if draft.type not in _SPEECH or when.span is None or word.pos_ not in {"VERB", "AUX"}:
            return False
        for found in word.children:
            if found.i < word.i or found.dep_ not in {"dobj", "prep"} or (found.dep_ == "prep" and found.lower_ not in _OF_THE_OBJECT):
                continue
            noun = next((inner for inner in found.children if inner.dep_ == "pobj"), None) if found.dep_ == "prep" else found
            if noun is not None and is_definite(noun) and noun.left_edge.idx <= when.span.start <= noun.right_edge.idx:
                return not when.span.start <= noun.idx < when.span.end
        return False

    def _bounded(self, when: When, draft: Draft, *, until: date | None) -> Period:
        """The bounds told; open ones, and later ones, end with publication where it is past."""
        if when.grain in _CLOCK and when.rule != RANGE:  # "after six": still the same day
            when = as_found(self._page, when)
        earliest, latest = when.earliest, when.latest
        word = self._preposition(when)
        if word == "since" and draft.type not in _TURNS:
            latest = until
        elif when.grain not in _CLOCK and word != preposition_of(self._page, when):  # "after the start of the war in 2011"
            earliest, latest = (None if word == "before" else earliest), (None if word == "after" else latest)
        if until is not None and earliest is not None and earliest > until and _tells_past(draft):
            return Period(latest=until)  # "merged a week later": counted from a day the text does not give
        past = until is not None and (earliest is None or earliest <= until)
        if past and until is not None and (latest is None or latest > until) and _tells_past(draft):
            latest = until
        return Period(earliest=earliest, latest=latest, when=as_found(self._page, when))

    def _preposition(self, when: When) -> str:
        """The first of "since", "after" and "before" above an expression: "since the start of the revolt in March"."""
        node = self._page.tokens(when.span).root if when.span is not None else None
        while node is not None and node.head != node and node.pos_ not in {"VERB", "AUX"}:
            node = node.head
            if node.lower_ in {"since", "after", "before"}:
                return str(node.lower_)
        return ""

    def _in_caption(self, draft: Draft) -> When | None:
        """The one time a caption tells: it dates all that is seen in the picture."""
        part = self._page.part_at(draft.trigger.idx)
        if part is None or part.kind is not PartKind.CAPTION:
            return None
        told = [when for when in self._page.whens_in(part.span) if _bounds(when)]
        return told[0] if len(told) == 1 else None

    def _is_over(self, draft: Draft) -> bool:
        """Whether tense alone says that it was before publication."""
        if draft.rule == "epithet":
            return False
        verb = verb_of(draft.clause)
        if draft.type in _STATES:
            taken = draft.type == "controls" and draft.trigger.lemma_ in _TAKES
            over = draft.clause.tag_ in {"VBD", "VBN"} or self._in_headline(draft.clause)
            if taken and over and not auxiliaries(draft.clause) - PAST_AUXILIARIES:
                return True
            participle = draft.clause.tag_ == "VBN" and not auxiliaries(draft.clause) & PAST_AUXILIARIES
            if participle or reach.stands_alone(draft):
                return False
        elif draft.type not in _SPEECH and verb.tag_ in {"VBZ", "VBP", "VBN"} and self._in_headline(verb):
            return True  # "blast kills 12": the present tense of headlines
        return _tells_past(draft)

    def _in_headline(self, token: Token) -> bool:
        part = self._page.part_at(token.idx)
        return part is not None and part.kind is PartKind.HEADLINE and not any(child.dep_ == "aux" for child in token.children)


def _tells_past(draft: Draft) -> bool:
    """Whether its verb is past; a statement without a verb ("plans an election") is not past because the saying is."""
    return (draft.type != "statement" or draft.clause.pos_ in reach.VERBAL) and is_past(draft.clause)


def _days(length: When) -> timedelta | None:
    """How long a length of days or weeks is; a month has no fixed number of days."""
    told = _LENGTH.match(length.timex.value) if length.timex and length.timex.type is TimexType.DURATION else None
    return timedelta(days=int(told[1]) * (7 if told[2] == "W" else 1)) if told else None


def _holds(span: Span, token: Token) -> bool:
    return span.covers(Span(token.idx, token.idx + len(token)))


def _bounds(when: When) -> bool:
    return bool(when.earliest or when.latest) and not (when.timex and when.timex.type is TimexType.SET)


def _over(token: Token) -> Iterator[Token]:
    """The nouns a time hangs on by way of other nouns, and the verb it ends at: "killed 58 in the town on Tuesday"."""
    for _ in range(6):
        if token.dep_ not in _HANGS or token.head == token:
            return
        token = token.head
        if token.dep_ == "appos" and token.pos_ not in {"NOUN", "PROPN"}:  # "3,545 deaths in 2015, most of them in the second half"
            return
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
    yield from reach.own(draft)
    if not reach.stands_alone(draft):
        yield from reach.after(draft)
        yield from reach.above(draft)


def _moments(draft: Draft) -> Iterator[Token]:
    """The other clauses of the sentence that tell of the same time."""
    yield from reach.began(draft)
    if reach.stands_alone(draft):
        return
    yield from reach.joined_before(draft)
    yield from reach.at_once(draft.clause)
    yield from reach.meanwhile(draft.clause)
