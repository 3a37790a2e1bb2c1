"""Which time belongs to which verb, by syntax. Claims and attributions ask here, so that both answer alike."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import Grain, Span, TimexType, When
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.times.telling.scenes import FINENESS
from dateline.reading.readers.times.words import WORDS

_THROUGH = frozenset(
    {"prep", "pcomp", "advmod", "npadvmod", "amod", "quantmod", "nummod", "pobj", "compound", "nmod", "appos", "conj", "dep", "poss"}
)
_SAID_IN = frozenset(WORDS["attaching"]["said_in"])
_SPEAKING = frozenset(WORDS["attaching"]["speaking"])
_RANGE = re.compile(r"\s*(?:[–—-]|to|and|until|till|through)\s*(?:the\s+)?$")
_LIST = re.compile(r"\s*(?:and|or)\s+(?:(?:again|then|also)\s+)?(?:(?:on|in|at|during)\s+)?(?:the\s+)?$")
_OPENS_RANGE = re.compile(r"(?i)\b(?:between|from)\s+(?:the\s+)?$")
RANGE = "range"
"""The rule of two or more expressions taken as one."""

_YEARS = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY})


def when_of(page: Page, token: Token) -> When | None:
    """The time told for a verb or an event noun; None where its clause tells none.

    What hangs on the token itself comes first ("attacked on Sunday", "Sunday's attack"); then what hangs on

    - its object: "launched a raid on Sunday"
    - the verb that completes it, or that it completes: "began to shell the town on Sunday"
    - the verb it is joined to: "on Sunday rebels attacked and took …"
    - the statement it is said in, or the speaking it is said while: "said in a statement on Friday", "speaking on Sunday, he …"
    - an event that is its subject: "Sunday's attack killed …"
    - a clause of time below it: "killed since the siege began on Thursday"
    - the sentence it opens, where the parse is lost.

    Never what stands inside a content clause: of "said on Monday that rebels had fled on Sunday", "said" gets Monday and "fled" Sunday.
    Of several the finest, then the nearest. Lengths and sets are no answer: they bound nothing.

    "before", "after", "until" and "by" move the bounds; "between X and Y" joins two expressions into one. "since X" is left as X, for
    it means X itself for a change and X up to publication for a state: see `preposition_of`.
    """
    told = list(_times_with_governors(page, token))
    for tier in _tiers(token):
        if found := [when for when, governor in told if governor in tier and (governor == token or not _is_meant_for(page, when))]:
            return _bounded(page, _best(found, token), "")
    if found := [when for when, governor in told if _is_event_subject(page, when, governor, token)]:
        return _bounded(page, _best(found, token), "")
    for clause, mark in _time_clauses(token):
        if found := [when for when, governor in told if governor == clause]:
            return _bounded(page, _best(found, clause), mark)
    return next((_bounded(page, when, "") for when, governor in told if _opens_broken(when, governor, token)), None)


def on_that_day(page: Page, verb: Token) -> When | None:
    """The time a clause with "when" is told of, as it stands: "until 1 December, when it withdrew"; None for any other clause."""
    opener = next((child for child in verb.children if child.lower_ == "when" and child.tag_ == "WRB"), None)
    if opener is None or opener.i == 0:
        return None
    before = opener.nbor(-1)
    before = before.nbor(-1) if before.text == "," and before.i else before
    found = page.whens_in(Span(before.idx, before.idx + len(before)))
    return next((when for when in found if when.span and when.span.end == before.idx + len(before) and _bounds(when)), None)


def preposition_of(page: Page, when: When) -> str:
    """The preposition an expression stands under, lower case ("since", "on"); "" without one."""
    if when.span is None:
        return ""
    words = page.tokens(when.span)
    head = _misled(words) or words.root.head
    return str(head.lower_) if head.pos_ in {"ADP", "SCONJ"} and head.idx < when.span.start else ""


def _tiers(token: Token) -> Iterator[frozenset[Token]]:
    """Where a time may hang to belong to a token, the surest first."""
    children = list(token.children)
    yield frozenset({token})
    yield frozenset(child for child in children if child.dep_ in {"dobj", "prt", "attr", "acomp"} and child.pos_ != "VERB")
    yield frozenset(child for child in children if child.dep_ == "xcomp")
    if token.dep_ in {"xcomp", "auxpass", "aux", "conj"}:
        yield frozenset({token.head})
    objects = (inner for child in children if child.dep_ == "prep" for inner in child.children)
    yield frozenset(inner for inner in objects if inner.lemma_.lower() in _SAID_IN)
    yield frozenset(child for child in children if child.dep_ == "advcl" and child.lemma_.lower() in _SPEAKING)


def _is_event_subject(page: Page, when: When, governor: Token, token: Token) -> bool:
    """Whether a time hangs on the verb's subject and dates it: not the epithet of "the 2011 uprising turned into …"."""
    if governor.head != token or governor.dep_ not in {"nsubj", "nsubjpass"} or when.span is None or when.grain in _YEARS:
        return False
    return page.tokens(when.span).root.dep_ in {"poss", "pobj", "npadvmod", "nmod", "compound"} and not governor.ent_type_


def _time_clauses(token: Token) -> Iterator[tuple[Token, str]]:
    """The clauses of time below a verb, each with its word: "since the siege began"."""
    for clause in token.children:
        if clause.dep_ == "advcl":
            mark = next((child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod"} and child.i < clause.i), "")
            if mark in {"when", "as", "while", "since", "after", "before", "until"}:
                yield clause, str(mark)


def _times_with_governors(page: Page, token: Token) -> Iterator[tuple[When, Token]]:
    """The times of the token's sentence that bound something, each with the word it hangs on."""
    sentence = phrases.sentence(token)
    for when in page.whens_in(Span(sentence.start_char, sentence.end_char)):
        if when.span and when.span.start >= sentence.start_char and _bounds(when):
            governor = governor_of(page, when)
            if token.dep_ != "conj" or governor != token.head or when.span.start < governor.idx:
                yield when, governor


def _bounds(when: When) -> bool:
    return when.timex is not None and (
        when.timex.type in {TimexType.DATE, TimexType.TIME} or when.earliest is not None or when.latest is not None
    )


def narrows(fine: When, coarse: When) -> bool:
    """As the night does in "in 2014 gunmen clashed at a checkpoint on Easter night"."""
    if fine.earliest is None or fine.latest is None or coarse.earliest is None or coarse.latest is None:
        return False
    finer = FINENESS.get(fine.grain, 9) < FINENESS.get(coarse.grain, 9)
    return finer and coarse.earliest <= fine.earliest and fine.latest <= coarse.latest


def governor_of(page: Page, when: When) -> Token:
    """The verb or noun an expression hangs on: up through prepositions and adverbs.

    Raises:
        ValueError: for a day that stands outside the text.
    """
    if when.span is None:
        raise ValueError("a day outside the text hangs on no word")
    span = when.span
    words = page.tokens(span)
    node = _misled(words) or words.root
    while node.dep_ in _THROUGH and node.head != node:
        node = node.head
        if not span.start <= node.idx < span.end and node.pos_ not in {"ADP", "ADV", "SCONJ", "PART"}:
            break
    # a time taken for the subject: "a raid last week | killed 30"
    taken = node.dep_ in phrases.SUBJECTS and node.head.pos_ == "VERB" and span.start <= node.idx < span.end
    return node.head if taken or _stands_before(words, node) else node


def _stands_before(words: Tokens, clause: Token) -> bool:
    """Whether it stands between a verb and the clause that is its content: "said on Friday | they had arrested …"."""
    teller, lead = clause.head, words.start - (words.start > 0 and words[0].nbor(-1).pos_ in {"ADP", "DET"})
    if clause.dep_ != "ccomp" or teller.pos_ != "VERB" or teller.i != lead - 1:
        return False
    return any(child.dep_ in phrases.SUBJECTS and child.i >= words.end for child in clause.children)


def _misled(words: Tokens) -> Token | None:
    """The preposition right before an expression that the parse hangs on the noun behind it: "On 5 April 1992 | gunmen …"."""
    head = words.root.head
    if words.start == 0 or head.i < words.end or head.pos_ not in {"NOUN", "PROPN"}:
        return None
    before = words[0].nbor(-1)
    return before if before.dep_ == "prep" and before.head.pos_ in {"VERB", "AUX"} and before.head.i > words.end else None


def _is_meant_for(page: Page, when: When) -> bool:
    """Whether it says what day a thing is for, not when it was done: "rejected a truce for Easter"."""
    return preposition_of(page, when) == "for"


def _opens_broken(when: When, governor: Token, token: Token) -> bool:
    """Whether it opens a sentence without a main verb, by the parse, and the token is its first: "On 6 May, Sunday, a bomber killed …"."""
    sentence = phrases.sentence(token)
    if when.span is None or sentence.root.pos_ != "ADP" or governor != sentence.root or sentence[0] != governor:
        return False
    first = next((word for word in sentence if word.pos_ == "VERB" and word.idx > when.span.end), None)
    return first == token


def _best(found: Iterable[When], token: Token) -> When:
    return min(found, key=lambda when: (FINENESS.get(when.grain, 9), abs(when.span.start - token.idx) if when.span else 0))


def _bounded(page: Page, when: When, mark: str) -> When:
    """The expression with the bounds its preposition, or the word of its clause, gives it."""
    joined = range_around(page, when)
    if joined is not None:
        return joined
    day = timedelta(days=1)
    word = mark or preposition_of(page, when)
    if word in {"until", "till", "by"}:
        return replace(when, earliest=None)
    if word == "before":
        return replace(when, earliest=None, latest=when.earliest - day * (not mark) if when.earliest else None)
    if word == "after":
        return replace(when, earliest=when.earliest if mark else when.latest and when.latest + day, latest=None)
    return replace(when, latest=None) if mark == "since" else when


def range_around(page: Page, when: When) -> When | None:
    """All of "between 3 and 5 May", "June–August" or "on 3, 4 and 5 May" as one, whichever part was asked for."""
    place = page.whens.index(when)
    first = last = place
    while first > 0 and _joined(page, first - 1):
        first -= 1
    while _joined(page, last):
        last += 1
    if first == last:
        return None
    whens = page.whens[first : last + 1]
    return replace(
        max(whens, key=lambda one: FINENESS.get(one.grain, 9)),
        span=Span(whens[0].span.start, whens[-1].span.end) if whens[0].span and whens[-1].span else when.span,
        earliest=min(one.earliest for one in whens if one.earliest),
        latest=max(one.latest for one in whens if one.latest),
        rule=RANGE,
    )


def as_found(page: Page, when: When) -> When:
    """The expression as the page has it, of a range the first: bounds moved by a preposition are a period's, not the expression's."""
    if when.span is None or when in page.whens:
        return when
    return next((one for one in page.whens_in(when.span) if one.span and when.span.covers(one.span)), when)


def _joined(page: Page, first: int) -> bool:
    """Whether an expression and the next one are the ends of a range, or of one list of days."""
    if first + 1 >= len(page.whens):
        return False
    one, two = page.whens[first], page.whens[first + 1]
    if not one.span or not two.span or not one.earliest or not one.latest or not two.earliest or not two.latest:
        return False
    gap = page.text[one.span.end : two.span.start]
    ordered = _RANGE.match(gap) and one.earliest <= two.latest
    if _OPENS_RANGE.search(page.text[max(0, one.span.start - 14) : one.span.start]) or gap.strip() in {"–", "—", "-"}:
        return bool(ordered)
    listed = _LIST.match(gap) or (gap.strip() == "," and one.latest < two.earliest and _joined(page, first + 1))
    return bool(listed or ordered) and _hang_together(page, one, two)


def _hang_together(page: Page, one: When, two: When) -> bool:
    """Whether two expressions hang on the same word, or one on the other: not "on Sunday | and Monday was quiet"."""
    first, second = governor_of(page, one), governor_of(page, two)
    within = (one.span and one.span.start <= second.idx < one.span.end) or (two.span and two.span.start <= first.idx < two.span.end)
    return first == second or bool(within)
