"""Capitals and seats that stand for the government in them: then they are actors, and no places."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import lexicon
from dateline.reading.gazetteer import Match, gazetteer
from dateline.reading.readers.places import evidence

_WORDS = {key: frozenset(words) for key, words in lexicon.load("places")["governments"].items()}
_DASHES = frozenset({"-", "–", "‑"})


def is_government(tokens: Tokens, countries: frozenset[str]) -> bool:
    """Whether a capital speaks, acts or is dealt with ("Damascus denied", "talks with Tehran"), or a seat is no building here.

    Args:
        countries: ISO codes of those the report speaks of; where it speaks of one alone, only its own capital is meant ("Paris" in Texas).
    """
    seat = tokens.text in _WORDS["seats"]
    if not seat and not _is_capital(tokens, countries):
        return False
    if _is_visited(tokens):
        return False
    return seat or _acts(_first(tokens.root)) or _owns(tokens) or _is_dealt_with(tokens) or _leads(tokens)


def _is_capital(tokens: Tokens, countries: frozenset[str]) -> bool:
    lands = {hit.entry.country for hit in gazetteer().find(tokens.text) if hit.entry.code == "PPLC" and hit.match is not Match.SOUND}
    return bool(lands) and (len(countries) != 1 or not lands.isdisjoint(countries))


def _is_visited(tokens: Tokens) -> bool:
    """Whether the words before it say that something is there: "in Damascus", "near the Kremlin"."""
    before = evidence.word_before(tokens)
    return before is not None and before.lower_ in _WORDS["there"]


def _first(token: Token) -> Token:
    """The first of several joined names: what holds for it holds for all."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token


def _acts(head: Token) -> bool:
    verb = head.head
    if head.dep_ == "nsubj":
        return _is_governing(verb)
    if head.dep_ in {"nsubjpass", "dobj", "iobj", "dative"}:
        return verb.lemma_.lower() in _WORDS["addressing"]
    return head.dep_ == "pobj" and verb.dep_ == "agent"


def _is_governing(verb: Token) -> bool:
    """Whether only a government, and no city, does so."""
    lemma = verb.lemma_.lower()
    if lemma == "have":
        return any(child.dep_ == "dobj" and child.lemma_.lower() in _WORDS["having"] for child in verb.children)
    if lemma == "be":
        return any(child.dep_ in {"acomp", "attr"} and child.lemma_.lower() in _WORDS["being"] for child in verb.children)
    return verb.pos_ == "VERB" and lemma not in _WORDS["idle"]


def _owns(tokens: Tokens) -> bool:
    """As in "Ankara's position", "the Kabul government"."""
    doc, at = tokens.doc, tokens.end
    if at < len(doc) and doc[at].text in {"'s", "’s", "'", "’"}:
        owned = next((token for token in doc[at + 1 : at + 5] if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound"), None)
        return owned is not None and owned.lemma_.lower() in _WORDS["owned"]
    return at < len(doc) and doc[at].lower_ in _WORDS["bodies"]


def _is_dealt_with(tokens: Tokens) -> bool:
    """As in "talks with Tehran", "sanctions on Damascus", "relations between Moscow and Kyiv"."""
    word = evidence.word_before(tokens)
    if word is not None and word.lower_ == "and" and word.i:
        word = next((token for token in reversed(tokens.doc[max(0, word.i - 4) : word.i]) if token.lower_ in {"between", "with"}), None)
    if word is None or not word.i or word.lower_ not in _WORDS["towards"]:
        return False
    before = tokens.doc[max(0, word.i - 3) : word.i]
    return any(token.lemma_.lower() in _WORDS["dealings"] for token in before)


def lies_between(tokens: Tokens) -> bool:
    """As in "the road between Damascus and Amman": here the cities are meant."""
    before = evidence.word_before(tokens)
    if before is None or before.lower_ not in {"between", "and"}:
        return False
    near = [token.lower_ for token in tokens.doc[max(0, tokens.start - 5) : tokens.start]]
    return "between" in near and not _WORDS["land"].isdisjoint(near)


def _leads(tokens: Tokens) -> bool:
    """As in "Tehran-backed"."""
    doc, at = tokens.doc, tokens.end
    return at + 1 < len(doc) and doc[at].text in _DASHES and doc[at + 1].lower_ in _WORDS["leading"]
