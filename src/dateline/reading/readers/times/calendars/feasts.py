"""Feasts and days with a name of their own: "Eid al-Fitr", "Good Friday", "Ukraine's Independence Day", "since 9/11"."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from dateline.model import Grain, TimexType
from dateline.reading.readers.times.calendars.answers import Kind, told
from dateline.reading.readers.times.calendars.nearest import WHICH, of_year
from dateline.reading.readers.times.calendars.reckoning import CALENDARS, Stretch, Stretches, hanukkah, stretches_of
from dateline.reading.readers.times.forms import EXPLICIT, Answer, Form, Found
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.words import DAYPART, ORDINAL, YEAR, daypart_of, one_line, one_of, ordinal_of


@dataclass(frozen=True, slots=True)
class _Feast:
    """When a feast falls, whole, and whether its name alone means all of it or the first day."""

    stretches: Stretches
    kind: Kind
    lasts: bool


def _feast_of(entry: dict[str, Any]) -> _Feast:
    moon = "hijri" in entry
    return _Feast(stretches_of(entry), Kind(Grain.DAY, moon or "jewish_new_year" in entry, moon), "lasts" in entry)


_FEASTS = {name: feast for entry in CALENDARS["feasts"].values() for feast in (_feast_of(entry),) for name in entry["names"]}
_FEASTS["Hanukkah"] = _FEASTS["Chanukah"] = _Feast(hanukkah, Kind(before=1), lasts=False)
_EIDS = ("Eid al-Fitr", "Eid al-Adha")


def _feast(found: Found, setting: Setting) -> Answer | None:
    if _NAME_AFTER.match(setting.text, found.span.end) or setting.tenses.token_at(found.span.end - 1).pos_ == "VERB":
        return None  # "the Easter Rising", "the Good Friday Agreement": names, not days; "Lent by a museum": no feast
    feast = _FEASTS[one_line(found["feast"])]
    return _at(told(found, setting, _meant(feast, found, setting), feast.kind), found)


def _meant(feast: _Feast, found: Found, setting: Setting) -> Stretches:
    """All its days where it lasts or the words around say so ("during Passover"), the day counted, else the first."""
    nth = found["nth"].lower()
    around = _ALL_BEFORE.search(setting.before(found.span, 16)) or _ALL_AFTER.match(setting.after(found.span, 16))
    if not nth and (feast.lasts or around):
        return feast.stretches
    if nth in _LAST:
        return lambda year: [(last, last) for _, last in feast.stretches(year)]
    step = timedelta(days=ordinal_of(nth) - 1 if nth else 0)
    return lambda year: [(first + step, first + step) for first, _ in feast.stretches(year)]


def _at(answer: Answer, found: Found) -> Answer:
    """At the part of the day named: "dawn on Eid al-Fitr", "Easter night"."""
    part = found["part"] or found["after"]
    if not part or len(answer.value) != 10:
        return answer
    return replace(answer, value=f"{answer.value}T{daypart_of(part)}", type=TimexType.TIME, grain=Grain.DAYPART)


_LAST = frozenset({"last", "final"})
_ALL_BEFORE = re.compile(r"(?i)\b(?:during|over|throughout)\s+(?:the\s+)?$")
_ALL_AFTER = re.compile(r"\s+(?:holidays?|celebrations?|festival|festivities|break|season|feast)\b")
_NAME_AFTER = re.compile(r"\s+(?!I\b|AH\b|Day\b)[A-Z][a-z]")


def _eid(found: Found, setting: Setting) -> Answer | None:
    """Either of the two, whichever is nearer; which is not told."""
    if _NAME_AFTER.match(setting.text, found.span.end) or setting.tenses.follows_name(found.span):
        return None

    def both(year: int) -> list[Stretch]:
        return sorted(stretch for name in _EIDS for stretch in _meant(_FEASTS[name], found, setting)(year))

    made = _at(told(found, setting, both, _FEASTS[_EIDS[0]].kind), found)
    return replace(made, doubt=made.doubt or "which Eid is meant is not told: the nearer one is taken")


_INDEPENDENCE = {
    name: entry["day"] for word, entry in CALENDARS["independence"].items() for name in (word, entry["of"].removeprefix("the "))
}


def _independence_day(found: Found, setting: Setting) -> Answer:
    stretches = stretches_of({"fixed": _INDEPENDENCE[one_line(found["country"])]})
    return told(found, setting, stretches, Kind())


def _known_day(found: Found, setting: Setting) -> Answer | None:
    """A day known by its date: "the September 11 attacks", "since October 7". Never before it came, nor within weeks of its return."""
    day = date.fromisoformat(CALENDARS["known_days"][one_line(found["known"])])
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
_OF_YEAR = of_year(YEAR)
_PART = rf"(?:(?P<part>{DAYPART})\s+(?:on|of)\s+)?(?:(?i:the\s+)?(?P<nth>{ORDINAL}|(?i:last|final))\s+day\s+of\s+)?"
_AFTER = rf"(?:\s+(?P<after>{DAYPART}))?"
_COUNTRY = rf"(?P<country>{one_of(_INDEPENDENCE)})(?:['’]s?)?"

FORMS = (
    Form("feast", rf"{_PART}{WHICH}(?P<feast>{one_of(_FEASTS)}){_AFTER}{_OF_YEAR}", _feast),
    Form("feast, which of two", rf"{_PART}{WHICH}(?:the\s+)?Eid{_AFTER}{_OF_YEAR}(?!\s+(?:al|ul|el)\b|-)", _eid),
    Form("independence day", rf"(?:the\s+)?{_COUNTRY}\s+Independence\s+Day{_OF_YEAR}", _independence_day),
    Form("known day", rf"(?:(?i:the)\s+(?=[0-9]))?(?P<known>{_KNOWN}){_ATTACK}", _known_day),
    Form("known day", r"(?P<known>9/11)", _known_day),
    Form("known day", rf"(?<=\b[Ss]ince\s)(?P<known>{_KNOWN})(?!,?\s+[12][0-9]{{3}})", _known_day),
)
