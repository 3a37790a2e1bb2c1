"""Other reckonings of time than a bare year of ours: before Christ, Hijri and Iranian dates, feasts that move, days known by name."""

import re

from dateline.reading.readers.times.calendars import eras, feasts, moons
from dateline.reading.readers.times.calendars.reckoning import CALENDARS
from dateline.reading.readers.times.forms import Sought
from dateline.reading.readers.times.telling.genre import tells_early_years
from dateline.reading.readers.times.words import one_of

_NAMES = one_of(
    {name for feast in CALENDARS["feasts"].values() for name in feast["names"]}
    | {*moons.NAMES, *CALENDARS["known_days"], "Hanukkah", "Chanukah", "Eid", "Independence Day", "Iranian", "Persian"}
)
_KEYS = re.compile(rf"(?<!\w)(?=[A-Z0-9hT])(?:{_NAMES}|A\.?H)(?!\w)")
_ERAS: Sought = (re.compile(r"[0-9\s](?:BC|CE|AD|B\.C\.|A\.D\.|C\.E\.)|(?i:century)"), eras.FORMS)
_OTHERS: Sought = (_KEYS, (*moons.FORMS, *feasts.FORMS))
_EARLY: Sought = (re.compile(r"\b[1-9][0-9]{2}\b"), eras.EARLY_FORMS)


def sought_in(text: str) -> tuple[Sought, ...]:
    """The forms of these calendars; years of three digits only where the text marks one."""
    return (_ERAS, _OTHERS, _EARLY) if tells_early_years(text) else (_ERAS, _OTHERS)
