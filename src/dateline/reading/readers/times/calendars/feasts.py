"""Feasts and days with a name of their own: "Eid al-Fitr", "Good Friday", "Ukraine's Independence Day", "since 9/11"."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from dateline.model import Grain
from dateline.reading.readers.times.calendars.answers import Kind, told
from dateline.reading.readers.times.calendars.reckoning import CALENDARS, Stretches, hanukkah, stretches_of
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.relative import ASIDE
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.words import YEAR, one_of


def _kind_of(feast: dict[str, Any]) -> Kind:
    slack = "hijri" in feast
    return Kind(Grain.DAY, slack or "jewish_new_year" in feast, slack)


_FEASTS: dict[str, tuple[Stretches, Kind]] = {
    name: (stretches, _kind_of(feast))
    for feast in CALENDARS["feasts"].values()
    for stretches in (stretches_of(feast),)
    for name in feast["names"]
} | dict.fromkeys(("Hanukkah", "Chanukah"), (hanukkah, Kind(before=1)))
_EIDS = ("Eid al-Fitr", "Eid al-Adha")


def _feast(found: Found, setting: Setting) -> Answer | None:
    if _NAME_AFTER.match(setting.text, found.span.end):
        return None  # "the Easter Rising", "the Tet Offensive", "the Good Friday Agreement": names, not days
    return told(found, setting, *_FEASTS[re.sub(r"\s+", " ", found["feast"])])


_NAME_AFTER = re.compile(r"\s+(?!I\b|AH\b|Day\b)[A-Z][a-z]")


def _eid(found: Found, setting: Setting) -> Answer | None:
    """Either of the two, whichever is nearer; which is not told."""
    if _NAME_AFTER.match(setting.text, found.span.end):
        return None

    def both(year: int) -> list[tuple[date, date]]:
        return sorted(stretch for name in _EIDS for stretch in _FEASTS[name][0](year))

    made = told(found, setting, both, _FEASTS[_EIDS[0]][1])
    return replace(made, doubt=made.doubt or "which Eid is meant is not told: the nearer one is taken")


_INDEPENDENCE = {
    name: entry["day"] for word, entry in CALENDARS["independence"].items() for name in (word, entry["of"].removeprefix("the "))
}


def _independence_day(found: Found, setting: Setting) -> Answer:
    stretches = stretches_of({"fixed": _INDEPENDENCE[re.sub(r"\s+", " ", found["country"])]})
    return told(found, setting, stretches, Kind())


def _known_day(found: Found, setting: Setting) -> Answer | None:
    """A day known by its date: "the September 11 attacks", "since October 7". Never before it came, nor within weeks of its return."""
    day = date.fromisoformat(CALENDARS["known_days"][re.sub(r"\s+", " ", found["known"])])
    now = setting.published
    if now and now.day <= day:
        return None
    if found["known"] != "9/11" and not found["attack"] and now and (now.day.year == day.year or _since(now.day, day) < _FRESH):
        return None
    return Answer(value=day.isoformat(), anchor=EXPLICIT, grain=Grain.DAY, moves=False)


_FRESH = 30  # days


def _since(now: date, day: date) -> int:
    """Days since the last return of a day."""
    back = now.replace(year=now.year - 1, day=min(now.day, 28)) if (now.month, now.day) < (day.month, day.day) else now
    return (now - day.replace(year=back.year)).days


_KNOWN = one_of(CALENDARS["known_days"])
_ATTACK = (
    r"(?=['’]?s?\s+(?:(?:terror|terrorist|suicide|Hamas|al-Qaeda)\s+)*"
    r"(?P<attack>attacks?|assault|massacre|hijackings|hijackers|bombings|Commission)\b)"
)
_OF_YEAR = rf"(?:,?\s+(?:of\s+|in\s+)?(?P<year>{YEAR}))?"
_WHICH = rf"(?:(?P<which>(?i:{ASIDE}|(?:this|last|next)\s+year['’]s|this))\s+)?"
_COUNTRY = rf"(?P<country>{one_of(_INDEPENDENCE)})(?:['’]s?)?"

FORMS = (
    Form("feast", rf"{_WHICH}(?P<feast>{one_of(_FEASTS)}){_OF_YEAR}", _feast),
    Form("feast, which of two", rf"{_WHICH}(?:the\s+)?Eid{_OF_YEAR}(?!\s+(?:al|ul|el)\b|-)", _eid),
    Form("independence day", rf"(?:the\s+)?{_COUNTRY}\s+Independence\s+Day{_OF_YEAR}", _independence_day),
    Form("known day", rf"(?P<known>{_KNOWN}){_ATTACK}", _known_day),
    Form("known day", r"(?P<known>9/11)", _known_day),
    Form("known day", rf"(?<=\b[Ss]ince\s)(?P<known>{_KNOWN})(?!,?\s+[12][0-9]{{3}})", _known_day),
)
