"""Names that say themselves what they are: streets, waters, heights, camps, crossings, whether or not the gazetteer has them."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.reading import lexicon
from dateline.reading.readers.places import evidence, words

_LEXICON = lexicon.load("places")["features"]
_STREETS = frozenset(_LEXICON["streets"])
_WHERE = frozenset(_LEXICON["where"])
_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "NUM"})
_OTHER_LABELS = frozenset({"WORK_OF_ART", "EVENT", "LAW"})
_SURNAMES = frozenset(_LEXICON["surnames"])
_SORTED_ONLY = frozenset(_LEXICON["sorted_only"])
_MOST_WORDS = 4


def named(doc: Doc, printed: list[str]) -> Iterator[Tokens]:
    """Such names, where nothing else claims their words; `printed` = the text of every token."""
    for at, word in enumerate(printed):
        found = _ending_at(doc[at]) if word in words.FEATURES_AFTER else None
        if found is None and (word in words.FEATURES_BEFORE or word in words.ROADS):
            found = _starting_at(doc[at])
        if found is not None and found.text not in evidence.never and _stands_alone(found):
            yield found


def beside_sites(doc: Doc, printed: list[str]) -> Iterator[Tokens]:
    """Names, known or not, before the lower-case word for a site: "the Zobe junction", "Batajnica air base"."""
    for at, word in enumerate(printed):
        if word in words.SITES:
            end = at
            while end and printed[end - 1] in words.SITE_SORTS:
                end -= 1
            if end == at and word in _SORTED_ONLY:
                continue
            first = end
            while first and end - first < _MOST_WORDS and _names_site(doc[first - 1]):
                first -= 1
            if first < end and doc[end - 1].ent_type_ != "NORP":
                yield doc[first:end]


def _names_site(word: Token) -> bool:
    if word.is_sent_start and word.text.lower() in _WHERE:
        return False
    return word.text[:1].isupper() and word.pos_ == "PROPN" and word.text not in evidence.never and word.text not in evidence.ordinary


def _ending_at(token: Token) -> Tokens | None:
    doc, first = token.doc, token.i
    while first and token.i - first < _MOST_WORDS and _is_part(doc[first - 1], token):
        first -= 1
        if first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_ and _is_part(doc[first - 2], token):
            first -= 2  # "Macdonald-Cartier International Airport"
    if first == token.i or (token.text in _STREETS and not _is_addressed(doc, first)):
        return None
    return doc[first : token.i + 1]


def _starting_at(token: Token) -> Tokens | None:
    doc, end = token.doc, token.i + 1
    if token.text in words.ROADS:
        return doc[token.i : end + 1] if end < len(doc) and doc[end].text[:1].isdigit() else None
    while end < len(doc) and end - token.i <= _MOST_WORDS and doc[end].pos_ == "PROPN" and doc[end].text[:1].isupper():
        end += 1
    return doc[token.i : end] if end > token.i + 1 else None


def _is_part(word: Token, head: Token) -> bool:
    """Whether a word before the last one belongs to the name; the first word of a sentence has its capital for another reason."""
    if word.ent_type_ == "PERSON" and head.ent_type_ != "PERSON" and head.text in _SURNAMES:
        return False
    if word.is_sent_start and word.pos_ not in _NAME_TAGS:
        return False
    number = word.text[:1].isdigit() and word.text[-1:].isalpha() and head.text in _STREETS  # "23rd Street"
    return number or (word.text[:1].isupper() and word.pos_ in _NAME_TAGS)


def _is_addressed(doc: Doc, first: int) -> bool:
    """Streets only where something stands, drives or happens on them."""
    before = doc[first - 1] if first else None
    if before is not None and before.lower_ == "the" and first > 1:
        before = doc[first - 2]
    return before is not None and (before.lower_ in _WHERE or before.text[:1].isdigit())


def _stands_alone(found: Tokens) -> bool:
    doc = found.doc
    after = doc[found.end] if found.end < len(doc) else None
    if after is not None and after.text[:1].isupper() and after.pos_ == "PROPN" and not after.is_sent_start:
        return False
    if found[-1].ent_type_ == "PERSON" and found[-1].text in _SURNAMES:
        return False
    return not any(token.ent_type_ in _OTHER_LABELS for token in found)
