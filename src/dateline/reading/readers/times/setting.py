"""What times are counted from: publication in news, the time last told of in narrative."""

import re
from dataclasses import dataclass
from datetime import date

from dateline.model import Grain, Span
from dateline.reading.readers.times.dates import bounds, grain_of
from dateline.reading.readers.times.forms import Answer, Found
from dateline.reading.readers.times.tense import Tense, Tenses
from dateline.reading.readers.times.words import MONTH, WEEKDAY, YEAR

PUBLISHED = "published"
DATELINE = "dateline"
EXPLICIT = "explicit"

FINENESS = {
    grain: rank
    for rank, grains in enumerate(
        (
            {Grain.MINUTE, Grain.HOUR, Grain.DAYPART, Grain.DAY},
            {Grain.WEEKEND, Grain.WEEK},
            {Grain.MONTH},
            {Grain.QUARTER, Grain.SEASON, Grain.HALF_YEAR},
            {Grain.YEAR},
        )
    )
    for grain in grains
}
_RANK = {"D": 0, "W": 1, "M": 2, "Q": 3, "Y": 4}


@dataclass(frozen=True, slots=True)
class Reference:
    """A day to count from, and the words for it: "published", "dateline", or an earlier expression as printed."""

    day: date
    words: str
    grain: Grain = Grain.DAY


_OPENING = re.compile(r"(?:^|[.!?][\"”’)]*\s+|\n\s*)(?:In|On|By|From|Until|During)\s+(?:the\s+)?$")


class Setting:
    """Where the reading of one report stands. Rules ask it; `note` moves it on.

    Attributes:
        published: None where neither the report nor a dateline tells the day.
        narrative: whether days are counted from the time last told of; until one is told, from the first year spelt out.
    """

    def __init__(self, text: str, tenses: Tenses, *, published: Reference | None, narrative: bool, first: Reference | None = None) -> None:
        self.text = text
        self.tenses = tenses
        self.published = published
        self.narrative = narrative
        self._told: dict[int, Reference] = {}
        self._first = first
        self._flashback: Reference | None = None

    def begin_paragraph(self) -> None:
        """Comes back from a flashback."""
        self._flashback = None

    def year_told(self, span: Span) -> Reference | None:
        """What a month without a year is counted from, where it is not publication.

        In history the time told last. In news the earlier year of a flashback: "In March 2011 … . In July …", both opening sentences
        of one paragraph.
        """
        return self.now if self.narrative else self._flashback if self._opens_sentence(span) else None

    def _opens_sentence(self, span: Span) -> bool:
        return _OPENING.search(self.before(span, 16)) is not None

    def tense(self, span: Span) -> Tense:
        return self.tenses.at(span.start)

    def before(self, span: Span, width: int) -> str:
        """So many characters before a stretch, fewer at the start of the text."""
        return self.text[max(0, span.start - width) : span.start]

    def after(self, span: Span, width: int) -> str:
        return self.text[span.end : span.end + width]

    @property
    def now(self) -> Reference | None:
        """What "today", "last month" and a bare weekday are counted from."""
        return (self.told("Y") or self._first) if self.narrative else self.published

    def told(self, unit: str = "D") -> Reference | None:
        """The time told of last that is at least as fine as a unit (D, W, M, Q, Y)."""
        return next((self._told[rank] for rank in sorted(self._told) if rank == _RANK[unit]), None)

    def then(self, unit: str = "D") -> Reference | None:
        """What "two days earlier" and "that day" are counted from: the time told of, else publication."""
        return self.told(unit) or (self.now if self.narrative else self.published)

    def note(self, found: Found, answer: Answer) -> None:
        """Remembers a time that later words may be counted from."""
        grain = grain_of(answer.value)
        first, _ = answer.bounds or bounds(answer.value)
        rank = FINENESS.get(grain)
        if first is None or rank is None or not answer.moves or self._aside(found, answer):
            return
        reference = Reference(first, found.span.of(self.text), grain)
        for coarser in range(rank, 5):
            self._told[coarser] = reference
        if answer.anchor == EXPLICIT and rank <= _RANK["M"] and self._opens_sentence(found.span):
            self._flashback = reference

    def _aside(self, found: Found, answer: Answer) -> bool:
        """Whether the words only point elsewhere in passing: "the 1967 war", "(1905)"."""
        if not self.narrative or grain_of(answer.value) not in {Grain.YEAR, Grain.MONTH, Grain.SEASON}:
            return False
        root = self.tenses.root(found.span)
        if root.dep_ in {"compound", "nummod", "nmod", "amod"}:
            return True
        if self.tense(found.span) is Tense.FUTURE:
            return True
        before = self.before(found.span, 12)
        return grain_of(answer.value) is Grain.YEAR and not re.search(
            r"(?i)(?:\b(?:in|by|during|until|from|to|and|late|early)\s+|^|[\n.]\s*|[–-])$", before
        )


_YEARS = re.compile(rf"(?<![\w.,-])(?:in|of|since|by|from|until|{MONTH}(?:\s+[0-9]{{1,2}},?)?)\s+({YEAR})(?![\w,]|\.\d)")
_NEWS_DAYS = re.compile(rf"\b(?:{WEEKDAY}|(?i:yesterday|today|tomorrow|tonight|(?:last|this|next)\s+(?:week|month|year)))\b")


def is_narrative(text: str, published: date | None) -> bool:
    """Whether a text tells history: years far from publication spelt out again and again, and hardly a weekday or a "yesterday"."""
    years = [int(year) for year in _YEARS.findall(text)]
    far = [year for year in years if published is None or abs(year - published.year) > 1]
    days = len(_NEWS_DAYS.findall(text))
    return len(far) >= 3 and len(far) > 2 * days and len(far) >= 0.6 * len(years) and len(far) * 250 >= len(text.split())


def first_year(text: str) -> Reference | None:
    """The first year a text spells out after a preposition or month."""
    found = _YEARS.search(text)
    return Reference(date(int(found[1]), 1, 1), found[1], Grain.YEAR) if found else None
