"""One word of a name, and whether two words are one."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from dateline.actors.names.sound import Sound, allowed, distance, far, regional, sound_of
from dateline.actors.names.words import lexicon

SWAPPED, LOST, SLIPPED = 5, 6, 8
"""Letters a word needs before two swapped letters, a letter lost or doubled, or a wrong letter are taken for a slip of the pen."""
_PLURAL, _PLURAL_APART = 4, 0.1
_JOINED_ARTICLE = re.compile(r"e([zsrdnt])(?=\1)")  # Deir Ezzor, Ennahda
_LISTED = 0.15  # what it costs at most that one listed word stands for another
_SHOUTED = 5  # a word all in capitals of fewer letters is an acronym: it is compared letter by letter


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a name; there is one object for each, so that it can be told by identity.

    Attributes:
        text: its normal form.
        exact: it is compared letter by letter: digits, acronyms.
        father: "bin" stands before it.
        weight: how much it tells: a head little, a word no list has most.
        branch: it names a part, a rival or a namesake: "Libya" of "in Libya", "dissidents".
    """

    text: str
    sound: Sound
    senses: frozenset[str]
    head: bool = False
    optional: bool = False
    branch: bool = False
    exact: bool = False
    father: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two words are one: cost 0 (the same) to 1 (barely), and what to say of it.

    Attributes:
        dialect: they differ in a consonant, as regions do (Gama'a, Jemaah), in a word that many names have.
    """

    cost: float
    why: str = ""
    dialect: bool = False


@lru_cache(maxsize=65536)
def word_of(text: str, *, abjad: bool = False, branch: bool = False, exact: bool = False, father: bool = False) -> Word:
    """The word of a normal form."""
    words = lexicon()
    sound = sound_of(text, abjad=abjad)
    senses = words.senses.get(text) or _nearest(sound)
    head = bool(senses & words.heads)
    weight = 0.5 if head else 0.7 if senses else 1.0
    return Word(
        text, sound, senses, head, bool(senses & words.optional), branch or text in words.branches, exact or text.isdigit(), father, weight
    )  # fmt: skip


@lru_cache(maxsize=1)
def _by_skeleton() -> dict[str, list[tuple[Sound, frozenset[str]]]]:
    found: dict[str, list[tuple[Sound, frozenset[str]]]] = {}
    for text, senses in lexicon().senses.items():
        sound = sound_of(text)
        if len(sound.skeleton) > 2:
            found.setdefault(sound.skeleton, []).append((sound, senses))
    return found


def _nearest(sound: Sound) -> frozenset[str]:
    """The senses of the listed word that sounds like this one: a spelling the lists lack."""
    near = sorted((distance(sound, known), sorted(senses)) for known, senses in _by_skeleton().get(sound.skeleton, ()))
    if not near or near[0][0] > 0.3:
        return frozenset()
    best = [senses for cost, senses in near if cost <= near[0][0] + 0.05]
    return frozenset(best[0]) if all(senses == best[0] for senses in best) else frozenset()


@lru_cache(maxsize=262144)
def likeness(one: Word, other: Word) -> Likeness | None:
    """How two words are one; None = they are two."""
    if one.text == other.text:
        return Likeness(0.0)
    if one.exact or other.exact:
        return _exact(one, other)
    if one.senses and other.senses:
        return None if one.senses.isdisjoint(other.senses) else _known(one, other)
    if far(one.sound, other.sound):
        return None
    return _plural(one, other) or _heard(one, other) or _article(one, other) or _slip(one, other)


def _exact(one: Word, other: Word) -> Likeness | None:
    if one.text.isdigit() or other.text.isdigit() or any(word.exact and len(word.text) < _SHOUTED for word in (one, other)):
        return None
    return _heard(one, other)


def _known(one: Word, other: Word) -> Likeness:
    sense = min(one.senses & other.senses)
    spelling = _heard(one, other)
    if spelling:
        return replace(spelling, cost=min(spelling.cost, _LISTED))
    return Likeness(_LISTED, f"{one.text} = {other.text} ({sense.partition(':')[2]})")


def _plural(one: Word, other: Word) -> Likeness | None:
    """Houthi, Huthis; and not Hama, Hamas, of which one is known."""
    if one.text[-1:] != "s" and other.text[-1:] != "s":
        return None
    shorter, longer = (one, other) if len(one.sound.skeleton) < len(other.sound.skeleton) else (other, one)
    if len(shorter.text) < _PLURAL or not longer.text.endswith("s") or bool(one.senses) is not bool(other.senses):
        return None
    single = sound_of(longer.text[:-1])
    near = distance(single, shorter.sound) <= _PLURAL_APART
    return Likeness(0.2, f"{shorter.text}, {longer.text}: plural") if near else None


def _heard(one: Word, other: Word) -> Likeness | None:
    bound = allowed(one.sound, other.sound)
    cost = distance(one.sound, other.sound)
    if cost > bound:
        return None
    if _swapped(one.text, other.text):
        return Likeness(cost / bound, f"{one.text} ~ {other.text}: misspelling, letters swapped")
    dialect = bool(one.senses or other.senses) and regional(one.sound, other.sound)
    return Likeness(cost / bound, f"{one.text} ~ {other.text}: spelling", dialect)


def _swapped(mine: str, theirs: str) -> bool:
    """Two neighbours have changed places, and that is all."""
    return sorted(mine) == sorted(theirs) and OSA.distance(mine, theirs, score_cutoff=1) == 1


def _article(one: Word, other: Word) -> Likeness | None:
    """An article written onto one of them."""
    for joined, bare in ((one, other), (other, one)):
        if joined.text[:1] != "e":
            continue
        without = _JOINED_ARTICLE.sub("", joined.text, count=1)
        if _JOINED_ARTICLE.match(joined.text) and distance(sound_of(without), bare.sound) <= allowed(bare.sound, bare.sound):
            return Likeness(0.3, f"{one.text} ~ {other.text}: the article written onto the word")
    return None


def _slip(one: Word, other: Word) -> Likeness | None:
    mine, theirs = one.text, other.text
    if min(len(mine), len(theirs)) < SWAPPED or mine[0] != theirs[0] or OSA.distance(mine, theirs, score_cutoff=1) > 1:
        return None
    if _swapped(mine, theirs):
        return Likeness(0.8, f"{mine} ~ {theirs}: misspelling, letters swapped")
    enough = SLIPPED if len(mine) == len(theirs) else LOST
    return Likeness(0.9, f"{mine} ~ {theirs}: misspelling") if min(len(mine), len(theirs)) >= enough else None
