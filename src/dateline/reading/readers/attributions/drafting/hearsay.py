"""What is believed or said of a noun by nobody named: "a helicopter believed to belong to the army" (ANNOTATION.md, attributions 11)."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dateline.model import Span
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.frames import Frame
from dateline.reading.readers.attributions.speakers.able import may_speak

_PARTICIPLE = re.compile(r"\b(\w+(?:ed|id|ght|ood|own|ard)) to ")
_BEING = frozenset({"be", "have"})
_SCORE = 0.6


def hearsay(page: Page, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """A draft for each participle on a noun with an infinitive behind it that no other draft turns on."""
    known = {draft.word.i for draft in drafts}
    for match in _PARTICIPLE.finditer(page.text):
        word = page.tokens(Span(*match.span(1)))[0]
        if word.tag_ not in {"VBN", "VBD"} or word.i in known or word.i + 2 >= len(page.doc) or word.nbor().lower_ != "to":
            continue
        if not _is_hearsay(word):
            continue
        about = word.head if word.dep_ == "acl" else phrases.subject(word)
        entry = book.entry(word)
        if about is None or about.i > word.i or entry is None or not page.is_prose(word.idx):
            continue
        said = {token.i for token in phrases.noun_phrase(about, conjuncts=False)} | _infinitive(word)
        yield Draft(word=word, cue=[word], frame=Frame.INFINITIVE, stance=entry.stance, score=_SCORE, said=said - {word.i})


def _is_hearsay(word: Token) -> bool:
    """The bare participle of an impersonal verb, on a noun; "said to" only before "be" or "have"."""
    lemma = book.lemma(word)
    if lemma not in book.words("impersonal", "verbs") or any(child.dep_ in {"aux", "auxpass", "neg"} for child in word.children):
        return False
    if word.dep_ != "acl" and (word.tag_ == "VBN" or not _is_thing(phrases.subject(word))):
        return False
    verb = word.nbor(2)
    believed = book.entry(word)
    return verb.tag_ == "VB" and (verb.lemma_ in _BEING or (believed is not None and believed.stance == "believes"))


def _is_thing(head: Token | None) -> bool:
    return head is not None and head.pos_ == "NOUN" and not may_speak(head)


def _infinitive(word: Token) -> set[int]:
    clause = word.nbor(2)
    return set(range(word.i + 1, max(clause.right_edge.i, clause.i) + 1))
