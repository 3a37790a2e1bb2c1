"""What becomes of groups, as the turns of lexicon/lineage.toml tell it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from dateline.model import Polarity
from dateline.reading.readers.claims.arguments import agents, is_passive, patients, subjects, with_conjuncts
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.telling.bands import (
    in_the_field,
    is_armed,
    is_band,
    is_civil,
    is_group,
    is_part,
    is_person,
    is_side,
    listed,
)
from dateline.reading.readers.claims.telling.leading import instead, replaced
from dateline.reading.readers.claims.telling.wording import Found, named_above, noun_after, standing

_OVER = frozenset({"once", "formerly", "previously", "until", "earlier"})
_MEANS = frozenset(
    {"money", "fund", "cash", "support", "backing", "arm", "weapon", "treasury", "purse", "coffer", "blessing", "help", "sponsorship"}
)
_SELF = frozenset({"itself", "themselves", "himself", "herself", "each", "other", "another", "both", "what"})


def lineage(sentence: Sequence[Token], ground: Ground) -> Iterator[Draft]:
    """Every bond that a turn of phrase tells."""
    told = [(draft, found) for token in sentence for found in _longest(token) for draft in _told(found, ground)]
    drafts = [draft for draft, _ in told]
    for draft, found in told:
        if not any(draft.trigger in other.words and draft.type == other.type for other in drafts if other is not draft):
            for one in _seen_whole(draft, drafts):
                yield from with_end(replaced(one, ground), ends=found.turn.states)


def _longest(token: Token) -> list[Found]:
    """Of the turns that hinge on a verb the longest; a shorter one is only part of it ("formed an alliance with")."""
    found = list(standing(token))
    most = max((len(one.words) for one in found), default=0)
    return [one for one in found if token.pos_ != "VERB" or len(one.words) == most or one.turn.voice in {"nouns", "phrases", "pairs"}]


def _seen_whole(draft: Draft, others: list[Draft]) -> Iterator[Draft]:
    """A draft in the light of the others: what is merged "to form X" forms X, what leavers set up has split from what they left."""
    if draft.type == "merged_into" and any(other.type == "formed_from" and other.trigger.head == draft.trigger for other in others):
        return
    merged = next((other for other in others if other.type == "merged_into" and other.trigger == draft.trigger.head), None)
    if draft.type == "formed_from" and merged is not None:
        draft.clause = merged.trigger
    left = next((one for one in others if one.type == "broke_with" and set(one.of("subject")) & set(draft.of("object"))), None)
    if draft.type == "formed_from" and left is not None:
        draft.type = "split_from"
        draft.roles["object"] = list(left.of("object"))
    yield draft


def _told(found: Found, ground: Ground) -> Iterator[Draft]:
    who, other = _sides(found)
    if found.turn.voice in {"mutual", "pairs"}:
        who, other = who[:1], who[1:]
    whole = found.turn.type in {"broke_with", "pledged_to"}
    who, other = ([name for one in side for name in _proper(one, ground, whole=whole)] for side in (who, other))
    if found.turn.turned:
        who, other = other, who
    if found.turn.type in _LIKE:
        other = other[:1]
    who, other = _cast(found.turn.type, who, other, ground)
    if not (who and other) or not _is_bond(found.turn.type, who, other, ground):
        return
    draft = Draft(type=found.turn.type, trigger=_trigger(found), clause=_clause(found), rule=_rule(found))
    if found.words[0] in who:
        draft.rule = draft.rule.replace("turn", "aside")
    draft.fill("subject", who)
    draft.fill("object", [one for one in other if one not in who])
    draft.words += [word for word in found.words if word != draft.trigger]
    if draft.type == "replaced_leader":
        draft.fill("group", _of_which(found, ground))
    if draft.of("subject") and draft.of("object"):
        yield draft


def _sides(found: Found) -> tuple[list[Token], list[Token]]:
    first = found.words[0]
    voice = found.turn.voice
    if voice in {"verbs", "passives", "mutual"}:
        passive = is_passive(first)
        if voice == "verbs" and len(found.words) == 1 and found.other is None:
            return _doers(first) if not is_passive(first) else agents(first), patients(first, None) or _other(found)
        hired = first.lemma_ == "pay" and any(child.dep_ == "xcomp" for child in first.children)  # "paid to leave"
        if passive != (voice == "passives") or hired:
            return [], []
        return _doers(first), [] if voice == "mutual" else _other(found)
    if voice == "pairs":
        return _other(found), []
    if voice == "nouns":
        return _so_called(found), (_other(found) if len(found.words) > 1 else []) or _owners(found)
    return _said_of(first), _other(found)


def _doers(verb: Token) -> list[Token]:
    """Who does it; of "chose X to succeed Y" X."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in listed("choosing") and not is_passive(verb.head):
        return patients(verb.head, None)
    return subjects(verb)


def _other(found: Found) -> list[Token]:
    if found.other is not None:
        return with_conjuncts(found.other)
    last = found.words[-1]
    direct = [child for child in last.children if child.dep_ in {"pobj", "dobj", "oprd"} and child.i > last.i]
    head = direct[0] if direct else noun_after(last, owned=True)
    if head is None or head in found.words:
        return []
    owners = [child for child in head.children if child.dep_ == "poss"] if head.lemma_.lower() in _MEANS else []
    beside = [child for child in head.children if child.dep_ == "appos" and found.turn.type == "formed_from"]
    return owners or [one for first in (head, *beside) for one in with_conjuncts(first) if not instead(one)]


def _owners(found: Found) -> list[Token]:
    """As in "Y's remnant", "a Sudanese proxy", "ISIS branch"."""
    return [
        child
        for child in found.words[0].children
        if child.dep_ in {"poss", "compound", "nmod"} or (child.dep_ == "amod" and child.ent_type_)
    ]


def _so_called(found: Found) -> list[Token]:
    """Whom a noun stands for."""
    for noun in found.words:
        if noun.dep_ == "appos":
            return [named_above(noun)]
        if noun.dep_ in {"attr", "oprd"}:
            return subjects(noun.head)
        if noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.head.head.pos_ in {"VERB", "AUX"}:
            return subjects(noun.head.head)
    noun = found.words[0]
    if noun.dep_ == "dobj" and noun.lemma_ in listed("doings"):
        return subjects(noun.head)
    below = [inner for child in noun.children if child.dep_ == "appos" for inner in with_conjuncts(child)]
    if not below and found.turn.type in _PARTS and noun.dep_ not in {"compound", "nmod", "poss"}:
        return [noun]  # "ISIS branch", "a splinter group of X": named by nothing else
    return below or [child for child in noun.children if child.dep_ == "poss"]


def _said_of(prep: Token) -> list[Token]:
    """Of whom a preposition says something: "X, at war with Y", "X is under Y"."""
    head = prep.head
    if head.pos_ in {"VERB", "AUX"}:
        return subjects(head)
    if head.dep_ in {"attr", "acomp"}:
        return subjects(head.head)
    return [head] if head.pos_ in {"NOUN", "PROPN"} else []


def _proper(token: Token, ground: Ground, *, whole: bool) -> list[Token]:
    """As in "a rival body, the CNRD", "M23 rebels", "its men": the name, or whose men they are; `whole`: not those of a part of it."""
    if token.pos_ != "NOUN":
        return [token]
    if token.dep_ == "appos" and token.head.pos_ == "PROPN" and token.i > token.head.i:  # "X, the deserters who …"
        return [named_above(token)]
    names = [
        one
        for child in token.children
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i > token.i
        for one in with_conjuncts(child)
    ]
    if names:
        return names if token.tag_ == "NNS" else names[:1]
    if not whole and token.lemma_.lower() in listed("men"):
        owners = [child for child in token.children if child.tag_ == "PRP$" or (child.dep_ == "compound" and is_band(child, ground))]
        return owners[-1:] or [token]
    return [token]


_SIDES = {
    "renamed": (is_group, is_group),
    "named": (is_group, is_group),
    "same_as": (is_group, is_group),
    "distinct_from": (is_group, is_group),
    "split_from": (is_group, is_group),
    "merged_into": (is_group, is_group),
    "formed_from": (is_group, is_part),
    "member_of": (is_side, is_group),
    "branch_of": (is_group, is_group),
    "successor_of": (is_group, is_group),
    "linked_to": (is_group, is_group),
    "rival_of": (is_group, is_group),
    "broke_with": (is_side, lambda one, ground: is_side(one, ground) and ground.place(one) is None),
    "led_by": (is_group, is_person),
    "replaced_leader": (is_person, is_person),
    "backed_by": (is_group, is_side),
}
_PARTS = frozenset({"branch_of", "split_from"})
_LIKE = frozenset({"renamed", "named", "same_as", "distinct_from"})


def _cast(type_: str, who: list[Token], other: list[Token], ground: Ground) -> tuple[list[Token], list[Token]]:
    first, second = _SIDES.get(type_, (is_side, is_side))
    return [one for one in who if _can(one) and first(one, ground)], [one for one in other if _can(one) and second(one, ground)]


def _can(token: Token) -> bool:
    return (
        token.lower_ not in _SELF
        and token.ent_type_ not in {"DATE", "TIME"}
        and token.lemma_ not in {"ally", "alliance", "rival"}
        and not is_civil(token)
    )


def _is_bond(type_: str, who: list[Token], other: list[Token], ground: Ground) -> bool:
    """Whether it is of armed groups: one side is, or both are persons in a sentence about them."""
    if type_ in _LIKE and not all(one.pos_ in {"PROPN", "PRON"} for one in other):
        return False
    armed = [one for one in (*who, *other) if is_armed(one, ground)]
    if type_ == "broke_with":  # people leave towns, and buses turn
        return bool(who and other) and all(
            one in armed or one.pos_ in {"PROPN", "PRON"} or is_band(one, ground) for one in (*who, *other[:1])
        )
    if type_ == "replaced_leader":
        return in_the_field(who[0], ground) and all(one.pos_ in {"PROPN", "PRON"} for one in who)
    if type_ == "led_by":
        return any(is_armed(one, ground) for one in who)
    named = any(one.pos_ == "PROPN" and not is_band(one, ground) for one in (*who, *other))
    return bool(armed) or (named and in_the_field((*who, *other)[0], ground))


def _of_which(found: Found, ground: Ground) -> list[Token]:
    """The group whose leader is replaced: "as leader of X", "at X"."""
    after = found.words[0].doc[found.words[0].i : found.words[0].sent.end]
    told = (one for word in after if word.lower_ in {"of", "at"} for one in pobjs_of(word))
    return [one for one in told if is_band(one, ground)][:1]


def pobjs_of(prep: Token) -> list[Token]:
    """Who stands behind a preposition."""
    return [child for child in prep.children if child.dep_ == "pobj"]


def _trigger(found: Found) -> Token:
    return found.words[0]


def _clause(found: Found) -> Token:
    first = found.words[0]
    if found.turn.voice in {"verbs", "passives", "mutual"}:
        return first
    noun = next((word for word in found.words if word.dep_ in {"attr", "oprd", "appos"}), first)
    return noun.head if noun.dep_ in {"attr", "oprd"} or (found.turn.voice == "phrases" and noun.head.pos_ in {"VERB", "AUX"}) else noun


def _rule(found: Found) -> str:
    aside = found.turn.voice == "nouns" and any(word.dep_ == "appos" for word in found.words)
    return f"{'aside' if aside else 'turn'} {found.words[0].lemma_.lower()}"


def with_end(draft: Draft, *, ends: bool) -> Iterator[Draft]:
    """The draft, and where it tells a state that is over, its end beside it: "once the emir of X", "no longer under X"."""
    if ends and _is_over(draft):
        for polarity in (Polarity.AFFIRMED, Polarity.DENIED):
            roles = {role: list(tokens) for role, tokens in draft.roles.items()}
            yield replace(draft, polarity=polarity, roles=roles, words=list(draft.words))
    else:
        yield draft


def _is_over(draft: Draft) -> bool:
    beside = {
        child.lower_ for word in (draft.trigger, draft.clause) for child in word.children if child.dep_ in {"advmod", "prep", "neg", "amod"}
    }
    longer = any(word.lower_ == "longer" for word in draft.clause.children)
    return bool(beside & (_OVER | {"former"})) or longer
