"""Whether one of two reports took words from the other, or both from a third."""

from functools import lru_cache

from dateline.corroborate.copies.credits import credited
from dateline.corroborate.copies.origin import gap_days, origin_of
from dateline.corroborate.copies.pair import Pair
from dateline.corroborate.copies.retelling import retold
from dateline.corroborate.copies.sentences import Told
from dateline.corroborate.copies.weighing import Weighed, weigh
from dateline.model import Report, Span, Syndication, Taken

_WHOLE = 0.42  # of either text
_TRANSLATED = 0.85  # of the names, in order
_FEWEST = 20  # words in common: two short sentences
_QUOTE = 0.6  # of the words in common
_QUOTED_WORDS = 10
_NAMES_ALIKE = 0.6  # of the names and numbers of the poorer: what a text told again has at least
_NEWS_DAYS = 4  # so long news is told again


def compare(
    one: Report, other: Report, credits_of_one: tuple[str, ...] | None = None, credits_of_other: tuple[str, ...] | None = None
) -> Syndication | None:
    """What two reports have in common that was copied; None for nothing, or for no more than background and standing formulas.

    Which of them is given first makes no difference.

    Args:
        credits_of_one, credits_of_other: the agencies each credits; None = as the report alone tells them, `credits.credited`.
    """
    if one.id == other.id:
        return None
    if other.id < one.id:
        return compare(other, one, credits_of_other, credits_of_one)
    pair = beside(one, other)
    kind, manner = _kind(pair, weigh(pair))
    if kind is None:
        return None
    ours = credited(one) if credits_of_one is None else credits_of_one
    theirs = credited(other) if credits_of_other is None else credits_of_other
    original, why = origin_of(one, other, ours, theirs)
    return Syndication(
        one=one.id,
        other=other.id,
        kind=kind,
        share=round(pair.of_shorter, 3),
        passages=_spans(pair),
        original=original,
        why=(*why, *manner),
    )


def beside(one: Report, other: Report) -> Pair:
    """Two reports as the features see them."""
    one_outlet = one.outlet is not None and one.outlet == other.outlet
    return Pair(_told(one.text), _told(other.text), gap_days(one, other), one_outlet)


def _kind(pair: Pair, weighed: Weighed) -> tuple[Taken | None, tuple[str, ...]]:
    """How much was taken, and in what manner where that is not by the word."""
    if weighed.score > 0 and pair.equal >= _FEWEST:
        return (Taken.WHOLE if pair.share >= _WHOLE or pair.names_in_order >= _TRANSLATED else Taken.PART), ()
    if weighed.score > 0 and pair.names_in_order >= _TRANSLATED:
        return Taken.WHOLE, ("the same names and numbers in the same order, in other words",)
    if _may_be_retold(pair) and (sentences := retold(pair.one.words.text, pair.other.words.text)):
        return Taken.WHOLE, (f"{sentences} sentences tell the same in the same order, in other words",)
    if pair.quoted >= _QUOTED_WORDS and pair.quoted >= _QUOTE * pair.equal:
        return Taken.QUOTE, ()
    return None, ()


def _may_be_retold(pair: Pair) -> bool:
    """Whether it is worth going through the sentences, which costs more than all the rest."""
    return pair.gap is not None and pair.gap <= _NEWS_DAYS and pair.names_shared >= _NAMES_ALIKE


def _spans(pair: Pair) -> tuple[tuple[Span, Span], ...]:
    """The passages in common, in the order of the one, feet aside."""
    return tuple(
        (pair.one.words.span(*passage.one), pair.other.words.span(*passage.other))
        for passage in sorted(pair.passages, key=lambda passage: passage.one)
        if not pair.at_foot(passage)
    )


@lru_cache(maxsize=256)
def _told(text: str) -> Told:
    """A new report is compared with many: each is taken apart once."""
    return Told(text)
