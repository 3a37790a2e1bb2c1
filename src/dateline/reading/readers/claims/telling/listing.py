"""Who is listed as terrorist, and by whom: bans, lists, striking from lists; members named behind "including"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import Polarity
from dateline.reading.readers.claims.arguments import agents, patients, with_conjuncts
from dateline.reading.readers.claims.draft import Draft, tie
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.telling.bands import is_band, is_group, is_side, listed


def listings(sentence: Sequence[Token], ground: Ground) -> Iterator[Draft]:
    """Every listing and every end of one."""
    for token in sentence:
        if token.pos_ == "VERB" and token.lemma_.lower() in listed("banning"):
            yield from _banned(token, ground)
        elif token.lemma_.lower() in {"list", "blacklist", "register"} and token.pos_ == "NOUN" and _is_of_terror(token):
            yield from _on_list(token, ground)


def _banned(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "blacklisted 30 organisations, including X and Y"."""
    who = [one for one in patients(verb, None) if is_group(one, ground)]
    who += [one for one in _including(verb) if one not in who]
    if any(is_band(one, ground) for one in who):
        yield tie("designated", verb, "listing", (who, [one for one in agents(verb) if is_side(one, ground)]))


def _including(verb: Token) -> list[Token]:
    heads = (verb, *patients(verb, None))
    preps = [child for head in heads for child in head.children if child.lower_ in {"including", "among"}]
    return [one for prep in preps for child in prep.children if child.dep_ in {"pobj", "dobj"} for one in with_conjuncts(child)]


def _is_of_terror(noun: Token) -> bool:
    words = {word.lower_ for word in noun.subtree if abs(word.i - noun.i) < 6}
    owned = any(child.dep_ == "poss" and (child.pos_ == "PROPN" or child.tag_ == "PRP$") for child in noun.children)
    return noun.lower_ == "blacklist" or any(word.startswith("terror") for word in words) or (owned and "terror" in noun.sent.text.lower())


def _on_list(noun: Token, ground: Ground) -> Iterator[Draft]:
    """As in "put X on its terror list", "struck X from the list"; a list told of with its owner only is the owner's."""
    prep = noun.head
    verb = prep.head
    while verb.pos_ == "ADP" and verb.head != verb:
        verb = verb.head
    if prep.pos_ != "ADP" or verb.pos_ not in {"VERB", "AUX"}:
        return
    state = verb.pos_ == "AUX"
    who = [one for one in (agents(verb) if state else patients(verb, None)) if is_group(one, ground)]
    owners = [child for child in noun.children if child.dep_ == "poss" and child.pos_ == "PROPN"]
    by = owners or ([] if state else [one for one in agents(verb) if is_side(one, ground)])
    if not who or not by or not any(is_band(one, ground) or one.pos_ == "PRON" for one in who):
        return
    if prep.lower_ in {"from", "off"}:
        for polarity in (Polarity.AFFIRMED, Polarity.DENIED):
            made = tie("designated", verb, "listing", (who, by))
            made.polarity = polarity
            yield made
    else:
        yield tie("designated", verb, "listing", (who, by))
