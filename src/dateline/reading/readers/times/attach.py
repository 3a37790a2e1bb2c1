"""Which time belongs to which verb, by syntax. Claims and attributions ask here, so that both answer alike."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Token

from dateline.model import Span, TimexType, When
from dateline.reading.page import Page
from dateline.reading.readers.times.setting import FINENESS

_THROUGH = frozenset({"prep", "pcomp", "advmod", "npadvmod", "amod", "quantmod", "nummod", "pobj", "compound", "appos", "conj", "dep"})
_RANGE = re.compile(r"\s*(?:[–—-]|to|and|until|till|through)\s*(?:the\s+)?$")
_OPENS_RANGE = re.compile(r"(?i)\b(?P<word>between|from)\s+(?:the\s+)?$")


def when_of(page: Page, token: Token) -> When | None:
    """The time told for a verb or an event noun; None where its clause tells none.

    What hangs on the token itself comes first ("attacked on Sunday", "Sunday's attack"); then what hangs on its object ("launched a
    raid on Sunday"), on the verb it completes ("began to shell the town on Sunday") or on the one it is joined to ("on Sunday
    rebels attacked and took …"). Never what stands inside a clause below it: of "said on Monday that rebels had fled on Sunday",
    "said" gets Monday and "fled" Sunday. Of several the finest, then the nearest. Lengths and sets are no answer: they bound nothing.

    "before", "after", "until" and "by" move the bounds, "between X and Y" joins two expressions into one; see `preposition_of` for
    "since", which means X for a change and X up to publication for a state.
    """
    for tier in _tiers(token):
        found = [when for when, governor in _governed(page, token) if governor in tier]
        if found:
            best = min(found, key=lambda when: (FINENESS.get(when.grain, 9), _distance(when, token)))
            return _bounded(page, best)
    return None


def preposition_of(page: Page, when: When) -> str:
    """The preposition an expression stands under, lower case ("since", "on"); "" without one."""
    if when.span is None:
        return ""
    head = page.tokens(when.span).root.head
    return str(head.lower_) if head.pos_ in {"ADP", "SCONJ"} and head.idx < when.span.start else ""


def _tiers(token: Token) -> Iterator[frozenset[Token]]:
    """Where a time may hang to belong to a token, the surest first."""
    yield frozenset({token})
    yield frozenset(
        child for child in token.children if child.dep_ in {"dobj", "prt", "nsubjpass", "attr", "acomp"} and child.pos_ != "VERB"
    )
    yield frozenset(child for child in token.children if child.dep_ == "xcomp")
    if token.dep_ in {"xcomp", "auxpass", "aux"}:
        yield frozenset({token.head})
    if token.dep_ == "conj":
        yield frozenset({token.head})


def _governed(page: Page, token: Token) -> Iterator[tuple[When, Token]]:
    """The times of the token's sentence that bound something, each with the word it hangs on."""
    edges = token.sent
    start, end = edges.start_char, edges.end_char
    for when in page.whens:
        if when.span and start <= when.span.start < end and when.timex and when.timex.type in {TimexType.DATE, TimexType.TIME}:
            governor = _governor(page, when.span)
            if token.dep_ != "conj" or governor is not token.head or when.span.start < governor.idx:
                yield when, governor


def _governor(page: Page, span: Span) -> Token:
    """The verb or noun an expression hangs on: up through prepositions and adverbs."""
    node = page.tokens(span).root
    while node.dep_ in _THROUGH | {"poss"} and node.head is not node:
        inside = node.head.idx >= span.start and node.head.idx < span.end
        node = node.head
        if not inside and node.pos_ not in {"ADP", "ADV", "SCONJ", "PART"}:
            break
    return node


def _distance(when: When, token: Token) -> int:
    return abs(when.span.start - token.idx) if when.span else 0


def _bounded(page: Page, when: When) -> When:
    """The expression with the bounds its preposition gives it."""
    joined = _range_around(page, when)
    if joined is not None:
        return joined
    day = timedelta(days=1)
    word = preposition_of(page, when)
    if word in {"until", "till", "by"}:
        return replace(when, earliest=None)
    if word == "before":
        return replace(when, earliest=None, latest=when.earliest - day if when.earliest else None)
    if word == "after":
        return replace(when, earliest=when.latest + day if when.latest else None, latest=None)
    return when


def _range_around(page: Page, when: When) -> When | None:
    """Both ends of "between 3 and 5 May" or "June–August" as one, whichever end was asked for."""
    place = page.whens.index(when)
    for first, last in ((place, place + 1), (place - 1, place)):
        if first < 0 or last >= len(page.whens):
            continue
        one, two = page.whens[first], page.whens[last]
        if not one.span or not two.span or one.span.end > two.span.start:
            continue
        gap = page.text[one.span.end : two.span.start]
        opened = _OPENS_RANGE.search(page.text, max(0, one.span.start - 14), one.span.start)
        dashed = gap.strip() in {"–", "—", "-"}
        if _RANGE.match(gap) and (opened or dashed) and one.earliest and two.latest and one.earliest <= two.latest:
            return replace(one, span=Span(one.span.start, two.span.end), latest=two.latest, rule="range")
    return None
