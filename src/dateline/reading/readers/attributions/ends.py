"""Cues that end their sentence, or stand in brackets of commas in it, where the parse loses what is said."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.frames import Frame, said_clause
from dateline.reading.readers.attributions.speakers import parted, trailing

PLAINEST = frozenset({"say", "tell", "add"})
_FRAGMENT = 3  # words before a speaker that make something said
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENING = frozenset({"ADP", "ADV", "SCONJ", "VERB"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Who speaks at the end, the indices of the tokens before that are said, and how sure that is (0–1)."""

    source: Tokens
    said: set[int]
    score: float


def ending(word: Token, frame: Frame, source: Tokens | None) -> Ending | None:
    """What a verb at the end of its sentence attributes, read along the line; None where it does not end one, or the parse will do."""
    if word.pos_ != "VERB" or frame is Frame.QUOTE:
        return None
    found = None
    if book.lemma(word) in book.words("ending", "verbs"):
        found = _behind_comma(word, frame, source) or _at_the_tail(word, frame, source) or _closing(word, frame, source)
    return found or _behind_fragment(word, frame, source)


def _behind_comma(word: Token, frame: Frame, source: Tokens | None) -> Ending | None:
    """As in "…, the town's mayor, Yevhen Ryschuk, told AFP", where the parse found another speaker, or hung the cue below another."""
    if frame is Frame.INFINITIVE:
        return None
    clause = said_clause(word)
    if clause is not None and clause.i > word.i:
        return None
    speaker = parted.speaker_before(word)
    if speaker is None or (word.dep_ == "ROOT" and source is not None and source.end == speaker.end):
        return None
    return Ending(source=speaker, said=set(range(trailing.sentence_start(word), speaker.start - 1)), score=0.8)


def _at_the_tail(word: Token, frame: Frame, source: Tokens | None) -> Ending | None:
    """As in "the plane came back a second time he told AFP": a sentence that ends on its speaker though no comma says so."""
    if frame is Frame.OBJECT and book.lemma(word) not in PLAINEST:
        return None
    if source is not None and source.end == word.i and (source.start == 0 or word.doc[source.start - 1].is_punct):
        return None
    speaker = trailing.speaker_behind(word) or trailing.speaker_before(word)
    if speaker is None:
        return None
    return Ending(source=speaker, said=set(range(trailing.sentence_start(word), min(speaker.start, word.i))), score=0.7)


def _closing(word: Token, frame: Frame, source: Tokens | None) -> Ending | None:
    """As in "As he spoke, a girl was hurt by a bystander, police said", ", said the company's head": the clause hangs on nothing."""
    if source is None or word.tag_ not in _FINITE or frame in {Frame.CLAUSE, Frame.INFINITIVE, Frame.AS}:
        return None
    if frame is Frame.OBJECT and book.lemma(word) != "tell":
        return None
    doc, first = word.doc, min(source.start, word.i)
    if max(source.end - 1, word.i) - first != len(source) or first == 0 or doc[first - 1].text != ",":
        return None
    if not trailing.ends_sentence(doc[max(source.end - 1, word.i)], told=True):
        return None
    begin = trailing.sentence_start(word)
    if not _holds_main_clause(doc[begin : first - 1]):
        return None
    return Ending(source=source, said=set(range(begin, first)), score=0.8)


def _holds_main_clause(told: Tokens) -> bool:
    """Whether a finite verb stands there: behind a comma, where the first clause opens with "when", "asked", "if"."""
    if len(told) == 0:
        return False
    if told[0].pos_ in {"SCONJ", "VERB"} or told[0].lower_ in {"as", "when", "while", "if"}:
        comma = next((token.i for token in told if token.text == ","), told.end)
        told = told.doc[comma : told.end]
    return any(token.tag_ in _FINITE for token in told)


def _behind_fragment(word: Token, frame: Frame, source: Tokens | None) -> Ending | None:
    """As in "More than a thousand fighters, the SDF said at a ceremony": words without a verb, a comma, the speaker."""
    if source is None or frame not in {Frame.BARE, Frame.PREPOSITION} or book.lemma(word) not in PLAINEST or source.end != word.i:
        return None
    start = phrases.sentence(word).start
    if source.start - start < _FRAGMENT or word.doc[source.start - 1].text != "," or not word.doc[start].text[:1].isupper():
        return None
    if word.doc[start].pos_ in _OPENING:  # "On Sunday, he said", "Speaking to reporters, he said"
        return None
    return Ending(source=source, said=set(range(start, source.start)), score=0.6)
