"""Whether one of two reports has its words from the other, or both from a third."""

import re
from dataclasses import dataclass
from functools import cached_property

from dateline.corroborate.copies.credits import wire_of
from dateline.corroborate.copies.passages import Passage, Words, covered, passages
from dateline.corroborate.copies.retelling import retold
from dateline.model import Report, Syndication, Taken

_LEAD = 60  # words in which a report says what it is about, a printed headline and dateline among them
_NEWS_DAYS = 4  # so long news is printed again
_ALMOST_ALL, _MUCH, _SOME = 0.8, 0.35, 0.18  # of the shorter report's words
_SPOKEN, _AROUND = 6, 6  # words within quotation marks; words around them
_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]{20,1500})[\"“”»]")


@dataclass(frozen=True)
class Texts:
    """Two reports side by side."""

    one: Report
    other: Report

    @cached_property
    def words(self) -> tuple[Words, Words]:
        return Words(self.one.text), Words(self.other.text)

    @cached_property
    def common(self) -> tuple[Passage, ...]:
        return passages(*self.words)

    @cached_property
    def share(self) -> float:
        """Of the words of the shorter, those in common."""
        shares = (
            covered([passage.one for passage in self.common]) / max(1, len(self.words[0])),
            covered([passage.other for passage in self.common]) / max(1, len(self.words[1])),
        )
        return max(shares)

    @cached_property
    def days_apart(self) -> int | None:
        """Between their publications; None where one is not known."""
        one, other = self.one.published, self.other.published
        if one is None or other is None or one.latest is None or other.latest is None:
            return None
        return abs((one.latest - other.latest).days)

    @cached_property
    def is_one_news(self) -> bool:
        """Printed within a few days of each other; background is printed for years."""
        return self.days_apart is None or self.days_apart <= _NEWS_DAYS

    @cached_property
    def leads_alike(self) -> bool:
        """A passage stands among the first words of both: what they are about, and no background."""
        return any(passage.one[0] < _LEAD and passage.other[0] < _LEAD for passage in self.common)

    @cached_property
    def spoken(self) -> Passage | None:
        """A passage with words that both give in quotation marks; None = there is none."""
        return next((passage for passage in self.common if self._spoken_in(passage) >= _SPOKEN), None)

    @cached_property
    def goes_beyond_words_spoken(self) -> bool:
        """The words around a quotation are in common too."""
        return any(self._spoken_in(passage) >= _SPOKEN and passage.equal - self._spoken_in(passage) >= _AROUND for passage in self.common)

    def _spoken_in(self, passage: Passage) -> int:
        ours = self._quoted[0] & set(range(passage.one[0], passage.one[1] + 1))
        theirs = self._quoted[1] & set(range(passage.other[0], passage.other[1] + 1))
        return min(len(ours), len(theirs))

    @cached_property
    def _quoted(self) -> tuple[frozenset[int], frozenset[int]]:
        return _in_quotes(self.words[0]), _in_quotes(self.words[1])


def compare(one: Report, other: Report, credits_of_one: tuple[str, ...] = (), credits_of_other: tuple[str, ...] = ()) -> Syndication | None:
    """What one of two reports took from the other; None = nothing but stock, or nothing. The order of the two makes no difference.

    Args:
        credits_of_one, credits_of_other: the agencies each credits, `credits.credited`.
    """
    if other.id < one.id:
        return compare(other, one, credits_of_other, credits_of_one)
    texts = Texts(one, other)
    taken, why = _taken(texts)
    if taken is None:
        return None
    original, because = _original(texts, credits_of_one, credits_of_other)
    return Syndication(
        one=one.id,
        other=other.id,
        kind=taken,
        share=round(texts.share, 3),
        passages=tuple((texts.words[0].span(*passage.one), texts.words[1].span(*passage.other)) for passage in texts.common),
        original=original,
        why=(why, *because),
    )


def _taken(texts: Texts) -> tuple[Taken | None, str]:
    share = f"{texts.share:.0%} of the shorter report’s words in common"
    if texts.share >= _ALMOST_ALL:
        return Taken.WHOLE, share
    if texts.is_one_news and texts.leads_alike and texts.share >= _SOME:
        return Taken.WHOLE if texts.share >= _MUCH else Taken.PART, f"{share}, the lead among them"
    if texts.is_one_news and texts.spoken is not None:
        if texts.goes_beyond_words_spoken:
            return Taken.PART, "a quotation in common, with the words around it"
        return Taken.QUOTE, "a quotation in common"
    if texts.is_one_news and (sentences := retold(texts.one.text, texts.other.text)):
        return Taken.WHOLE, f"{sentences} sentences tell the same in the same order in other words"
    return None, ""


def _original(texts: Texts, ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Whose it was first, and what tells; None where neither credit nor day does."""
    one, other = texts.one, texts.other
    for first, second, credited in ((one, other, theirs), (other, one, ours)):
        wire = wire_of(first.outlet)
        if wire and wire in credited and wire_of(second.outlet) != wire:
            return first.id, (f"{second.outlet or second.id} credits {wire}",)
    shared = sorted(set(ours) & set(theirs))
    told = tuple(f"both credit {wire}" for wire in shared)
    if texts.days_apart:
        first = min(
            (one, other), key=lambda report: report.published.latest.toordinal() if report.published and report.published.latest else 0
        )
        days = texts.days_apart
        return first.id, (*told, f"{first.outlet or first.id} published {days} day{'' if days == 1 else 's'} earlier")
    return None, told


def _in_quotes(words: Words) -> frozenset[int]:
    spans = [match.span(1) for match in _QUOTED.finditer(words.text)]
    return frozenset(
        number for number, (start, end) in enumerate(words.spans) if any(first <= start and end <= last for first, last in spans)
    )
