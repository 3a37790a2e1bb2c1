"""Whether two names stand for one group: "is the same as", "another name for", "distinct from"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.model import Certainty, Polarity
from dateline.reading.readers.claims.arguments import patients, pobjs, subjects
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground


def one_and_the_same(word: Token, ground: Ground) -> Iterator[Draft]:
    """As in "X is the same as Y", "X and Y are the same group"; not the same is distinct."""
    noun = word.head if word.dep_ == "amod" and word.head.dep_ == "attr" else word
    node = noun
    while node.dep_ == "conj":
        node = node.head
    if node.dep_ not in {"attr", "acomp"}:
        return
    who = [token for token in subjects(node.head) if ground.may_be_group(token) or token.pos_ == "PRON"]
    other = [token for token in pobjs(word, "as") or pobjs(noun, "as") if ground.may_be_group(token)]
    pair = (who, other) if other else (who[:1], who[1:])
    if pair[0] and pair[1] and any(ground.is_armed(token) for side in pair for token in side):
        apart = any(child.dep_ == "neg" for child in node.head.children)
        made = _made("distinct_from" if apart else "same_as", word, node.head, *pair)
        made.polarity = Polarity.AFFIRMED if apart else None
        yield made


def distinct(word: Token, ground: Ground) -> Iterator[Draft]:
    """As in "X is distinct from Y", "unrelated to Y"."""
    if word.dep_ not in {"acomp", "oprd", "attr"}:
        return
    who = [token for token in subjects(word.head) if ground.may_be_group(token) or token.pos_ == "PRON"]
    other = [token for token in pobjs(word, "from", "to") if ground.may_be_group(token)]
    if who and other and any(ground.is_armed(token) for token in (*who, *other)):
        yield _made("distinct_from", word, word.head, who, other)


def other_name(noun: Token, ground: Ground) -> Iterator[Draft]:
    """As in "X is another name for Y"."""
    if noun.dep_ not in {"attr", "appos"} or not any(child.lower_ in {"another", "other", "alternative", "new"} for child in noun.children):
        return
    who = subjects(noun.head) if noun.dep_ == "attr" else [noun.head]
    other = [token for token in pobjs(noun, "for", "of") if ground.may_be_group(token)]
    if who and other:
        yield _made("same_as", noun, noun.head if noun.dep_ == "attr" else noun, [token for token in who if token not in other], other)


def confused(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "X is not to be confused with Y", "do not mix up X with Y": two groups, whatever is done about it."""
    who = [token for token in patients(verb, None) if ground.may_be_group(token)]
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    other = pobjs(verb, "with", "for", "and") or [
        one for word in rest if word.lower_ == "with" for one in word.children if one.dep_ == "pobj"
    ]
    other = [token for token in other if ground.may_be_group(token) and token not in who]
    if who and other:
        made = _made("distinct_from", verb, verb, who[:1], other[:1])
        made.polarity, made.certainty = Polarity.AFFIRMED, Certainty.ASSERTED
        yield made


def _made(type_: str, word: Token, clause: Token, subject: list[Token], object_: list[Token]) -> Draft:
    made = Draft(type=type_, trigger=word, clause=clause, rule=f"naming {word.lemma_}")
    made.fill("subject", subject)
    made.fill("object", object_)
    return made
