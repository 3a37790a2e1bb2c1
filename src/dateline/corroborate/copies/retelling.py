"""Two texts that tell the same sentence by sentence in other words: rewrites, and two translations of one text."""

import re
from bisect import bisect_left

from dateline.corroborate.lexicon import weigh

_ENDS = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")
_STEMS = re.compile(r"[^\W_]+")
_FEWEST, _MOST_OF = 4, 0.6  # sentences that must be told again; of the shorter text's
_ALIKE = 0.5  # of what the poorer sentence's words weigh
_TELLING = 14.0  # in weights of lexicon/common.toml: what a sentence must say at least to be known again


def retold(one: str, other: str) -> int:
    """How many sentences of the shorter tell what the other does in the same order; 0 where they are too few to be no chance."""
    shorter, longer = sorted((_sentences(one), _sentences(other)), key=len)
    if len(shorter) < _FEWEST:
        return 0
    places = [place for sentence in shorter if (place := _best(sentence, longer)) is not None]
    in_order = _longest_rising(places)
    return in_order if in_order >= max(_FEWEST, _MOST_OF * len(shorter)) else 0


def _sentences(text: str) -> list[frozenset[str]]:
    found = (
        frozenset(word[:5] for word in _STEMS.findall(sentence.casefold()) if len(word) > 3 or word.isdigit())
        for sentence in _ENDS.split(text)
    )
    return [stems for stems in found if weigh(stems) >= _TELLING]


def _best(sentence: frozenset[str], others: list[frozenset[str]]) -> int | None:
    scores = [
        (weigh(sentence & other) / min(weigh(sentence), weigh(other)), -place) for place, other in enumerate(others) if sentence & other
    ]
    score, place = max(scores, default=(0.0, 0))
    return -place if score >= _ALIKE else None


def _longest_rising(places: list[int]) -> int:
    """The length of the longest rising row: sentences in the same order (Fredman 1975)."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
