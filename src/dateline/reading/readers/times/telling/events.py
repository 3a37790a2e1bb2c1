"""Times counted from an event of the report: "two days after the ceasefire", "the eve of the vote", "on the third day of the siege".

TimeML gives such words the value of a length; their days follow where the report dates the event, here or elsewhere.
"""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from dateline.model import Doubt, Grain, Span, TimexType, When
from dateline.reading.page import Page
from dateline.reading.readers.times.attach import when_of
from dateline.reading.readers.times.dates import bounds, shift, value_at
from dateline.reading.readers.times.forms import Answer, Form, Found, FromEvent, Sought
from dateline.reading.readers.times.lengths.lengths import length
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.words import NUMBER, ORDINAL, SOME, UNIT, WORDS, number_of, ordinal_of, unit_of

_FINE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAYPART, Grain.DAY, Grain.WEEKEND, Grain.WEEK, Grain.MONTH})


def _length(found: Found, setting: Setting) -> Answer | None:
    unit = unit_of(found["unit"])
    if unit in {"Q", "WE", "N", "DE", "CE"}:
        return None
    plural = found["unit"].lower().endswith("s")
    if not found["number"] and not plural:
        return None
    count = number_of(found["number"]) if found["number"] else None
    sign = -1 if found["way"].lower() == "before" else 1
    event = FromEvent(_event_offset(found, setting), unit, *_steps(count, unit, sign), after=found["way"].lower() == "after")
    return Answer(value=length(count, unit), type=TimexType.DURATION, moves=False, event=event)


def _steps(count: float | None, unit: str, sign: int) -> tuple[int | None, int | None]:
    """First and last step from the event. Hours reach the day beside it; "days" are one or more."""
    if unit[0] == "T":
        return (0, 1) if sign == 1 else (-1, 0)
    if count is None:
        return (1, None) if sign == 1 else (None, -1)
    return sign * round(count), sign * round(count)


def _day(found: Found, setting: Setting) -> Answer:
    """A day beside the event, or a day of it."""
    step = ordinal_of(found["nth"]) - 1 if found["nth"] else _STEPS[found["way"].lower()]
    return Answer(
        value="XXXX-XX-XX",
        moves=False,
        event=FromEvent(_event_offset(found, setting), "D", step, step, after=step > 0 and not found["nth"]),
    )


_STEPS = {"before": -1, "eve": -1, "after": 1, "following": 1}


def _event_offset(found: Found, setting: Setting) -> int:
    return setting.text.index(found["event"], found.span.end)


def dated(page: Page, whens: list[tuple[When, FromEvent | None]], reader: str) -> Iterator[When | Doubt]:
    """All times, those counted from an event with its days where the report tells them, else with a Doubt that names the event."""
    known = copy(page)
    known.whens = tuple(when for when, event in whens if event is None)
    for when, event in whens:
        if event is None:
            yield when
            continue
        head = _head(page, event.offset)
        tellings = _tellings_of(known, event, head)
        days = {telling.days for telling in tellings}
        if len(days) == 1 and (found := _counted(when, event, tellings[0])):
            yield found
        else:
            yield when
            words = page.text[event.offset : head.idx + len(head)]
            why = "dates more than once" if days else "does not date"
            yield Doubt(reader=reader, span=when.span, reason=f'it is counted from "{words}", which the report {why}')


@dataclass(frozen=True, slots=True)
class _Telling:
    """Where the report dates the event: first day and last, the words for them, and the verb that says what happened then."""

    days: tuple[date, date]
    words: str
    verb: str = ""


def _head(page: Page, offset: int) -> Token:
    """The noun that the words at an offset lead up to."""
    token: Token = page.tokens(Span(offset, offset + 1))[0]
    while token.dep_ in {"det", "poss", "amod", "compound", "nummod", "nmod", "case"} and token.head != token:
        token = token.head
    return token


def _tellings_of(page: Page, event: FromEvent, head: Token) -> list[_Telling]:
    """By what stands in its own words ("the 7 April attack") or hangs on them; else wherever the same noun or verb is dated.

    Of several the finest; of those, what is "after" a siege counts from where it ends and all else from where it begins.
    """
    inside = [_telling(page, when) for when in page.whens_in(Span(event.offset, head.idx + 1)) if when.grain in _FINE]
    held = (_told_for(page, child) for child in head.children if child.dep_ == "acl")  # "the vote held on Tuesday"
    here = [one for one in (*inside, _told_for(page, head), *held) if one]
    if here:
        return here[:1]
    lemma = head.lemma_.lower()
    same = [token for token in page.doc if token.lemma_.lower() == lemma and token.i != head.i]
    found = [one for token in same if (one := _told_for(page, token))]
    if not found and head.dep_ not in {"nsubj", "nsubjpass"}:  # "after the city fell" is no day of the city
        behind = [when for token in same if (when := _right_behind(page, token)) and when.grain in _FINE]
        found = [one for when in behind if (one := _telling(page, when))]
    finest = min((one.days[1] - one.days[0] for one in found), default=None)
    found = [one for one in found if one.days[1] - one.days[0] == finest]
    phase = _ENDING if event.after else _BEGINNING
    return [one for one in found if one.verb in phase] or found


def _told_for(page: Page, token: Token) -> _Telling | None:
    verb = token.head if token.dep_ in {"nsubj", "nsubjpass", "dobj"} and token.head.pos_ == "VERB" else None
    found = when_of(page, token)
    if found is None and verb is not None:
        found = when_of(page, verb)
    return _telling(page, found, verb.lemma_ if verb else "") if found and found.grain in _FINE else None


def _right_behind(page: Page, event: Token) -> When | None:
    """As in "turnout in the vote on 3 March", whatever the parse hangs the day on."""
    end = event.idx + len(event)
    near = page.whens_in(Span(end, end + _NEAR))
    return next((when for when in near if when.span and _ON.fullmatch(page.text[end : when.span.start])), None)


_ON = re.compile(r"\s+(?:held\s+)?(?:on|in|of)\s+")
_NEAR = 11  # code points: "held on", blanks and the first of the day


def _telling(page: Page, when: When, verb: str = "") -> _Telling | None:
    if not when.span or not when.earliest or not when.latest:
        return None
    return _Telling((when.earliest, when.latest), when.span.of(page.text), verb)


_BEGINNING = frozenset(WORDS["phases"]["beginning"])
_ENDING = frozenset(WORDS["phases"]["ending"])


def _counted(when: When, event: FromEvent, telling: _Telling) -> When | None:
    """The time so many steps from the days of the event. What is after an event is known only to begin is not before that."""
    first, last = telling.days
    try:
        earliest, latest = _stepped(first, event.first, event.unit, 0), _stepped(last, event.last, event.unit, 1)
    except OverflowError:
        return None
    if event.after and telling.verb in _BEGINNING:
        latest = None
    timex = when.timex
    if timex and timex.type is TimexType.DATE and earliest and earliest == latest:
        timex = replace(timex, value=earliest.isoformat())
    return replace(when, earliest=earliest, latest=latest, anchor=telling.words, timex=timex)


def _stepped(day: date, step: int | None, unit: str, end: int) -> date | None:
    """A day moved; by weeks, months and years no finer than the one it comes to."""
    if step is None:
        return None
    if unit in {"W", "M", "Y"}:
        return bounds(value_at(shift(day, step, unit), unit))[end]
    return shift(day, step, "D" if unit[0] == "T" else unit)


_EVENT = r"(?P<event>(?:(?:the|this|that|his|her|its|their|an?)\s+|[A-Z][\w-]+(?:['’]s)\s+)(?!year|month|week|day|end\b)[\w'’-]+)"
_LATER = rf"(?=\s+(?P<way>(?i:after|before|into))\s+{_EVENT})"

_FORMS = (
    Form("so long from an event", rf"(?:(?P<number>{NUMBER}|(?i:an?)|{SOME})\s+)?(?P<unit>{UNIT}){_LATER}", _length, modified=False),
    Form("day beside an event", rf"(?i:the\s+day\s+(?P<way>before|after|following))(?=\s+{_EVENT})", _day, modified=False),
    Form("day beside an event", rf"(?i:the\s+(?P<way>eve))(?=\s+of\s+{_EVENT})", _day, modified=False),
    Form("day of an event", rf"(?i:the\s+)(?P<nth>{ORDINAL})\s+day(?=\s+of\s+{_EVENT})", _day, modified=False),
)
SOUGHT: Sought = (re.compile(r"(?:after|before|into|following|eve\s+of|day\s+of)\s+(?=[A-Zthia])"), _FORMS)
