"""How things stand, told otherwise than by a verb of the lexicon: whereabouts, captives, strength, control by phrase, media unverified."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import Certainty, Polarity
from dateline.reading.readers.claims.arguments import agents, is_passive, patients, pobjs, subjects
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.telling.counts import count_of
from dateline.reading.readers.claims.words import kind

_AT = ("in", "at", "near", "inside", "outside")
_CAPTIVE = frozenset({"hostage", "captive", "prisoner", "hostages"})
_NOWHERE = frozenset({"position", "field", "square", "home", "court", "school", "office", "house"})
"""Places in name only ("in a position to")."""

_FORCES = frozenset(
    {"fighter", "troop", "soldier", "man", "member", "militant", "combatant", "follower", "jihadist", "rebel", "insurgent", "recruit"}
)


def standing(sentence: Sequence[Token], ground: Ground) -> Iterator[Draft]:
    """Every state of things a sentence tells."""
    for token in sentence:
        if token.lemma_ in {"be", "remain", "hide", "live", "reside"} and token.pos_ in {"AUX", "VERB"}:
            yield from _whereabouts(token, ground)
        if token.lower_ == "control" and token.pos_ == "NOUN":
            yield from _control(token, ground)
        elif token.lemma_ == "lose" and token.pos_ == "VERB":
            yield from _lost(token, ground)
        elif token.lemma_ in {"hold", "keep"} and token.pos_ == "VERB":
            yield from _captives(token, ground)
        elif token.lemma_ in {"have", "number", "command", "boast", "comprise", "count"} and token.pos_ in {"VERB", "AUX"}:
            yield from _strength(token, ground)
        elif token.lemma_ in {"verify", "confirm", "authenticate"} and token.pos_ == "VERB":
            yield from _unverified(token)


def _whereabouts(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "The leader is in Idlib": persons and groups only, and nothing else said of them."""
    if verb.dep_ in {"aux", "auxpass"} or any(child.dep_ in {"attr", "acomp", "expl"} for child in verb.children):
        return
    who = [token for token in subjects(verb) if ground.is_group(token) or token.ent_type_ == "PERSON" or token.lemma_ in kind("group")]
    where = [token for token in pobjs(verb, *_AT) if ground.is_place(token) and token.lemma_ not in _NOWHERE]
    if who and where:
        made = Draft(type="located_at", trigger=verb, clause=verb, rule=f"whereabouts {verb.lemma_}")
        made.fill("agent", who)
        made.fill("place", where)
        yield made


def _control(noun: Token, ground: Ground) -> Iterator[Draft]:
    """As in "under the control of X", "lost control of Y"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"under", "in"}:
        clause = verb.head
        holder = pobjs(noun, "of") + [
            child for child in noun.children if child.dep_ in {"poss", "compound", "amod"} and (child.ent_type_ or ground.is_group(child))
        ]
        places = [token for token in (subjects(clause) if clause.pos_ in {"VERB", "AUX"} else [clause]) if ground.is_place(token)]
        yield from _controls(noun, clause, holder, places)
    elif noun.dep_ == "dobj" and verb.lemma_ in {"lose", "cede", "relinquish"}:
        places = [token for token in pobjs(noun, "of", "over") if ground.is_place(token)]
        for made in _controls(noun, verb, agents(verb), places):
            made.polarity = _after_loss(verb)
            yield made
        taker = pobjs(verb, "to") if _after_loss(verb) is Polarity.DENIED else []
        yield from _controls(noun, verb, taker, places if taker else [])


_LOST = frozenset({"town", "city", "village", "district", "province", "airport", "airbase", "base", "territory", "stronghold", "garrison"})


def _lost(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "lost the town": held no longer; where the loss is negated or denied, held still."""
    places = [token for token in patients(verb, None) if token.lemma_ in _LOST or _is_named(token, ground)]
    if any(token.lemma_.lower() in {"election", "vote", "poll", "ballot", "seat"} for token in verb.subtree):
        return
    for made in _controls(verb, verb, [token for token in agents(verb) if ground.is_body(token)], places):
        made.rule, made.polarity = "lost", _after_loss(verb)
        yield made
    if _after_loss(verb) is Polarity.DENIED:
        yield from _controls(verb, verb, [token for token in pobjs(verb, "to") if ground.is_body(token)], places)


def _after_loss(verb: Token) -> Polarity:
    """A loss ends control; one negated or denied does not."""
    kept = any(child.dep_ == "neg" for child in verb.children) or (verb.head.lemma_ == "deny" and verb.dep_ in {"ccomp", "xcomp"})
    return Polarity.AFFIRMED if kept else Polarity.DENIED


def _is_named(token: Token, ground: Ground) -> bool:
    return ground.place(token) is not None or (token.pos_ == "PROPN" and ground.is_place(token))


def _controls(noun: Token, clause: Token, holder: list[Token], places: list[Token]) -> Iterator[Draft]:
    if holder and places:
        made = Draft(type="controls", trigger=noun, clause=clause, rule="control of")
        made.fill("agent", holder)
        made.fill("place", places)
        yield made


def _captives(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "holds 20 people hostage": told by the word beside the object."""
    word = next((token for token in verb.children if token.lower_ in _CAPTIVE), None)
    if word is None:
        return
    whom = [token for token in patients(verb, None) if ground.is_people(token) and token.lower_ not in _CAPTIVE]
    whom = whom or [child for child in word.children if child.dep_ == "compound"]  # "20 soldiers hostage" parsed as one phrase
    if whom:
        made = Draft(type="holds", trigger=verb, clause=verb, rule="holds captive", count=count_of(whom[0]) or count_of(word))
        made.fill("agent", agents(verb))
        made.fill("patient", whom)
        yield made


def _strength(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "The group has some 5,000 fighters"."""
    counted = [token for token in patients(verb, None) if token.lemma_ in _FORCES or (verb.lemma_ == "number" and token.like_num)]
    who = [token for token in subjects(verb) if ground.is_group(token)]
    if counted and who and not is_passive(verb):
        count = count_of(counted[0])
        if count is not None:
            made = Draft(type="strength", trigger=verb, clause=verb, rule=f"strength {verb.lemma_}", count=count)
            made.fill("agent", who)
            made.words = counted
            yield made


def _unverified(verb: Token) -> Iterator[Draft]:
    """As in "could not be independently verified": somebody tried, or nobody could."""
    negated = any(child.dep_ == "neg" for child in verb.children)
    negated = negated or any(det.lower_ in {"no", "neither", "none"} for token in subjects(verb) for det in (token, *token.children))
    unable = (
        verb.dep_ == "xcomp"
        and verb.head.lemma_ in {"unable", "impossible", "able"}
        and (verb.head.lemma_ != "able" or any(child.dep_ == "neg" for child in verb.head.head.children))
    )
    can = any(child.lower_ in {"could", "can", "been"} for child in verb.children) or unable
    if (negated and can) or unable:
        made = Draft(
            type="not_verified", trigger=verb, clause=verb, rule="not verified", polarity=Polarity.AFFIRMED, certainty=Certainty.ASSERTED
        )
        made.fill("agent", agents(verb))
        made.fill("patient", patients(verb, None))
        yield made
