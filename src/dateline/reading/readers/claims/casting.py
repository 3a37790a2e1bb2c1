"""Who can fill a role: a day is nobody, an area does nothing, a wedding is not hurt (ANNOTATION.md claims, roles)."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dateline.model import MentionKind
from dateline.reading.readers.claims.arguments import pobjs
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import kind, kinds

_HARMFUL = frozenset({"ASSAULT", "casualties", "COERCE", "holds", "RETREAT", "MOBILIZE"})
_ABSTRACT = ("tion", "sion", "ness", "ity", "ism", "ence", "ance", "ship", "ing", "ment")
"""Endings of nouns for what cannot speak or act; words of the lists ("government", "alliance") are asked first."""

_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself"})


def cast(drafts: Iterable[Draft], ground: Ground) -> Iterator[Draft]:
    """The drafts without the fillers that cannot be what their roles say; none of what then tells nothing."""
    for draft in drafts:
        before = bool(draft.roles)
        dropped = _drop(draft, ground)
        if draft.type == "located_at" and "agent" not in draft.roles:
            continue
        if draft.roles or not before or draft.words or draft.cause is not None or draft.nominal or (draft.type == "REQUEST" and dropped):
            yield draft


def _drop(draft: Draft, ground: Ground) -> list[Token]:
    """Takes out what cannot be; what was asked for stays among the words told, and a building that "struck" was struck."""
    dropped: list[Token] = []
    for role, tokens in list(draft.roles.items()):
        kept = [token for token in tokens if _can_be(role, token, draft, ground)]
        out = [token for token in tokens if token not in kept]
        del draft.roles[role]
        draft.fill(role, kept)
        if role == "patient" and draft.type == "REQUEST":
            draft.words += out
            draft.fill("patient", [owner for token in out for owner in _owed_by(token) if ground.is_body(owner)])
        if role == "agent" and draft.type == "ASSAULT" and draft.trigger.tag_ in {"VBD", "VBN"} and "patient" not in draft.roles:
            draft.fill("patient", [token for token in out if token.lemma_.lower() in kind("place") and token.dep_ == "nsubj"])
        dropped += out
    return dropped


def _owed_by(wanted: Token) -> list[Token]:
    """Who is to give what is asked for: "an apology from X", "the withdrawal of X"."""
    own = wanted.lemma_.lower() in {"withdrawal", "meeting", "resignation", "surrender", "retreat"}
    return (pobjs(wanted, "of") if own else []) or pobjs(wanted, "by", "from")


def _can_be(role: str, token: Token, draft: Draft, ground: Ground) -> bool:
    if not ground.is_prose(token) or ground.is_time(token) or token.tag_ in {"WDT", "WP", "WP$", "WRB"} or token.lower_ == "that":
        return role == "patient" and draft.type in {"released", "disputed", "not_verified"} and token.lower_ == "that"
    if role == "agent" and draft.type == "located_at":
        return ground.is_group(token) or ground.is_armed(token) or token.ent_type_ == "PERSON" or token.lemma_ in kind("group")
    if role == "agent":
        return draft.type not in _HARMFUL or can_act(token, ground)
    if role == "patient" and draft.type in {"ASSAULT", "casualties"}:
        return token.lower_ not in _REFLEXIVE and token.lemma_.lower() not in kind("hour")
    if any(child.tag_ == "WDT" for child in token.children) or (draft.type == "THREATEN" and is_abstract(token, ground)):
        return False
    return not (role == "patient" and draft.type == "REQUEST" and not _can_be_asked(token, ground))


def can_act(token: Token, ground: Ground) -> bool:
    """Whether it can do violence: no bare number, no area or building without a name, no happening."""
    if token.pos_ == "NUM" or (token.like_num and token.ent_type_ == "CARDINAL"):
        return any(child.lower_ == "of" for child in token.children) and not _of_weapons(token)
    if token.pos_ != "NOUN":
        return not _of_weapons(token)
    lemma = token.lemma_.lower()
    if lemma in kinds("group", "organ", "people", "weapon"):
        return True
    return lemma not in kinds("place", "event") and not is_abstract(token, ground)


def _of_weapons(token: Token) -> bool:
    """As in "all but one of the missiles"."""
    return any(inner.lemma_.lower() in kind("weapon") for prep in token.children if prep.lower_ == "of" for inner in prep.children)


def is_abstract(token: Token, ground: Ground) -> bool:
    """A common noun for a quality, a process or a happening: "displacement", "the conclusion"."""
    lemma = token.lemma_.lower()
    if token.pos_ != "NOUN" or token.ent_type_ or lemma in kinds("group", "organ", "people", "document"):
        return False
    if ground.kind_of(token) in {MentionKind.GROUP, MentionKind.ORGAN, MentionKind.ORGANISATION, MentionKind.STATE, MentionKind.PERSON}:
        return False
    return lemma in kinds("event", "hour", "matter", "disaster") or (len(lemma) > 6 and lemma.endswith(_ABSTRACT))


def _can_be_asked(token: Token, ground: Ground) -> bool:
    """Whom one asks, not what one asks for: "asked for the keys", "called for a meeting"."""
    lemma = token.lemma_.lower()
    if token.pos_ != "NOUN" or lemma in kinds("group", "organ", "people"):
        return True
    return not is_abstract(token, ground) and lemma not in kinds("document", "thing", "event")
