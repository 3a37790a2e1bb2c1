"""What speaks for one report having taken words from another, and what against it: named, one screen each."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.corroborate.copies.pair import Pair
from dateline.corroborate.copies.passages import Passage

_MUCH_NEWS = 20  # words that tell news, in common
_WEEK = 7
_LONG = 20  # words of a passage
_BY_CHANCE = 0.6


class Feature(NamedTuple):
    """Something to look at in two reports; `holds` says how much of it there is, 0–1."""

    name: str
    holds: Callable[[Pair], float]


def much_in_common(pair: Pair) -> float:
    """How much of either text the other has too."""
    return pair.share


def news_in_common(pair: Pair) -> float:
    """Passages in common tell news: what is not quoted, background, page furniture, names or words for who speaks."""
    return min(1.0, pair.news / _MUCH_NEWS)


def early_in_both(pair: Pair) -> float:
    """How near to the head of both a passage in common begins; a short one counts less: two leads on one thing are alike by chance."""
    return max((_early(pair, at) * min(1.0, at.equal / _LONG) for at in pair.passages if not pair.at_foot(at)), default=0.0)


def _early(pair: Pair, at: Passage) -> float:
    return 1.0 - max(at.one[0] / len(pair.one), at.other[0] / len(pair.other))


def only_background(pair: Pair) -> float:
    """Nothing in common but feet, background and page furniture."""
    return float(bool(pair.passages) and not pair.news and not pair.quoted)


def mostly_quoted(pair: Pair) -> float:
    """Of what is in common, how much is quoted words."""
    return min(1.0, pair.quoted / pair.equal) if pair.equal else 0.0


def days_between(pair: Pair) -> float:
    """How many days lie between their publications, of a week; half a week where it is not known."""
    return 0.5 if pair.gap is None else min(1.0, pair.gap / _WEEK)


def one_outlet(pair: Pair) -> float:
    """An outlet repeats its own formulas more often than its news."""
    return float(pair.one_outlet)


def names_in_order(pair: Pair) -> float:
    """Names and numbers follow each other alike, whatever the words between: a translation, a text rewritten sentence by sentence.

    Up to three in five do so in any two reports of one occurrence.
    """
    return max(0.0, (pair.names_in_order - _BY_CHANCE) / (1 - _BY_CHANCE))


FEATURES = tuple(
    Feature(function.__name__.replace("_", " "), function)
    for function in (
        much_in_common,
        news_in_common,
        early_in_both,
        only_background,
        mostly_quoted,
        days_between,
        one_outlet,
        names_in_order,
    )
)
