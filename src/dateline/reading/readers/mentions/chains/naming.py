"""Who is given a name by the verb: "they call themselves the X", "his followers call him Y", "a man named Z"."""

from spacy.tokens import Doc, Token

from dateline.reading.phrases import SUBJECTS
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.pronouns import PRONOUNS, REFLEXIVE

_NAMING = frozenset({"call", "name", "rename", "style", "dub", "rebrand", "nickname", "christen"})
_FAR = 3
"""Tokens between the pronoun and the name at most: an article, quotation marks."""


def given_to(doc: Doc, name: Found) -> tuple[Token, ...]:
    """The pronoun that a name is given to by a verb just before it and, where that is a reflexive, the subject; empty where none is."""
    pronoun = next((token for token in _just_before(doc, name) if token.lower_ in PRONOUNS), None)
    if pronoun is None or pronoun.head.lemma_.lower() not in _NAMING or pronoun.i < pronoun.head.i:
        return ()
    if pronoun.lower_ not in REFLEXIVE:
        return (pronoun,)
    return (pronoun, *_namer(pronoun.head))


def _just_before(doc: Doc, name: Found) -> list[Token]:
    """The nearest word before a name that is no article, mark or space."""
    near = doc[max(0, name.first - _FAR) : name.first]
    words = [token for token in near if token.lower_ not in {"the", "a", "an", "as"} and not token.is_punct and not token.is_space]
    return words[-1:]


def _namer(verb: Token) -> tuple[Token, ...]:
    """The subject of the verb, or what its participle stands beside ("a hundred men, calling themselves …")."""
    own = tuple(child for child in verb.lefts if child.dep_ in SUBJECTS)
    if own or verb.dep_ not in {"acl", "advcl", "xcomp"}:
        return own
    above = verb.head
    return (above,) if verb.dep_ == "acl" else tuple(child for child in above.lefts if child.dep_ in SUBJECTS)
