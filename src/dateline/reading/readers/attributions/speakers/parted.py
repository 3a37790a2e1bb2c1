"""Speakers at the end of their sentence behind a comma, where the parse lost them: "…, the town's mayor, Yevhen Ryschuk, told AFP".

The parse takes such a speaker for an apposition to the noun before the comma, or gives the clause to an earlier cue: in "A said X, Tass
reported" it has A say that Tass reported. So these are read along the line.
"""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.speakers import trailing

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMING = frozenset({"PROPN"})
_LONGEST_NAME, _LONGEST = 6, 14  # words
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "ADP", "PART", "VERB", "ADV"})
_STARTS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM"})
_CLAUSAL = frozenset({"who", "which", "that", "whom", "whose", "where"})
_SPEAKERS = ("person", "outlet", "document", "institution", "group")


def speaker_before(word: Token) -> Tokens | None:
    """The phrase between a comma and a cue that ends its sentence, a name in commas behind an office included; None without one."""
    first = min(token.i for token in phrases.verb_group(word))
    if word.tag_ not in _FINITE | {"VBN"} or not trailing.ends_sentence(word, told=True):
        return None
    speaker = _named(word, first) or _plain(word, first)
    if speaker is None or not _is_told_before(word, speaker):
        return None
    return speaker


def _named(word: Token, first: int) -> Tokens | None:
    """As in "the town's exiled mayor, Yevhen Ryschuk,": the office first, then the name."""
    doc, last = word.doc, first - 1
    if doc[last].text != ",":
        return None
    start = last
    while start > 0 and (doc[start - 1].pos_ in _NAMING or (start < last and doc[start - 1].text == "-")):
        start -= 1
    if not 0 < last - start <= _LONGEST_NAME or doc[start - 1].text != ",":
        return None
    office = _behind_comma(doc[start - 1])
    if office is None or not any(_is_office(token) for token in _core(office)):
        return None
    return doc[office.start : last]


def _plain(word: Token, first: int) -> Tokens | None:
    """As in ", the state news agency Tass reported": a phrase of one piece that can speak."""
    phrase = _behind_comma(word.doc[first])
    if phrase is None or phrase[-1].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    core = _core(phrase)
    can_speak = core[-1].pos_ == "PROPN" or any(_is_office(token) for token in core)
    return phrase if can_speak else None


def _behind_comma(stop: Token) -> Tokens | None:
    """The words from the last comma or semicolon to a token, if they make a noun phrase."""
    doc, start = stop.doc, stop.i
    while start > 0 and stop.i - start <= _LONGEST and _belongs(doc[start - 1]):
        start -= 1
    if start in (0, stop.i) or doc[start - 1].text not in {",", ";"} or doc[start].pos_ not in _STARTS:
        return None
    return doc[start : stop.i]


def _belongs(token: Token) -> bool:
    if token.lower_ in _CLAUSAL or (token.tag_ in _FINITE and token.tag_ != "VBD"):
        return False
    return token.text == "-" or token.tag_ in {"POS", "VBN"} or (token.lower_ == "and") or (token.pos_ in _INSIDE and token.pos_ != "VERB")


def _core(phrase: Tokens) -> Tokens:
    """The phrase up to what hangs on it by a preposition: "a spokesman" of "a spokesman for the group"."""
    cut = next((token.i for token in phrase if token.pos_ == "ADP" and token.i > phrase.start), phrase.end)
    return phrase.doc[phrase.start : cut]


def _is_office(token: Token) -> bool:
    names_outlet = not token.is_lower and token.lower_ in book.words("outlets", "names")
    return names_outlet or any(token.lemma_.lower() in book.words("speakers", kind) for kind in _SPEAKERS)


def _is_told_before(word: Token, speaker: Tokens) -> bool:
    """Whether a whole main clause stands before the comma, in no quotation marks."""
    doc, begin = word.doc, trailing.sentence_start(word)
    told = doc[begin : speaker.start - 1]
    if len(told) < 3 or told[0].pos_ in {"SCONJ", "VERB"} or told[0].lower_ in {"as", "when", "while", "if"}:
        return False
    return any(token.tag_ in _FINITE for token in told)
