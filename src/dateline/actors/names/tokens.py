"""The words of a name as printed, and what the small words among them do."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import cache

from dateline.actors.names.script import ABJAD, script_of
from dateline.actors.names.word import word_of
from dateline.actors.names.words import lexicon, normal

_TOKEN = re.compile(r"\(|\)|\s[-–—]+\s|[–—]|[^\W_]+(?:[’'ʿʾ`‘´ʼ][^\W_]+)*[’'ʿʾ`‘´ʼ]?")
_POSSESSIVE = re.compile(r"['’]s$")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_LONGEST_ACRONYM, _LONGEST_PART = 6, 4
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
        kunya: it begins with Abu or Umm.
        acronym: it is made of first letters.
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


_NONE = Token(printed="", joined="")
Initials = list[tuple[str, bool]]

_UL = frozenset({"ul", "ur", "us", "ud", "uz", "ut", "un", "ush"})
"""The article as South Asia writes it: by itself it is the same as written onto the word before."""


def tokens(text: str) -> tuple[list[Token], Initials]:
    """The words that count, and every printed word's first letter with whether an acronym must have it."""
    plain = _plain(text)
    walk = _Walk(shouting=_is_headline(plain))
    for match in _TOKEN.finditer(plain):
        walk.take(match[0])
    if not walk.found:  # nothing but small words: they are the name
        walk.found = [replace(_NONE, printed=word, joined=normal(word)) for word in re.findall(r"\w+", plain)]
    return walk.found, walk.initials


@dataclass(slots=True, kw_only=True)
class _Walk:
    """On the way through a name: what was found, and what waits for the next word."""

    shouting: bool
    found: list[Token] = field(default_factory=list)
    initials: Initials = field(default_factory=list)
    waiting: Token = _NONE
    branch: bool = False
    bracket: bool = False

    def take(self, mark: str) -> None:
        if mark in "()":
            self.bracket = mark == "("
        elif mark[0].isalnum():
            self._word(_POSSESSIVE.sub("", mark))
        else:  # a dash between words
            self.branch = self.branch or bool(self.found)

    def _word(self, word: str) -> None:
        sort = _sort(word, shouting=self.shouting)
        self._initial(word, sort)
        if sort == "joins_previous" and self.found and not self.waiting.joined:
            self.found[-1] = _with(self.found[-1], word)
        elif sort in {None, "joins_previous"}:
            self._own(word)
        elif sort == "place_follows":
            self.branch = self.branch or bool(self.found)
        else:
            self.waiting = _small(self.waiting, sort, word)

    def _initial(self, word: str, sort: str | None) -> None:
        whole = word.isdigit() or _shouted(word, shouting=self.shouting)
        self.initials.append((normal(word) if whole else normal(word)[:1], sort is None and not word_of(normal(word)).optional))

    def _own(self, word: str) -> None:
        text, fused = _unfused(normal(word))
        joined = self.waiting.joined + text
        acronym = not self.waiting.joined and _shouted(word, shouting=self.shouting)
        self.found.append(
            replace(self.waiting, printed=word, joined=joined, branch=self.branch or self.bracket, fused=fused, acronym=acronym)
        )
        self.waiting = _NONE


def _is_headline(plain: str) -> bool:
    """All in capitals, and longer than acronyms are: HAYAT TAHRIR AL-SHAM, but not SPLA-IO."""
    lengths = [len(word) for word in re.findall(r"\w+", plain)]
    return plain.isupper() and max(lengths, default=0) > (_LONGEST_ACRONYM if len(lengths) == 1 else _LONGEST_PART)


def _small(waiting: Token, sort: str | None, word: str) -> Token:
    """What a small word says of the word to come."""
    if sort == "article":
        return replace(waiting, article=normal(word) not in _UL)
    if sort == "patronym":
        return replace(waiting, father=True)
    if sort == "kunya":
        return replace(waiting, kunya=True, joined=waiting.joined + "abu")
    return replace(waiting, joined=waiting.joined + "abd") if sort == "joins_next" else waiting


def _plain(text: str) -> str:
    """Without vowel marks, stretches and joiners of Arabic script, and without the dots of P.K.K."""
    composed = unicodedata.normalize("NFC", text)
    composed = "".join(letter for letter in composed if not unicodedata.combining(letter) and letter not in "ـ\u200c\u200d")
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
    if fused and text not in senses and word_of(fused[1]).senses:
        return fused[1], True
    if text.startswith("wal") and text[3:] in senses:
        return text[3:], False
    if text[:2] in {"al", "el"} and text not in senses and text[2:] in senses:
        return text[2:], False
    return text, False


def _with(before: Token, word: str) -> Token:
    """Nasr with Allah, Nur with al-Din."""
    tail = "aldin" if "d" in normal(word) else "allah"
    return replace(before, printed=f"{before.printed} {word}", joined=before.joined + tail)
