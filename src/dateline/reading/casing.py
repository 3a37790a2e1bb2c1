"""Wires in capitals throughout, in ordinary case for the parse: names as the recogniser finds them, all other words small.

Case changes no offset, so every finding still counts in the text as published. The words stay cut as they were.
"""

from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from dateline.reading import lexicon
from dateline.reading.naming.decoding import Run

_AMOUNTS = frozenset({"TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
_SMALL = frozenset(lexicon.load("mentions")["small"])
_ENDS = frozenset({".", "!", "?", ":", '"', "“"})
_CALENDAR = frozenset(name.lower() for names in (month_name, month_abbr, day_name, day_abbr) for name in names)
_VOWELS = frozenset("AEIOUY")
_SHARE = 0.7
_LONGEST_ACRONYM = 5


def shouts(text: str) -> bool:
    """Whether a text is in capitals throughout, and not only in its headline."""
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 0 and sum(sign.isupper() for sign in letters) > _SHARE * len(letters)


def ordinary(doc: Doc, runs: Iterable[Run]) -> Doc:
    """The same words in ordinary case: capitals where a sentence or a part begins and in names, acronyms as they are."""
    named = {index: run for run in runs if run.label not in _AMOUNTS for index in range(run.first, run.last + 1)}
    words = [_cased(token, named.get(token.i)) for token in doc]
    made = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    for token, before in zip(made, doc, strict=True):
        if before.is_sent_start:
            token.is_sent_start = True
    return made


def _cased(token: Token, run: Run | None) -> str:
    word = token.text
    if not word.isupper() or len(word.lower()) != len(word):
        return word
    if word == "I" or (run is None and _opens(token)):
        return _title(word)
    if run is None:
        return word if _bracketed(token) and _no_word(word) else word.lower()
    if run.label == "DATE":
        return _title(word) if token.lower_ in _CALENDAR else word.lower()
    if token.i > run.first and token.lower_ in _SMALL:
        return word.lower()
    return word if _is_acronym(token, run) else _title(word)


def _is_acronym(token: Token, run: Run) -> bool:
    if not token.is_alpha:
        return any(sign.isdigit() for sign in token.text) or "." in token.text.strip(".")
    alone = run.first == run.last and run.label in {"ORG", "MISC"} and len(token) <= _LONGEST_ACRONYM
    return alone or (_bracketed(token) and run.label == "ORG") or _no_word(token.text)


def _bracketed(token: Token) -> bool:
    """As in "[FMLN]": alone between brackets."""
    inner = 0 < token.i < len(token.doc) - 1
    return inner and token.nbor(-1).text in {"[", "("} and token.nbor(1).text in {"]", ")"}


def _no_word(word: str) -> bool:
    """Whether nobody could say it: no vowel."""
    return word.isalpha() and 1 < len(word) <= _LONGEST_ACRONYM and not _VOWELS & set(word)


def _opens(token: Token) -> bool:
    before = next(_before(token), None)
    return bool(token.is_sent_start) or before is None or before.text in _ENDS


def _before(token: Token) -> Iterator[Token]:
    for index in range(token.i - 1, -1, -1):
        if not token.doc[index].is_space:
            yield token.doc[index]


def _title(word: str) -> str:
    """The first letter of the word and of what stands after an apostrophe or a hyphen large: "O'Neill", "Al-Hayat"."""
    return "".join(
        sign if not at or (not word[at - 1].isalpha() and at > 1 and word[at - 1] in "-'" and len(word) - at > 2) else sign.lower()
        for at, sign in enumerate(word)
    )
