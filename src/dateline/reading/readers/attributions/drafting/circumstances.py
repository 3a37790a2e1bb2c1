"""Around the saying: to whom, by what means, when and where."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import Period, Place, Span, When
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.contents import infinitive_with_subject
from dateline.reading.readers.attributions.drafting.frames import Frame, preposition, said_clause
from dateline.reading.readers.times.attach import as_found, governor_of, when_of
from dateline.reading.readers.times.tense import Tense, tense_of

_BY_MEANS = frozenset({"in", "on", "by", "via", "through", "over", "during", "at", "from"})
_AHEAD = frozenset({"asks", "orders", "promises", "threatens", "warns"})
"""Stances whose content lies ahead of the saying."""

_TOLD = frozenset({Frame.QUOTE, Frame.CLAUSE, Frame.INFINITIVE, Frame.PREPOSITION})


def addressee_of(word: Token, frame: Frame) -> Tokens | None:
    """Who was told: "told Newsweek", "said to reporters", "urged the army to …"; None where nobody is named."""
    head = _told(word, frame) or _spoken_to(word)
    if head is None:
        return None
    phrase, leading = phrases.noun_phrase(head), preposition(word) if frame is Frame.PREPOSITION else None
    inside = leading is not None and phrase.start < leading.i < phrase.end  # "warned residents | of a flood"
    return head.doc[phrase.start : leading.i] if leading is not None and inside else phrase


def appeal_to(word: Token) -> Token | None:
    """The "on" of "called on both sides to …", not of "called on 3 April for …"; None of any other verb."""
    if book.lemma(word) != "call":
        return None
    found = next((child for child in word.rights if child.dep_ in {"prep", "prt"} and child.lower_ in {"on", "upon"}), None)
    asked = _object(found) if found is not None else None
    return None if asked is not None and asked.ent_type_ in {"DATE", "TIME"} else found


def _told(word: Token, frame: Frame) -> Token | None:
    called_on = appeal_to(word)
    if called_on is not None:
        return _object(called_on)
    if word.pos_ != "VERB" or book.lemma(word) not in book.words("addressed", "verbs"):
        return None
    if phrases.is_passive(word):
        return next((child for child in word.lefts if child.dep_ == "nsubjpass"), None) if frame in _TOLD else None
    clause = said_clause(word)
    if clause is not None and (told := infinitive_with_subject(clause)) is not None:
        return told
    if frame not in _TOLD:
        return None
    return next((child for child in word.children if child.dep_ in {"dobj", "dative"} and child.tag_ not in {"WP", "WDT"}), None)


def _spoken_to(word: Token) -> Token | None:
    """As in "said to reporters", "in an interview with the channel"."""
    for child in word.children:
        if (
            child.dep_ in {"dative", "prep"}
            and child.lower_ == "to"
            and book.lemma(word) in {"say", "explain", "confirm", "complain", "speak", "admit"}
        ):
            return _object(child)
        inner = _object(child) if child.dep_ == "prep" else None
        if inner is not None and inner.lemma_ in {"interview", "conversation"}:
            return next((found for prep in inner.rights if prep.lower_ in {"with", "to"} and (found := _object(prep))), None)
    return None


def medium_of(word: Token) -> Token | None:
    """The head of what it was said in, on or by: "in an audio recording", "on Twitter", "by phone"; None where nothing is told."""
    return next(media_of(word), None)


def media_of(word: Token) -> Iterator[Token]:
    """The heads of all that it was said in: "in an interview with a paper, in the translation that the agency carried"."""
    behind = (child for speaker in word.rights if speaker.dep_ == "nsubj" for child in speaker.rights)  # "said the group on Telegram"
    for child in (*word.children, *behind, *_on_speaker(word), *_on_responsibility(word)):
        if child.dep_ == "prep" and child.lower_ in _BY_MEANS:
            inner = _object(child)
            if inner is not None and inner.lemma_.lower() in book.words("media", "nouns"):
                yield inner


def _on_responsibility(word: Token) -> Iterator[Token]:
    """As in "claimed responsibility for the attack in a video", which the parse hangs on the attack."""
    for thing in word.rights:
        if thing.dep_ == "dobj" and thing.lemma_ == "responsibility":
            yield from (node for node in thing.subtree if node.dep_ == "prep")


def _on_speaker(word: Token) -> Iterator[Token]:
    """As in "the group in a statement said"; of a paper, "in" tells where it stood."""
    speaker = next((child for child in word.lefts if child.dep_ == "nsubj"), None)
    if speaker is None or any(speaker.lemma_.lower() in book.words("speakers", kind) for kind in ("document", "outlet")):
        return
    yield from speaker.rights


def _object(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def said_when(draft: Draft, page: Page) -> Period | None:
    """The time that hangs on the cue, not on what was said; what is past ends with publication, as deeds do (ANNOTATION.md claims 6)."""
    published = page.report.published.latest if page.report.published else None
    until = published if draft.word.pos_ in {"VERB", "AUX"} and tense_of(draft.word) is Tense.PAST else None
    found = _told_when(draft, page)
    if found is None:
        return None if until is None else Period(latest=until)
    open_ended = found.latest is None and until is not None and (found.earliest is None or found.earliest <= until)
    return Period(earliest=found.earliest, latest=until if open_ended else found.latest, when=as_found(page, found))


def _told_when(draft: Draft, page: Page) -> When | None:
    times = page.whens_in(_sentence(draft))
    found = when_of(page, draft.word) if times else None
    if found is not None and _dates_the_saying(found, draft, page):
        return found
    return next((when for when in times if _is_past_the_asking(when, draft, page)), None) if draft.stance in _AHEAD else None


def _dates_the_saying(when: When, draft: Draft, page: Page) -> bool:
    """Whether it stands outside what was said, or hangs on the cue, whose content is no clause: "blamed X the next day"."""
    if when.span is None:
        return False
    words = page.tokens(when.span)
    if words.root.i not in draft.said:
        return True
    governor = governor_of(page, when)
    light = governor.lemma_ == "responsibility" and governor.head == draft.word  # "claimed responsibility on Sunday for …"
    return light or (governor == draft.word and _is_bare(draft, words))


def _is_past_the_asking(when: When, draft: Draft, page: Page) -> bool:
    """Whether it was over before publication, so that only the asking can have been then: "had called for a pause on Palm Sunday"."""
    if when.span is None or when.latest is None or page.report.published is None or page.report.published.earliest is None:
        return False
    words = page.tokens(when.span)
    return words.root.i in draft.said and when.latest < page.report.published.earliest and _is_bare(draft, words)


def _is_bare(draft: Draft, words: Tokens) -> bool:
    """Whether the content has no verb besides some words."""
    return not any(draft.word.doc[place].pos_ in {"VERB", "AUX"} for place in draft.said if not words.start <= place < words.end)


def said_where(draft: Draft, page: Page) -> Place | None:
    """The place that hangs on the cue by "in" or "at"."""
    sentence = _sentence(draft)
    near = (place for place in page.places_in(sentence) if place.span.start >= sentence.start)
    return next((place for place in near if _hangs_on(page.tokens(place.span).root, draft)), None)


def _sentence(draft: Draft) -> Span:
    sentence = phrases.sentence(draft.word)
    return Span(sentence.start_char, sentence.end_char)


def _hangs_on(token: Token, draft: Draft) -> bool:
    """Whether only prepositions stand between the token and the cue."""
    if token.i in draft.said or token.i in draft.own:
        return False
    for node in _upwards(token):
        if node.i == draft.word.i:
            return True
        if node.dep_ not in {"prep", "pobj", "npadvmod", "advmod", "nummod", "compound", "appos", "tmod"}:
            return False
    return False


def _upwards(token: Token) -> Iterable[Token]:
    yield token
    yield from token.ancestors
