"""Whether two names are one: spelling, translation, short forms, initials, slips, and what the text says of itself."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from spacy.tokens import Doc

from dateline.model import MentionKind
from dateline.reading.readers.mentions.known import head_class, same_names, words
from dateline.reading.readers.mentions.spelling import fold, initials, key, near

K = MentionKind
_BODIES = frozenset({K.GROUP, K.ORGANISATION, K.ORGAN, K.OUTLET})
_LANDS = frozenset({K.PLACE, K.STATE})
_HOW = r"also|better|formerly|previously|commonly|once|now|then|otherwise|widely|later|originally|sometimes"
_CALLED = r"known|called|named|renamed|rebranded|dubbed|aka|a\.k\.a\.|changed its name|nicknamed"
_TELLING = re.compile(
    rf"^[\s,()—–-]*((which|who|that|and|is|was|are|were|had|been|has|itself)\s+)*(({_HOW})\s*)*"
    rf"(({_CALLED})\s*)?(itself\s*)?(as|to|or)?\s*(the)?[\s\"“'‘(]*$"
)
_WORD_OF_TELLING = re.compile(rf"{_CALLED}|formerly|previously|originally")


class Run(Protocol):
    """First and last token of a name."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Spelt:
    """A name as it is compared: folded words without articles, and the words as printed."""

    key: tuple[str, ...]
    printed: tuple[str, ...]

    @classmethod
    def of(cls, doc: Doc, run: Run) -> "Spelt":
        printed = tuple(token.text for token in doc[run.first : run.last + 1] if not token.is_space)
        return cls(key(printed), printed)

    @property
    def is_acronym(self) -> bool:
        word = self.printed[0].replace(".", "")
        return len(self.printed) == 1 and 2 <= len(word) <= 7 and sum(char.isupper() for char in word) >= max(2, len(word) - 1)


def compatible(one: MentionKind, other: MentionKind) -> bool:
    return one == other or {one, other} <= _BODIES or {one, other} <= _LANDS


def same(new: Spelt, old: Spelt, kind: MentionKind) -> str:
    """Why two names are one ("spelling", "same name", "initials", "surname", "short", "slip"); "" when nothing says so."""
    if new.key == old.key:
        return "spelling"
    listed = same_names()
    if new.key in listed and old.key in listed:
        return "same name" if listed[new.key] == listed[old.key] else ""
    if _is_acronym_of(new, old) or _is_acronym_of(old, new):
        return "initials"
    if kind is K.PERSON:
        return _same_person(new.key, old.key)
    if kind in _BODIES:
        return _same_body(new, old)
    return "slip" if _is_slip(new.key, old.key) else ""


def _is_acronym_of(short: Spelt, full: Spelt) -> bool:
    if not short.is_acronym or len(full.key) < 2 or len(short.key[0]) < 3:
        return False
    return short.key[0] in {initials(full.printed, small=False), initials(full.printed, small=True)}


def _same_person(new: tuple[str, ...], old: tuple[str, ...]) -> str:
    short, full = sorted((new, old), key=len)
    if len(short) < len(full):
        if full[-len(short) :] == short or (len(short) > 1 and (short[0], short[-1]) == (full[0], full[-1])):
            return "surname"
        if len(short) == 1 and full[0] == short[0]:
            return "given name"
        return "slip" if len(short) == 1 and near(short[0], full[-1]) else ""
    return "slip" if _is_slip(new, old) else ""


def is_another_person(new: Spelt, names: list[Spelt]) -> bool:
    """Whether a full name contradicts every full name borne so far ("Abdelrahim Dagalo" is not "Mohamed Dagalo")."""
    full = [old for old in names if len(old.key) > 1]
    return len(new.key) > 1 and bool(full) and not any(old.key == new.key or _same_person(new.key, old.key) for old in full)


def _same_body(new: Spelt, old: Spelt) -> str:
    new_heads, new_rest = _heads_and_rest(new.key)
    old_heads, old_rest = _heads_and_rest(old.key)
    if new_rest and new_rest == old_rest and (not new_heads or not old_heads or new_heads == old_heads):
        return "short" if new_heads != old_heads else "translation"
    if new_heads and new_heads == old_heads and _slip_of_one(new_rest, old_rest):
        return "slip"  # "Nursa Front" for "Jabhat al-Nusra"
    short, full = sorted((new, old), key=lambda spelt: len(spelt.key))
    if (
        1 < len(short.key) < len(full.key)
        and full.key[: len(short.key)] == short.key
        and any(fold(word) in {"for", "of"} for word in full.printed[len(short.printed) :][:1])  # articles may make the short one longer
    ):
        return "short"
    return "slip" if _is_slip(new.key, old.key) else ""


def _slip_of_one(new: frozenset[str], old: frozenset[str]) -> bool:
    return len(new) == len(old) == 1 and near(*new, *old)


@lru_cache(maxsize=65536)
def _heads_and_rest(words_in: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Head words by their class, and the distinctive words; an unmatched distinctive word keeps two names apart."""
    heads = frozenset(head_class(word) for word in words_in if _is_head(word))
    rest = frozenset(word for word in words_in if not _is_head(word))
    return heads, rest


def _is_head(word: str) -> bool:
    return any(
        word in words("heads", place, kind)
        for place, kind in (("last", "group"), ("first", "group"), ("last", "organ"), ("last", "organisation"))
    ) or word in {"front", "organization", "agency"}


def _is_slip(new: tuple[str, ...], old: tuple[str, ...]) -> bool:
    """Whether one word is misspelt and all others agree."""
    if len(new) != len(old):
        return False
    apart = [(one, other) for one, other in zip(new, old, strict=True) if one != other]
    listed = same_names()
    return len(apart) == 1 and near(*apart[0]) and not (new in listed and old in listed) and not _both_places(*apart[0])


def _both_places(one: str, other: str) -> bool:
    return one in words("toponyms", "names") and other in words("toponyms", "names")


def told_one(doc: Doc, left: Run, right: Run) -> bool:
    """Whether the text itself says so: "X (HTS)", "X, also known as Y", "X, formerly Y"."""
    if not 0 < right.first - left.last < 12:
        return False
    gap = doc[left.last + 1 : right.first].text.strip()
    if gap in {"(", "[", "or", ", or"} and right.last + 1 < len(doc):
        closed = doc[right.last + 1].text in {")", "]", ",", ";"}
        one, other = Spelt.of(doc, left), Spelt.of(doc, right)
        return closed and (_may_shorten(other, one) or _may_shorten(one, other))
    return len(gap) < 60 and bool(_WORD_OF_TELLING.search(gap) and _TELLING.match(gap)) and not _is_deed(gap)


def _may_shorten(short: Spelt, full: Spelt) -> bool:
    """Whether letters in brackets may stand for the words: half of them open a word, or the two are listed as one (foreign letters)."""
    if not short.is_acronym or len(full.key) < 2:
        return False
    first = {word[0] for word in full.key}
    return 2 * sum(letter in first for letter in short.key[0]) >= len(short.key[0]) or bool(same(short, full, K.GROUP))


def _is_deed(gap: str) -> bool:
    """Whether the words between tell a deed of one to the other: "X named Y", "X had known Y"."""
    if "known" in gap:
        return "known as" not in gap
    return re.search(r"called|named|dubbed", gap) is not None and re.search(rf"\b({_HOW}|which|itself)\b", gap) is None
