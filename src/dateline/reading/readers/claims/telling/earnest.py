"""Whether a word of violence is meant in earnest: nobody bombs a bill, fights racism or is hit by a recession here."""

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import is_passive, pobjs
from dateline.reading.readers.claims.casting import is_abstract
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import Sense, kind, kinds, violence

_TO_PEOPLE = frozenset({"targeted", "beat", "torture", "sexual", "abduct"})
_PARTICLES = frozenset({"strike", "hit", "kick", "punch", "slash", "beat", "knock", "fight"})


def in_earnest(draft: Draft, sense: Sense, ground: Ground) -> bool:
    """Whether to keep a draft of violence or force, by what it is done to and by whom."""
    if draft.type == "ASSAULT" or (draft.type == "casualties" and draft.trigger.pos_ == "VERB"):
        return _is_violence(draft, ground)
    if draft.type == "COERCE" and sense.needs == "body":
        if not draft.of("patient"):
            return any(_has_forces(token, ground) for token in draft.of("agent"))
        return any(_restricted(token, ground) for token in draft.of("patient"))
    if draft.type == "MOBILIZE" and draft.trigger.pos_ == "VERB":
        return any(_has_forces(token, ground) for token in (*draft.of("agent"), *draft.of("patient"), *draft.words))
    return True


def _is_violence(draft: Draft, ground: Ground) -> bool:
    word, lemma = draft.trigger, draft.trigger.lemma_.lower()
    if word.pos_ != "VERB":
        return lemma not in violence("loose_nouns") or _is_violent_noun(draft, lemma, ground)
    if lemma not in violence("loose_verbs") and draft.mode not in _TO_PEOPLE:
        return True
    if lemma in _PARTICLES and any(child.dep_ == "prt" for child in word.children):
        return lemma == "beat"
    if draft.of("patient"):
        return _can_suffer(draft, lemma, ground)
    return (
        is_passive(word) or draft.cause is not None or bool(draft.words) or any(_has_forces(token, ground) for token in draft.of("agent"))
    )


def _can_suffer(draft: Draft, lemma: str, ground: Ground) -> bool:
    """Whether somebody or something can have suffered it, by what was told of who did it."""
    patients, agents = draft.of("patient"), draft.of("agent")
    if lemma == "kill":
        undying = violence("undying") | kind("document")
        return not all(is_abstract(token, ground) or token.lemma_.lower() in undying for token in patients)
    fits = is_person if draft.mode in _TO_PEOPLE else is_bodily
    if _is_words(draft, ground) or not any(fits(token, ground) for token in patients):
        return False
    return not agents or not all(is_abstract(token, ground) or token.lower_.endswith("thing") for token in agents)


def _is_words(draft: Draft, ground: Ground) -> bool:
    """One person "attacks" or "hits" another by name, and nobody is armed or hurt: with words, mostly."""
    patients, agents = draft.of("patient"), draft.of("agent")
    if draft.trigger.lemma_ not in _SAID_OF_SPEECH or not patients or draft.words or draft.cause is not None:
        return False
    if draft.trigger.lemma_ == "engage":
        return not any(_has_forces(token, ground) for token in patients)
    persons = all(token.ent_type_ == "PERSON" or token.lower_ in {"him", "her", "me", "us"} for token in patients)
    return persons and not any(_has_forces(token, ground) for token in agents)


_SAID_OF_SPEECH = frozenset({"attack", "hit", "hurt", "harm", "target", "fight", "battle", "engage", "assault", "strike"})


def _is_violent_noun(draft: Draft, lemma: str, ground: Ground) -> bool:
    modifiers = {child.lemma_.lower() for child in draft.trigger.children if child.dep_ in {"amod", "compound", "nmod"}}
    if modifiers & violence("in_words") or _is_words(draft, ground):
        return False
    patients, agents = draft.of("patient"), draft.of("agent")
    if patients and not any(is_bodily(token, ground) for token in patients):
        return False
    if lemma == "strike" and any(token.lemma_.lower() in violence("workers") for token in agents):
        return False
    if lemma in {"operation", "campaign"}:
        against = any(child.lower_ == "against" for child in draft.trigger.children)
        return bool(modifiers & violence("military")) or (against and bool(patients)) or any(_has_forces(token, ground) for token in agents)
    return True


def is_person(token: Token, ground: Ground) -> bool:
    """Somebody, by name, number or description; a body of people too."""
    if token.pos_ in {"PRON", "NUM"} or token.like_num or token.ent_type_ in {"PERSON", "NORP", "ORG", "GPE"}:
        return True
    lemma = token.lemma_.lower()
    if lemma in kinds("people", "group", "organ", "child") or ground.is_people(token):
        return True
    named = token.pos_ == "PROPN" or ground.known(token) is not None
    return named and not is_abstract(token, ground) and lemma not in kinds("document", "event")


def is_bodily(token: Token, ground: Ground) -> bool:
    """Somebody, or something that can be hit: a building, a vehicle, a place."""
    lemma = token.lemma_.lower()
    if token.ent_type_ in {"FAC", "LOC", "PRODUCT"} or lemma in violence("things") | kinds("place", "weapon", "area"):
        return True
    if token.pos_ == "PROPN" or ground.is_place(token):
        return not is_abstract(token, ground)
    if lemma in _COUNTING and any(is_bodily(inner, ground) for inner in pobjs(token, "of")):  # "a number of pylons"
        return True
    return _is_somebody(token, ground)


def _is_somebody(token: Token, ground: Ground) -> bool:
    return is_person(token, ground) if token.pos_ != "NOUN" or token.ent_type_ else ground.is_known_people(token) or ground.is_people(token)


_COUNTING = frozenset({"number", "dozen", "half", "one", "part", "series", "pair", "couple", "score", "quantity"})


def _restricted(token: Token, ground: Ground) -> bool:
    lemma = token.lemma_.lower()
    if lemma in kind("disaster") | {"death", "fire"}:
        return False
    return lemma in violence("restricted") or is_bodily(token, ground)


def _has_forces(token: Token, ground: Ground) -> bool:
    """A state, an army, an armed group, or what they send."""
    lemma = token.lemma_.lower()
    if token.ent_type_ in {"GPE", "NORP"} or lemma in kinds("group", "organ", "armed", "weapon"):
        return True
    return ground.is_armed(token) or lemma in {
        "carrier",
        "fleet",
        "ship",
        "warship",
        "exercise",
        "drill",
        "manoeuvre",
        "maneuver",
        "contingent",
        "test",
    }
