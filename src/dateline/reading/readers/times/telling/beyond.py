"""What is told as past does not lie after publication."""

import re
from dataclasses import replace

from dateline.model import TimexType
from dateline.reading.readers.times.dates import OPEN, bounds
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Found
from dateline.reading.readers.times.setting import DATELINE, PUBLISHED, Setting
from dateline.reading.readers.times.tense import Tense

TOO_LATE = "told as past, yet counted from what is told before it, it would lie after publication"


def kept_from(found: Found, setting: Setting, answer: Answer) -> Answer:
    """The answer; left open where a time told as past was counted from another and came out after publication: not from that one, then."""
    published = setting.published
    if published is None or answer.anchor in _NEVER or answer.type not in {TimexType.DATE, TimexType.TIME}:
        return answer
    told = setting.told("Y")
    if told and told.day > published.day:
        return answer  # a text that spells out later years was not published then
    first, _ = answer.bounds or bounds(answer.value)
    if first is None or first <= published.day or setting.tense(found.span) is not Tense.PAST or setting.tenses.is_ahead(found.span.start):
        return answer
    day, clock, part = answer.value.partition("T")
    return replace(answer, value=re.sub(r"\d", "X", day) + clock + part, bounds=OPEN, anchor=None, doubt=TOO_LATE)


_NEVER = frozenset({None, EXPLICIT, PUBLISHED, DATELINE})
