"""Names known beforehand, from the lexicon, and the words that tell the kind of a name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from spacy.tokens import Token

from dateline.model import MentionKind
from dateline.reading import lexicon
from dateline.reading.readers.mentions.spelling import fold, key, pieces


@dataclass(slots=True)
class _Branch:
    kind: MentionKind | None = None
    printed: tuple[str, ...] = ()
    next: dict[str, "_Branch"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """A known name on the page: token numbers, both included."""

    first: int
    last: int
    kind: MentionKind


class Known:
    """All names of the lexicon in one tree of folded words."""

    def __init__(self) -> None:
        self._root = _Branch()
        for kind, names in _lists():
            for name in names:
                self._add(name, kind)

    def _add(self, name: str, kind: MentionKind) -> None:
        cut = tuple(piece for piece in pieces(name) if fold(piece) != "the")
        uncut = tuple(word for word in name.split() if fold(word) != "the")
        for printed in dict.fromkeys((cut, uncut)):  # the parse leaves "F-16" whole and cuts "al-Nusra"
            self._hang(printed, kind)

    def _hang(self, printed: tuple[str, ...], kind: MentionKind) -> None:
        branch = self._root
        for piece in printed:
            branch = branch.next.setdefault(fold(piece), _Branch())
        if branch.kind is None:
            branch.kind, branch.printed = kind, printed

    def matches(self, tokens: Sequence[Token]) -> list[Match]:
        """The longest known name at each token, left to right, never overlapping."""
        folded = [fold(token.text) for token in tokens]
        found: list[Match] = []
        start = 0
        while start < len(tokens):
            match = self._longest(tokens, folded, start) if folded[start] in self._root.next else None
            if match:
                found.append(match)
                start = match.last - tokens[0].i
            start += 1
        return found

    def _longest(self, tokens: Sequence[Token], folded: Sequence[str], start: int) -> Match | None:
        branch, best = self._root, None
        seen: list[str] = []
        for index in range(start, len(tokens)):
            if not folded[index]:
                if seen and tokens[index].text in _JOINTS:
                    continue
                break
            if folded[index] == "the" and seen:
                continue  # "… of Iraq and (the) Levant"
            following = branch.next.get(folded[index])
            if following is None:
                break
            branch = following
            seen.append(tokens[index].text)
            if branch.kind is not None and _same_case(branch.printed, seen):
                best = Match(tokens[start].i, tokens[index].i, branch.kind)
        return best


_JOINTS = frozenset({"-", "–", "‑", "'", "’", "/", "‘"})


def _same_case(printed: Sequence[str], seen: Sequence[str]) -> bool:
    return all(_fits(want, have, first=index == 0) for index, (want, have) in enumerate(zip(printed, seen, strict=True)))


def _fits(want: str, have: str, *, first: bool) -> bool:
    if want.isupper() and len(want) > 1:
        return have.isupper()
    if want[0].isupper():
        return have[0].isupper() or fold(have) in {"al", "el"} or (want[0] == "'")
    return not have[0].isupper() or have.isupper() or first or fold(have) in {"al", "e", "ul"}


def _lists() -> Iterable[tuple[MentionKind, Iterable[str]]]:
    """Kind and names, the surest first: a name in two lists is of the first kind."""
    states, bodies, groups = lexicon.load("states"), lexicon.load("bodies"), lexicon.load("groups")
    yield MentionKind.OUTLET, lexicon.load("outlets")["names"]
    yield MentionKind.GROUP, groups["names"]
    yield MentionKind.GROUP, groups["short"]
    yield MentionKind.ORGAN, bodies["organ"]
    yield MentionKind.ORGANISATION, bodies["organisation"]
    yield MentionKind.PLACE, (name for line in states["countries"] for name in line.split("|")[0].split(";"))
    yield MentionKind.PEOPLE, _peoples()
    yield MentionKind.PLACE, (name for line in states["countries"] for name in line.split("|")[2].split(";") if name)
    yield MentionKind.PLACE, lexicon.load("toponyms")["names"]
    yield MentionKind.WEAPON, lexicon.load("heads")["weapons"]["names"]
    yield MentionKind.GROUP, groups["cia"]
    yield MentionKind.GROUP, groups["ucdp"]


def _peoples() -> Iterable[str]:
    states = lexicon.load("states")
    adjectives = [word for line in states["countries"] for word in line.split("|")[1].split(";") if word]
    for word in (*adjectives, *states["peoples"]):
        yield word
        if not word.endswith(("ese", "ish", "sh", "ch", "s", "ic")):
            yield f"{word}s"
    yield from states["plurals"]


@cache
def known() -> Known:
    """The tree, made once."""
    return Known()


@cache
def countries() -> frozenset[tuple[str, ...]]:
    return frozenset(key(pieces(name)) for line in lexicon.load("states")["countries"] for name in line.split("|")[0].split(";"))


@cache
def capitals() -> frozenset[tuple[str, ...]]:
    lines = lexicon.load("states")["countries"]
    return frozenset(key(pieces(name)) for line in lines for name in line.split("|")[2].split(";") if name)


@cache
def _land_of() -> dict[frozenset[str], int]:
    lines = lexicon.load("states")["countries"]
    return {
        frozenset(key(pieces(name))): number
        for number, line in enumerate(lines)
        for part in line.split("|")
        for name in part.split(";")
        if name
    }


def lands(words_in: frozenset[str]) -> frozenset[int]:
    """The country a name, an adjective or a capital belongs to, as its line in the lexicon; empty where it belongs to none."""
    land = _land_of().get(words_in)
    return frozenset() if land is None else frozenset({land})


@cache
def demonyms() -> frozenset[str]:
    """Folded adjectives and nouns for peoples, one word each."""
    return frozenset(fold(word) for word in _peoples())


@cache
def homes() -> dict[str, frozenset[str]]:
    """A word of a group's name → the folded adjectives it is called by though the text may not have said so."""
    lines = (line.split("|") for line in lexicon.load("mentions")["homes"])
    return {fold(line[0]): frozenset(fold(word) for word in line[1:]) for line in lines}


@cache
def called() -> dict[tuple[str, ...], frozenset[str]]:
    """A name, folded → the nouns it is called by though no word of it says so ("the alliance" of NATO)."""
    lines = (line.split("|") for line in lexicon.load("mentions")["called"])
    return {key(pieces(line[0])): frozenset(line[1:]) for line in lines}


@cache
def words(name: str, *path: str) -> frozenset[str]:
    """A word list of the lexicon, folded: `words("heads", "last", "group")`."""
    table: Any = lexicon.load(name)
    for step in path:
        table = table[step]
    return frozenset(" ".join(fold(piece) for piece in entry.split()) for entry in table)


@cache
def same_names() -> dict[tuple[str, ...], str]:
    """Key of a name → the first name of its line, for names that are one by spelling or translation."""
    return {key(pieces(name)): line.split("|")[0] for line in lexicon.load("groups")["same"] for name in line.split("|")}


@lru_cache(maxsize=65536)
def head_class(word: str) -> str:
    """A folded head word, or the first of the words that mean the same ("jabhat" → "front")."""
    return next((group[0] for group in lexicon.load("heads")["same"]["heads"] if word in group), word)
