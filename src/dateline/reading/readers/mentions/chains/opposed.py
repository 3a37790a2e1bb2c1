"""Two sides of one deed: who seized, attacked or accused is not who it was done to."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc, Token

from dateline.reading.readers.mentions.chains.clusters import Cluster
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import words
from dateline.reading.readers.mentions.pronouns import POSSESSIVE

_UP = frozenset({"poss", "pobj", "prep", "compound", "nmod", "amod", "conj", "appos", "dobj", "nsubjpass", "dative", "iobj"})
_ACTING = frozenset({"nsubj", "agent"})
_TOWARDS = frozenset({"from", "against", "on", "at", "of", "to"})
_FAR = 8


def opposes(doc: Doc, head: int, cluster: Cluster, *, since: int) -> bool:
    """Whether something spoken of as the cluster, since the sentence of this token began, stands on the other side."""
    here = [found.head for found in cluster.mentions[-6:] if found.head >= since]
    if not here:
        return False
    doers = _doers(doc[head])
    return any(other in doers or head in _doers(doc[other]) for other in here)


def foes(doc: Doc, found: Found, clusters: Iterable[Cluster], *, since: int) -> list[Cluster]:
    """Those of the things spoken of in this sentence that stand on the other side of a deed."""
    return [cluster for cluster in clusters if found not in cluster.mentions and opposes(doc, found.head, cluster, since=since)]


def _doers(token: Token) -> frozenset[int]:
    """Tokens of the party that does what is done to the phrase this token is of; empty where nothing hostile is done to it."""
    between = _other_of_two(token)
    if between is not None:
        return frozenset(_party(between))
    verb = _done_to(token)
    return frozenset(index for doer in _subjects(verb) for index in _party(doer)) if verb is not None else frozenset()


def _other_of_two(token: Token) -> Token | None:
    """As in "clashes between X and Y": X for Y."""
    first = token.head if token.dep_ == "conj" else None
    return first if first is not None and first.dep_ == "pobj" and first.head.lower_ == "between" else None


def _done_to(token: Token) -> Token | None:
    """The hostile verb in whose object, or in what it is directed at, a token stands."""
    own = token.lower_ in POSSESSIVE
    for _ in range(_FAR):
        if token.dep_ not in _UP or token.head is token:
            return None
        above = token.head
        if above.pos_ in {"VERB", "AUX"}:
            return above if above.lemma_.lower() in _hostile(own=own) and _is_aimed(token, above) else None
        if token.dep_ == "prep" and token.lower_ not in _TOWARDS | {"with"}:
            return None
        token = above
    return None


def _is_aimed(token: Token, verb: Token) -> bool:
    if token.dep_ == "prep":
        return token.lower_ in _TOWARDS or (token.lower_ == "with" and verb.lemma_.lower() in words("mentions", "fighting_with"))
    return token.dep_ not in {"conj", "appos"}


@cache
def _hostile(*, own: bool) -> frozenset[str]:
    """Verbs whose object is not their subject; for what belongs to somebody ("seized its base"), those that nobody does to his own."""
    struck = words("mentions", "striking_verbs")
    return struck if own else struck | words("mentions", "hostile_verbs")


def _subjects(verb: Token) -> list[Token]:
    """Who does it: its subject, or the agent of a passive, or the subject of the verb it is joined to."""
    for _ in range(_FAR):
        acting = [child for child in verb.children if child.dep_ in _ACTING]
        if acting:
            return [inner for one in acting for inner in (one.children if one.dep_ == "agent" else [one])]
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"} or any(child.dep_ == "nsubjpass" for child in verb.children):
            return []
        verb = verb.head
    return []


def _party(doer: Token) -> Iterator[int]:
    """The token of a doer, of whose it is ("the army's jets"), and of those joined to it."""
    yield doer.i
    for child in doer.children:
        if child.dep_ in {"poss", "compound", "nmod", "amod", "appos"} or (child.dep_ == "conj" and doer.head.lower_ != "between"):
            yield child.i
