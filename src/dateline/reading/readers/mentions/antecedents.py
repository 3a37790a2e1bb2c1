"""What a description or a pronoun points back to: named, weighted pieces of evidence for every thing spoken of so far.

Weights were set by hand on texts of our own; the method is the one of research/entities.md §5 (article, head noun class, recency, subject).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from spacy.tokens import Doc, Token

from dateline.model import MentionKind
from dateline.reading import lexicon
from dateline.reading.phrases import SUBJECTS
from dateline.reading.readers.mentions.clusters import Cluster, is_subject, owners
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import countries
from dateline.reading.readers.mentions.pronouns import POSSESSIVE, PRONOUNS, REFLEXIVE

K = MentionKind
NEVER = -100.0
LEAST = 1.0
MARGIN = 0.45


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mention that points back, and where it stands.

    Attributes:
        inside: clusters named within the phrase itself: they are not what it stands for.
        heads: tokens that mentions turn on.
    """

    doc: Doc
    found: Found
    sentence: int
    head: Token
    inside: tuple[int, ...] = ()
    heads: frozenset[int] = frozenset()


Feature: TypeAlias = Callable[[Pointer, Cluster], float]

_DESCRIBES: dict[MentionKind, dict[MentionKind, float]] = {
    K.GROUP: {K.GROUP: 2.5, K.ORGANISATION: 0.4, K.PEOPLE: 0.4},
    K.ORGANISATION: {K.ORGANISATION: 2.3, K.GROUP: 1.6, K.OUTLET: 0.4, K.ORGAN: 0.2},
    K.OUTLET: {K.OUTLET: 2.5},
    K.ORGAN: {K.ORGAN: 1.2, K.GROUP: 0.3, K.ORGANISATION: 0.2},
    K.STATE: {K.STATE: 1.8, K.PLACE: 0.6},
    K.PERSON: {K.PERSON: 1.8},
    K.PLACE: {K.PLACE: 0.8, K.STATE: 0.5},
    K.PEOPLE: {K.PEOPLE: 0.8},
}
_PRONOUN_KINDS: dict[str, dict[MentionKind, float]] = {
    "person": {K.PERSON: 2.0},
    "singular": {K.GROUP: 1.6, K.ORGANISATION: 1.6, K.ORGAN: 1.4, K.OUTLET: 1.4, K.STATE: 1.4, K.DOCUMENT: 0.7, K.WEAPON: 1.0, K.MEDIA: 0.7, K.EVENT: 0.5, K.PLACE: 0.3, K.OTHER: 0.2},
    "plural": {K.GROUP: 1.5, K.PEOPLE: 1.5, K.PERSON: 1.5, K.ORGAN: 1.1, K.ORGANISATION: 0.7, K.OUTLET: 0.5, K.WEAPON: 0.4, K.STATE: 0.3, K.DOCUMENT: 0.2, K.EVENT: 0.2},
}


def best(pointer: Pointer, clusters: Iterable[Cluster], features: tuple[Feature, ...]) -> tuple[Cluster | None, list[Cluster]]:
    """The one thing it stands for, or None; and, when two are as likely, the rivals."""
    scored = sorted(((_score(pointer, one, features), -index, one) for index, one in enumerate(clusters)), key=lambda item: item[:2], reverse=True)
    fit = [(score, one) for score, _, one in scored if score >= LEAST]
    if not fit:
        return None, []
    rivals = [one for score, one in fit if score > fit[0][0] - MARGIN]
    return (fit[0][1], []) if len(rivals) == 1 else (None, rivals[:4])


def _score(pointer: Pointer, cluster: Cluster, features: tuple[Feature, ...]) -> float:
    score = 0.0
    for feature in features:
        score += feature(pointer, cluster)
        if score < NEVER / 2:
            break
    return score


# ── descriptions ────────────────────────────────────────────────────────────
def _kind(pointer: Pointer, cluster: Cluster) -> float:
    allowed = _DESCRIBES.get(pointer.found.kind, {pointer.found.kind: 0.0})
    if cluster.kind is K.PLACE and pointer.found.kind is K.STATE and not cluster.names:
        return NEVER
    return allowed.get(cluster.kind, NEVER)


def _same_noun(pointer: Pointer, cluster: Cluster) -> float:
    """The head noun stood there before, in a description, beside the name, or in it ("the observatory")."""
    lemma = pointer.head.lemma_.lower()
    if lemma in cluster.nouns or (lemma.endswith("ization") and lemma.replace("ization", "isation") in cluster.nouns):
        return 2.4
    if lemma in _RELATIVE or pointer.doc[pointer.found.first].lower_ in POSSESSIVE:
        return NEVER
    if lemma in _GENERIC:
        return 0.0
    if cluster.nouns & alike(lemma):
        return 1.4
    if pointer.found.kind in {K.GROUP, K.ORGANISATION} and cluster.kind is K.GROUP:
        return 0.0
    needs_noun = pointer.found.kind in {K.EVENT, K.WEAPON, K.MEDIA, K.DOCUMENT, K.PLACE, K.ORGAN, K.PEOPLE, K.OTHER}
    return NEVER if needs_noun and not _fits_by_kind(pointer, cluster) else -0.4


_RELATIVE = frozenset(
    "affiliate offshoot branch wing ally rival backer partner counterpart opponent enemy supporter follower wife husband brother sister son daughter father mother parent child cousin uncle nephew relative family colleague friend successor predecessor deputy aide founder member neighbour neighbor spokesman spokeswoman adviser lawyer widow".split()
)
"""Nouns that say whose: which one is meant cannot be told from what was spoken of, unless it was called so before."""

_GENERIC = frozenset({"group", "organization", "organisation", "man", "woman", "country", "agency", "body"})


def _fits_by_kind(pointer: Pointer, cluster: Cluster) -> bool:
    """ "the town" after a place's name; "the army" only after an army."""
    lemma = pointer.head.lemma_.lower()
    if cluster.kind not in {K.PLACE, K.STATE} or not cluster.names:
        return False
    if any(spelt.key in countries() for spelt in cluster.names):
        return lemma in {"country", "nation"}
    return lemma in {"city", "town", "village", "province", "region", "district", "area", "enclave", "territory", "island", "settlement"}


@cache
def alike(lemma: str) -> frozenset[str]:
    sets = lexicon.load("nouns")["alike"]["sets"]
    return frozenset(word for one in sets if lemma in one for word in one)


def _recent(pointer: Pointer, cluster: Cluster) -> float:
    away = pointer.sentence - cluster.sentence
    if away > 12:
        return NEVER
    return 0.5 if away == 0 else 0.6 if away == 1 else 0.4 - 0.35 * away


def _prominent(pointer: Pointer, cluster: Cluster) -> float:
    """Subjects, things named, and things spoken of often."""
    return (0.7 if cluster.was_subject else 0.0) + (0.5 if cluster.names else 0.0) + min(0.6, 0.15 * (len(cluster.mentions) - 1))


def _first_in_sentence(pointer: Pointer, cluster: Cluster) -> float:
    """Of two in the sentence before, the subject."""
    return 0.3 if cluster.was_subject and pointer.sentence - cluster.sentence == 1 else 0.0


def _number(pointer: Pointer, cluster: Cluster) -> float:
    mine = pointer.found.plural
    if mine is None or cluster.plural is None or mine == cluster.plural:
        return 0.0
    if pointer.found.kind is K.GROUP and cluster.kind is K.GROUP:
        return -0.3  # "the militants" may be a group named in the singular
    return NEVER if {pointer.found.kind, cluster.kind} & {K.PERSON, K.MEDIA, K.DOCUMENT, K.EVENT, K.WEAPON} else -1.0


def _sex(pointer: Pointer, cluster: Cluster) -> float:
    if pointer.found.sex and cluster.sex and pointer.found.sex != cluster.sex:
        return NEVER
    return 0.2 if pointer.found.sex and pointer.found.sex == cluster.sex else 0.0


def _not_itself(pointer: Pointer, cluster: Cluster) -> float:
    """What the phrase names within it, and what stands beside it at the same verb, is something else."""
    if id(cluster) in pointer.inside:
        return NEVER
    return NEVER if _beside(pointer, cluster) else 0.0


_BOUND = REFLEXIVE | POSSESSIVE


def _beside(pointer: Pointer, cluster: Cluster) -> bool:
    if pointer.sentence != cluster.sentence or pointer.found.head == cluster.latest or pointer.head.lower_ in _BOUND:
        return False
    mine, its = _verb_of(pointer.head), _verb_of(pointer.doc[cluster.latest])
    return mine is not None and mine == its


def _verb_of(token: Token) -> Token | None:
    """The verb a phrase is an argument of, through joins and prepositions."""
    steps = 0
    while steps < 6:
        if token.dep_ in SUBJECTS | {"dobj", "dative", "iobj", "attr", "agent"}:
            return token.head
        if token.dep_ in {"pobj", "conj", "prep", "appos"}:
            token = token.head
            if token.pos_ in {"VERB", "AUX"}:
                return token
            steps += 1
            continue
        return token.head if token.head.pos_ in {"VERB", "AUX"} and token.pos_ == "ADP" else None
    return None


def _owner(pointer: Pointer, cluster: Cluster) -> float:
    """ "the Assad regime" after "Assad's regime" is the same; "the Libyan army" after "the Syrian army" is not."""
    mine = owners(pointer.doc, pointer.found)
    if not mine:
        return 0.0
    if mine & cluster.owners:
        return 1.5
    return 0.0 if not cluster.owners else NEVER if pointer.found.kind in {K.ORGAN, K.STATE, K.PLACE} else -0.8


DESCRIPTION: tuple[Feature, ...] = (_kind, _recent, _same_noun, _prominent, _first_in_sentence, _number, _sex, _not_itself, _owner)


# ── pronouns ────────────────────────────────────────────────────────────────
def _pronoun_kind(pointer: Pointer, cluster: Cluster) -> float:
    word = PRONOUNS[pointer.head.lower_]
    which = "person" if word.person else "plural" if word.plural else "singular"
    return _PRONOUN_KINDS[which].get(cluster.kind, NEVER)


def _pronoun_number(pointer: Pointer, cluster: Cluster) -> float:
    word = PRONOUNS[pointer.head.lower_]
    plural = cluster.plural
    if word.plural:
        return 0.8 if plural else NEVER if cluster.kind is K.PERSON and plural is False else 0.0 if plural is None else -0.8
    if plural:
        return NEVER if cluster.kind is K.PERSON else -1.2
    return 0.0


def _pronoun_recent(pointer: Pointer, cluster: Cluster) -> float:
    away = pointer.sentence - cluster.sentence
    return NEVER if away > 3 else (0.7, 0.4, -0.7, -1.5)[away]


def _same_role(pointer: Pointer, cluster: Cluster) -> float:
    """Subjects stand for subjects; an object rather for an object."""
    subject = is_subject(pointer.head) or pointer.head.dep_ == "poss"
    if subject:
        return 1.0 if cluster.was_subject else 0.0
    return 0.5 if cluster.was_subject else 0.3


def _who_says(pointer: Pointer, cluster: Cluster) -> float:
    """ "X said it had …": the speaker speaks of himself."""
    if pointer.sentence != cluster.sentence or not cluster.was_subject:
        return 0.0
    head, other = pointer.head, pointer.doc[cluster.latest]
    verb = head.head if head.dep_ in SUBJECTS else head.head.head
    return 0.9 if other.head in {verb.head, verb} and verb.dep_ in {"ccomp", "xcomp", "advcl", "conj"} else 0.0


def _named(pointer: Pointer, cluster: Cluster) -> float:
    return (0.4 if cluster.names else 0.0) + min(0.4, 0.1 * (len(cluster.mentions) - 1))


def _overshadowed(pointer: Pointer, cluster: Cluster) -> float:
    """A subject or object nearer by that is no mention ("the equipment … it")."""
    if PRONOUNS[pointer.head.lower_].person or pointer.sentence != cluster.sentence:
        return 0.0
    plural = PRONOUNS[pointer.head.lower_].plural
    between = pointer.doc[cluster.latest + 1 : pointer.found.head]
    nearer = any(token.pos_ == "NOUN" and token.i not in pointer.heads and token.dep_ in SUBJECTS | {"dobj"} and (token.tag_ == "NNS") == plural for token in between)
    return -0.9 if nearer else 0.0


PRONOUN: tuple[Feature, ...] = (_pronoun_kind, _pronoun_recent, _pronoun_number, _same_role, _who_says, _named, _sex, _not_itself, _overshadowed)
