"""Which of the years is meant where a feast or a month of another calendar is told without one."""

from datetime import date, timedelta

from dateline.reading.readers.times.calendars.reckoning import Stretch, Stretches
from dateline.reading.readers.times.forms import Found
from dateline.reading.readers.times.relative import ASIDE, step_of
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.telling.scenes import BACK, Reference
from dateline.reading.readers.times.tense import Tense

_SOON = timedelta(days=60)  # as for days of our own months (written.py)
_AT_HAND = timedelta(days=14)  # so near, it is meant even in the past tense: "shops had closed for Easter", told in Holy Week

WHICH = rf"(?:(?P<beside_>(?i:this|last|next))\s+year['’]s\s+|(?P<which>(?i:{ASIDE}|this))\s+)?"
"""What may stand before a feast or a month and say which one is meant."""


def of_year(year: str, era: str = "") -> str:
    """The pattern of what may stand behind and say so: a year, with its era, by patterns of their own, or "last year"."""
    return rf"(?:,?\s+(?:of\s+|in\s+)?(?P<year>{year}){era}|\s+(?P<beside>(?i:last|this|next))\s+year)?"


def nearest(found: Found, setting: Setting, stretches: Stretches) -> tuple[Stretch, Reference] | None:
    """The last one begun, the next where the verb or "next" says so, in history the one that fits the telling; with what that was
    counted from. None where there is nothing to count from.
    """
    frame = setting.frame(found.span)
    now = frame or setting.now
    if now is None:
        return None
    years = range(max(now.day.year - 1, 1), min(now.last.year + 1, 9999) + 1)
    known = [stretch for year in years for stretch in stretches(year)]
    which = found["which"]
    in_history = (setting.narrative or frame is not None) and not which
    chosen = _in_history(known, now) if in_history else _in_news(known, now.day, which, setting.tense_ahead(found.span))
    return (chosen, now) if chosen else None


def year_told(found: Found, setting: Setting) -> int | None:
    """The year of ours the words name: "Easter 2014", "last year's Easter", "Easter last year"."""
    if found["year"]:
        return int(found["year"])
    beside = found["beside"] or found["beside_"]
    if beside and setting.now:
        return setting.now.day.year + step_of(beside)
    return None


def _in_history(known: list[Stretch], now: Reference) -> Stretch | None:
    def distance(stretch: Stretch) -> float:
        ahead = (stretch[0] - now.last).days
        return ahead if ahead > 0 else max(0, (now.day - stretch[1]).days) * BACK

    return min(known, key=distance, default=None)


def _in_news(known: list[Stretch], now: date, which: str, tense: Tense) -> Stretch | None:
    begun = [stretch for stretch in known if stretch[0] <= now]
    ahead = [stretch for stretch in known if stretch[0] > now]
    running = begun[-1] if begun and begun[-1][1] >= now else None
    step = step_of(which) if which else 0
    if step == -1:
        begun = begun[:-1] if running else begun
    elif which == "this" or not which:
        soon = bool(ahead) and ahead[0][0] - now <= (_AT_HAND if tense is Tense.PAST else _SOON)
        due = tense is Tense.FUTURE or soon or (which == "this" and ahead and ahead[0][0].year == now.year)
        step = 1 if due and not running else -1
    side = begun[-1:] if step == -1 else ahead[:1]
    return side[0] if side else None
