"""Set phrases beside a clause, and word order, that bear on it: "at no point", "in all likelihood", "year after year", "had they known"."""

import re

from spacy.tokens import Token

from dateline.reading import lexicon

_SPOKEN = tuple(
    (effect, re.compile(rf"(?i)\b(?:{'|'.join(patterns)})\b")) for effect, patterns in lexicon.load("certainty")["phrases"].items()
)
_INVERTED = frozenset({"were", "had", "should"})
_ANYONE = frozenset({"anyone", "anybody", "whoever", "whosoever", "everyone", "those"})
_BARE = frozenset({"advmod", "prep", "npadvmod", "advcl", "pobj"})
_PARTING = frozenset({'"', "\u201c", ".", "?", "!", ";", ":"})
_ASKING = frozenset({"is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def spoken(verb: Token) -> list[str]:
    """What the phrases beside a verb make of it, as certainty.toml lists them."""
    beside = [child for child in verb.children if child.dep_ in _BARE]
    texts = [verb.doc[child.left_edge.i : child.right_edge.i + 1].text for child in beside]
    texts.append(verb.doc[verb.left_edge.i : verb.i].text)
    return [effect for effect, pattern in _SPOKEN if any(pattern.match(text) for text in texts)]


def is_inverted(clause: Token) -> bool:
    """As in "had the sentries been awake", "were Ankara to cut it", "should it refuse": "if" by word order."""
    first = clause if clause.left_edge == clause else clause.left_edge
    opens = first.lower_ in _INVERTED and first.head in {clause, clause.head}
    return opens and any(child.dep_ in _SUBJECTS and child.i > first.i for child in clause.children)


def is_whoever(verb: Token) -> bool:
    """As in "anyone who shelters them will be arrested": the deed hangs on somebody's doing first."""
    subjects = (child for child in verb.children if child.dep_ in _SUBJECTS and child.lower_ in _ANYONE)
    return any(child.dep_ in {"relcl", "acl"} for subject in subjects for child in subject.children)


def is_of_whoever(clause: Token) -> bool:
    """As in "anyone who shelters them will be arrested", of the sheltering."""
    if clause.dep_ not in {"relcl", "acl"} or clause.head.lower_ not in _ANYONE or clause.head.dep_ not in _SUBJECTS:
        return False
    return any(child.dep_ == "aux" and child.lower_ in {"will", "shall", "would", "must"} for child in clause.head.head.children)


def is_asked(clause: Token) -> bool:
    """As in "Is it true that Belmar armed them?", quoted or not: asked, not told."""
    after = clause.right_edge.i + 1
    if clause.dep_ not in {"ccomp", "ROOT"} or after >= len(clause.doc) or clause.doc[after].text != "?":
        return False
    opening = next((one for one in reversed(clause.doc[: clause.i]) if one.text in _PARTING or one.is_sent_start), clause)
    first = opening.nbor(1) if opening.text in _PARTING else opening
    return first.lower_ in _ASKING


def is_in_case(clause: Token) -> bool:
    """As in "in case drones strike again"."""
    before = clause.left_edge.i
    return before > 1 and clause.doc[before - 1].lower_ == "case" and clause.doc[before - 2].lower_ == "in"
