"""What the sentences of a report are: told news, words quoted, or what stands in any report on a war."""

import re
from bisect import bisect_right
from functools import cache, cached_property
from itertools import pairwise

from dateline.corroborate.copies.passages import Words
from dateline.corroborate.lexicon import kinds_in, load

_END = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[\"“A-Z])|\n+")
_QUOTED = re.compile(r"[\"“][^\"“”]{3,600}[\"”]")


class Told:
    """The words of a report, each with what it is worth as a sign that news was taken over."""

    def __init__(self, text: str) -> None:
        self.words = Words(text)
        self.sentences = _sentences(text)
        self.standing = [_stands(text[start:end]) for start, end in self.sentences]
        self.quoted = [match.span() for match in _QUOTED.finditer(text)]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names and numbers, in order: words with a digit, and capitals that begin no sentence."""
        starts = {start for start, _ in self.sentences}
        return tuple(
            word
            for word, (start, _) in zip(self.words.folded, self.words.spans, strict=True)
            if self.words.text[start].isdigit() or (self.words.text[start].isupper() and start not in starts)
        )

    def is_standing(self, place: int) -> bool:
        """Whether the word stands in a sentence of background or page furniture."""
        return self.standing[bisect_right(self.sentences, (self.words.spans[place][0], len(self.words.text) + 1)) - 1]

    def is_quoted(self, place: int) -> bool:
        at = bisect_right(self.quoted, (self.words.spans[place][0], len(self.words.text) + 1)) - 1
        return at >= 0 and self.words.spans[place][0] < self.quoted[at][1]

    def is_plain(self, place: int) -> bool:
        """Whether it is a word of every report, a word for who speaks, or (part of) a name."""
        word = self.words.folded[place]
        return len(word) < 4 or word in _plain() or self.words.text[self.words.spans[place][0]].isupper()


def _sentences(text: str) -> list[tuple[int, int]]:
    """Where they begin and end, roughly: a full stop before a capital, or a new line."""
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end]


def _stands(sentence: str) -> bool:
    """Page furniture, or background that nothing ties to a day."""
    kinds = kinds_in("standing", sentence)
    return "furniture" in kinds or ("background" in kinds and not kinds_in("news", sentence, of="standing"))


@cache
def _plain() -> frozenset[str]:
    return frozenset(load("standing")["plain"]["words"])
