"""Whether one of two reports took words from the other, or both from a third."""

from functools import lru_cache

from dateline.corroborate.copies.origin import gap_days, origin_of
from dateline.corroborate.copies.pair import Pair
from dateline.corroborate.copies.sentences import Told
from dateline.corroborate.copies.weighing import Weighed, weigh
from dateline.model import Report, Span, Syndication, Taken

_WHOLE = 0.42  # of either text
_TRANSLATED = 0.85  # of the names, in order
_FEWEST = 20  # words in common: two short sentences
_QUOTE = 0.6  # of the words in common
_QUOTED_WORDS = 10


def compare(one: Report, other: Report) -> Syndication | None:
    """What two reports have in common that was copied; None for nothing, or for no more than background and standing formulas.

    Which of them is given first makes no difference.
    """
    if one.id == other.id:
        return None
    one, other = sorted((one, other), key=lambda report: report.id)
    pair = beside(one, other)
    kind = _kind(pair, weigh(pair))
    if kind is None:
        return None
    original, why = origin_of(one, other)
    return Syndication(
        one=one.id,
        other=other.id,
        kind=kind,
        share=round(pair.of_shorter, 3),
        passages=_spans(pair),
        original=original,
        why=(*why, *_manner(pair)),
    )


def beside(one: Report, other: Report) -> Pair:
    """Two reports as the features see them."""
    one_outlet = one.outlet is not None and one.outlet == other.outlet
    return Pair(_told(one.text), _told(other.text), gap_days(one, other), one_outlet)


def _kind(pair: Pair, weighed: Weighed) -> Taken | None:
    is_rewrite = pair.names_in_order >= _TRANSLATED
    if weighed.score > 0 and (pair.equal >= _FEWEST or is_rewrite):
        is_whole = pair.share >= _WHOLE or is_rewrite
        return Taken.WHOLE if is_whole else Taken.PART
    if pair.quoted >= _QUOTED_WORDS and pair.quoted >= _QUOTE * pair.equal:
        return Taken.QUOTE
    return None


def _manner(pair: Pair) -> tuple[str, ...]:
    """That other words stand for the same, where they do."""
    if pair.share < _WHOLE and pair.names_in_order >= _TRANSLATED:
        return ("the same names and numbers in the same order, in other words",)
    return ()


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
