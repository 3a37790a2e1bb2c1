"""What capitals tell, and where they tell nothing: headlines, shouting, the first word of a sentence."""

from collections.abc import Iterator
from enum import Enum

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.reading.readers.mentions.known import words
from dateline.reading.readers.mentions.spelling import fold

ARTICLE_PARTS = frozenset({"al", "el", "ul", "ur", "as", "ad", "az", "ash", "ez", "es", "an", "at", "ar", "e", "i"})
_OPENERS = frozenset({'"', "“", "‘", "'", ":", "(", "—", "–", "-", "*", "•", "«"})


class Style(Enum):
    """How a sentence is capitalised: as prose, as a headline in title case, or in capitals throughout."""

    PROSE = 1
    TITLE = 2
    SHOUTING = 3


def style(tokens: list[Token]) -> Style:
    """Counted over words of four letters and more: prepositions stay small in headlines."""
    long = [token for token in tokens if token.is_alpha and len(token) > 3]
    if len(long) < 3:
        return Style.PROSE
    if sum(token.text.isupper() for token in long) > 0.7 * len(long):
        return Style.SHOUTING
    verbs = [token for token in long if token.pos_ in {"VERB", "AUX", "ADV", "NOUN"}]
    if sum(token.text[0].isupper() for token in long) > 0.75 * len(long) and sum(token.text[0].isupper() for token in verbs) >= 1:
        return Style.TITLE
    return Style.PROSE


def opens(token: Token) -> bool:
    """Whether a capital may be owed to the place alone: the start of a sentence, a quotation, or what follows a colon."""
    return bool(token.is_sent_start) or token.i == 0 or token.nbor(-1).text in _OPENERS or token.nbor(-1).is_space


def is_title(token: Token) -> bool:
    return fold(token.text) in words("nouns", "titles", "words")


def may_name(token: Token) -> bool:
    """Whether a capitalised token nobody claimed may still be a name."""
    text = token.text
    if not text[0].isupper() or fold(text) in words("mentions", "calendar") | words("mentions", "no_names") or not token.is_alpha:
        return text[:1].isupper() and text.isupper() and any(char.isdigit() for char in text) and token.tag_.startswith("NNP")
    if token.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "CARDINAL", "QUANTITY"}:
        return False
    return token.tag_ in {"NNP", "NNPS"} or (text.isupper() and len(text) > 2 and token.pos_ in {"NOUN", "PROPN", "ADJ"})


def runs(sentence: Tokens) -> Iterator[tuple[int, int]]:
    """First and last token of every run of capitalised words, joined by hyphens and "al-", first word of the sentence only if it is a name's."""
    index, end = sentence.start, sentence.end
    while index < end:
        last = run_from(sentence.doc, index)
        if last is None or last >= end:
            index += 1
            continue
        first = index
        if sentence.doc[first].is_sent_start and not sentence.doc[first].tag_.startswith(("NNP", "JJ", "NN")):
            first += 1
        if first <= last:
            yield first, last
        index = last + 1


def run_from(doc: Doc, index: int) -> int | None:
    """The last token of the run of capitals that starts at a token; None where none does."""
    last = None
    while index < len(doc):
        token = doc[index]
        if token.text[:1].isupper() and token.text[0].isalpha() and not (last is not None and token.is_sent_start):
            last = index
            index += 1
        elif (token.tag_ == "POS" and token.text in {"'", "’", "'s", "’s"} and last is not None and _plural_owner(doc, index)) or (
            token.text == "-" and last is not None and not token.whitespace_ and not doc[last].whitespace_
        ):
            index += 1
        elif token.lower_ in ARTICLE_PARTS and index + 2 < len(doc) and doc[index + 1].text == "-" and doc[index + 2].text[:1].isupper():
            index += 2
        else:
            break
    return last


def _plural_owner(doc: Doc, index: int) -> bool:
    """Whether a possessive belongs into a name: "People's Front", "Workers' Party", "Lord's Resistance Army"."""
    return fold(doc[index - 1].text) in {
        "people",
        "peoples",
        "workers",
        "lord",
        "women",
        "womens",
        "children",
        "martyrs",
        "soldiers",
        "king",
        "queen",
    } and (index + 1 < len(doc) and doc[index + 1].text[:1].isupper())
