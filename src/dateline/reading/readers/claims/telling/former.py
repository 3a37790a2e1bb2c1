"""Names given up and names given: "(formerly X)", "ex-X", "as locals call it"; and a list of names behind an alliance's own."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import agents, with_conjuncts
from dateline.reading.readers.claims.draft import Draft, tie
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.telling.bands import is_band, is_group, listed
from dateline.reading.readers.claims.telling.wording import named_above

_SELF = frozenset({"itself", "themselves", "himself", "result"})
_FORMERLY = frozenset({"formerly", "previously", "ex", "originally", "erstwhile"})


def former_names(sentence: Sequence[Token], ground: Ground) -> Iterator[Draft]:
    """Every former name, given name and list of members that no turn of phrase tells."""
    for token in sentence:
        if token.dep_ == "appos" and token.pos_ == "PROPN":
            yield from _formerly(token, ground)
            yield from _members(token, ground)
        elif token.pos_ == "VERB" and token.lemma_ in {"call", "dub", "name", "nickname", "christen", "know"}:
            yield from _called(token, ground)


def _formerly(name: Token, ground: Ground) -> Iterator[Draft]:
    before = next((word for word in name.subtree if word.lower_ in _FORMERLY and word.i < name.i), None)
    now = named_above(name)
    if before is None or not (is_group(name, ground) and is_group(now, ground)) or now.pos_ != "PROPN":
        return
    if is_band(name, ground) or is_band(now, ground):
        yield tie("renamed", name, "aside formerly", ([name], [now]))


def _members(name: Token, ground: Ground) -> Iterator[Draft]:
    """As in "the Brotherhood Alliance — the A, the B and the C —"."""
    whole = name.head
    parts = [one for one in with_conjuncts(name) if is_group(one, ground)]
    words = {child.lower_ for child in whole.children} | {whole.lower_}
    gathers = whole.pos_ == "PROPN" and bool(words & listed("umbrellas"))
    if gathers and len(parts) > 1 and any(is_band(one, ground) for one in parts):
        yield tie("formed_from", name, "aside members", ([whole], parts))


def _called(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "The army calls the band the Serpents", "named X as Y"."""
    now = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i and is_group(child, ground)]
    if verb.i and verb.nbor(-1).lower_ == "now" and now and (new := [child for child in verb.children if child.dep_ == "oprd"]):
        yield tie("renamed", verb, "now called", (now, new))  # "X, now called Y, …": the parse takes the participle for a past tense
        return
    who = [
        child
        for child in verb.children
        if child.dep_ in {"dobj", "nsubj"} and child.i > verb.i and child.lower_ not in _SELF and is_group(child, ground)
    ]
    name = [child for child in verb.children if child.dep_ == "oprd" and child.pos_ == "PROPN"]
    if verb.lemma_ == "name" and not name:
        name = [one for prep in verb.children if prep.lower_ == "as" for one in prep.children if one.dep_ == "pobj" and one.pos_ == "PROPN"]
    if who and name and name != who and is_group(name[0], ground) and any(is_band(one, ground) for one in (*who, *name)):
        callers = [one for one in agents(verb) if one not in who]
        made = tie("named", verb, "called", (who, name))
        made.words += callers
        yield made
