"""TempEval-3's measures of times, and recall of calendar dates."""

import re
from dataclasses import dataclass, fields

from dateline.model import Part, PartKind, Report, Span, published_on
from dateline.reading.pipeline import Pipeline
from evals.times.gold import Gold, Marked

_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?|-W\d\d)?$")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts, to be added up over texts before any ratio is taken (micro average)."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    touching: int = 0
    value: int = 0
    type: int = 0
    calendar: int = 0
    calendar_right: int = 0
    yearless: int = 0
    yearless_right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    def measures(self) -> list[tuple[str, float, int]]:
        """Name, per cent, and of how many."""
        both = max(1, self.gold + self.found)
        return [
            ("strict F1", 200 * self.exact / both, self.gold),
            ("relaxed F1", 200 * self.touching / both, self.gold),
            ("value F1", 200 * self.value / both, self.gold),
            *([("type F1", 200 * self.type / both, self.gold)] if self.type else []),
            ("calendar value recall", 100 * self.calendar_right / max(1, self.calendar), self.calendar),
            ("calendar recall, no year told", 100 * self.yearless_right / max(1, self.yearless), self.yearless),
        ]


def system(pipeline: Pipeline, gold: Gold) -> list[Marked]:
    """What our reading finds. Every paragraph is handed over as body, so that only times are measured."""
    parts = tuple(
        Part(span=Span(*match.span()), kind=PartKind.BODY) for match in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", gold.text)
    )
    report = Report(id=gold.name, text=gold.text, published=published_on(gold.published), parts=parts)
    return [
        Marked(when.span.start, when.span.end, when.timex.value, str(when.timex.type))
        for when in pipeline.read(report).whens
        if when.span and when.timex
    ]


def pairs(gold: Gold, found: list[Marked]) -> list[tuple[Marked, Marked]]:
    """Gold and found, one to one: same edges first, then the first free one that touches, left to right."""
    free = dict.fromkeys(found)
    joined: list[tuple[Marked, Marked]] = []
    waiting = []
    for marked in gold.times:
        same = next((one for one in free if (one.start, one.end) == (marked.start, marked.end)), None)
        if same is None:
            waiting.append(marked)
        else:
            joined.append((marked, same))
            del free[same]
    for marked in waiting:
        near = next((one for one in free if one.start < marked.end and marked.start < one.end), None)
        if near is not None:
            joined.append((marked, near))
            del free[near]
    return joined


def add(gold: Gold, found: list[Marked]) -> Score:
    """The counts of one text."""
    joined = pairs(gold, found)
    right = {marked for marked, one in joined if marked.value == one.value}
    calendar = [marked for marked in gold.times if _CALENDAR.match(marked.value)]
    yearless = [marked for marked in calendar if not _YEAR.search(gold.text[marked.start : marked.end])]
    return Score(
        gold=len(gold.times),
        found=len(found),
        exact=sum((marked.start, marked.end) == (one.start, one.end) for marked, one in joined),
        touching=len(joined),
        value=len(right),
        type=sum(bool(marked.type) and marked.type == one.type for marked, one in joined),
        calendar=len(calendar),
        calendar_right=sum(marked in right for marked in calendar),
        yearless=len(yearless),
        yearless_right=sum(marked in right for marked in yearless),
    )
