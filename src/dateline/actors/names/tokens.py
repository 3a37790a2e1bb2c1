"""The words of a name as printed, and what the small words among them do."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache

from dateline.actors.names.script import ABJAD, script_of
from dateline.actors.names.words import lexicon, normal

_TOKEN = re.compile(r"\(|\)|\s[-–—]+\s|[–—]|[^\W_]+(?:[’'ʿʾ`‘´ʼ][^\W_]+)*[’'ʿʾ`‘´ʼ]?")
_POSSESSIVE = re.compile(r"['’]s$")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9]{1,5}")
_FUSED = re.compile("(.{3,}?)o?u(?:sh|[lntrsdz])")  # Hizbul, Ansaroul


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word as printed.

    Attributes:
        joined: its normal form with the words that belong to it: abubakr, nasrallah.
        article: al- or its like stands before it.
        fused: the article of the next word is written onto it: Ansarul.
        father: "bin" stands before it.
    """

    printed: str
    joined: str
    branch: bool = False
    article: bool = False
    fused: bool = False
    father: bool = False
    kunya: bool = False
    acronym: bool = False

    @property
    def abjad(self) -> bool:
        """Written in a script that leaves out short vowels."""
        return script_of(self.printed) in ABJAD


def tokens(text: str) -> tuple[list[Token], list[tuple[str, bool]]]:
    """The words that count, and every printed word's first letter with whether an acronym must have it."""
    plain = _plain(text)
    shouting = plain.isupper() and max((len(word) for word in re.findall(r"\w+", plain)), default=0) > 6
    found: list[Token] = []
    initials: list[tuple[str, bool]] = []
    joining, state, branch, depth = "", replace(_NONE), False, 0
    for match in _TOKEN.finditer(plain):
        word = _POSSESSIVE.sub("", match[0])
        if word in "()":
            depth = word == "("
            continue
        if not word[0].isalnum():
            branch = branch or bool(found)
            continue
        sort = _sort(word, shouting=shouting)
        letter = normal(word) if word.isdigit() or _shouted(word, shouting=shouting) else normal(word)[:1]
        initials.append((letter, sort is None and normal(word) not in lexicon().optional))
        if sort == "place_follows":
            branch = branch or bool(found)
        elif sort == "article":
            state = replace(state, article=normal(word) not in _UL)
        elif sort == "patronym":
            state = replace(state, father=True)
        elif sort == "kunya":
            joining, state = joining + "abu", replace(state, kunya=True)
        elif sort == "joins_next":
            joining += "abd"
        elif sort == "joins_previous" and found and not joining:
            found[-1] = _with(found[-1], word)
        elif sort != "linking":
            found.append(_token(word, joining, state, branch=branch or bool(depth), shouting=shouting))
            joining, state = "", _NONE
    if joining:  # "Abu" or "Abd" with nothing after it
        found.append(replace(_NONE, printed=joining, joined=joining))
    return found, initials


_NONE = Token(printed="", joined="")


_UL = frozenset({"ul", "ur", "us", "ud", "uz", "ut", "un", "ush"})
"""The article as South Asia writes it: by itself it is the same as written onto the word before."""


def _plain(text: str) -> str:
    composed = "".join(letter for letter in unicodedata.normalize("NFC", text) if not unicodedata.combining(letter) and letter not in "ـ\u200c\u200d")
    return _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", composed)


def _sort(word: str, *, shouting: bool) -> str | None:
    """What a small word does; None = it is a word of its own."""
    if word.isascii() and word.isupper() and not shouting:  # an initial, the N of SPLM-N, the WA of ISIS-WA
        return None
    return _sorts().get(normal(word))


@cache
def _sorts() -> dict[str, str]:
    known = lexicon().particles
    return {word: sort for sort in reversed(_SORTS) for word in known[sort]}


_SORTS = ("joins_previous", "kunya", "joins_next", "patronym", "place_follows", "article", "linking")


def _token(word: str, joining: str, state: Token, *, branch: bool, shouting: bool) -> Token:
    text, fused = _unfused(normal(word))
    acronym = _shouted(word, shouting=shouting)
    return replace(state, printed=word, joined=joining + text, branch=branch, fused=fused, acronym=acronym and not joining)


def _shouted(word: str, *, shouting: bool) -> bool:
    """HTS, LeT, M23, and not a word of a headline in capitals."""
    if shouting or not _ACRONYM.fullmatch(word):
        return False
    upper = sum(letter.isupper() for letter in word)
    return (upper > 1 and upper * 2 > sum(letter.isalpha() for letter in word)) or (upper == 1 and word[1:].isdigit())


def _unfused(text: str) -> tuple[str, bool]:
    """Without the article of the next word written onto it (Hizbul), or its own (alqaeda); whether there was the next word's."""
    senses = lexicon().senses
    fused = _FUSED.fullmatch(text)
    if fused and fused[1] in senses:
        return fused[1], True
    if text.startswith("wal") and text[3:] in senses:
        return text[3:], False
    if text[:2] in {"al", "el"} and text not in senses and text[2:] in senses:
        return text[2:], False
    return text, False


def _with(before: Token, word: str) -> Token:
    """ "Nasr" with "Allah", "Nur" with "al-Din"."""
    tail = "aldin" if "d" in normal(word) else "allah"
    return replace(before, printed=f"{before.printed} {word}", joined=before.joined + tail)
