"""Which words share the circumstances of a deed, by syntax: the clauses it is joined to, or is a part of."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading.readers.claims.circumstances.tenses import auxiliaries, has_subject, steps_back
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.sureness import is_definite

VERBAL = frozenset({"VERB", "AUX"})
_BEGINS = frozenset({"begin", "start", "erupt"})
_HAPPENS = frozenset({"happen", "occur", "take"})
_AT_ONCE = frozenset({"when", "as", "while", "where"})
_AROUND = _AT_ONCE | {"before", "after", "until"}


def own(draft: Draft) -> Iterator[Token]:
    """The words of the deed itself: what tells it, its clause, what caused it, the event it speaks of."""
    yield draft.trigger
    yield draft.clause
    if draft.cause is not None:
        yield draft.cause
    if stands_alone(draft) and (verb := _part_of(draft.trigger)) is not None:
        yield verb
    yield from (word for word in draft.words if word.pos_ == "VERB" or (word.pos_ == "NOUN" and not is_definite(word)))


def stands_alone(draft: Draft) -> bool:
    """Whether an event noun leans on no verb."""
    return draft.nominal and draft.clause == draft.trigger


def _part_of(noun: Token) -> Token | None:
    """The verb an event is told with: "killed in an air strike | on Monday"; None for one known already, which has its own time."""
    happens = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "by", "during"} and noun.head.head.pos_ == "VERB"
    return noun.head.head if happens and not is_definite(noun) else None


def above(draft: Draft) -> Iterator[Token]:
    """The verbs it shares its doer with: "hit a market in Idlib, killing 12", "entered X and stormed the prison"."""
    node = draft.clause
    for _ in range(3):
        shares = node.dep_ in {"conj", "xcomp", "pcomp"} or (node.dep_ == "advcl" and node.tag_ in {"VBG", "VBN", "VB"})
        if not shares or node.head == node or has_subject(node):
            return
        node = node.head
        if node.pos_ in VERBAL:
            yield node


def after(draft: Draft) -> Iterator[Token]:
    """The verbs joined to it without a doer or an auxiliary of their own: "attacked and took", "were killed and 20 wounded on Sunday"."""
    for child in draft.clause.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and (not has_subject(child) or _borrows(child)):
            yield child


def _borrows(participle: Token) -> bool:
    lent = any(child.dep_ == "auxpass" for child in participle.head.children)
    return participle.tag_ == "VBN" and lent and not auxiliaries(participle)


def joined_before(draft: Draft) -> Iterator[Token]:
    """The clause before it in one sentence, told in the same breath: "took the town in June, and the army | withdrew"."""
    node = draft.clause
    if node.dep_ == "conj" and node.head.pos_ == "VERB" and node.head.i < node.i and steps_back(node) == steps_back(node.head):
        yield node.head


def at_once(verb: Token) -> Iterator[Token]:
    """The verbs of one moment with it: "died | when militants attacked", and the other way round."""
    yield from _clauses_of_time(verb, _AT_ONCE)


def meanwhile(verb: Token) -> Iterator[Token]:
    """The participles on its object, which may have been given its time: "attacked a bus carrying workers | on Sunday"."""
    for child in verb.children:
        if child.dep_ == "dobj":
            yield from (clause for clause in child.children if clause.dep_ == "acl" and clause.tag_ == "VBG")


def began(draft: Draft) -> Iterator[Token]:
    """The clause that tells when an event began or happened: "the siege of the city, which | began in April, killed …"."""
    for noun, verbs in ((draft.trigger, _BEGINS | _HAPPENS), (draft.cause, _HAPPENS)):  # what a siege does, it does not do on its first day
        if noun is not None and noun.pos_ == "NOUN":
            yield from (child for child in noun.children if child.dep_ == "relcl" and child.lemma_ in verbs)


def around(verb: Token) -> Iterator[Token]:
    """As `at_once`, and what came right before or after: one place, if not one time."""
    yield from _clauses_of_time(verb, _AROUND)


def _clauses_of_time(verb: Token, words: frozenset[str]) -> Iterator[Token]:
    if verb.dep_ == "advcl" and verb.head.pos_ in VERBAL and _opener(verb) in words:
        yield verb.head
    yield from (child for child in verb.children if child.dep_ == "advcl" and _opener(child) in words)


def _opener(clause: Token) -> str:
    """The word a clause of time opens with; "" without one."""
    return next((str(child.lower_) for child in clause.children if child.dep_ in {"mark", "advmod"} and child.i < clause.i), "")
