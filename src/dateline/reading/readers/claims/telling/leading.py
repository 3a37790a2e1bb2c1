"""Who leads a group, and who takes whose place: possessives, ranks with names, elections."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import MentionForm, MentionKind
from dateline.reading.readers.claims.arguments import is_passive, patients, pobjs, subjects
from dateline.reading.readers.claims.draft import Draft, tie
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.telling.bands import is_band, is_group, is_person, listed

_OWN = frozenset({"his", "her"})


def leading(sentence: Sequence[Token], ground: Ground) -> Iterator[Draft]:
    """Every leader a sentence tells without a verb of leading."""
    for token in sentence:
        yield from _owned(token, ground)
        yield from _of_person(token, ground)
        if token.lemma_.lower() in listed("ranks") and token.pos_ in {"NOUN", "PROPN", "ADJ"}:
            yield from _ranked(token, ground)
            yield from _chosen(token, ground)


def replaced(draft: Draft, ground: Ground) -> Draft:
    """As in "takes its orders from X instead of Y": X has taken Y's place."""
    new = draft.of("object")
    old = [one for head in (draft.trigger, *draft.words, *new) for one in _in_place_of(head) if is_person(one, ground)]
    if not new or not old or draft.type != "led_by":
        return draft
    made = tie("replaced_leader", draft.trigger, "in place of", ([one for one in new if one not in old][:1], old[:1]))
    made.roles["group"] = list(draft.of("subject"))
    return made


def _in_place_of(word: Token) -> list[Token]:
    found = []
    for child in word.children:
        if child.lower_ == "in" and any(inner.lower_ in {"place", "stead"} for inner in child.children):
            found += [one for inner in child.children for one in pobjs(inner, "of")]
        elif child.lower_ == "of" and child.i and child.nbor(-1).lower_ == "instead":
            found += [one for one in child.children if one.dep_ in {"pobj", "conj"}]
        elif instead(child):
            found.append(child)
        elif child.dep_ in {"advcl", "acl", "xcomp"} and child.lemma_ in {"replace", "succeed"}:
            found += patients(child, None)
        if child.dep_ == "prep" and child.i > word.i:
            found += _in_place_of(child)
    return found


def instead(token: Token) -> bool:
    """Whether it is named as what is not so: "instead of X"."""
    if token.dep_ != "conj":
        return False
    before = token.doc[max(token.sent.start, token.left_edge.i - 2) : token.left_edge.i].text.lower()
    return before in {"instead of", "rather than", "but not"}


def _owned(band: Token, ground: Ground) -> Iterator[Draft]:
    """As in "Pol Pot's men", "his Congo River Alliance": whoever has a band leads it."""
    lemma = band.lemma_.lower()
    if band.pos_ not in {"NOUN", "PROPN"} or not (is_band(band, ground) or lemma in listed("men") or band.ent_type_ == "NORP"):
        return
    for child in band.children:
        known = ground.known(band)
        if known is not None and known.span.start <= child.idx < known.span.end and child.lower_ not in _OWN:
            continue  # a name with an owner in it: "the People's Party"
        named = child.dep_ == "poss" and child.pos_ == "PROPN" and (is_person(child, ground) or _unknown(child, band, ground))
        if (named and lemma not in {"commander", "emir"}) or (child.lower_ in _OWN and band.pos_ == "PROPN" and is_band(band, ground)):
            yield tie("led_by", band, "aside owner", ([band], [child]))


def _unknown(name: Token, band: Token, ground: Ground) -> bool:
    """A name of two words before a band's own that is taken for an organisation's: who would own a band but a person?"""
    known = ground.known(name)
    plain = (
        any(child.dep_ == "compound" for child in name.children)
        and not is_band(name, ground)
        and name.ent_type_ not in {"GPE", "NORP", "LOC"}
    )
    return (
        band.pos_ == "PROPN" and plain and known is not None and known.kind is MentionKind.ORGANISATION and known.form is MentionForm.FULL
    )


def _of_person(band: Token, ground: Ground) -> Iterator[Draft]:
    """As in "the RCD-Kisangani of Ernest Wamba dia Wamba"; a name with an "of" in it is left alone."""
    if band.pos_ != "PROPN" or not is_group(band, ground) or is_person(band, ground):
        return
    known = ground.known(band)
    for person in (
        one for one in pobjs(band, "of") if one.ent_type_ == "PERSON" and any(child.dep_ == "compound" for child in one.children)
    ):
        long = sum(child.dep_ == "compound" for child in person.children) > 1
        apart = long or known is None or not known.span.start <= person.idx < known.span.end
        if apart and band.head != person:
            yield tie("led_by", band, "aside of", ([band], [person]))


def _ranked(rank: Token, ground: Ground) -> Iterator[Draft]:
    """As in "its leader X", "whose chief, X, …", "X leader Y"."""
    holder = [child for child in rank.children if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i > rank.i]
    if rank.dep_ in {"compound", "nmod"} and rank.head.pos_ == "PROPN":
        holder = [rank.head]
    if rank.dep_ == "appos":
        holder = [rank.head]
    owners = [child for one in (rank, *(holder if rank.dep_ == "compound" else ())) for child in one.children if child.dep_ == "poss"]
    whole = [_whose(owner) for owner in owners]
    holder = [one for one in holder if is_person(one, ground) or _may_be_person(one, ground)]
    whole = [one for one in whole if one.pos_ == "PRON" or is_band(one, ground)]
    if holder and any(_is_group(one, ground) for one in whole):
        yield tie("led_by", rank, "aside rank", ([one for one in whole if _is_group(one, ground)], holder))


def _chosen(rank: Token, ground: Ground) -> Iterator[Draft]:
    """As in "elected X as its leader", "X has been named head of Y"; told with whom he replaces, he takes that one's place."""
    verb = rank.head.head if rank.dep_ == "pobj" and rank.head.lower_ == "as" else rank.head
    verb = verb.head if verb.pos_ in {"NOUN", "PROPN"} and verb.head.pos_ == "VERB" and rank.dep_ != "compound" else verb
    if verb.pos_ != "VERB" or verb.lemma_ not in listed("choosing") or rank.dep_ in {"nsubj", "nsubjpass"}:
        return
    new = [one for one in (subjects(verb) if is_passive(verb) or verb.dep_ == "conj" else patients(verb, None)) if is_person(one, ground)]
    new = new or [one for one in patients(verb, None) if is_person(one, ground) and one != rank]
    whole = pobjs(rank, "of") + [_whose(child) for child in rank.children if child.dep_ == "poss"]
    whole = [one for one in whole if _is_group(one, ground)]
    if not new or not whole:
        return
    made = tie("led_by", verb, "chosen", (whole, new[:1]))
    made.words.append(rank)
    yield replaced(made, ground)


def _whose(owner: Token) -> Token:
    """The noun that "whose" goes back to; else the owner."""
    if owner.tag_ != "WP$":
        return owner
    above = next((one for one in owner.ancestors if one.dep_ == "relcl"), None)
    return above.head if above is not None else owner


def _is_group(token: Token, ground: Ground) -> bool:
    """A band, or a pronoun whose chain has one."""
    if token.pos_ != "PRON":
        return is_band(token, ground)
    known = ground.known(token)
    return known is not None and known.kind in {MentionKind.GROUP, MentionKind.ORGANISATION}


def _may_be_person(name: Token, ground: Ground) -> bool:
    known = ground.known(name)
    return name.pos_ == "PROPN" and (known is None or (known.kind is not MentionKind.GROUP and known.form is MentionForm.FULL))
