"""What times are counted from: publication in news, the time last told of in narrative."""

import re
from dataclasses import dataclass

from dateline.model import Grain, Span
from dateline.reading.readers.times.dates import bounds, grain_of
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Found
from dateline.reading.readers.times.telling.genre import first_year, is_background
from dateline.reading.readers.times.telling.passing import is_of_saying, opens_sentence, weight_of
from dateline.reading.readers.times.telling.scenes import FINENESS, Reference, Telling, Weight
from dateline.reading.readers.times.tense import Tense, Tenses
from dateline.reading.readers.times.words import MONTH, month_of

PUBLISHED = "published"
DATELINE = "dateline"
BEFORE_CHRIST = "a day before Christ: the calendar days are counted in here begins with the year 1"

_RANGE_END = re.compile(rf"\s*(?:[-–]|to|until|through)\s*(?:(?:early|late|mid)[\s-])?({MONTH})(?!,?\s+[0-9])")


@dataclass(frozen=True, slots=True)
class Ancient:
    """A year before Christ, which no `date` can hold, and the words for it."""

    year: int
    words: str

    def value(self, step: int = 0) -> str:
        """The year so many years on, as TIMEX3 writes it; there is no year 0."""
        year = self.year - step
        return f"BC{year:04}" if year > 0 else f"{1 - year:04}"


class Setting:
    """Where the reading of one report stands. Rules ask it; `note` moves it on.

    Attributes:
        published: None where neither the report nor a dateline tells the day.
        ancient: in history the year told of last, where it is before Christ; then nothing else can be counted from.
        narrative: whether days are counted from the time last told of; until one is told, from the first year spelt out. So it is in
            a text that tells history, and in a paragraph of news that tells what was long ago.
    """

    def __init__(self, text: str, tenses: Tenses, *, published: Reference | None, history: bool) -> None:
        self.text = text
        self.tenses = tenses
        self.published = published
        self.narrative = self._history = history
        self.ancient: Ancient | None = None
        self._telling = Telling()
        self._first = first_year(text) if history else None
        self._flashback: Reference | None = None
        self._frame: tuple[Reference, int] | None = None
        self._told_at = -1

    def begin_paragraph(self, paragraph: str) -> None:
        """Comes back from a flashback; in news, a paragraph of background is told as history is."""
        self._flashback = None
        self._telling.begin_paragraph()
        if not self._history and self.published:
            background = is_background(paragraph, self.published.day)
            if background and not self.narrative:
                self._telling = Telling()
            self.narrative, self._first = background, first_year(paragraph) if background else None

    def year_told(self, span: Span, month: int) -> tuple[int, Reference] | None:
        """The year of a month without one, and what it is counted from, where that is not publication.

        In history the telling says it. In news the earlier year of a flashback: "In March 2011 … . In July …", both opening sentences
        of one paragraph, or the year its sentence opens with.
        """
        if self.narrative:
            return self._year_in_history(span, month)
        frame = self.frame(span) or (self._flashback if opens_sentence(self, span) else None)
        return (frame.day.year, frame) if frame else None

    def _year_in_history(self, span: Span, month: int) -> tuple[int, Reference] | None:
        end = _RANGE_END.match(self.after(span, 30))
        wraps = end is not None and month_of(end[1]) < month
        told = self._telling.year_for(month_of(end[1]) if end and wraps else month)
        if told is None:
            return (self._first.day.year, self._first) if self._first else None
        return told[0] - wraps, told[1]  # "from October to March" ends in the year of March

    def frame(self, span: Span) -> Reference | None:
        """In news, the earlier year the sentence of a stretch opens with: "In 2014 … on Easter night"."""
        return self._frame[0] if self._frame and span.start < self._frame[1] else None

    def tense(self, span: Span) -> Tense:
        return self.tenses.at(span.start)

    def tense_ahead(self, span: Span) -> Tense:
        """The tense, where what is on the calendar ("the truce expires in December") counts as future."""
        return Tense.FUTURE if self.tenses.is_ahead(span.start) else self.tense(span)

    def before(self, span: Span, width: int) -> str:
        """So many characters before a stretch, fewer at the start of the text."""
        return self.text[max(0, span.start - width) : span.start]

    def after(self, span: Span, width: int) -> str:
        return self.text[span.end : span.end + width]

    @property
    def now(self) -> Reference | None:
        """What "last month" and a month without its year are counted from."""
        if self.narrative:
            return None if self.ancient else self.told("Y") or self._first
        return self.published

    @property
    def today(self) -> Reference | None:
        """What "ago" and "this year" are counted from: publication, even where news tells what was long ago; in history as `now`,
        but where nobody dated the text its writer's "two years ago" is counted from no day that is known.
        """
        return self.now if self._history and self.published else self.published

    def told(self, unit: str = "D") -> Reference | None:
        """The time told of last that is at least as fine as a unit (D, W, M, Q, Y)."""
        return None if self.ancient or self._is_lost(unit) else self._telling.at(unit)

    def _is_lost(self, unit: str) -> bool:
        """Whether the time told of last could not be settled; in history its year still can."""
        return self._telling.lost and not (self.narrative and unit == "Y")

    def then(self, unit: str = "D") -> Reference | None:
        """What "two days earlier" and "that day" are counted from: the time told of, else publication."""
        if self._is_lost(unit):
            return None
        if self.narrative:  # a bare year or month is no day to count days from
            return self.told(unit) or (self.now if unit == "Y" else None)
        return self.told(unit) or self.published

    @property
    def day_now(self) -> Reference | None:
        """What a bare weekday and "yesterday" are counted from: as `now`, but never a bare year or month."""
        return self.then() if self.narrative else self.published

    def note(self, found: Found, answer: Answer) -> None:
        """Remembers a time that later words may be counted from."""
        unsettled = answer.event is not None or (answer.doubt is not None and answer.value.startswith("X"))
        if not answer.moves and not unsettled:
            return
        if not self.narrative and is_of_saying(self, found.span, self._told_at):
            return
        weight = weight_of(self, found.span, answer)
        if unsettled:
            self._telling.lost = self._telling.lost or weight > Weight.LOOSE
            return
        if self.narrative and weight > Weight.PASSING:
            self._note_era(found.span, answer)
        grain = answer.grain or grain_of(answer.value)
        first, last = answer.bounds or bounds(answer.value)
        rank = FINENESS.get(grain)
        if first is None or rank is None:
            return
        if rank == FINENESS[Grain.DAY]:
            self._told_at = found.span.start
        reference = Reference(first, found.span.of(self.text), grain, last)
        aside = not self.narrative and rank > FINENESS[Grain.DAY] and weight < Weight.SENTENCE
        self._telling.note(reference, min(weight, Weight.LOOSE) if aside else weight)  # in news "renamed in July" leaves the day told of
        if weight >= Weight.SENTENCE and not self.narrative:
            self._look_back(found.span, answer, reference)

    def _look_back(self, span: Span, answer: Answer, reference: Reference) -> None:
        """In news, an earlier time that opens a sentence holds for more than itself."""
        ago = self.published.day.year - reference.last.year if self.published else 0
        if answer.counted:
            self.narrative = ago > 1  # "The following summer …", after a paragraph of background
        elif reference.grain is Grain.YEAR and ago > 0:
            self._frame = reference, self.tenses.token_at(span.start).sent.end_char
        elif FINENESS[reference.grain] <= FINENESS[Grain.MONTH]:
            self._flashback = reference

    def _note_era(self, span: Span, answer: Answer) -> None:
        era, year = answer.value[:2], answer.value[2:6]
        if era == "BC" and len(year) == 4 and year.isdigit():
            self.ancient = Ancient(int(year), span.of(self.text))
        elif answer.anchor == EXPLICIT and era.isdigit():
            self.ancient = None
