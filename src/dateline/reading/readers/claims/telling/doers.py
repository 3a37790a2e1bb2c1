"""Who is behind a strike, a bomb or a flood that "did" something."""

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import noun_roles
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.senses import noun_sense
from dateline.reading.readers.claims.words import Sense, event_word, kind, kinds
from dateline.reading.readers.claims.words import words as words_of


def event_doers(draft: Draft) -> None:
    """A strike or a bomb does nothing by itself: its doer is whoever made it; a weapon with an owner stands for the owner."""
    fillers = draft.roles.pop("agent", [])
    draft.fill("agent", [doer for token in fillers for doer in _behind(token, draft)])
    if draft.type == "ASSAULT" and draft.of("patient"):
        draft.roles["patient"] = [token for token in draft.of("patient") if token.ent_type_ or token.lemma_.lower() not in kind("event")]
        draft.fill("patient", ())


def _behind(token: Token, draft: Draft) -> list[Token]:
    lemma = event_word(token)
    if token.tag_ == "WP":  # "who bombed the convoy?"
        return []
    told = noun_sense(token, words_of("deeds")) if token.pos_ == "NOUN" or token.is_sent_start or token.tag_ == "VBG" else None
    violent = told is not None and told.sense.type == "ASSAULT"
    if violent or (lemma in kinds("event", "disaster") and not token.ent_type_):
        draft.cause = token
        if lemma in kind("disaster"):
            draft.type, draft.mode = "casualties" if draft.harm else draft.type, None
            return []
        draft.mode = draft.mode or (told.sense.mode if told is not None and told.sense.type == draft.type else None)
        return noun_roles(token, Sense(type="ASSAULT"))[0]
    if lemma in kind("weapon") and not token.ent_type_:
        draft.words.append(token)
        return [token] if _is_owned(token) else []
    return [token]


def _is_owned(weapon: Token) -> bool:
    return any(
        child.dep_ == "poss" or child.lower_ == "of" or child.ent_type_ in {"NORP", "GPE", "ORG"} or child.lemma_ in kinds("group", "organ")
        for child in weapon.children
    )
