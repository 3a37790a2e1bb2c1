"""How a word sounds whoever spelt it: its consonants, and the vowels between them.

Romanisers of Arabic, Persian, Urdu and Russian agree on most consonants and on few vowels. A word is therefore taken apart into a
consonant skeleton and the vowel groups before, between and after its consonants (one more than there are consonants), so that two words
with the same number of consonants can be compared place by place. What one letter costs for another was set by hand on names of the
lists the project may use, and is checked by evals/actors.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_DATA = tomllib.loads(files(__package__).joinpath("sounds.toml").read_text("utf-8"))
_WRITTEN: list[list[str]] = _DATA["written"]["as"]
_BOTH_WAYS = {pair: cost for table in ("consonants", "vowels") for pair, cost in _DATA[table].items()}
_TAKEN_FOR = _BOTH_WAYS | {pair[::-1]: cost for pair, cost in _BOTH_WAYS.items()}
_VOWELS = [(re.compile(pattern), letter) for pattern, letter in _DATA["written"]["vowels"]]
_INITIAL_W = re.compile("^(?:w|ou(?=[aei]))")  # Walid, Velid, Oualid
_SPELT_VOWEL = set("aeiouyw")

TOO_FAR = 9.0


@dataclass(frozen=True, slots=True)
class Sound:
    """Consonants and the vowel groups around them: `len(vowels) == len(skeleton) + 1`.

    Attributes:
        abjad: written in a script that leaves short vowels out, so a missing vowel says nothing.
    """

    skeleton: str
    vowels: tuple[str, ...]
    abjad: bool = False


def sound_of(word: str, *, abjad: bool = False) -> Sound:
    """The sound of a normalised word of Latin letters."""
    folded = _INITIAL_W.sub("v", word.replace("x", "X"))
    for spelt, letter in _WRITTEN:
        folded = folded.replace(spelt, letter)
    if len(folded) > 2 and folded[-1] == "h" and folded[-2] in _SPELT_VOWEL:  # Nusrah, Raqqah
        folded = folded[:-1]
    skeleton: list[str] = []
    vowels = [""]
    for letter in folded:
        if letter in _SPELT_VOWEL:
            vowels[-1] += letter
        elif not (skeleton and skeleton[-1] == letter and not vowels[-1]) or (abjad and letter != "l"):  # Hassan, Hasan
            skeleton.append(letter)
            vowels.append("")
    return Sound("".join(skeleton), tuple(_vowel(group) for group in vowels), abjad)


@lru_cache(maxsize=4096)
def _vowel(group: str) -> str:
    for pattern, letter in _VOWELS:
        group = pattern.sub(letter, group)
    return group


def distance(one: Sound, other: Sound) -> float:
    """What it costs to hear one word in the other: 0 = the same sound, TOO_FAR = not alike."""
    if len(one.skeleton) != len(other.skeleton):
        return _with_weak_letter(one, other)
    cost = 0.0
    for place, (mine, theirs) in enumerate(zip(one.skeleton, other.skeleton, strict=True)):
        if mine != theirs:
            cost += _TAKEN_FOR.get(mine + theirs, TOO_FAR) + (0.0 if place else 0.05)
    if cost >= 1:
        return TOO_FAR
    abjad, last = (one.abjad, other.abjad), len(one.vowels) - 1
    for place, (mine, theirs) in enumerate(zip(one.vowels, other.vowels, strict=True)):
        if mine != theirs:
            cost += _vowel_cost(mine, theirs, "first" if not place else "last" if place == last else "inner", abjad)
    return cost


def far(one: Sound, other: Sound) -> bool:
    """Not worth hearing: more than one consonant too many, or another one to begin with."""
    mine, theirs = one.skeleton, other.skeleton
    return abs(len(mine) - len(theirs)) > 1 or (mine[:1] != theirs[:1] and mine[:1] + theirs[:1] not in _TAKEN_FOR)


def _with_weak_letter(one: Sound, other: Sound) -> float:
    """One has a consonant more, and it is one that is often not written: h between vowels, t of a feminine ending."""
    longer, shorter = (one, other) if len(one.skeleton) > len(other.skeleton) else (other, one)
    if len(longer.skeleton) != len(shorter.skeleton) + 1 or not shorter.skeleton:
        return TOO_FAR
    if "h" not in longer.skeleton and longer.skeleton[-1] != "t":
        return TOO_FAR
    costs = [
        0.3 + distance(_without(longer, place), shorter)
        for place, letter in enumerate(longer.skeleton)
        if place and letter == "h" and longer.vowels[place]
    ]
    if longer.skeleton[-1] == "t" and not longer.vowels[-1] and longer.vowels[-2] in {"a", "e", ""}:
        costs.append(0.1 + distance(_without(longer, len(longer.skeleton) - 1), shorter))
    return min(costs, default=TOO_FAR)


def _without(sound: Sound, place: int) -> Sound:
    vowels = sound.vowels
    joined = _vowel(vowels[place] + vowels[place + 1])
    return Sound(sound.skeleton[:place] + sound.skeleton[place + 1 :], (*vowels[:place], joined, *vowels[place + 2 :]), sound.abjad)


@lru_cache(maxsize=16384)
def _vowel_cost(mine: str, theirs: str, where: str, abjad: tuple[bool, bool]) -> float:
    if (abjad[0] and not mine) or (abjad[1] and not theirs):
        written = mine or theirs
        inner = 0.0 if len(written) == 1 else 0.1 * len(written)
        return _edge(written, where) if where == "last" else 0.1 if where == "first" else inner
    if any(abjad):  # a letter there may be a long vowel, a diphthong or a consonant
        return min(0.3, _pair(mine, theirs, where)) if where != "last" else _pair(mine, theirs, where) / 2
    return _pair(mine, theirs, where)


def _pair(mine: str, theirs: str, where: str) -> float:
    if not mine or not theirs:
        written = mine or theirs
        return 0.25 * len(written) if where == "inner" else _edge(written, where)
    cost = _TAKEN_FOR.get(mine + theirs)
    if cost is None:
        cost = 0.25 * abs(len(mine) - len(theirs)) + (0.0 if set(mine) <= set(theirs) or set(theirs) <= set(mine) else 0.15)
    return cost + (0.4 if where == "last" and cost >= 0.2 else 0.0)


def _edge(written: str, where: str) -> float:
    """A vowel that only one has at its beginning or end: a silent -a is common, -i makes another word (Iraq, Iraqi)."""
    if where == "first":
        return 0.5
    return 0.2 if written in {"a", "e"} else 0.7


def allowed(one: Sound, other: Sound) -> float:
    """Up to which distance two words may be one: the fewer consonants, the less."""
    return 0.15 + 0.12 * min(len(one.skeleton), len(other.skeleton))


def regional(one: Sound, other: Sound) -> bool:
    """They differ in a consonant that regions say in two ways (Gama'a, Jama'a), not in how it is written (Ramadan, Ramadhan)."""
    pairs = zip(one.skeleton, other.skeleton, strict=False)
    same_script = not one.abjad and not other.abjad and len(one.skeleton) == len(other.skeleton)
    return same_script and any(mine != theirs and _TAKEN_FOR.get(mine + theirs) for mine, theirs in pairs)
