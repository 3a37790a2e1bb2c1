"""Why a source stays unnamed, where the text says so: beside the source, around its cue, or in a sentence of its own right behind."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import Span
from dateline.reading import lexicon, phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft

_THEIR = r"(?:his|her|its|their|the)"
_POINTING = frozenset({"he", "she", "they", "both", "all", "neither", "none", "each"})
_HINT = re.compile(
    r"anonym|name|identi|quoted|condition|background|authori|allowed|permi|cleared|empower|entitl|clearance|fear|afraid|wary"
    r"|safety|security|polic|protocol|rule|regulat|guideline|practice|custom|sensitiv|confidential|privacy|concern|restrict|order",
    re.IGNORECASE,
)
"""A word of every reason; most sentences hold none, and no pattern need be tried on them."""

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "all"})


def why_unnamed(draft: Draft) -> Span | None:
    """The words that say why the source of a draft is not named; None where there are none."""
    source = draft.source
    if source is None:
        return None
    sentence = phrases.sentence(source.root)
    beside = (found for found in reasons(sentence) if _is_of(found, draft))
    return next((_span(_before_cue(found, draft)) for found in beside), None) or _told_behind(sentence, source)


def without_condition(source: Tokens) -> Tokens:
    """As in "an officer | on condition of anonymity": the condition is no part of who speaks."""
    for place in range(2, len(source)):
        on = source[place - 2] if source[place - 1].lower_ in {"the", "a"} else source[place - 1]
        if source[place].lower_ == "condition" and on.i > source.start and is_about_anonymity(on):
            return source.doc[source.start : on.i]
    return source


def reasons(sentence: Tokens) -> Iterator[Tokens]:
    """The stretches of a sentence that tell why somebody is not named, in order."""
    text = sentence.text
    if _HINT.search(text) is None:
        return
    for pattern in _patterns():
        for found in pattern.finditer(text):
            start = sentence.start_char + found.start()
            tokens = sentence.doc.char_span(start, start + len(found.group().rstrip()), alignment_mode="expand")
            if tokens is not None:
                yield tokens


def is_about_anonymity(word: Token) -> bool:
    """Whether the word only says that a speaker stays unnamed: "asked not to be identified"."""
    return any(found.start <= word.i < found.end for found in reasons(phrases.sentence(word)))


def _span(tokens: Tokens) -> Span:
    return Span(tokens.start_char, tokens.end_char)


def _before_cue(reason: Tokens, draft: Draft) -> Tokens:
    """As in "who could not be named under army rules | said": a reason ends where the saying begins."""
    end = min((token.i for token in draft.cue if reason.start < token.i < reason.end), default=reason.end)
    return reason.doc[reason.start : end]


def _is_of(reason: Tokens, draft: Draft) -> bool:
    """Whether a reason in the sentence of a source is this source's: it hangs on it, or on its cue, and was not said by it."""
    source = draft.source
    if source is None or (reason.start < source.end and source.start < reason.end):
        return False
    whose = _whose(reason)
    if whose is not None and whose.i in range(source.start, source.end):
        return True
    if all(token.i in draft.said for token in reason) and not _is_behind(reason, draft):
        return False
    others = [node for node in phrases.sentence(source.root) if _may_be_unnamed(node) and node.i not in range(source.start, source.end)]
    return whose is None or whose.lower_ in _POINTING or whose not in others


def _is_behind(reason: Tokens, draft: Draft) -> bool:
    """As in "said an official on condition of anonymity": right behind source and cue, whatever the parse made of it."""
    last = max(draft.own)
    return 0 < reason.start - last <= 3


def _whose(reason: Tokens) -> Token | None:
    """Whom a reason is told of: the noun its relative clause or participle hangs on, else the subject of its verb."""
    node = reason.root
    for above in (node, *node.ancestors):
        if above.dep_ in {"relcl", "acl", "appos"}:
            return above.head
        subject = phrases.subject(above) if above.pos_ in {"VERB", "AUX"} else None
        if subject is not None:
            return subject
    return None


def _may_be_unnamed(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in book.words("speakers", "person")


def _told_behind(sentence: Tokens, source: Tokens) -> Span | None:
    """As in "He spoke on condition of anonymity because …", "The official asked not to be named", the sentence after the source's."""
    doc = sentence.doc
    if sentence.end >= len(doc):
        return None
    after = phrases.sentence(doc[sentence.end])
    if _is_new_paragraph(sentence, after) and not _same_head(after, source):
        return None
    return next((_span(found) for found in reasons(after) if _points_back(_whose(found), source)), None)


def _is_new_paragraph(sentence: Tokens, after: Tokens) -> bool:
    return any("\n" in token.text for token in (sentence[-1], after[0]))


def _same_head(after: Tokens, source: Tokens) -> bool:
    return any(token.lemma_ == source.root.lemma_ for token in after)


def _points_back(whose: Token | None, source: Tokens) -> bool:
    """Whether the subject of a reason may be a source named in the sentence before: a pronoun, or its noun with an article."""
    if whose is None:
        return False
    if whose.lower_ in _POINTING:
        return True
    first = whose.doc[whose.left_edge.i]
    return first.lower_ in _DEFINITE and (whose.lemma_ == source.root.lemma_ or whose.lemma_.lower() in book.words("anonymous", "nouns"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """From the surest to the loosest: a condition, a lack of permission, a wish, a name withheld; fear and rules on their own."""
    patterns = (*_conditions(), *_permissions(), *_wishes(), *_withheld(), *_fears())
    return tuple(re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE) for pattern in patterns)


def _any(table: str, key: str) -> str:
    listed = lexicon.load("anonymity")[table][key]
    return f"(?:{'|'.join(listed.split('|') if '|' in listed else listed.split())})"


def _because() -> str:
    """The reason behind a condition or a wish, to the end of its clause."""
    return rf"(?:,? {_any('reason', 'words')}\b(?:(?! that )[^,.;:”\"—])*)?"


def _conditions() -> tuple[str, ...]:
    return (
        rf"\b(?:up)?on (?:the |a )?condition (?:of (?:\w+ )?anonymity|(?:that )?(?:\w+ )?(?:\w+ )?not be \w+){_because()}",
        rf"\b(?:speaking|spoke|talked|talking) (?:anonymously|(?:up)?on background){_because()}",
        rf"\b(?:granted|given|offered|promised) anonymity{_because()}",
    )


def _permissions() -> tuple[str, ...]:
    deed = rf"to {_any('permission', 'speak')}\b[^,.;:”\"—]*"
    return (
        rf"(?:\bnot|n[’']t|\bnever) (?:\w+ )?{_any('permission', 'free')} {deed}",
        rf"\b(?:lack(?:s|ed|ing)?|without|(?:had|has|have|having) no) (?:the )?{_any('permission', 'paper')} {deed}",
    )


def _wishes() -> tuple[str, ...]:
    ask, done, name = _any("wish", "ask"), _any("naming", "done"), _any("naming", "name")
    own = rf"{_THEIR} (?:\w+ )?{name}"
    unsaid = rf"(?:be {done}|(?:give|provide|disclose|reveal) {own}|have {own} \w+)"
    return (
        rf"\b{ask} (?:not to|to not) {unsaid}{_because()}",
        rf"\b{ask} to (?:remain|stay|be) (?:anonymous|unnamed|unidentified){_because()}",
        rf"\b{ask} (?:(?:for|on|upon) )?(?:{_THEIR} )?anonymity{_because()}",
        rf"\b{ask} that (?:{own}|he|she|they) (?:not )?be \w+{_because()}",
        rf"\b{_any('wish', 'refuse')} to {unsaid}{_because()}",
        rf"\b(?:(?:did|do|does|would|could|can|may|will) not|cannot) (?:(?:want|wish|like|care) to )?be {done}{_because()}",
    )


def _withheld() -> tuple[str, ...]:
    name = _any("naming", "name")
    gone = rf"(?:is|are|was|were|has been|have been)(?: being)? {_any('naming', 'withheld')}"
    return (
        rf"\b(?:whose|{_THEIR}) (?:\w+ )?{name} {gone}{_because()}",
        rf"\b{_any('naming', 'withhold')} {_THEIR} (?:\w+ )?{name}{_because()}",
    )


def _fears() -> tuple[str, ...]:
    afraid = r"(?:(?:for|out of|from|in) fear (?:of|for)|fear(?:ing|ed|s|ful of)|afraid of|wary of)"
    harm = rf"(?:\w+ )?(?:{_any('fear', 'of')}|(?:for )?{_THEIR} (?:own )?{_any('fear', 'safety')})"
    return (
        rf"\b{afraid} {harm}\b[^,.;:”\"—]*",
        r"\bfor (?:\w+ )?(?:security|safety) (?:reasons|purposes)\b|\bfor (?:\w+ )?(?:own )?safety\b",
        rf"\b(?:citing|in line with|in keeping with|in accordance with|under) (?:\w+ ){{0,3}}{_any('fear', 'rules')}\b",
    )
