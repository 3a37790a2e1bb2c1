"""Do these letters stand for these words?"""

from collections.abc import Sequence
from functools import lru_cache


def fits(letters: str, initials: Sequence[tuple[str, bool]]) -> bool:
    """Every letter is the first of a word, in order, and no word that counts is passed over; articles and links may be."""
    return _fits("".join(letter for letter in letters.lower() if letter.isalnum()), tuple(initials))


@lru_cache(maxsize=16384)
def _fits(letters: str, initials: tuple[tuple[str, bool], ...]) -> bool:
    if not initials:
        return not letters
    (letter, must), rest = initials[0], initials[1:]
    if letter and letters.startswith(letter) and _fits(letters[len(letter) :], rest):
        return True
    return not must and _fits(letters, rest)
