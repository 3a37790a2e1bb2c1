"""Words judged or passed on in a relative clause: "an attack that Washington blamed on Russia", "…, which Damascus denies"."""

from spacy.tokens import Token

from dateline.reading import lexicon, phrases

_PRONOUNS = frozenset({"which", "that", "whom"})
_JUDGING = frozenset(
    word for stance in ("denies", "accuses", "disputes", "verifies", "confirms") for word in lexicon.load("cues")["verbs"][stance].split()
)
_SAYINGS = frozenset(" ".join(lexicon.load("cues")["nouns"].values()).split())
_LAID = frozenset({"on", "upon", "to"})


def relative_object(verb: Token) -> Token | None:
    """The "which" or "that" a verb of a relative clause takes for its object; None in any other clause."""
    if verb.dep_ != "relcl":
        return None
    found = (child for child in verb.lefts if child.dep_ in {"dobj", "obj", "nsubjpass"} and child.lower_ in _PRONOUNS)
    return next(found, None)


def judged(verb: Token) -> Token | None:
    """What a relative clause denies, disputes or blames: the noun it hangs on; None where it judges nothing."""
    if verb.lemma_.lower() not in _JUDGING or relative_object(verb) is None:
        return None
    return verb.head


def judged_words(verb: Token, thing: Token) -> set[int]:
    """The words that say what is judged: of blame whom it is laid on, of "…, which A denies" the clause before, else the noun's phrase."""
    laid = [prep for prep in verb.rights if prep.dep_ == "prep" and prep.lower_ in _LAID]
    if laid:
        return set(range(laid[0].i + 1, laid[0].right_edge.i + 1))
    opening = verb.doc[verb.left_edge.i]
    if opening.lower_ == "which" and opening.nbor(-1).text == "," and thing.lemma_.lower() not in _SAYINGS and thing.dep_ in _ENDING:
        clause = next((node for node in thing.ancestors if node.pos_ in {"VERB", "AUX"}), None)
        if clause is not None:
            return set(range(clause.left_edge.i, opening.i - 1))
    phrase = phrases.noun_phrase(thing, conjuncts=False)
    return {token.i for token in phrase if token.i < opening.i}


_ENDING = frozenset({"dobj", "obj", "pobj", "attr"})
"""Where "which" may stand for the whole clause that ends on the noun."""
