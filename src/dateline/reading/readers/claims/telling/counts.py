"""How many: numbers in words and figures, with the bounds the words around them set (ANNOTATION.md claims 7)."""

import re

from spacy.tokens import Token

from dateline.model import Count

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_UNITS = (*_ONES, *_TEENS)
_TENS = dict(zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True))
_TIMES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "tens": 20, "millions": 2_000_000}
_LEAST = re.compile(r"\b(at least|more than|over|no fewer than|no less than|upwards of|not less than|above|minimum of|exceed\w*)\W*$")
_MOST = re.compile(r"\b(up to|fewer than|less than|as many as|at most|no more than|not more than|under|maximum of)\W*$")
_YEAR = re.compile(r"(19|20)\d\d")
_RANGE = re.compile(r"^(\d[\d,]*)\s?[-–]\s?(\d[\d,]*)$")


def number(text: str) -> int | None:
    """A whole number in figures or words; None when the words are no number."""
    plain = text.lower().replace(",", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", plain):
        return int(float(plain))
    total, part, seen = 0, 0, False
    for word in re.split(r"[\s-]+", plain):
        if word in _UNITS:
            part, seen = part + _UNITS.index(word), True
        elif word in _TENS:
            part, seen = part + _TENS[word], True
        elif word == "hundred":
            part, seen = max(part, 1) * 100, True
        elif word in _TIMES:
            total, part, seen = total + max(part, 1) * _TIMES[word], 0, True
        elif word == "dozen":
            part, seen = max(part, 1) * 12, True
        elif re.fullmatch(r"\d+(\.\d+)?", word):
            part, seen = part + int(float(word)), True
        elif word not in {"and", "a", "half"}:
            return None
    return total + part if seen else None


def count_of(token: Token) -> Count | None:
    """How many a noun phrase (or a bare number) counts; None when it does not say."""
    vague = _vague(token)
    if vague is not None:
        return vague
    figures = (
        [token] if token.like_num else [child for child in token.children if child.dep_ == "nummod" and not _YEAR.fullmatch(child.text)]
    )
    if not figures and token.tag_ == "NNS" and token.i > token.sent.start:  # "since 26 March 944 people": the parse gives 944 to March
        before = token.nbor(-1)
        figures = [before] if before.like_num and before.head.i < before.i and not _YEAR.fullmatch(before.text) else []
    if figures:
        return _bounded(figures[0])
    return _single(token)


def _vague(token: Token) -> Count | None:
    for word in (token, *(child for child in token.children if child.dep_ in {"nummod", "amod", "quantmod"})):
        if word.lower_ in _VAGUE and not any(child.dep_ == "nummod" for child in word.children):
            inner = next((pobj.lower_ for prep in word.children if prep.lower_ == "of" for pobj in prep.children), "")
            return Count(least=_VAGUE[word.lower_] * (_TIMES.get(inner.removesuffix("s"), 1)), most=None)
    if token.lemma_ == "dozen" and token.lower_ != "dozens":
        return _bounded(token)
    return None


def _bounded(figure: Token) -> Count | None:
    ranged = _RANGE.match(figure.text)
    if ranged:
        return Count(least=number(ranged[1]), most=number(ranged[2]))
    parts = (child for child in figure.children if child.like_num and child.dep_ != "conj" and not _is_parted(child, figure))
    words = sorted([figure, *parts], key=lambda one: one.i)
    value = number(" ".join(word.text for word in words))
    if value is None:
        return None
    first = words[0]
    before = figure.doc[max(first.sent.start, first.i - 4) : first.i].text.lower()
    if re.search(r"\bbetween\W*$", before) or re.search(r"\d\s+(to|and)\W*$", before):
        return _between(figure, value, before)
    if _LEAST.search(before):
        return Count(least=value, most=None)
    if _MOST.search(before):
        return Count(least=0, most=value)
    return Count(least=value, most=value)


def _is_parted(one: Token, other: Token) -> bool:
    """As in "from 20 to 12", "12, not 20": two figures, where "two hundred and five" is one."""
    first, last = sorted((one.i, other.i))
    return not all(token.like_num or token.lower_ in {"and", "-"} for token in one.doc[first + 1 : last])


def _between(figure: Token, value: int, before: str) -> Count:
    """As in "between 10 and 15", "10 to 15 people": whichever figure is asked for, the other lies beside it."""
    earlier = re.search(r"(\d[\d,]*)\s+(?:to|and)\W*$", before)
    if earlier:
        return Count(least=min(number(earlier[1]) or 0, value), most=value)
    later = figure.doc[figure.i + 1 : figure.i + 3]
    other = number(later[1].text) if len(later) == 2 and later[0].lower_ in {"and", "to"} else None
    return Count(least=value, most=other if other and other >= value else value)


def _single(token: Token) -> Count | None:
    if token.ent_type_ == "PERSON":
        return Count(least=1, most=1)
    one = any(child.lower_ in {"a", "an", "another"} and child.dep_ == "det" for child in token.children)
    return Count(least=1, most=1) if one and token.tag_ == "NN" and token.lemma_.lower() not in _COLLECTIVE else None


_COLLECTIVE = frozenset(
    {"number", "group", "family", "crowd", "lot", "few", "couple", "handful", "series", "majority", "total", "people", "dozen"}
)
