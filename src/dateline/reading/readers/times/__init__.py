"""The times a report speaks of.

A scan by patterns finds the words (forms), one small rule each resolves them (explicit, relative, clock, lengths), counting from
what the setting says; the parse is asked only for tense and part of speech. Spans and values follow TimeML 1.2.1; bounds follow
ANNOTATION.md. The day printed in a dateline is read too, though it is no prose: it stands in for a missing publication date.
"""

import re
from collections.abc import Iterator
from datetime import date

from dateline.model import Doubt, Part, PartKind, Timex, When
from dateline.reading.options import Options
from dateline.reading.page import PROSE, Page
from dateline.reading.readers.times import away, calendars, clock, lengths, quarters, relative, written, years
from dateline.reading.readers.times.dates import bounds, grain_of
from dateline.reading.readers.times.forms import EXPLICIT, KEY, Answer, Found, FromEvent, scan
from dateline.reading.readers.times.setting import BEFORE_CHRIST, DATELINE, PUBLISHED, Setting
from dateline.reading.readers.times.telling import events
from dateline.reading.readers.times.telling.beyond import kept_from
from dateline.reading.readers.times.telling.genre import is_long_ago, is_narrative, is_undated_history
from dateline.reading.readers.times.telling.scenes import Reference
from dateline.reading.readers.times.tense import Tenses

FORMS = (*written.FORMS, *years.FORMS, *quarters.FORMS, *clock.FORMS, *relative.FORMS, *away.FORMS, *lengths.FORMS)
_BREAK = re.compile(r"[.!?:\"”)\]]\s*\n")  # a paragraph ends, where the lines of one are not broken by hand
_READ = PROSE | {PartKind.DATELINE}


class Times:
    """Finds every expression of time in prose and datelines, and bounds it."""

    name = "times"
    version = "2"
    gives: tuple[type, ...] = (When,)
    needs: tuple[type, ...] = (Part,)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[When | Doubt]:
        scanned = scan(page.text, (*calendars.sought_in(page.text), events.SOUGHT, (KEY, FORMS)))
        found = [(one, part) for one in scanned if (part := page.part_at(one.span.start)) and part.kind in _READ]
        published = page.report.published.earliest if page.report.published else None
        reference = Reference(published, PUBLISHED) if published else None
        setting = Setting(page.text, Tenses(page.doc), published=reference, history=_is_history(page, published))
        whens: list[tuple[When, FromEvent | None]] = []
        here, done = None, 0
        for one, part in found:
            if part is not here or _BREAK.search(page.text, done, one.span.start):
                setting.begin_paragraph(_paragraph_at(page.text, part, one.span.start))
            here, done = part, one.span.end
            answer = _answer(one, setting)
            if answer is None:
                continue
            when = _when(one, answer, setting.published.day if setting.published else None)
            if setting.published is None and part.kind is PartKind.DATELINE and when.earliest and when.earliest == when.latest:
                setting.published = Reference(when.earliest, DATELINE)
            if doubt := _unlike_dateline(when, part, published):
                yield Doubt(reader=self.name, span=one.span, reason=doubt)
            if part.kind is not PartKind.CAPTION:  # a caption dates its picture; the story goes on where it was
                setting.note(one, answer)
            whens.append((when, answer.event))
            if doubt := BEFORE_CHRIST if answer.doubt and setting.ancient else answer.doubt:
                yield Doubt(reader=self.name, span=one.span, reason=doubt)
        yield from events.dated(page, whens, self.name)


def _unlike_dateline(when: When, part: Part, published: date | None) -> str | None:
    """What to doubt where the full date a dateline prints is not that of publication; a report may come out a day or two later."""
    printed = when.earliest if part.kind is PartKind.DATELINE and when.anchor == EXPLICIT and when.earliest == when.latest else None
    if printed is None or published is None or abs((printed - published).days) <= _LATE:
        return None
    return f"the dateline prints {printed.isoformat()}, but the report is said to be published on {published.isoformat()}"


_LATE = 2  # days


def _is_history(page: Page, published: date | None) -> bool:
    """Whether the text tells history; one with a dateline only where it spells out year after year."""
    if is_narrative(page.text, published):
        return True
    if any(part.kind is PartKind.DATELINE for part in page.parts):
        return False
    return is_long_ago(page.text, published) if published else is_undated_history(page.text)


def _paragraph_at(text: str, part: Part, offset: int) -> str:
    """The rest of the paragraph from an offset's line on."""
    start = max(part.span.start, text.rfind("\n", 0, offset) + 1)
    end = _BREAK.search(text, offset, part.span.end)
    return text[start : end.end() if end else part.span.end]


def _answer(found: Found, setting: Setting) -> Answer | None:
    """What the form's rule makes of the words; nothing where it counts out of the calendar, whose years are 1 to 9999."""
    try:
        answer = found.form.rule(found, setting)
    except OverflowError:
        return None
    return answer and kept_from(found, setting, answer)


def _when(found: Found, answer: Answer, today: date | None) -> When:
    earliest, latest = bounds(answer.value, found.modifier, today) if answer.bounds is None else answer.bounds
    return When(
        span=answer.span or found.span,
        earliest=earliest,
        latest=latest,
        grain=answer.grain or grain_of(answer.value, found.modifier),
        timex=Timex(type=answer.type, value=answer.value),
        anchor=answer.anchor,
        zone=answer.zone,
        rule=found.form.name,
    )
