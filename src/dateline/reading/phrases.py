"""Phrases out of the parse: the joints that several readers turn on.

Dependency labels are spaCy's English ones (ClearNLP). Every function returns tokens of the page's Doc, in the order of the text.
"""

from bisect import bisect_right
from collections.abc import Iterator

from numpy import flatnonzero
from spacy.attrs import SENT_START
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

_SENTENCES = "dateline.sentences"  # where a Doc keeps the places its sentences start at, and its end
_NONE = frozenset({("det", "no"), ("preconj", "neither")})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
TITLES = frozenset({"Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Col.", "Maj.", "Lt.", "Capt.", "Sgt.", "Prof.", "Sheikh"})
"""Titles the parse sometimes leaves in a sentence of their own."""
_KEPT_RIGHT = frozenset({"prep", "pobj", "appos", "flat", "compound", "nmod", "nummod", "cc", "conj", "case", "poss", "amod"})
_BEGINS, _GOES_ON = 3, 1  # spaCy's numbers for a token's place in an entity
_DROPPED = frozenset({"relcl", "acl", "advcl", "punct", "parataxis", "ccomp", "xcomp"})


def noun_phrase(head: Token, *, conjuncts: bool = True) -> Tokens:
    """A noun phrase as ANNOTATION.md marks a source: title, modifiers and prepositional phrases; no relative clause, participle or 's.

    Args:
        conjuncts: False stops before "and …".
    """
    first, last = head.i, head.i
    for child in head.lefts:
        if child.dep_ not in {"relcl", "advcl", "parataxis", "cc", "preconj"} and child.dep_ != "punct":
            first = min(first, child.left_edge.i)
    for child in head.rights:
        if child.dep_ in _DROPPED or (not conjuncts and child.dep_ in {"cc", "conj"}):
            if child.dep_ == "punct" and child.text in {"-", "(", ","}:
                continue
            if child.dep_ != "punct":
                break
            continue
        if child.dep_ == "case" or child.dep_ not in _KEPT_RIGHT:
            continue
        if child.dep_ == "appos" and child.ent_type_ == "" and child.pos_ != "PROPN":
            break
        last = max(last, _right_end(child))
    while first > 0 and head.doc[first - 1].text in TITLES and not head.doc[first - 1].is_space:
        first -= 1
    return _trim(head.doc, first, last)


def _right_end(token: Token) -> int:
    """The end of a right modifier, clauses hanging at its own end left out."""
    last = token.i
    for child in token.rights:
        if child.dep_ in _DROPPED:
            break
        last = max(last, _right_end(child))
    return last


def _trim(doc: Doc, first: int, last: int) -> Tokens:
    while first < last and (doc[first].is_punct or doc[first].is_space) and doc[first].text not in {"$", "#"}:
        first += 1
    while last > first and (doc[last].is_space or doc[last].tag_ == "POS" or (doc[last].is_punct and doc[last].text not in {")", "."})):
        last -= 1
    if last + 1 < len(doc) and doc[last + 1].text == ")" and any(token.text == "(" for token in doc[first : last + 1]):
        last += 1
    return Tokens(doc, first, last + 1)


def verb_group(verb: Token) -> list[Token]:
    """A verb with its auxiliaries, negation and particle: "could not be verified", "called on" without adverbs."""
    parts = [child for child in verb.children if child.dep_ in {"aux", "auxpass", "neg", "prt"}]
    return sorted([verb, *parts], key=lambda token: token.i)


def subject(verb: Token) -> Token | None:
    """Who does it: the verb's own subject, or the one it shares with the verb it is joined to. None when there is none."""
    seen = 0
    node = verb
    while seen < 6:  # a chain longer than this is a parse gone wrong
        for child in node.children:
            if child.dep_ in SUBJECTS:
                return child
        shared = _shares_subject_with(node)
        if shared is not None:
            node = shared
        elif (node.dep_ == "acl" and node.head.pos_ in {"NOUN", "PROPN", "PRON"}) or node.dep_ == "relcl":
            return node.head
        else:
            return None
        seen += 1
    return None


def _shares_subject_with(verb: Token) -> Token | None:
    """The verb above, of "came and said", "wants to say", "began by saying", "is right to say"; None when there is none."""
    above = verb.head
    if (verb.dep_, above.dep_) in {("pcomp", "prep"), ("xcomp", "acomp")}:
        above = above.head
    elif verb.dep_ not in {"conj", "xcomp", "advcl"}:
        return None
    return above if above != verb and above.pos_ in {"VERB", "AUX"} else None


def is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def is_active_group(verb: Token) -> bool:
    """Whether "have", "do" or a modal stands before the verb: "had said", not the bare participle "said to be"."""
    return any(child.dep_ == "aux" for child in verb.children)


def agent(verb: Token) -> Token | None:
    """Who a passive says did it ("by …"); None when it says nobody."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def objects(verb: Token) -> Iterator[Token]:
    """Direct objects, conjuncts included."""
    for child in verb.children:
        if child.dep_ in {"dobj", "obj"}:
            yield child
            yield from child.conjuncts


def is_negated(token: Token) -> bool:
    """Whether "not", "never" or "no" stands on the token itself, or "neither … nor" around it."""
    if any(child.dep_ == "neg" or (child.dep_, child.lower_) in _NONE for child in token.children):
        return True
    return token.dep_ == "conj" and any(child.lower_ == "nor" for child in token.head.children)


def subtree(token: Token) -> Tokens:
    """All that hangs on a token, from its left to its right edge."""
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def sentence(token: Token) -> Tokens:
    """The sentence a token stands in. (spaCy's own `sent` walks to both ends of it on every call.)"""
    doc = token.doc
    starts = doc.user_data.get(_SENTENCES)
    if starts is None:
        opening = flatnonzero(doc.to_array(SENT_START) == 1).tolist()
        starts = doc.user_data[_SENTENCES] = sorted({0, *opening, len(doc)})
    at = bisect_right(starts, token.i)
    return Tokens(doc, starts[at - 1], starts[at])


def entities(run: Tokens) -> list[Tokens]:
    """The named entities that lie wholly in a run. (spaCy's own `ents` goes through the whole text on every call.)"""
    found = []
    for token in run:
        if token.ent_iob == _BEGINS and token.ent_type:
            end = token.i + 1
            while end < len(run.doc) and run.doc[end].ent_iob == _GOES_ON:
                end += 1
            if end <= run.end:
                found.append(Tokens(run.doc, token.i, end, label=token.ent_type))
    return found
