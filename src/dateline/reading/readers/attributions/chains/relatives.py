"""Words judged or passed on in a relative clause: "an attack that Washington blamed on Russia", "…, which Damascus denies"."""

from spacy.tokens import Token

from dateline.reading import lexicon, phrases

_PRONOUNS = frozenset({"which", "that", "whom"})
_JUDGING = frozenset(
    word for stance in ("denies", "accuses", "disputes", "verifies", "confirms") for word in lexicon.load("cues")["verbs"][stance].split()
)
_SAYINGS = frozenset(" ".join(lexicon.load("cues")["nouns"].values()).split())
_HUNG = frozenset({"relcl", "acl", "advcl"})  # the last two of clauses the parse did not see through
_LAID = frozenset({"on", "upon", "to"})


def relative_object(verb: Token) -> Token | None:
    """The "which" or "that" a verb of a relative clause takes for its object; None in any other clause."""
    if verb.dep_ not in _HUNG:
        return None
    found = (child for child in verb.lefts if child.dep_ in {"dobj", "obj", "nsubjpass"} and child.lower_ in _PRONOUNS)
    return next(found, None)


def judged(verb: Token) -> Token | None:
    """What a relative clause denies, disputes or blames: the noun it hangs on; None where it judges nothing."""
    if verb.lemma_.lower() not in _JUDGING or not (relative_object(verb) is not None or _is_bare(verb)):
        return None
    return verb.head


def _is_bare(verb: Token) -> bool:
    """As in "a claim the army dismissed": no pronoun, and no object of its own."""
    has_object = any(child.dep_ in {"dobj", "obj", "ccomp"} for child in verb.children)
    has_subject = any(child.dep_ == "nsubj" and child.tag_ not in {"WP", "WDT"} for child in verb.lefts)
    return verb.dep_ == "relcl" and verb.head.lemma_.lower() in _SAYINGS and has_subject and not has_object


def judged_words(verb: Token, thing: Token) -> set[int]:
    """The words that say what is judged: of blame whom it is laid on, of "…, which A denies" the clause before, else the noun's phrase."""
    laid = [prep for prep in verb.rights if prep.dep_ == "prep" and prep.lower_ in _LAID]
    if laid:
        return set(range(laid[0].i + 1, laid[0].right_edge.i + 1))
    opening = verb.doc[verb.left_edge.i]
    if thing.pos_ in {"VERB", "AUX"}:  # "… had been hit, which Israel denied"
        return set(range(thing.left_edge.i, opening.i - 1))
    if opening.lower_ == "which" and opening.nbor(-1).text == "," and thing.lemma_.lower() not in _SAYINGS and thing.dep_ in _ENDING:
        clause = next((node for node in thing.ancestors if node.pos_ in {"VERB", "AUX"}), None)
        if clause is not None:
            return set(range(clause.left_edge.i, opening.i - 1))
    phrase = phrases.noun_phrase(thing, conjuncts=False)
    return {token.i for token in phrase if token.i < opening.i}


_ENDING = frozenset({"dobj", "obj", "pobj", "attr"})
"""Where "which" may stand for the whole clause that ends on the noun."""
