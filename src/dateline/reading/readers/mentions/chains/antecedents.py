"""Pointing back: the things spoken of so far are weighed one by one, by named pieces of evidence.

Weights were set by hand on texts of our own; the method is the one of research/entities.md §5 (article, head noun class, recency, subject).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from spacy.tokens import Doc, Token

from dateline.reading import lexicon
from dateline.reading.phrases import SUBJECTS
from dateline.reading.readers.mentions.chains.clusters import Cluster
from dateline.reading.readers.mentions.chains.opposed import opposes
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.pronouns import POSSESSIVE, PRONOUNS, REFLEXIVE

NEVER = -100.0
LEAST = 1.0
"""What a candidate must reach to be taken."""

MARGIN = 0.45
"""What the best must be ahead of the next; where it is not, there is a doubt."""

MARGIN_OF_FOES, MARGIN_OF_FOES_DESCRIBED = 1.3, 2.2
"""The same against a rival that stood on the other side of a deed in this sentence or the one before: of pronouns, of descriptions."""

_BOUND = REFLEXIVE | POSSESSIVE


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mention that points back, and where it stands.

    Attributes:
        since: the token its sentence begins with.
        inside: clusters named within the phrase itself: they are not what it stands for.
        heads: tokens that mentions turn on.
        speaker: who speaks the quotation it stands in: a token, and the folded words of a name.
        quoted_from: the token at which that quotation opens; 0 where it stands in none.
    """

    doc: Doc
    found: Found
    sentence: int
    since: int
    head: Token
    inside: tuple[int, ...] = ()
    heads: frozenset[int] = frozenset()
    speaker: tuple[int, frozenset[str]] = (-1, frozenset())
    quoted_from: int = 0


Evidence: TypeAlias = Callable[[Pointer, Cluster], float]
Weighed: TypeAlias = tuple[tuple[Evidence, float], ...]


def weighed(evidence: tuple[Evidence, ...], of: str) -> Weighed:
    """Each piece of evidence with what it counts, as learnt (lexicon/evidence.toml); 1 where nothing was."""
    learnt = lexicon.load("evidence")[of]
    return tuple((one, float(learnt.get(one.__name__.strip("_"), 1.0))) for one in evidence)


def best(
    pointer: Pointer, clusters: Iterable[Cluster], features: Weighed, *, least: float = LEAST, margin: float = MARGIN
) -> tuple[Cluster | None, list[Cluster]]:
    """The one thing it stands for, or None; and, when two are as likely, the rivals."""
    scored = sorted(
        ((_score(pointer, one, features), -index, one) for index, one in enumerate(clusters)), key=lambda item: item[:2], reverse=True
    )
    fit = [(score, one) for score, _, one in scored if score >= LEAST]
    if not fit or fit[0][0] < least:
        return None, []
    first = fit[0][1]
    rivals = [one for score, one in fit if score > fit[0][0] - (_margin_of_foes(pointer, first, one) or margin)]
    return (fit[0][1], []) if len(rivals) == 1 else (None, rivals[:4])


def _margin_of_foes(pointer: Pointer, first: Cluster, other: Cluster) -> float:
    """0 where the two did not stand against each other just now, or where only the first was called by the noun."""
    away = pointer.sentence - first.foes.get(other.number, -100)
    if pointer.head.lower_ in PRONOUNS:
        return MARGIN_OF_FOES if away <= 1 else 0.0
    if away > 2 or first.kind is not other.kind:
        return 0.0
    lemma = pointer.head.lemma_.lower()
    return 0.0 if lemma in first.nouns and lemma not in other.nouns else MARGIN_OF_FOES_DESCRIBED


def _score(pointer: Pointer, cluster: Cluster, features: Weighed) -> float:
    score = 0.0
    for feature, weight in features:
        value = feature(pointer, cluster)
        if value < NEVER / 2:
            return NEVER
        score += weight * value
    return score


def sex(pointer: Pointer, cluster: Cluster) -> float:
    if pointer.found.sex and cluster.sex and pointer.found.sex != cluster.sex:
        return NEVER
    return 0.2 if pointer.found.sex and pointer.found.sex == cluster.sex else 0.0


def not_itself(pointer: Pointer, cluster: Cluster) -> float:
    """What the phrase names within it, and what stands beside it at the same verb, is something else."""
    if id(cluster) in pointer.inside:
        return NEVER
    return NEVER if _beside(pointer, cluster) or opposes(pointer.doc, pointer.found.head, cluster, since=pointer.since) else 0.0


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


def embedded(pointer: Pointer, cluster: Cluster) -> float:
    """A name that only modifies another word ("AU troops", "Yemen's rebels") is rarely taken up again."""
    token = pointer.doc[cluster.latest]
    modifies = token.dep_ in {"compound", "poss", "amod", "nmod"} and not cluster.was_subject and token.lower_ not in POSSESSIVE
    return -0.8 if modifies else 0.0
