"""Finds the words that attribute, and drafts an attribution for each."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.circumstances import addressee_of, appeal_to
from dateline.reading.readers.attributions.contents import content_of
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.frames import Frame, frame_of
from dateline.reading.readers.attributions.quotations import Quotations
from dateline.reading.readers.attributions.sources import source_of
from dateline.reading.readers.attributions.weighing import plausibility, says_nothing, stance_of

_MAY_ATTRIBUTE = frozenset({"VERB", "NOUN", "ADJ", "ADV"})


def drafts(page: Page, quotations: Quotations, *, least: float) -> Iterator[Draft]:
    """A draft for each cue whose score reaches `least` (0–1), in the order of the text."""
    for word in page.doc:
        if word.pos_ not in _MAY_ATTRIBUTE or not page.is_prose(word.idx):
            continue
        if word.pos_ == "ADV":
            draft = hearsay(word)
        else:
            draft = according_to(word) if word.lower_ == "according" else _draft(word, quotations, least)
        if draft is not None and draft.said:
            yield draft


def _draft(word: Token, quotations: Quotations, least: float) -> Draft | None:
    entry = book.entry(word)
    if entry is None or max(entry.rates.values()) < least:
        return None
    frame = frame_of(word, quotations)
    source = source_of(word, frame)
    score = entry.rates.get(frame, 0.0) * plausibility(word, frame, source)
    if score < least or says_nothing(word, frame, source):
        return None
    draft = Draft(word=word, cue=cue_of(word), frame=frame, stance=stance_of(word, entry.stance), score=score, source=source)
    draft.addressee = addressee_of(word, frame)
    draft.said = content_of(word, frame, draft.own, quotations)
    return draft


def cue_of(word: Token) -> list[Token]:
    """The verb group, "called on" being a unit; any other word alone."""
    if word.pos_ not in {"VERB", "AUX"}:
        return [word]
    group = phrases.verb_group(word)
    called_on = appeal_to(word)
    return [*group, called_on] if called_on is not None else group


def according_to(word: Token) -> Draft | None:
    """ "According to the army, …": the rest of its sentence is said."""
    to = next((child for child in word.rights if child.lower_ == "to"), None)
    if to is None and word.i + 1 < len(word.doc) and word.nbor().lower_ == "to":
        to = word.nbor()
    head = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
    if to is None or head is None:
        return None
    draft = Draft(word=word, cue=[word, to], frame=Frame.CLAUSE, stance="says", score=0.95, source=phrases.noun_phrase(head))
    phrase = range(word.i, max(word.right_edge.i, draft.source.end - 1 if draft.source is not None else word.i) + 1)
    draft.said = set(_governed(word, phrase)) - set(phrase)
    return draft


def _governed(word: Token, phrase: range) -> range:
    """The whole sentence where the phrase opens or closes it, else the clause it hangs on."""
    sentence = phrases.sentence(word)
    opens = word.i - sentence.start <= 1
    closes = all(token.is_punct or token.is_space for token in word.doc[phrase.stop : sentence.end])
    if opens or (closes and word.i > 0 and word.nbor(-1).text == ","):
        return range(sentence.start, sentence.end)
    clause = next((node for node in word.ancestors if node.pos_ in {"VERB", "AUX"}), sentence.root)
    return range(clause.left_edge.i, clause.right_edge.i + 1)


def hearsay(word: Token) -> Draft | None:
    """ "reportedly", "allegedly": what it stands in is said, and nobody is named."""
    stance = next((name for name in ("says", "claims") if word.lower_ in book.words("adverbs", name)), None)
    if stance is None:
        return None
    about = word.head
    said = set(range(about.left_edge.i, about.right_edge.i + 1)) - {word.i}
    return Draft(word=word, cue=[word], frame=Frame.BARE, stance=stance, score=0.8, said=said)
