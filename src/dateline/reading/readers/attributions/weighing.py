"""What speaks for and against a cue in its place, and the stance it takes there."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.frames import OBJECTS, Frame

_OWN_VOICE = frozenset({"i", "we", "you"})
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_ABLE = frozenset({"could", "can", "able", "possible", "unable", "impossible"})


def plausibility(word: Token, frame: Frame, source: Tokens | None) -> float:
    """A factor 0–1 on how often the word attributes in its frame; the steps are rounded from counts on PolNeAR train."""
    if frame is Frame.QUOTE:
        return 1.0 if source is not None else 0.6
    if source is None:
        return 0.75 if phrases.is_passive(word) else 0.5
    if frame in {Frame.PREPOSITION, Frame.OBJECT, Frame.BARE} and word.tag_ == "VB" and any(child.lower_ == "to" for child in word.lefts):
        return 0.5
    if source.root.lower_ in _OWN_VOICE or source.root.lower_ in {"there", "it"}:
        return 0.6
    return 0.8 if any(child.tag_ == "MD" for child in word.lefts) else 1.0


def says_nothing(word: Token, frame: Frame, source: Tokens | None) -> bool:
    """ANNOTATION.md, attributions 12: refusals to speak, nobody's saying, names, and objects that are no speech."""
    if source is not None and source[0].lower_ in _NOBODY:
        return True
    if word.pos_ != "VERB":
        return False
    lemma, stance = book.lemma(word), (book.entry(word) or _UNKNOWN).stance
    if phrases.is_negated(word) and stance in {"says", "claims", "relays"} and frame is not Frame.QUOTE:
        return True
    if lemma in {"decline", "refuse"} and any(
        child.dep_ == "xcomp" and child.lemma_ in book.words("silence", "verbs") for child in word.rights
    ):
        return True
    if lemma == "speak" and "condition" in {inner.lemma_ for child in word.rights for inner in child.children}:
        return True
    if word.dep_ in {"acl", "amod"} and word.tag_ == "VBN" and lemma in book.words("naming", "verbs"):
        return True
    if stance == "relays" and any(child.dep_ == "prt" for child in word.rights):  # "carried out"
        return True
    return any(child.dep_ in OBJECTS and child.lower_ in book.words("not_said", lemma) for child in word.rights)


def stance_of(word: Token, usual: str) -> str:
    """The stance in this place: "could not verify" and "did not deny" are not what the bare word says."""
    if usual in {"verifies", "confirms"} and _is_denied(word):
        return "cannot_verify"
    if usual in {"denies"} and phrases.is_negated(word):
        return "other"
    if (
        usual == "says"
        and any(child.dep_ == "prep" and child.lower_ in {"for", "on", "upon"} for child in word.rights)
        and book.lemma(word) == "call"
    ):
        return "asks"
    return usual


def _is_denied(word: Token) -> bool:
    """Negated, or within reach of "not possible", "unable"."""
    if phrases.is_negated(word) or word.head.lower_ in {"unable", "impossible"}:
        return True
    return word.head.lower_ in _ABLE | {"was", "is"} and (
        phrases.is_negated(word.head) or any(phrases.is_negated(node) for node in list(word.ancestors)[:2])
    )


_UNKNOWN = book.Entry(stance="other", rates={})
