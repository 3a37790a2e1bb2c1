"""Does a name lead back to its bearer? One name is left out of a list, and looked for among all the others.

Names counted are those a string can reach and one entity alone bears: some other name of the same entity is at least 70 % like it
(rapidfuzz token_sort_ratio, or plain ratio of the letters without vowels), a bound that is not ours; no other entity has a name with the
same consonants. Answered at P 90: the largest share of names that can be answered, most certain first, while nine in ten answers are right.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache

from rapidfuzz import fuzz

from dateline.actors.names import Index, form_of
from dateline.model import MentionKind
from evals.actors.registers import Names

CALLED_SAME = 0.8
_REACHED = 70.0
_ARTICLES = frozenset({"the", "al", "el", "ul", "ash", "as", "e", "i"})
Answer = tuple[float, bool]
"""How certain, and whether right."""


def reachable(names: Names) -> list[tuple[str, str]]:
    """(entity, name): borne by one entity, and like another name of it."""
    bearers = Counter(key for entity in names for key in {_bare(_folded(name)) for name in names[entity]})
    return [
        (entity, name)
        for entity, own in names.items()
        for name in own
        if bearers[_bare(_folded(name))] == 1 and any(_near(name, other) for other in own if _key(other) != _key(name))
    ]


def ours(names: Names, asked: list[tuple[str, str]]) -> list[Answer]:
    """By the index; two entities that are equally near are no answer."""
    index = Index()
    for entity, own in names.items():
        for name in own:
            index.add((entity, name), form_of(name, kind=MentionKind.GROUP))
    return [_ours(index, entity, name) for entity, name in asked]


def _ours(index: Index, entity: str, name: str) -> Answer:
    found = [
        (handle[0], comparison.score)
        for handle, comparison in index.find(form_of(name, kind=MentionKind.GROUP), limit=60, floor=0.0)
        if isinstance(handle, tuple) and (handle[0] != entity or _key(handle[1]) != _key(name))
    ]
    if not found:
        return (0.0, False)
    best = max(score for _, score in found)
    nearest = {one for one, score in found if score == best}
    return best, nearest == {entity}


def peer(score: Callable[..., float], names: Names, asked: list[tuple[str, str]]) -> list[Answer]:
    """By a scorer of two strings, on lower-case letters."""
    every = [(entity, name, _folded(name)) for entity, own in names.items() for name in own]
    answers = []
    for entity, name in asked:
        mine = _folded(name)
        others = [(score(mine, folded), one) for one, other, folded in every if one != entity or _key(other) != _key(name)]
        best = max(value for value, _ in others)
        answers.append((best, {one for value, one in others if value == best} == {entity}))
    return answers


def hit(answers: list[Answer]) -> float:
    return 100 * sum(right for _, right in answers) / len(answers)


def answered(answers: list[Answer], precision: float) -> float:
    """Share of the names, in per cent, that can be answered at this precision."""
    ordered = sorted(answers, key=lambda one: -one[0])
    best, right = 0, 0
    for number, (score, good) in enumerate(ordered, 1):
        right += good
        last = number == len(ordered) or ordered[number][0] < score
        if last and score > 0 and right / number >= precision:
            best = number
    return 100 * best / len(answers)


@cache
def _folded(name: str) -> str:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", " ", plain.lower().replace("’", "").replace("'", "").replace("‘", "")).strip()


def _key(name: str) -> str:
    return _folded(name) or name


def _near(one: str, other: str) -> bool:
    mine, theirs = _folded(one), _folded(other)
    return fuzz.token_sort_ratio(mine, theirs) >= _REACHED or fuzz.ratio(_bare(mine), _bare(theirs)) >= _REACHED


def _bare(folded: str) -> str:
    return re.sub("[aeiou]|(?<=[aeiou])h\\b", "", " ".join(word for word in folded.split() if word not in _ARTICLES))
