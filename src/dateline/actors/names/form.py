"""A name taken apart, once, so that it can be compared often."""

from dataclasses import dataclass
from functools import lru_cache

from dateline.actors.names.acronym import fits
from dateline.actors.names.tokens import Token, tokens
from dateline.actors.names.word import Word, word_of
from dateline.actors.names.words import lexicon, normal
from dateline.model import MentionKind


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameForm:
    """A name as printed, and its parts in normal form.

    Attributes:
        text: as printed, misspellings included.
        words: the words that tell it from other names, in order, without articles, links, titles and "bin".
        norm: those words, a space between them.
        skeleton: their consonants.
        head: what kind of body it is called ("jabhat", "army"); None = no such word.
        qualifiers: what tells a branch, a part or a namesake ("libya" of "in Libya", "dissidents").
        kunya: "Abu Bakr" as one word; nisba: the last name after an article ("golani" of "al-Golani"); patronymic: what stands after "bin".
        acronym: its letters, where it is one or gives one in brackets.
        initials: the first letter of every printed word, and whether an acronym of the name must have it.
        fused: an article is written onto the word before it (Ansarul Islam); separate: it stands by itself as al- (Ansar al-Islam).
    """

    text: str
    kind: MentionKind | None
    words: tuple[Word, ...]
    norm: str
    skeleton: str
    head: Word | None
    qualifiers: tuple[str, ...]
    kunya: str | None
    nisba: str | None
    patronymic: str | None
    acronym: str | None
    initials: tuple[tuple[str, bool], ...]
    fused: bool
    separate: bool

    @property
    def personal(self) -> bool:
        """It is told, or has the marks of, a person's name."""
        return self.kind is MentionKind.PERSON or bool(self.kunya or self.patronymic)


@lru_cache(maxsize=65536)
def form_of(text: str, *, kind: MentionKind | None = None) -> NameForm:
    """The form of a name; `kind` decides whether titles are taken off (None = they are)."""
    found, initials = tokens(text)
    acronym, found = _acronym(found, initials)
    if kind in {MentionKind.PERSON, None}:
        found = _untitled(found)
    words = tuple(
        word_of(token.joined, abjad=token.abjad, branch=token.branch, exact=token.acronym, father=token.father) for token in found
    )
    return NameForm(
        text=text, kind=kind, words=words, acronym=acronym, initials=tuple(initials),
        norm=" ".join(word.text for word in words),
        skeleton=" ".join(word.sound.skeleton for word in words),
        head=next((word for word in words if word.head), None),
        qualifiers=tuple(word.text for word in words if word.branch),
        kunya=next((token.joined for token in found if token.kunya), None),
        nisba=_nisba(found),
        patronymic=next((token.joined for token in found if token.father), None),
        fused=any(token.fused for token in found),
        separate=any(token.article for token in found),
    )  # fmt: skip


def _acronym(found: list[Token], initials: list[tuple[str, bool]]) -> tuple[str | None, list[Token]]:
    """The acronym, and the words without one that only repeats them in brackets."""
    if found and found[0].acronym and len("".join(token.printed for token in found)) <= 8 and all(_short(token) for token in found):
        return "".join(token.printed for token in found).casefold(), found
    if len(found) > 1 and found[-1].acronym and found[-1].branch and fits(found[-1].printed, tuple(initials[:-1])):
        return found[-1].printed.casefold(), found[:-1]
    return None, found


def _short(token: Token) -> bool:
    return token.acronym or (len(token.printed) == 1 and token.printed.isupper())


def _untitled(found: list[Token]) -> list[Token]:
    """Without titles before the name; a title that is also a name stays where little else is left."""
    words, start = lexicon(), 0
    while start < len(found) - 1 and normal(found[start].printed) in words.titles:
        if normal(found[start].printed) in words.never_alone and len(found) - start <= 2:
            break
        start += 1
    return found[start:]


def _nisba(found: list[Token]) -> str | None:
    return found[-1].joined if len(found) > 1 and found[-1].article and not found[-1].branch else None
