"""Words to pieces of words, as BERT's uncased vocabulary cuts them (Devlin et al. 2019; the algorithm is WordPiece, Wu et al. 2016)."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile

UNKNOWN, START, END = 100, 101, 102
"""Numbers of [UNK], [CLS] and [SEP] in that vocabulary."""

_LONGEST = 8
"""Pieces a word may have; web addresses and the like are cut behind them."""


class WordPieces:
    """Cuts single words; what a word is, the parse has decided."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._numbers = vocabulary
        self.of = lru_cache(maxsize=50_000)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, at least one, at most eight."""
        pieces = [number for run in _runs(_plain(word)) for number in self._cut(run)]
        return tuple(pieces[:_LONGEST]) or (UNKNOWN,)

    def _cut(self, run: str) -> list[int]:
        """Longest match first; one piece not in the vocabulary makes the whole run unknown."""
        found, start = [], 0
        while start < len(run):
            lead = "##" if start else ""
            end = next((end for end in range(len(run), start, -1) if lead + run[start:end] in self._numbers), None)
            if end is None:
                return [UNKNOWN]
            found.append(self._numbers[lead + run[start:end]])
            start = end
        return found


@cache
def shipped() -> WordPieces:
    """Cuts words as the networks of the package learned them."""
    words = files(__package__).joinpath("pieces.txt").read_text("utf-8").splitlines()
    return WordPieces({word: number for number, word in enumerate(words)})


def _plain(word: str) -> str:
    """Lower case, without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(sign) != "Mn")


def _runs(word: str) -> list[str]:
    """A word as runs of letters and digits, each mark by itself, blanks left out."""
    runs, rest = [], word
    while rest:
        if rest[0].isspace():
            rest = rest[1:]
        elif _is_mark(rest[0]):
            runs.append(rest[0])
            rest = rest[1:]
        else:
            run = "".join(takewhile(lambda sign: not (sign.isspace() or _is_mark(sign)), rest))
            runs.append(run)
            rest = rest[len(run) :]
    return runs


def _is_mark(sign: str) -> bool:
    """Every ASCII sign that is no letter or digit, and Unicode's punctuation."""
    return (sign.isascii() and not sign.isalnum()) or unicodedata.category(sign).startswith("P")
