"""Cues that end their sentence, or stand in brackets of commas in it, where the parse loses what is said."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.drafting.frames import Frame, said_clause
from dateline.reading.readers.attributions.speakers import parted, trailing

PLAINEST = frozenset({"say", "tell", "add"})
_FRAGMENT = 3  # words before a speaker that make something said
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AUXILIARY = frozenset({"aux", "auxpass", "neg"})
_STOPS = frozenset({".", "!", "?", ":", ",", ";"})
_MEANWHILE = frozenset({"as", "while", "after", "before", "when", "without", "following"})
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
    if word.tag_ == "VBG":  # "… was quoted as saying" is quoted.py's
        return None
    found = None
    if book.lemma(word) in book.words("ending", "verbs"):
        found = _behind_comma(word, frame, source) or _at_the_tail(word, frame, source) or _closing(word, frame, source)
        found = found or _run_on(word, frame)
    return found or _behind_fragment(word, frame, source)


def _behind_comma(word: Token, frame: Frame, source: Tokens | None) -> Ending | None:
    """As in "…, the town's mayor, Yevhen Ryschuk, told AFP", where the parse found another speaker, or hung the cue below another."""
    if frame is Frame.INFINITIVE:
        return None
    clause = said_clause(word)
    if clause is not None and clause.i > word.i:
        return None
    speaker = parted.speaker_before(word)
    if speaker is None or (word.dep_ == "ROOT" and frame is not Frame.BARE and source is not None and source.end == speaker.end):
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


def _run_on(word: Token, frame: Frame) -> Ending | None:
    """As in "… killed two people state media reported as troops moved in", "… a monitor said a day after the truce": a tail of its own."""
    if frame in {Frame.CLAUSE, Frame.AS} or (frame is Frame.OBJECT and book.lemma(word) not in PLAINEST):
        return None
    clause = said_clause(word)
    if clause is not None and clause.tag_ != "VBG":
        return None
    if word.tag_ not in _FINITE | {"VBN"} or any(child.dep_ in _AUXILIARY for child in word.children) or not trails_off(word):
        return None
    speaker = trailing.speaker_before(word, trails_off=True)
    if speaker is None or word.doc[speaker.start - 1].pos_ in {"ADJ", "DET"}:  # cut in the middle of a phrase
        return None
    return Ending(source=speaker, said=set(range(trailing.sentence_start(word), speaker.start)), score=0.7)


def trails_off(word: Token) -> bool:
    """Whether nothing follows a cue in its printed sentence but how, when or meanwhile what."""
    behind = _rest(word)
    if len(behind) > 0 and book.lemma(word) == "tell":  # who was told
        behind = behind.doc[next((token.i for token in behind if token.pos_ in {"ADP", "SCONJ"}), behind.end) : behind.end]
    if len(behind) == 0 or _opens_meanwhile(behind):
        return True
    if behind[0].pos_ != "ADP" and behind[0].ent_type_ not in {"DATE", "TIME"}:
        return False
    for token in behind:
        if token.lower_ in _MEANWHILE and token.i > behind.start + 1:
            return True
        if token.tag_ in _FINITE or token.lower_ == "that" or token.is_quote:
            return False
    return True


def _rest(word: Token) -> Tokens:
    """What stands behind a word up to the next full stop, comma or line break."""
    doc, end = word.doc, word.i + 1
    while end < len(doc) and doc[end].text not in _STOPS and "\n" not in doc[end].text:
        end += 1
    return doc[word.i + 1 : end]


def _opens_meanwhile(behind: Tokens) -> bool:
    """As in "as troops moved in", "without details", "bringing the toll to 45", but not "as many as 12 died", "shelling went on"."""
    if behind[0].lower_ in _MEANWHILE:
        return len(behind) > 1 and behind[1].lower_ not in {"many", "much", "well", "soon", "long", "far", "few"}
    return behind[0].tag_ == "VBG" and not any(token.tag_ in _FINITE for token in behind)


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
