"""As in "A, citing B, said X": B speaks inside A, and both said X (ANNOTATION.md, attributions 4)."""

from collections.abc import Iterable

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.frames import OBJECTS, Frame, is_circumstance
from dateline.reading.readers.attributions.speakers.sources import source_of

_SPEAKERS = ("person", "outlet", "document", "institution", "group")


def citing(drafts: list[Draft]) -> list[Draft]:
    """As in "A, citing B, said X", "according to A, which quoted B, X": B speaks inside A, and both said X."""
    found = list(drafts)
    for draft in drafts:
        cited = next((child for child in draft.word.children if child.dep_ in OBJECTS), None)
        if draft.shares or cited is None or not is_cited(draft.word):
            continue
        outer = _told_behind(draft, cited, found) or _cited_in_turn(draft, found) or _cited_by(draft, found) or _left_without_clause(draft)
        if outer is None:
            continue
        if outer not in found:
            found.append(outer)
        outer.source = outer.source if outer.source is not None else _before_comma(draft.word)
        draft.source, draft.stance, draft.outer, draft.shares = _who_is_cited(draft.word, cited), "says", outer, True
        outer.stance = "relays" if outer.stance == "says" else outer.stance
        outer.said -= draft.own
        draft.said = set(outer.said)
    return found


def _told_behind(draft: Draft, cited: Token, drafts: Iterable[Draft]) -> Draft | None:
    """As in "Axios had reported earlier, citing B, that X", "denied a report by A, citing B, that X": the words after "that" are X.

    The parse hangs X anywhere. The carrier is the verb before the comma, or the noun of saying there, whose phrase X then belongs to.
    """
    doc, comma = draft.word.doc, draft.word.i - 1
    that = phrases.noun_phrase(cited).end + 1
    if comma < 1 or doc[comma].text != "," or that >= len(doc) or doc[that - 1].text != "," or doc[that].lower_ != "that":
        return None
    carrier = _carrier(doc[comma - 1], phrases.sentence(draft.word).start)
    if carrier is None:
        return None
    said = set(range(that + 1, phrases.sentence(doc[that]).end))
    draft.said = set(said)
    for other in drafts:
        if other.word.i < carrier.i and carrier.i in other.said:
            other.said |= set(range(carrier.i, max(said) + 1))
    outer = next((other for other in drafts if other.word == carrier), None) or takes_clause_of(draft, carrier)
    outer.said = set(said)
    return outer


def _carrier(last: Token, start: int) -> Token | None:
    """The word of saying that a phrase before a comma turns on: "reported" of "had reported earlier", "report" of "a report by A"."""
    place = last.i
    while place > start and last.doc[place].pos_ == "ADV":
        place -= 1
    for node in (last.doc[place], *last.doc[place].ancestors):
        if node.i <= place and node.pos_ in {"VERB", "NOUN"} and book.is_listed(node):
            return node
        if node.pos_ not in {"NOUN", "PROPN", "ADP"}:
            return None
    return None


def _before_comma(word: Token) -> Tokens | None:
    """The phrase that ", quoting" or ", citing" stands behind; None where there is no such phrase."""
    if word.i < 2 or word.nbor(-1).text != ",":
        return None
    head = word.nbor(-2)
    if head.lower_ in book.words("outlets", "names"):  # SANA and its like are often taken for verbs
        return _run_of_nouns(head)
    if head.pos_ not in {"NOUN", "PROPN"}:
        return None
    while head.dep_ in {"compound", "appos", "flat"} and head.head.i < word.i and head.head.pos_ in {"NOUN", "PROPN"}:
        head = head.head
    return phrases.noun_phrase(head)


def _run_of_nouns(last: Token) -> Tokens:
    first = last.i
    while first > 0 and last.doc[first - 1].pos_ in {"NOUN", "PROPN", "ADJ", "DET"}:
        first -= 1
    return last.doc[first : last.i + 1]


def is_cited(word: Token) -> bool:
    """Whether a word cites somebody, or a document, as in ", citing a police report"."""
    cited = next((child for child in word.children if child.dep_ in OBJECTS), None)
    return cited is not None and _is_citing(word) and _can_speak(cited)


def _is_citing(word: Token) -> bool:
    return book.lemma(word) in {"cite", "quote"} and (word.tag_ == "VBG" or word.dep_ == "relcl")


def _who_is_cited(word: Token, cited: Token) -> Tokens:
    """As far as the comma in "Citing two officers at the base, A said": the parse hangs the place on the verb."""
    phrase = phrases.noun_phrase(cited)
    place = next((child for child in word.rights if child.dep_ == "prep" and child.i == phrase.end and not is_circumstance(child)), None)
    end = place.right_edge.i + 1 if place is not None else phrase.end
    fits = word.i == phrases.sentence(word).start and place is not None and end < len(word.doc) and word.doc[end].text == ","
    return word.doc[phrase.start : end] if fits else phrase


def _cited_in_turn(draft: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """As in "A said, citing B, which quoted C": the draft of B, for C speaks inside B."""
    if draft.word.dep_ != "relcl":
        return None
    before = (other for other in drafts if other.shares and other.word.i < draft.word.i)
    return next((other for other in before if other.source is not None and draft.word.head in other.source), None)


def _cited_by(draft: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """The draft whose speaker cites: the nearest cue before it in its sentence, else the next one after it."""
    word = draft.word
    sentence = phrases.sentence(word)
    near = [other for other in drafts if other is not draft and sentence.start <= other.word.i < sentence.end and not other.shares]
    before = [other for other in near if other.word.i < word.i]
    after = [other for other in near if other.word.i > word.i and other.frame is not Frame.OBJECT and other.word.i not in draft.said]
    if not before:
        return next(iter(after), None)
    trails = word.nbor(-1).text == "," and word.sent[-1].i - word.right_edge.i <= 1
    holding = [other for other in before if trails and before[-1].word.i in other.said]
    return holding[0] if holding else before[-1]  # "A reported that B had said X, citing C": A cites


def _left_without_clause(draft: Draft) -> Draft | None:
    """As in "Reuters reported, citing B, that …": the parse gives the clause to "citing" and leaves "reported" with none."""
    verb = draft.word.head
    if draft.frame is not Frame.CLAUSE or verb.pos_ != "VERB" or book.entry(verb) is None:
        return None
    return takes_clause_of(draft, verb)


def takes_clause_of(draft: Draft, verb: Token) -> Draft:
    """A draft for the verb that really says what the parse gave to another."""
    entry = book.entry(verb)
    return Draft(
        word=verb,
        cue=phrases.verb_group(verb) if verb.pos_ == "VERB" else [verb],
        frame=Frame.CLAUSE,
        stance=entry.stance if entry else "says",
        score=draft.score,
        source=source_of(verb, Frame.CLAUSE),
        said=set(draft.said),
    )


def _can_speak(head: Token) -> bool:
    """Whether a cited thing is somebody or a document, rather than a reason."""
    if head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or head.pos_ == "PROPN":
        return True
    lemma = head.lemma_.lower()
    return any(lemma in book.words("speakers", kind) for kind in _SPEAKERS)
