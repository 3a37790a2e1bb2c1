"""Speakers that the parse lost though they stand right beside their cue."""

from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions.speakers.able import is_outlet_name, may_speak

_RUN = 8  # words of a speaker behind a quotation
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MARKS = frozenset('"“”')


def right_before(verb: Token) -> Token | None:
    """The noun right before a finite verb the parse found no subject for: "… the town the Observatory said"."""
    is_finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or (verb.tag_ == "VBN" and verb.dep_ == "ROOT")
    if verb.i == 0 or not is_finite or phrases.is_passive(verb):
        return None
    before = verb.nbor(-1)
    return before if before.pos_ in {"NOUN", "PROPN", "PRON"} and before.ent_type_ != "DATE" else None


def before_who(verb: Token) -> Token | None:
    """The noun with a "who" behind it, earlier in the sentence of a finite verb that the parse left without a subject."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or phrases.is_passive(verb):
        return None
    before = (token for token in phrases.sentence(verb) if token.lower_ == "who" and 1 < token.i < verb.i)
    return next((token.nbor(-1) for token in before if token.nbor(-1).pos_ in {"NOUN", "PROPN"}), None)


def beside_quotation(verb: Token) -> Token | None:
    """As in “…” SANA reported, with a paper the parse takes for another word; “…,” said the mayor, whom it takes for the object."""
    if verb.i > 0 and (is_outlet_name(verb.nbor(-1)) or _is_run_from_mark(verb.nbor(-1))):
        return verb.nbor(-1)
    return next((child for child in verb.rights if child.dep_ in {"dobj", "attr", "npadvmod"}), None)


def _is_run_from_mark(last: Token) -> bool:
    """As in “…” SOHR director Abu X | said: nothing but a name or an office between a closing mark and the verb."""
    place = last.i
    while place > 0 and last.i - place < _RUN and last.doc[place].pos_ in {"PROPN", "NOUN", "ADJ", "DET"}:
        place -= 1
    return place < last.i and last.doc[place].text in _MARKS and may_speak(last)


def capitals(verb: Token) -> Token | None:
    """As in "IS said in a statement …": the name of a group that the parse takes for a form of "be"."""
    group = next((child for child in verb.lefts if child.text == "IS" and child.dep_ in {"aux", "auxpass"}), None)
    shouts = group is not None and all(token.is_upper or not token.is_alpha for token in group.sent)
    return None if group is None or shouts or verb.tag_ not in {"VBN", "VBD"} else group


def hung_amiss(verb: Token) -> Token | None:
    """As in "Villagers further north, he said, believed …": a subject that the parse hung on the adverb behind it."""
    if verb.tag_ not in _FINITE or verb.nbor(-1 if verb.i else 0).text != ",":
        return None
    return next((child for child in verb.subtree if child.i < verb.i and child.dep_ == "nsubj" and child.head.pos_ == "ADV"), None)
