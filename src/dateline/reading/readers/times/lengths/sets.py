"""Times that recur: "every Friday", "daily", "on weekends"."""

import re

from dateline.model import TimexType
from dateline.reading.readers.times.forms import Answer, Form, Found
from dateline.reading.readers.times.lengths.lengths import KEYS, SPEED, length
from dateline.reading.readers.times.relative import weekday
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.words import (
    DAYPART,
    MONTH,
    NUMBER,
    SEASON,
    UNIT,
    WEEKDAY,
    WORDS,
    daypart_of,
    month_of,
    number_of,
    one_of,
    season_of,
    unit_of,
    weekday_of,
)


def _every(found: Found, setting: Setting) -> Answer | None:
    if found["weekday"]:
        return Answer(value=f"XXXX-WXX-{weekday_of(found['weekday']) + 1}", type=TimexType.SET, moves=False)
    if found["month"]:
        return Answer(value=f"XXXX-{month_of(found['month']):02}", type=TimexType.SET, moves=False)
    if found["season"]:
        return Answer(value=f"XXXX-{season_of(found['season'])}", type=TimexType.SET, moves=False)
    if SPEED.search(setting.before(found.span, 14)):
        return None
    if found["daypart"]:
        return Answer(value=f"XXXX-XX-XXT{daypart_of(found['daypart'])}", type=TimexType.SET, moves=False)
    count = 2 if found["other"] else number_of(found["number"]) if found["number"] else 1
    return Answer(value=length(count, unit_of(found["unit"])), type=TimexType.SET, moves=False)


def _habit(found: Found, setting: Setting) -> Answer | None:
    value = WORDS["every"][found["habit"].lower()]
    token = setting.tenses.token_at(found.span.start)
    if not value or token.pos_ == "PROPN":
        return None
    return Answer(value=value, type=TimexType.SET, moves=False)


def _days(found: Found, setting: Setting) -> Answer | None:
    """A weekday that recurs: "on Fridays"; but "Fridays raid" has lost its apostrophe."""
    if (
        not found["daypart"]
        and setting.tenses.token_at(found.span.end + 1).pos_ in {"NOUN", "ADJ"}
        and not re.search(r"(?i)\bon\s+$", setting.before(found.span, 4))
    ):
        return weekday(found, setting)
    part = f"T{daypart_of(found['daypart'])}" if found["daypart"] else ""
    return Answer(value=f"XXXX-WXX-{weekday_of(found['weekday']) + 1}{part}", type=TimexType.SET, moves=False)


def _weekends(_: Found, __: Setting) -> Answer:
    return Answer(value="XXXX-WXX-WE", type=TimexType.SET, moves=False)


FORMS = (
    Form("weekends", r"(?<=[OoAa][nt] )weekends", _weekends, modified=False, near=KEYS),
    Form(
        "every",
        rf"(?i:every|each|per)\s+(?:(?:(?i:other|second|third)\s+)?(?P<weekday>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>{SEASON})|(?P<daypart>{DAYPART})"
        rf"|(?:(?P<other>(?i:other))\s+|(?P<number>{NUMBER}|(?i:few|couple\s+of))\s+)?(?P<unit>{UNIT}))",
        _every,
        modified=False,
        near=(*KEYS, "daypart", "weekday", "month", "season"),
    ),
    Form("habit", rf"(?P<habit>(?i:{one_of(WORDS['every'])}))", _habit, modified=False, near=("word", "quarter")),
    Form("weekdays", rf"(?P<weekday>{WEEKDAY})(?:s|\s+(?P<daypart>{DAYPART})s)", _days, modified=False, near=("weekday",)),
)
