"""What two texts have in common, word by word."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Span

_SEED = 4  # words in a row that start a run
_GAP = 4  # words changed, put in or left out that a passage may go over
_FEWEST = 8  # words of a passage
_LONG = 50  # words of a run that needs no rival: a text that repeats itself would else be gone through for each repetition
_AS_OFTEN = 6  # places of a seed that are tried: what stands more often than that is a formula
_WORD = re.compile(r"[^\W_]+")


class Words:
    """A text as words, with where they stand."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self.text = text
        self.folded = [match.group().casefold() for match in found]
        self.spans = [match.span() for match in found]

    def __len__(self) -> int:
        return len(self.folded)

    def span(self, first: int, last: int) -> Span:
        """From one word to another, both included."""
        return Span(self.spans[first][0], self.spans[last][1])


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of words in common: where it begins and ends in each (words, both included), and how many words are the same."""

    one: tuple[int, int]
    other: tuple[int, int]
    equal: int


def passages(one: Words, other: Words) -> tuple[Passage, ...]:
    """The passages in common, the longest first; none lies in another."""
    joined = _joined(sorted(_runs(one, other)))
    long = [passage for passage in joined if passage.equal >= _FEWEST]
    chosen: list[Passage] = []
    for passage in sorted(long, key=lambda one: (-one.equal, one.one, one.other)):
        if not any(_overlap(passage.one, known.one) or _overlap(passage.other, known.other) for known in chosen):
            chosen.append(passage)
    return tuple(chosen)


def covered(spans: Iterable[tuple[int, int]]) -> int:
    """How many words some stretches cover."""
    return len({word for first, last in spans for word in range(first, last + 1)})


def _runs(one: Words, other: Words) -> Iterator[tuple[int, int, int]]:
    """Runs of equal words as long as they go: where they begin in the one and in the other, and how long they are."""
    seeds: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(one) - _SEED + 1):
        seeds[tuple(one.folded[place : place + _SEED])].append(place)
    seen: set[tuple[int, int]] = set()
    settled = 0  # up to here in the other a long run was found, and no second one is looked for
    for place in range(len(other) - _SEED + 1):
        if place < settled:
            continue
        for start in seeds.get(tuple(other.folded[place : place + _SEED]), ())[:_AS_OFTEN]:
            if (start - 1, place - 1) in seen:
                seen.add((start, place))
                continue
            seen.add((start, place))
            length = _SEED
            while start + length < len(one) and place + length < len(other) and one.folded[start + length] == other.folded[place + length]:
                length += 1
            if length >= _LONG:
                settled = max(settled, place + length - _SEED)
            yield start, place, length


def _joined(runs: Sequence[tuple[int, int, int]]) -> list[Passage]:
    """Runs that follow each other in both texts with little between, as one passage."""
    found: list[Passage] = []
    for start, place, length in runs:
        before = next((known for known in reversed(found[-8:]) if _follows(known, start, place)), None)
        if before is None:
            found.append(Passage((start, start + length - 1), (place, place + length - 1), length))
        else:
            found[found.index(before)] = Passage(
                (before.one[0], start + length - 1), (before.other[0], place + length - 1), before.equal + length
            )
    return found


def _follows(known: Passage, start: int, place: int) -> bool:
    return 0 < start - known.one[1] <= _GAP + 1 and 0 < place - known.other[1] <= _GAP + 1


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
