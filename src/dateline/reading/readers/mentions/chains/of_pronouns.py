"""What a pronoun points back to."""

from spacy.tokens import Token

from dateline.model import MentionForm, MentionKind
from dateline.reading.phrases import SUBJECTS
from dateline.reading.readers.mentions.chains.antecedents import NEVER, Pointer, Weighed, embedded, not_itself, sex, weighed
from dateline.reading.readers.mentions.chains.clusters import Cluster, is_subject
from dateline.reading.readers.mentions.known import words
from dateline.reading.readers.mentions.pronouns import POSSESSIVE, PRONOUNS, REFLEXIVE

K = MentionKind

REACH = 3
"""Sentences after which a pronoun does not point back to a thing."""

LEAST, MARGIN = 2.0, 0.6
"""As in antecedents.py, the margin for "it" and "they" alone. Set on half of GUM's news, where a wrong join was dearer than none."""

FADED = 0.5
"""What a subject of two sentences ago and more is worth to a subject."""

AGAIN_HERE, AGAIN = 0.7, 0.3
"""What the same pronoun is worth in the same sentence, and in the one before."""

_SPOKEN_FOR = frozenset({K.GROUP, K.ORGAN, K.ORGANISATION, K.STATE, K.OUTLET})

_KINDS: dict[str, dict[MentionKind, float]] = {
    "person": {K.PERSON: 2.0},
    "singular": {
        K.GROUP: 1.6,
        K.ORGANISATION: 1.6,
        K.ORGAN: 1.4,
        K.OUTLET: 1.4,
        K.STATE: 1.4,
        K.DOCUMENT: 0.7,
        K.WEAPON: 1.0,
        K.MEDIA: 0.7,
        K.EVENT: 0.5,
        K.PLACE: 0.3,
        K.OTHER: 0.2,
    },
    "plural": {
        K.GROUP: 1.5,
        K.PEOPLE: 1.5,
        K.PERSON: 1.5,
        K.ORGAN: 1.1,
        K.ORGANISATION: 0.7,
        K.OUTLET: 0.5,
        K.WEAPON: 0.4,
        K.STATE: 0.3,
        K.DOCUMENT: 0.2,
        K.EVENT: 0.2,
    },
}


def _kind(pointer: Pointer, cluster: Cluster) -> float:
    word = PRONOUNS[pointer.head.lower_]
    which = "person" if word.person else "plural" if word.plural else "singular"
    return _KINDS[which].get(cluster.kind, NEVER)


def _recent(pointer: Pointer, cluster: Cluster) -> float:
    away = pointer.sentence - cluster.sentence
    return NEVER if away > REACH else (0.7, 0.4, -0.7, -1.5)[away]


def _number(pointer: Pointer, cluster: Cluster) -> float:
    word = PRONOUNS[pointer.head.lower_]
    plural = cluster.plural
    if word.plural:
        if plural is False:
            return NEVER if cluster.kind is K.PERSON else -0.8 if cluster.kind in {K.GROUP, K.ORGAN} else -1.3
        return 0.8 if plural else 0.0
    if plural:
        return NEVER if cluster.kind is K.PERSON else -1.2
    return 0.0


def _again(pointer: Pointer, cluster: Cluster) -> float:
    """As in "He denies that he …": what the same pronoun stood for just before, it mostly stands for again."""
    last = cluster.mentions[-1]
    if last.form is not MentionForm.PRONOUN or pointer.sentence - cluster.sentence > 1:
        return 0.0
    alike = PRONOUNS[pointer.doc[last.head].lower_] == PRONOUNS[pointer.head.lower_]
    return (AGAIN_HERE if pointer.sentence == cluster.sentence else AGAIN) if alike else 0.0


def _same_role(pointer: Pointer, cluster: Cluster) -> float:
    """Subjects stand for subjects; an object rather for an object."""
    subject = is_subject(pointer.head) or pointer.head.dep_ == "poss"
    if subject:
        return 0.0 if not cluster.was_subject else 1.0 if pointer.sentence - cluster.sentence <= 1 else FADED
    return 0.5 if cluster.was_subject else 0.3


def _who_says(pointer: Pointer, cluster: Cluster) -> float:
    """As in "X said it had …": the speaker speaks of himself, and a spokesman of those he speaks for."""
    if pointer.sentence != cluster.sentence:
        return 0.0
    if _is_spoken_for(pointer, cluster):
        return 2.0
    if not cluster.was_subject:
        return 0.0
    head, other = pointer.head, pointer.doc[cluster.latest]
    verb = head.head if head.dep_ in SUBJECTS else head.head.head
    return 1.3 if other.head in {verb.head, verb} and verb.dep_ in {"ccomp", "xcomp", "advcl", "conj"} else 0.0


def _is_spoken_for(pointer: Pointer, cluster: Cluster) -> bool:
    """As in "a spokesman for X said it had …": whom a person speaks for, seen from what he says."""
    if PRONOUNS[pointer.head.lower_].person or pointer.head.dep_ not in SUBJECTS or cluster.kind not in _SPOKEN_FOR:
        return False
    speech = pointer.head.head.head
    speakers = [child for child in speech.children if child.dep_ in SUBJECTS and child.i < pointer.head.i]
    if speech.lemma_ not in words("mentions", "speaking_verbs") or not speakers:
        return False
    speaker, token = speakers[0], pointer.doc[cluster.latest]
    return speaker.lemma_.lower() in words("nouns", "person") and token != speaker and token in _whose(speaker)


def _whose(speaker: Token) -> set[Token]:
    """Tokens for whom one speaks: "the army's spokesman", "a spokesman for the army", "a rebel commander of the YPG"."""
    beside = {child for child in speaker.lefts if child.dep_ in {"poss", "compound", "nmod"}}
    preps = (child for child in speaker.rights if child.dep_ == "prep" and child.lower_ in {"for", "of", "from"})
    return beside | {inner for prep in preps for inner in prep.children if inner.dep_ == "pobj"}


def _speaks(pointer: Pointer, cluster: Cluster) -> float:
    """Who speaks a quotation is no "he" or "they" in it."""
    token, name = pointer.speaker
    if token < 0:
        return 0.0
    same = any(found.first <= token <= found.last for found in cluster.mentions)
    named = bool(name) and any(name <= set(spelt.key) or spelt.key[-1] in name for spelt in cluster.names)
    return NEVER if same or named else 0.0


def _named(_: Pointer, cluster: Cluster) -> float:
    return (0.4 if cluster.names else 0.0) + min(0.4, 0.1 * (len(cluster.mentions) - 1))


def _overshadowed(pointer: Pointer, cluster: Cluster) -> float:
    """A subject or object nearer by that is no mention ("the equipment … it"); over a full stop, a subject."""
    if PRONOUNS[pointer.head.lower_].person or pointer.sentence - cluster.sentence > 1:
        return 0.0
    plural = PRONOUNS[pointer.head.lower_].plural
    roles = SUBJECTS | {"dobj"} if pointer.sentence == cluster.sentence else SUBJECTS
    between = pointer.doc[cluster.latest + 1 : pointer.found.head]
    nearer = any(
        token.pos_ == "NOUN" and token.i not in pointer.heads and token.dep_ in roles and (token.tag_ == "NNS") == plural
        for token in between
    )
    return -0.9 if nearer else 0.0


def _outside(pointer: Pointer, cluster: Cluster) -> float:
    """What a quotation calls "it" or "they" it has mostly named itself, or nobody has."""
    if PRONOUNS[pointer.head.lower_].person or not pointer.quoted_from:
        return 0.0
    return -1.0 if cluster.latest < pointer.quoted_from else 0.0


def _bound(pointer: Pointer, cluster: Cluster) -> float:
    """As in "Israel closed its crossings", "the rebels armed themselves": the subject of its own clause owns it, or is it."""
    if pointer.head.lower_ not in POSSESSIVE | REFLEXIVE or pointer.sentence != cluster.sentence:
        return 0.0
    subject = _joined_to(pointer.head) or _subject_over(pointer.head)
    if subject is None:
        return 0.0
    mine = any(found.first <= subject.i <= found.last and found.head == subject.i for found in cluster.mentions[-6:])
    if pointer.head.lower_ in REFLEXIVE:
        return 4.0 if mine else -2.0
    return 1.6 if mine else 0.0


def _joined_to(token: Token) -> Token | None:
    """As in "the movement and its leader": the first of two joined owns the second."""
    owned = token.head
    return owned.head if token.lower_ in POSSESSIVE and owned.dep_ == "conj" and owned.head.pos_ in {"NOUN", "PROPN"} else None


def _subject_over(token: Token) -> Token | None:
    """The subject of the clause a word stands in, before it; of a relative clause, what the clause is about. None where it has none."""
    inside = {token.i}
    for above in token.ancestors:
        subject = next((child for child in above.lefts if child.dep_ in SUBJECTS and child.i not in inside and child.i < token.i), None)
        if subject is not None:
            return above.head if subject.tag_ in {"WDT", "WP"} and above.dep_ == "relcl" else subject
        if above.dep_ == "conj" and above.pos_ in {"VERB", "AUX"}:
            inside.add(above.i)
            continue
        if above.pos_ in {"VERB", "AUX"} and above.dep_ not in {"xcomp", "advcl", "conj", "aux", "pcomp"}:
            return None
        inside.add(above.i)
    return None


EVIDENCE: Weighed = weighed(
    (
        _kind,
        _recent,
        _bound,
        _number,
        _same_role,
        _again,
        _who_says,
        _speaks,
        _named,
        sex,
        not_itself,
        _overshadowed,
        _outside,
        embedded,
    ),
    "pronouns",
)
