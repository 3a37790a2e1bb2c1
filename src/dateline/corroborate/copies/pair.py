"""Two reports beside each other: what every feature of a copy looks at."""

from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from dateline.corroborate.copies.passages import Passage, covered, passages
from dateline.corroborate.copies.sentences import Told

_REST = 6  # words after a foot: "Read also", a number of comments
_BODY = 0.4  # of a text, before which no foot begins
_NAMES = 15  # names and numbers in both, below which their order says nothing


@dataclass(frozen=True)
class Pair:
    """Two texts with what they have in common.

    Attributes:
        gap: days between their publications at the least; None = not known.
        one_outlet: whether one outlet published both.
    """

    one: Told
    other: Told
    gap: int | None
    one_outlet: bool

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return passages(self.one.words, self.other.words)

    @cached_property
    def share(self) -> float:
        """How much of either text the other has too: the larger of both."""
        sides = ((self.one, [passage.one for passage in self.passages]), (self.other, [passage.other for passage in self.passages]))
        return max(covered(spans) / len(told) for told, spans in sides) if len(self.one) and len(self.other) else 0.0

    @cached_property
    def news(self) -> int:
        """Words in common that tell news: in neither text quoted, standing, plain, or in a foot that both have."""
        return sum(
            not (told.is_quoted(place) or told.is_standing(place) or told.is_plain(place))
            for passage in self.passages
            if not self.at_foot(passage)
            for told, (first, last) in self._shorter_side(passage)
            for place in range(first, last + 1)
        )

    @cached_property
    def equal(self) -> int:
        """Words in common, feet aside."""
        return sum(passage.equal for passage in self.passages if not self.at_foot(passage))

    @cached_property
    def names_in_order(self) -> float:
        """How many of the names and numbers of the poorer stand in the other in the same order."""
        ours, theirs = self.one.names, self.other.names
        fewer = min(len(ours), len(theirs))
        return LCSseq.similarity(ours, theirs) / fewer if fewer >= _NAMES else 0.0

    @cached_property
    def names_shared(self) -> float:
        """How many of the names and numbers of the poorer stand in the other, each counted once."""
        ours, theirs = set(self.one.names), set(self.other.names)
        return len(ours & theirs) / max(1, min(len(ours), len(theirs)))

    @cached_property
    def quoted(self) -> int:
        """Words in common that are quoted in one text at least."""
        return sum(
            max(sum(map(self.one.is_quoted, _places(passage.one))), sum(map(self.other.is_quoted, _places(passage.other))))
            for passage in self.passages
        )

    @property
    def of_shorter(self) -> float:
        """How much of the shorter text the other has too."""
        told, spans = (
            (self.one, [passage.one for passage in self.passages])
            if len(self.one) <= len(self.other)
            else (self.other, [passage.other for passage in self.passages])
        )
        return covered(spans) / len(told) if len(told) else 0.0

    def at_foot(self, passage: Passage) -> bool:
        """Whether it stands last in both."""
        return _at_foot(self.one, passage.one) and _at_foot(self.other, passage.other)

    def _shorter_side(self, passage: Passage) -> tuple[tuple[Told, tuple[int, int]], ...]:
        sides = ((self.one, passage.one), (self.other, passage.other))
        return (min(sides, key=lambda side: (side[1][1] - side[1][0], len(side[0]), side[0].words.folded)),)


def _places(span: tuple[int, int]) -> range:
    return range(span[0], span[1] + 1)


def _at_foot(told: Told, span: tuple[int, int]) -> bool:
    """Whether it ends with the text, or nearly, and is not most of it."""
    return span[1] >= len(told) - _REST and span[0] >= _BODY * len(told)
