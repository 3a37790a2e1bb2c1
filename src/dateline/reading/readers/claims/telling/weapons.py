"""What violence was done with: "with machine guns", "a car bomb exploded", "threw grenades", "a dynamite attack"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import is_passive, pobjs, subjects, with_conjuncts
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.words import kind, lemma

_USES = frozenset({"use", "employ", "wield"})
_WITH = ("with", "by")
_MOVED = frozenset({"dobj", "nsubjpass"})


def weapons(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, with the weapon of those that tell violence."""
    for draft in drafts:
        if draft.type in {"ASSAULT", "casualties"}:
            draft.fill("weapon", [token for token in _used(draft) if is_weapon(token)])
        yield draft


def is_weapon(token: Token) -> bool:
    """Whether a word is one for what people do violence with, by hand or from afar."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in kind("instrument")


def _used(draft: Draft) -> Iterator[Token]:
    trigger = draft.trigger
    yield from pobjs(trigger, *_WITH)
    yield from (inner for head in (trigger, draft.clause) for inner in _using(head))
    yield from draft.words  # the object of "threw grenades", the subject of "a bomb exploded"
    yield from (token for noun in (trigger, draft.cause) if noun is not None for token in _kind_of_attack(noun))
    if trigger.pos_ == "VERB":
        yield from (token for token in (*subjects(trigger), *draft.of("agent")) if not is_passive(trigger) or token in draft.of("agent"))
        yield from (token for child in trigger.children if child.dep_ in _MOVED for token in with_conjuncts(child))


def _using(verb: Token) -> Iterator[Token]:
    """As in "attacked it, using rockets", "guns were used in the attack"."""
    for child in verb.children:
        if lemma(child) in _USES or child.lower_ == "using":
            yield from (token for inner in child.children if inner.dep_ in {"dobj", "pobj"} for token in with_conjuncts(inner))
    used = verb.head.head if verb.pos_ in {"NOUN", "PROPN"} and verb.dep_ == "pobj" else verb
    if lemma(used) in _USES:
        yield from (token for inner in used.children if inner.dep_ in _MOVED for token in with_conjuncts(inner))


def _kind_of_attack(noun: Token) -> Iterator[Token]:
    """As in "a bomb attack", "the explosion of a car bomb"."""
    if noun.pos_ in {"NOUN", "PROPN"}:
        yield from (child for child in noun.children if child.dep_ in {"compound", "nmod"})
        yield from pobjs(noun, "of", "with")
