"""Blame laid on somebody: "blamed the attack on Russia" accuses Russia, whose attack it is on the accuser's word."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import patients, pobjs
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.senses import noun_sense
from dateline.reading.readers.claims.words import words

_LAID_BY = {"blame": "on", "pin": "on", "attribute": "to"}


def blame(drafts: list[Draft]) -> Iterator[Draft]:
    """Sets right who is accused, and gives the deed a doer."""
    for accused in [draft for draft in drafts if draft.type == "ACCUSE"]:
        preposition = _LAID_BY.get(accused.trigger.lemma_)
        if preposition is None:
            continue
        for noun in patients(accused.trigger, None):
            culprits = pobjs(accused.trigger, preposition) or pobjs(noun, preposition)
            entry = noun_sense(noun, words("deeds"))
            if culprits and entry is not None and entry.sense.type in {"ASSAULT", "COERCE"}:
                accused.roles["patient"] = culprits
                yield _deed(noun, culprits, drafts, mode=entry.sense.mode)


def _deed(noun: Token, culprits: list[Token], drafts: list[Draft], *, mode: str | None) -> Draft:
    """The deed by whom it is laid on; what was told of it otherwise stays, but for the culprit taken for its victim."""
    made = Draft(type="ASSAULT", mode=mode, trigger=noun, clause=noun, rule=f"blamed {noun.lemma_}")
    made.fill("agent", culprits)
    for told in [draft for draft in drafts if draft.trigger == noun]:
        made.fill("patient", [token for token in told.of("patient") if token not in culprits])
        drafts.remove(told)
    return made
