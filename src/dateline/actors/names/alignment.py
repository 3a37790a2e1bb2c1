"""Which word of one name is which word of the other."""

from dataclasses import dataclass
from functools import lru_cache

from dateline.actors.names.sound import allowed, distance, sound_of
from dateline.actors.names.word import Likeness, Word, likeness, word_of


@dataclass(slots=True, eq=False)  # not frozen: one is made for every comparison, and freezing doubles what that costs
class Alignment:
    """Words that are one, and words only one of the names has.

    Attributes:
        share: 0–1, how much of the two names is matched, by weight.
        worst, mean: cost of the worst match, and of all, 0–1.
    """

    pairs: tuple[Likeness, ...]
    only_a: tuple[Word, ...]
    only_b: tuple[Word, ...]
    share: float

    @property
    def worst(self) -> float:
        return max((pair.cost for pair in self.pairs), default=0.0)

    @property
    def mean(self) -> float:
        return sum(pair.cost for pair in self.pairs) / len(self.pairs) if self.pairs else 0.0

    @property
    def why(self) -> tuple[str, ...]:
        told = [(-pair.cost, pair.why) for pair in self.pairs if pair.why]
        return tuple(why for _, why in sorted(told))


def align(a: tuple[Word, ...], b: tuple[Word, ...]) -> Alignment:
    """The best match first; then words written apart in one and together in the other."""
    found = [
        (alike.cost, i, j, alike) for i, mine in enumerate(a) for j, theirs in enumerate(b) if (alike := likeness(mine, theirs)) is not None
    ]
    found.sort()  # no two share both places, so likenesses are never compared
    left_a, left_b, pairs = list(range(len(a))), list(range(len(b))), []
    for _, i, j, alike in found:
        if i in left_a and j in left_b:
            left_a.remove(i)
            left_b.remove(j)
            pairs.append(alike)
    if left_a and left_b and len(left_a) != len(left_b):
        pairs += _together(a, left_a, b, left_b) or _together(b, left_b, a, left_a)
    if left_a and left_b and (_fathers(a) or _fathers(b)):
        pairs += _son_of(a, left_a, b, left_b) or _son_of(b, left_b, a, left_a)
    only_a, only_b = tuple([a[i] for i in left_a]), tuple([b[j] for j in left_b])
    return Alignment(tuple(pairs), only_a, only_b, 1 - (_weight(only_a) + _weight(only_b)) / (_weight(a) + _weight(b)))


@lru_cache(maxsize=65536)
def _weight(words: tuple[Word, ...]) -> float:
    return sum(word.weight for word in words)


@lru_cache(maxsize=65536)
def _fathers(words: tuple[Word, ...]) -> bool:
    return any(word.father for word in words)


def _together(a: tuple[Word, ...], left_a: list[int], b: tuple[Word, ...], left_b: list[int]) -> list[Likeness]:
    """One word of `a` that two neighbours of `b` make up: Nasrallah, Nasr Allah."""
    for i in left_a:
        for j in left_b:
            if j + 1 in left_b and _is_both(a[i], b[j], b[j + 1]):
                left_a.remove(i)
                left_b.remove(j)
                left_b.remove(j + 1)
                return [Likeness(0.2, f"{a[i].text} = {b[j].text} {b[j + 1].text}: written together")]
    return []


def _son_of(a: tuple[Word, ...], left_a: list[int], b: tuple[Word, ...], left_b: list[int]) -> list[Likeness]:
    """One word of `a` that is "bin" and a word of `b`: Binladin, bin Laden."""
    for i in left_a:
        for j in left_b:
            if b[j].father and _is_both(a[i], word_of("bin"), b[j]):
                left_a.remove(i)
                left_b.remove(j)
                return [Likeness(0.2, f"{a[i].text} = bin {b[j].text}: written together")]
    return []


@lru_cache(maxsize=65536)
def _is_both(whole: Word, first: Word, second: Word) -> bool:
    joined = first.text + second.text
    if whole.text == joined:
        return True
    if whole.exact or first.exact or second.exact:
        return False
    if abs(len(whole.text) - len(joined)) > 2:
        return False
    made = sound_of(joined, abjad=first.sound.abjad)
    return distance(whole.sound, made) <= allowed(whole.sound, made)
