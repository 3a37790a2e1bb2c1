"""How words are compared: without case, accents, apostrophes, hyphens and articles."""

import re
import unicodedata
from functools import lru_cache

_APART = re.compile(r"[\s\-‐‑–/]+|(?=['’]s\b)")
_NOISE = re.compile(r"[^\w&]")
ARTICLES = frozenset({"al", "el", "ul", "ur", "as", "az", "ad", "an", "ash", "at", "ar", "the", "eddin", "e", "i"})
SMALL = frozenset({"of", "the", "and", "for", "in", "to", "on", "a", "de", "del", "la", "e", "i", "s"})


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word as it is compared: "Hay’at" → "hayat", "U.S." → "us", "-" → ""."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    return _NOISE.sub("", plain).lower()


def pieces(name: str) -> tuple[str, ...]:
    """A name as printed, cut where the parse cuts it: "al-Nusra" → "al", "Nusra"; "People's" → "People", "'s"."""
    return tuple(piece for piece in _APART.split(name) if piece and fold(piece))


def key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Folded words without articles, for telling whether two names are one; the words themselves where nothing else is left."""
    folded = tuple(word for word in (fold(word) for word in words) if word and word != "s")
    return tuple(word for word in folded if word not in ARTICLES) or folded


def initials(words: tuple[str, ...], *, small: bool) -> str:
    """First letters, "s" and articles before a hyphen left out; `small` counts "of", "the", "and" too."""
    kept = [fold(word) for word in words]
    return "".join(word[0] for word in kept if word and word != "s" and (word not in ARTICLES | SMALL or (small and word in SMALL)))


def near(one: str, other: str) -> bool:
    """Whether two words differ by a slip: one edit (a swap counts as one) from five letters on, two from ten."""
    shortest = min(len(one), len(other))
    if shortest < 5 or one[0] != other[0]:
        return False
    return edits(one, other, most=2) <= (2 if shortest >= 10 else 1)


def edits(one: str, other: str, *, most: int) -> int:
    """Damerau-Levenshtein distance (optimal string alignment); `most` + 1 where it is greater than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        new = [i]
        for j, right in enumerate(other, 1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return min(row[-1], most + 1)
