"""Do these letters stand for these words?"""

from functools import lru_cache

Initials = tuple[tuple[str, bool], ...]
"""The first letter of each printed word, and whether an acronym must have it; articles, links and words like "movement" may be left out."""


_LONGEST = 24
"""A name of more words has no acronym; it is a sentence that somebody took for a name."""


def fits(letters: str, initials: Initials) -> bool:
    """Every letter is the first of a word, in order, and no word that must be there is passed over."""
    return articles_used(letters, initials) is not None


def articles_used(letters: str, initials: Initials) -> int | None:
    """How many words the acronym counts that it need not; None = the letters do not fit."""
    if len(initials) > _LONGEST:
        return None
    return _used("".join(letter for letter in letters.lower() if letter.isalnum()), initials)


@lru_cache(maxsize=65536)
def _used(letters: str, initials: Initials) -> int | None:
    if not initials:
        return None if letters else 0
    (letter, must), rest = initials[0], initials[1:]
    taken = _used(letters[len(letter) :], rest) if letter and letters.startswith(letter) else None
    if taken is not None and not must:
        taken += 1
    passed = None if must else _used(letters, rest)
    return min((one for one in (taken, passed) if one is not None), default=None)
