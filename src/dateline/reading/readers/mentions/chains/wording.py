"""What the words of one phrase say of it: that it narrows itself, counts several, goes on to somebody else, stands aside."""

from spacy.tokens import Doc, Token

from dateline.model import MentionKind
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import words

K = MentionKind


def speaks_aside(doc: Doc, found: Found) -> bool:
    """As in "The movement, a spokesman told reporters, had …": a speaker between commas is nobody's apposition."""
    return (
        found.last + 1 < len(doc)
        and doc[found.last + 1].lemma_ in words("mentions", "speaking_verbs")
        and doc[found.last + 1].tag_ != "VBN"
    )


def joins(doc: Doc, head: int, later: int) -> bool:
    """Whether a phrase goes on to somebody else before this word: "the movement and its leader"."""
    return any(token.dep_ == "cc" for token in doc[head + 1 : later])


def is_counted_plural(doc: Doc, found: Found) -> bool:
    """As in "the two groups", "both sides": several things at once."""
    return any(token.dep_ == "nummod" or token.lower_ == "both" for token in doc[found.head].lefts) and found.kind is not K.PERSON


def restricted(doc: Doc, found: Found) -> bool:
    """Whether the phrase says itself which one it means: "the attack on the base", "the man who …", "the ministry of …"."""
    head = doc[found.head]
    if doc[found.first].lower_ in {"this", "that", "these", "those"}:
        return False
    return any(
        child.dep_ in {"prep", "relcl", "acl"}
        and child.i > head.i
        and not (child.dep_ == "relcl" and doc[child.left_edge.i - 1].text == ",")  # "the nationalist, whose party …"
        and (child.lower_ not in {"during", "after", "before", "in", "at"} or _is_seat(found, child))
        for child in head.children
    )


def _is_seat(found: Found, preposition: Token) -> bool:
    """As in "the government in Delhi": where a body sits tells which it is."""
    where = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return found.kind in {K.STATE, K.ORGAN} and where is not None and where.pos_ == "PROPN" and where.ent_type_ == "GPE"


def content(doc: Doc, found: Found) -> set[str]:
    return {token.lemma_.lower() for token in found.tokens(doc) if token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}}
