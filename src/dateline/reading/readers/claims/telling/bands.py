"""Who can be a side of a bond: an armed group, a body, a person; never a club, a firm or a post office."""

from functools import cache

from spacy.tokens import Token

from dateline.model import MentionForm, MentionKind
from dateline.reading import lexicon
from dateline.reading.phrases import sentence
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import kind, kinds

_NAMED = frozenset({MentionForm.FULL, MentionForm.ACRONYM, MentionForm.SHORT})
_K = MentionKind
_LOOSE = frozenset({"organisation", "organization", "movement", "alliance", "coalition", "network", "army", "group"})
"""What clubs, firms and states call theirs too."""


def is_band(token: Token, ground: Ground) -> bool:
    """An armed group by name or by what it is called."""
    lemma = token.lemma_.lower()
    known = ground.known(token)
    if token.pos_ == "PRON":
        return known is not None and known.kind is _K.GROUP
    if token.pos_ == "PROPN" and token.lower_ in listed("warlike") and (known is None or known.kind not in {_K.STATE, _K.ORGAN}):
        return True  # "the Salt Road Brigade" is none, whatever it is taken for
    if known is not None and known.form in _NAMED and token.pos_ != "NOUN":
        return known.kind is _K.GROUP or (known.kind not in {_K.PEOPLE, _K.STATE, _K.PLACE, _K.PERSON} and _sounds_armed(token))
    return (lemma in kind("armed") and lemma not in _LOOSE) or lemma in listed("bands") or _sounds_armed(token)


def is_group(token: Token, ground: Ground) -> bool:
    """A group, army, organisation or anything else that has members, as far as its name tells; not one known to be civil."""
    known = ground.known(token)
    lemma = token.lemma_.lower()
    if is_civil(token):
        return False
    if is_band(token, ground) or lemma in listed("bodies") or lemma in kind("armed"):
        return True
    if token.pos_ == "PRON":
        return known is None or known.kind in {_K.GROUP, _K.ORGANISATION, _K.ORGAN, _K.OTHER, _K.PEOPLE}
    if known is not None and known.form in _NAMED:
        return known.kind in {_K.GROUP, _K.ORGANISATION, _K.ORGAN, _K.OTHER} or token.tag_ == "NNPS"
    return token.pos_ == "PROPN" and token.ent_type_ not in {"PERSON", "GPE", "LOC", "DATE"}


def is_side(token: Token, ground: Ground) -> bool:
    """Whoever can back, leave, join or fight a group."""
    return not is_civil(token) and (is_group(token, ground) or ground.is_body(token) or token.lemma_.lower() in kinds("people", "organ"))


def is_part(token: Token, ground: Ground) -> bool:
    """What a group can be made of: groups and peoples, not persons by name."""
    known = ground.known(token)
    people = token.ent_type_ == "NORP" or (known is not None and known.kind is _K.PEOPLE)
    return is_group(token, ground) or people or token.lemma_.lower() in {"partner", "member", "veteran", "defector"}


def is_person(token: Token, ground: Ground) -> bool:
    """A person by name, or by description ("a former officer")."""
    known = ground.known(token)
    unknown = known is None and token.pos_ == "PROPN" and token.ent_type_ not in {"GPE", "LOC", "NORP"}
    named = unknown or token.ent_type_ == "PERSON" or (known is not None and known.kind is _K.PERSON)
    return (named and not is_band(token, ground)) or (token.pos_ == "NOUN" and token.lemma_.lower() in kind("people"))


def is_civil(token: Token) -> bool:
    """A club, a firm, a bank, a ministry's project: whatever is said of it is no bond of groups."""
    if token.pos_ == "PROPN" and token.lower_ in listed("warlike"):
        return False
    phrase = {word.lemma_.lower() for word in token.subtree if token in (word, word.head) and word.dep_ not in {"relcl", "acl", "conj"}}
    return bool(phrase & listed("civil"))


def is_bond(draft: Draft, ground: Ground) -> bool:
    """Whether a bond is of armed groups: no side is civil or a weapon, and one at least is armed or a name among the armed."""
    sides = [one for role in ("subject", "object") for one in draft.of(role)]
    if draft.type in {"controls", "designated"} or draft.rule == "epithet":
        return True
    if any(is_civil(one) or (one.pos_ == "NOUN" and one.lemma_.lower() in kind("weapon")) for one in sides):
        return False
    if draft.type == "replaced_leader":
        return in_the_field(sides[0], ground)
    if draft.type == "led_by":
        return any(
            is_armed(one, ground) or one.lemma_.lower() in _LOOSE - {"army", "organisation", "organization"} for one in draft.of("subject")
        )
    if draft.type == "member_of" and any(one.lower_ == "forces" and not list(one.children) for one in sides):  # "joined forces"
        return False
    states = draft.type in {"allied_with", "backed_by"} and any(ground.kind_of(one) in {_K.STATE, _K.ORGAN} for one in sides)
    return (
        states
        or any(is_armed(one, ground) or one.lower_ == "group" for one in sides)
        or (_is_named(sides, ground) and in_the_field(sides[0], ground))
    )


def _is_named(sides: list[Token], ground: Ground) -> bool:
    return any(one.pos_ == "PROPN" for one in sides) and all(is_side(one, ground) for one in sides)


def is_armed(token: Token, ground: Ground) -> bool:
    """A band, or a part of one ("ISIS branch")."""
    return is_band(token, ground) or (
        token.pos_ == "NOUN" and any(is_band(child, ground) for child in token.children if child.dep_ == "compound")
    )


def in_the_field(token: Token, ground: Ground) -> bool:
    """Whether its sentence speaks of an armed group at all."""
    return any(is_band(word, ground) for word in sentence(token) if word.pos_ in {"NOUN", "PROPN"})


def _sounds_armed(token: Token) -> bool:
    """A name with a word of war in it: "the Granite Company", "Hill Guard"."""
    if token.pos_ != "PROPN":
        return False
    words = {token.lemma_.lower(), token.lower_, *(child.lower_ for child in token.children if child.dep_ in {"compound", "nmod", "amod"})}
    return bool(words & listed("warlike"))


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of lexicon/lineage.toml."""
    return frozenset(lexicon.load("lineage")["words"][name].split())
