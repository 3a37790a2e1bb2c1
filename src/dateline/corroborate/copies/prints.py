"""Fingerprints of a text, by which reports with words in common are found without comparing each with each."""

import re
from zlib import crc32

import numpy as np

RUN = 4
"""Words in a row that one print stands for: shorter runs are common by chance, longer ones seldom outlive a light rewrite."""

SHARE = 4
"""One print in so many is kept, by its value: of two texts the same ones are, so what is kept tells what they share.

FracMinHash: Irber et al. 2022; resemblance and containment: Broder 1997. Of two sentences with 20 runs left unchanged, three prints are
kept nine times in ten.
"""

_FEWEST, _LEAST_SHARE = 3, 0.02
_WORD = re.compile(r"[^\W_]+")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio, odd: Knuth's multiplicative hashing
_MIXES = ((np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)), (np.uint64(27), np.uint64(0x94D049BB133111EB)))  # splitmix64 (Steele et al. 2014)


def prints(text: str) -> frozenset[int]:
    """The prints of a text, as signed 64-bit numbers; none of one of fewer than `RUN` words. The same on every machine."""
    words = np.array([crc32(word.encode()) for word in _WORD.findall(text.casefold())], dtype=np.uint64)
    if len(words) < RUN:
        return frozenset()
    with np.errstate(over="ignore"):
        runs = np.zeros(len(words) - RUN + 1, dtype=np.uint64)
        for place in range(RUN):
            runs = runs * _FACTOR + words[place : len(words) - RUN + 1 + place]
        for shift, factor in _MIXES:
            runs = (runs ^ (runs >> shift)) * factor
        runs ^= runs >> np.uint64(31)
    kept = runs[runs % np.uint64(SHARE) == 0].astype(np.int64)
    return frozenset(kept.tolist())


def enough(shared: int, of_one: int, of_other: int) -> bool:
    """Whether two reports with so many prints in common are worth comparing word by word."""
    return shared >= _FEWEST and shared >= _LEAST_SHARE * min(of_one, of_other)
