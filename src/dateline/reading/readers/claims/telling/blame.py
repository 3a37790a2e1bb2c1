"""Blame laid on somebody: "blamed the attack on Russia" accuses Russia, whose attack it is on the accuser's word."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import patients, pobjs, subjects
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.senses import noun_sense
from dateline.reading.readers.claims.words import words

_LAID_BY = {"blame": "on", "pin": "on", "attribute": "to"}


def blame(sentence: Sequence[Token], drafts: list[Draft]) -> Iterator[Draft]:
    """Sets right who is accused, and gives the deed a doer."""
    for accused in [draft for draft in drafts if draft.type == "ACCUSE"]:
        preposition = _LAID_BY.get(accused.trigger.lemma_)
        if preposition is not None:
            yield from _laid(accused, preposition, drafts)
        elif accused.trigger.lemma_ == "blame":
            yield from _blamed_for(accused, drafts)
    for token in sentence:
        if token.lower_ == "responsible" and token.dep_ in {"acomp", "oprd", "ccomp"}:
            yield from _responsible(token, drafts)


def _laid(accused: Draft, preposition: str, drafts: list[Draft]) -> Iterator[Draft]:
    for noun in patients(accused.trigger, None):
        culprits = pobjs(accused.trigger, preposition) or pobjs(noun, preposition)
        mode = _violent(noun)
        if culprits and mode is not None:
            accused.roles["patient"] = culprits
            yield _deed(noun, culprits, drafts, mode=mode, by=accused.trigger)
    if accused.trigger.lemma_ == "blame" and not pobjs(accused.trigger, preposition):
        yield from _blamed_for(accused, drafts)


def _blamed_for(accused: Draft, drafts: list[Draft]) -> Iterator[Draft]:
    """As in "blamed Y for the attack"."""
    for noun in pobjs(accused.trigger, "for"):
        mode = _violent(noun)
        if mode is not None and accused.of("patient") and noun not in accused.of("patient"):
            yield _deed(noun, accused.of("patient"), drafts, mode=mode, by=accused.trigger)


def _responsible(word: Token, drafts: list[Draft]) -> Iterator[Draft]:
    """As in "said the army was responsible for the attack", "held Moscow responsible": the deed, where it is told, or the charge."""
    verb = word.head
    if verb.lemma_ == "hold":
        held = [child for child in (*verb.children, *word.children) if child.dep_ in {"dobj", "nsubj"} and child.i > verb.i]
        charge = Draft(type="ACCUSE", mode="allege", trigger=verb, clause=verb, rule="held responsible", words=[word])
        charge.fill("agent", subjects(verb))
        charge.fill("patient", held)
        yield charge
        return
    doers = [token for token in subjects(verb) if token.ent_type_ or token.pos_ in {"NOUN", "PROPN"}]
    for noun in pobjs(word, "for"):
        mode = _violent(noun)
        if mode is not None and doers:
            made = _made(noun, doers, mode=mode)
            made.clause, made.words = verb, [word]
            made.fill("patient", [token for told in drafts if told.trigger == noun for token in told.of("patient")])
            yield made


def _violent(noun: Token) -> str | None:
    """The mode of a violent event noun ("" for none in particular); None for other nouns."""
    entry = noun_sense(noun, words("deeds")) if noun.pos_ in {"NOUN", "PROPN"} else None
    return (entry.sense.mode or "") if entry is not None and entry.sense.type in {"ASSAULT", "COERCE"} else None


def _made(noun: Token, culprits: list[Token], *, mode: str) -> Draft:
    made = Draft(type="ASSAULT", mode=mode or None, trigger=noun, clause=noun, rule=f"blamed {noun.lemma_}")
    made.fill("agent", culprits)
    return made


def _deed(noun: Token, culprits: list[Token], drafts: list[Draft], *, mode: str, by: Token) -> Draft:
    """The deed by whom it is laid on; what was told of it otherwise stays, but for the culprit taken for its doer or victim."""
    made = _made(noun, culprits, mode=mode)
    made.teller = by
    below = by.dep_ == "relcl" and noun.is_ancestor(by)  # "an attack that X blamed on Y": the attack is the outlet's
    for told in [draft for draft in drafts if draft.trigger == noun]:
        made.fill("patient", [token for token in told.of("patient") if token not in culprits])
        if not below:
            drafts.remove(told)
        else:
            told.roles.pop("agent", None)
    return made
