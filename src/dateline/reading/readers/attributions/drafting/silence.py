"""Where a word that attributes elsewhere attributes nothing: ANNOTATION.md, attributions 12."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.drafting.contents import infinitive_with_subject
from dateline.reading.readers.attributions.drafting.frames import OBJECTS, Frame, said_clause
from dateline.reading.readers.attributions.speakers import unnamed

_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_IFS = frozenset({"if", "unless", "whether"})
_REFUSING = frozenset({"decline", "refuse"})
_BELIEVED = frozenset({"believe", "think", "know", "say", "report"})
_COMPLETING = frozenset({"oprd", "acomp", "ccomp", "xcomp", "attr", "appos"})
_SUBJECTED = phrases.SUBJECTS | {"aux", "auxpass", "expl"}
_ABLE = frozenset({"could", "can", "able", "possible", "unable", "impossible"})


def says_nothing(word: Token, frame: Frame, source: Tokens | None, stance: str) -> bool:
    """ANNOTATION.md, attributions 12: nobody's saying, refusals to speak, names, and objects that are no speech."""
    if source is not None and (source[0].lower_ in _NOBODY or _is_neither(source)):
        return True
    if book.lemma(word) in book.words("anonymity", "verbs") and unnamed.is_about_anonymity(word):
        return True
    if stance != "verifies" and _is_done_to_nobody(word):
        return True  # "no injuries were reported"
    if word.pos_ == "NOUN":
        return _is_means_of_another(word)
    if word.pos_ != "VERB":
        return False
    return _is_withheld(word) or _is_unspoken(word, frame) or _is_silence(word, frame, stance) or _is_no_speech(word, frame, stance)


def _is_means_of_another(noun: Token) -> bool:
    """As in "said in a statement that …": the clause is what the verb says, though it hangs on the noun."""
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return False
    verb, clause = noun.head.head, said_clause(noun)
    return clause is not None and verb.pos_ == "VERB" and book.is_listed(verb) and said_clause(verb) == clause


def _is_done_to_nobody(word: Token) -> bool:
    return any(child.dep_ == "nsubjpass" and child.doc[child.left_edge.i].lower_ in _NOBODY for child in word.lefts)


def _is_neither(source: Tokens) -> bool:
    """As in "Neither A nor B said so"."""
    return source.start > 0 and source.doc[source.start - 1].lower_ == "neither"


def _is_unspoken(word: Token, frame: Frame) -> bool:
    """As in "told the boys to remember", "without naming them", "Asked who it was, he …": what was bidden, left out or put to somebody."""
    if frame is Frame.QUOTE:
        return False
    if word.tag_ == "VB" and word.dep_ in {"xcomp", "ccomp"} and book.lemma(word.head) in book.words("addressed", "verbs"):
        return (
            any(child.dep_ in {"dobj", "dative", "nsubjpass"} for child in word.head.children) or infinitive_with_subject(word) is not None
        )
    if word.head.lower_ == "without":
        return True
    if book.lemma(word) != "ask" or any(child.dep_ in _SUBJECTED for child in word.children):
        return False
    asked_by_whom = word.dep_ == "advcl" or (word.i > 0 and word.nbor(-1).lower_ in {"when", "if"})
    return word.tag_ == "VBN" and (asked_by_whom or word.i == phrases.sentence(word).start)


def _is_withheld(word: Token) -> bool:
    """As in "refused to confirm", "has yet to say", "is not believed to have ordered", "if the army says": nobody has spoken."""
    if word.lemma_ == "have" and any(child.dep_ == "xcomp" and _is_withheld(child) for child in word.rights):
        return True
    if any(child.dep_ == "mark" and child.lower_ in _IFS for child in word.lefts):
        return True
    above = word.head
    if word.dep_ not in {"xcomp", "ccomp"} or not any(child.lower_ == "to" for child in word.lefts):
        return False
    first = min(child.i for child in word.lefts if child.lower_ == "to")
    yet = first > 0 and word.doc[first - 1].lower_ == "yet"
    unbelieved = above.lemma_ in _BELIEVED and phrases.is_passive(above) and phrases.is_negated(above)
    return yet or unbelieved or above.lemma_ in _REFUSING


def _is_silence(word: Token, frame: Frame, stance: str) -> bool:
    """As in "did not say", "declined to comment", "speaking on condition of anonymity"."""
    if frame is not Frame.QUOTE and stance in {"says", "claims", "relays"} and (phrases.is_negated(word) or _is_beyond(word)):
        return True
    if book.lemma(word) == "establish" and not is_denied(word):
        return True
    if frame is Frame.QUOTE and word.tag_ == "VB" and not book.is_listed(word):  # "not allowed to give his name"
        return True
    if book.lemma(word) in {"decline", "refuse"}:
        spoken = (child for child in word.rights if child.dep_ == "xcomp")
        return any(child.lemma_ in book.words("silence", "verbs") or book.is_listed(child) for child in spoken)
    return book.lemma(word) == "speak" and "condition" in {inner.lemma_ for child in word.rights for inner in child.children}


def _is_beyond(word: Token) -> bool:
    """As in "was unable to say", "was not in a position to determine"."""
    above = word.head
    if word.tag_ != "VB" or word.dep_ not in {"xcomp", "ccomp", "acl", "advcl"}:
        return False
    return above.lower_ in {"unable", "impossible"} or (above.pos_ in {"NOUN", "ADJ"} and any(map(phrases.is_negated, above.ancestors)))


def _is_no_speech(word: Token, frame: Frame, stance: str) -> bool:
    """As in "a village called X", "carried out", "claimed 14 lives"."""
    lemma = book.lemma(word)
    if _only_calls(word, frame) or (frame is not Frame.QUOTE and _is_bidding(word)):
        return True
    if word.tag_ == "VBN" and lemma in book.words("naming", "verbs") and (word.dep_ in {"acl", "amod"} or _only_names(word)):
        return True
    if lemma == "suppose" and word.tag_ == "VBN":  # "were supposed to hold"
        return True
    if stance == "relays" and any(child.dep_ == "prt" for child in word.rights):
        return True
    return any(thing.lemma_ in book.words("not_said", lemma) for thing in _things(word))


def _things(word: Token) -> Iterator[Token]:
    """The objects, and what the parse makes the subject of a clause though nothing stands between it and the verb."""
    for child in word.rights:
        if child.dep_ in OBJECTS:
            yield child
        elif child.dep_ == "ccomp":
            yield from (inner for inner in child.lefts if inner.dep_ in phrases.SUBJECTS and inner.i == word.i + 1)


def _only_calls(word: Token, frame: Frame) -> bool:
    """As in "called both candidates", "called off the vote", "was called": by telephone, together or up, with no word for it."""
    if book.lemma(word) != "call" or frame is not Frame.OBJECT:
        return False
    if any(child.dep_ == "prt" and child.lower_ != "out" for child in word.rights):
        return True
    thing = next((child for child in word.rights if child.dep_ == "dobj"), None)
    if thing is None:
        return not any(child.dep_ == "oprd" or child.lower_ in {"into", "as"} for child in word.rights)
    plain = thing.pos_ == "PROPN" or thing.lemma_ in book.words("telephoned", "nouns")
    named = any(child.dep_ in _COMPLETING for child in (*word.rights, *thing.rights))
    return plain and not named and not any(token.is_quote for token in word.doc[word.i : phrases.sentence(word).end])


def _is_bidding(word: Token) -> bool:
    """As in "Ask any doctor", "Call it a draw": the reader is told to, and nobody has."""
    if word.tag_ != "VB" or word.dep_ != "ROOT" or any(child.dep_ in _SUBJECTED for child in word.children):
        return False
    first = phrases.sentence(word).start
    return word.i == first or (word.i == first + 1 and word.nbor(-1).pos_ in {"ADV", "INTJ"})


def _only_names(word: Token) -> bool:
    """As in "is also called X": a passive that nobody does."""
    return phrases.is_passive(word) and phrases.agent(word) is None and any(child.dep_ == "oprd" for child in word.children)


def is_denied(word: Token) -> bool:
    """Negated, or within reach of "not possible", "unable"."""
    if phrases.is_negated(word) or word.head.lower_ in {"unable", "impossible"} or _is_done_to_nobody(word):
        return True
    around = [word.head, *list(word.ancestors)[:2]]
    return word.head.lower_ in _ABLE | {"was", "is"} and any(phrases.is_negated(node) for node in around)
