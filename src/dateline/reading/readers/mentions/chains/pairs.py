"""Two named in one breath: the "they" after "X and Y" is both of them, and neither alone."""

from spacy.tokens import Token

from dateline.model import MentionKind
from dateline.reading.phrases import SUBJECTS
from dateline.reading.readers.mentions.chains.antecedents import Pointer
from dateline.reading.readers.mentions.chains.clusters import Cluster

K = MentionKind
_PARTIES = frozenset({K.PERSON, K.GROUP, K.STATE, K.ORGAN, K.ORGANISATION, K.OUTLET, K.PLACE})


def before(pointer: Pointer, clusters: list[Cluster]) -> Token | None:
    """The subject joined of two parties that is nearest before a pronoun, in its sentence or the one before; None where there is none."""
    heads = {cluster.latest for cluster in clusters if cluster.kind in _PARTIES and pointer.sentence - cluster.sentence <= 1}
    subjects = (pointer.doc[index] for index in heads if pointer.doc[index].dep_ in SUBJECTS)
    joined = [token for token in subjects if any(child.dep_ == "conj" and child.i in heads for child in token.children)]
    return max(joined, key=lambda token: token.i, default=None)


def may_be_meant(cluster: Cluster | None, both: Token) -> bool:
    """Whether the two are nearer than what else the pronoun could stand for, or what else is no subject."""
    return cluster is None or cluster.latest <= both.i or cluster.latest in {token.i for token in both.subtree} or not cluster.was_subject
