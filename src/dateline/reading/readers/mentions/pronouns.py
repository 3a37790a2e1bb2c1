"""Pronouns that stand for someone or something; "it" that stands for nothing is left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import MentionForm, MentionKind
from dateline.reading.readers.mentions.found import Found


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What the word alone tells; `speaker`: it stands for whoever speaks ("we")."""

    plural: bool
    sex: str = ""
    person: bool = False
    speaker: bool = False


_HE, _SHE = Pronoun(plural=False, sex="m", person=True), Pronoun(plural=False, sex="f", person=True)
_IT, _THEY = Pronoun(plural=False), Pronoun(plural=True)
_I, _WE = Pronoun(plural=False, person=True, speaker=True), Pronoun(plural=True, speaker=True)

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), _HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), _SHE),
    **dict.fromkeys(("it", "its", "itself"), _IT),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), _THEY),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), _I),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), _WE),
}
POSSESSIVE = frozenset({"his", "her", "its", "their", "my", "our"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})


def pronouns(sentence: Tokens) -> Iterator[Found]:
    for token in sentence:
        if token.tag_ not in {"PRP", "PRP$"} or token.lower_ not in PRONOUNS or _is_empty(token):
            continue
        word = PRONOUNS[token.lower_]
        kind = MentionKind.PERSON if word.person else MentionKind.OTHER
        yield Found(first=token.i, last=token.i, head=token.i, kind=kind, form=MentionForm.PRONOUN, plural=word.plural, sex=word.sex)


_TOLD = frozenset(
    [
        "deny",
        "confirm",
        "say",
        "claim",
        "believe",
        "know",
        "announce",
        "do",
        "make",
        "mean",
        "report",
        "reject",
        "acknowledge",
        "admit",
        "verify",
        "condemn",
    ]
)
"""What "it" is the object of here is mostly a statement or a deed, not a thing."""


def _is_empty(token: Token) -> bool:
    """As in "It is clear that …", "it rained", "it emerged that": it stands for nothing named."""
    if token.lower_ == "it" and token.dep_ == "dobj" and token.head.lemma_ in _TOLD:
        return True
    if token.lower_ == "it" and token.i + 1 < len(token.doc) and token.nbor().pos_ == "ADJ":
        return True  # "made it clear that"
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return token.dep_ == "expl"
    verb = token.head
    if verb.lemma_ in {"rain", "snow", "emerge", "transpire", "seem", "appear", "turn"}:
        return True
    copula = verb.lemma_ == "be" and any(child.dep_ in {"acomp", "attr"} for child in verb.children)
    clause = any(child.dep_ in {"ccomp", "xcomp", "csubj", "csubjpass", "advcl", "acl"} and child.i > verb.i for child in verb.children)
    passive = token.dep_ == "nsubjpass" and any(child.dep_ in {"ccomp", "csubjpass"} for child in verb.children)
    return (copula and (clause or _has_clause(verb))) or passive


def _has_clause(verb: Token) -> bool:
    return any(inner.dep_ in {"ccomp", "xcomp"} for child in verb.children if child.dep_ in {"acomp", "attr"} for inner in child.children)
