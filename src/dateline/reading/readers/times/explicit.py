"""Dates written out, whole or in part: "12 March 2016", "on 7 May", "the summer of 2011", "the 1990s"."""

import re
from datetime import date

from dateline.reading.readers.times.dates import value_at
from dateline.reading.readers.times.forms import Answer, Form, Found
from dateline.reading.readers.times.setting import EXPLICIT, Setting
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import (
    DAY,
    MONTH,
    ORDINAL,
    SEASON,
    SHORT_DAY,
    WEEKDAY,
    WORDS,
    YEAR,
    day_of,
    month_of,
    number_of,
    one_of,
    ordinal_of,
    season_of,
)

NO_YEAR = "the year is not told and there is no publication date to count from"
_NAMED_DAY = rf"(?:(?:{WEEKDAY}|{SHORT_DAY}),?\s+)?"
_OF = r"(?:\s+|-|\s+of\s+|,\s+)"
_TO = r"(?:\s*[–/-]\s*|\s+and\s+|\s+to\s+|\s+or\s+|\s+until\s+|\s+through\s+|,\s+)"


def _full(found: Found, setting: Setting) -> Answer | None:
    year, month, day = int(found["year"]), month_of(found["month"]), day_of(found["day"])
    try:
        return Answer(value=date(year, month, day).isoformat(), anchor=EXPLICIT)
    except ValueError:
        return None


def _month_year(found: Found, setting: Setting) -> Answer:
    return Answer(value=f"{found['year']}-{month_of(found['month']):02}", anchor=EXPLICIT)


def _iso(found: Found, setting: Setting) -> Answer | None:
    try:
        return Answer(value=date.fromisoformat(f"{found['year']}-{found['m']}-{found['d']}").isoformat(), anchor=EXPLICIT)
    except ValueError:
        return None


def _numeric(found: Found, setting: Setting) -> Answer | None:
    """Day and month in either order; which is which is settled only where one of them is above twelve."""
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    readings = []
    for day, month in ((one, two), (two, one)):
        try:
            readings.append(date(year, month, day))
        except ValueError:
            continue
    if not readings:
        return None
    if len(set(readings)) == 1:
        return Answer(value=readings[0].isoformat(), anchor=EXPLICIT)
    doubt = f"day and month could be either way round: {readings[0].isoformat()} or {readings[1].isoformat()}"
    return Answer(value=f"{year}-XX-XX", anchor=EXPLICIT, bounds=(min(readings), max(readings)), doubt=doubt, moves=False)


def _day_month(found: Found, setting: Setting) -> Answer | None:
    month, day = month_of(found["month"]), day_of(found["day"])
    try:
        date(2000, month, day)
    except ValueError:
        return None
    return in_year(found, setting, month, day)


def in_year(found: Found, setting: Setting, month: int, day: int | None) -> Answer:
    """A month, or a day of it, in the year the setting calls for."""
    tail = f"{month:02}" + (f"-{day:02}" if day else "")
    now = setting.now
    if now is None:
        return Answer(value=f"XXXX-{tail}", doubt=NO_YEAR)
    if setting.narrative:
        year = now.day.year
        if _FINE(now.grain) and now.day.month - month > _BACK:
            year += 1
    else:
        year = _nearest_year(now.day, month, day, setting.tense(found.span))
    return Answer(value=f"{year:04}-{tail}", anchor=now.words)


_BACK = 8  # months: told forward, "in February" after a November is the next one; less than that is a step back


def _FINE(grain: object) -> bool:  # noqa: N802
    return str(grain) in {"day", "daypart", "hour", "minute", "week", "month"}


def _nearest_year(now: date, month: int, day: int | None, tense: Tense) -> int:
    """Past by default, the future where the verb says so; far ahead in the past tense is last year's."""
    ahead = (month, day or 0) > (now.month, now.day if day else 0)
    if tense is Tense.FUTURE:
        return now.year if ahead or month == now.month else now.year + 1
    if ahead and day and tense is not Tense.FUTURE and (date(now.year, month, min(day, 28)) - now).days <= 60:
        return now.year
    months_ahead = (month - now.month) % 12
    if ahead and tense is Tense.PRESENT and months_ahead <= 5:
        return now.year
    if ahead and tense is Tense.UNKNOWN and months_ahead <= 3:
        return now.year
    return now.year - 1 if ahead else now.year


def _month_alone(found: Found, setting: Setting) -> Answer | None:
    before = setting.text[max(0, found.span.start - 30) : found.span.start]
    after = setting.text[found.span.end : found.span.end + 2]
    word = re.search(r"(\S+)[ \n]$", before)
    if found.modifier or (word is not None and word[1].lower() in _BEFORE_MONTH):
        return in_year(found, setting, month_of(found["month"]), None)
    if len(found["month"].rstrip(".")) < 4 and found["month"] not in {"May", "MAY"} and not found["month"].endswith("."):
        return None  # "Jan" is a man's name
    if setting.tenses.token_at(found.span.end - 1).tag_ in {"MD", "VB", "VBP"}:
        return None
    capital = word is not None and word[1][0].isupper() and not re.search(r"[.,;:]$", word[1])
    if capital or re.match(r"(?: [A-Z]|')", after) and found["month"] in {"May", "April", "June", "August", "March"} and after[1:2] != "I":
        return None
    if found["month"] == "March" and _A_MARCH.search(before):
        return None
    return in_year(found, setting, month_of(found["month"]), None)


_A_MARCH = re.compile(r"(?i)\b(?:the|a|an|his|their|its|this|annual|long)\s+[\"“'‘`]*$|[`“\"]$")
_BEFORE_MONTH = {"in", "by", "since", "until", "from", "between", "during", "last", "this", "next", "early", "late", "mid", "through"}


def _month_of_year(found: Found, setting: Setting) -> Answer | None:
    """ "January this year", "August of that year"."""
    now = setting.then("Y") if found["which"].lower() in {"that", "the same"} else setting.now
    tail = f"{month_of(found['month']):02}" + (f"-{day_of(found['day']):02}" if found["day"] else "")
    if now is None:
        return Answer(value=f"XXXX-{tail}", doubt=NO_YEAR)
    step = {"last": -1, "next": 1, "the previous": -1, "the following": 1}.get(found["which"].lower(), 0)
    return Answer(value=f"{now.day.year + step:04}-{tail}", anchor=now.words)


_NOT_AFTER_YEAR = re.compile(rf"\s*(?:%|{one_of(WORDS['not_years']['after'])}\b)", re.IGNORECASE)
_NOT_BEFORE_YEAR = re.compile(rf"(?:\b{one_of(WORDS['not_years']['before'])}|[#$€£×])\s*$", re.IGNORECASE)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|by|during|until|till|from|to|and|before|after|between|through|late|early|mid|the|year|fiscal|around|circa|ca\.|c\.|or|"
    rf"{SEASON}|{MONTH})\s+|[(–,-]\s*|\bmid-|\bpost-|\bpre-|^|\n\s*)$",
    re.IGNORECASE,
)


def _year(found: Found, setting: Setting) -> Answer | None:
    text, span = setting.text, found.span
    before, after = text[max(0, span.start - 14) : span.start], text[span.end : span.end + 24]
    if _NOT_AFTER_YEAR.match(after) or _NOT_BEFORE_YEAR.search(before):
        return None
    if not _BEFORE_YEAR.search(before):
        token = setting.tenses.token_at(span.start)
        if token.head.tag_ in {"NNS", "NNPS"} or int(found["year"]) % 100 == 0:
            return None
    return Answer(value=found["year"], anchor=EXPLICIT)


def _short_year(found: Found, setting: Setting) -> Answer | None:
    """ "1947–54"."""
    before = setting.text[found.span.start - 5 : found.span.start - 1]
    return Answer(value=before[:2] + found["short"], anchor=EXPLICIT) if int(found["short"]) > int(before[2:]) else None


def _bc(found: Found, setting: Setting) -> Answer:
    return Answer(value=f"BC{int(found['number']):04}", anchor=EXPLICIT)


def _spoken_year(found: Found, setting: Setting) -> Answer | None:
    if found["thousand"]:
        return Answer(value=f"20{int(number_of(found['ones'] or 'zero') or 0):02}", anchor=EXPLICIT)
    tens = number_of(found["tens"])
    return Answer(
        value=f"{found['hundreds'].lower().replace('nineteen', '19').replace('eighteen', '18').replace('twenty', '20')}{int(tens or 0):02}",
        anchor=EXPLICIT,
    )


def _decade(found: Found, setting: Setting) -> Answer | None:
    if found["decade"]:
        return Answer(value=found["decade"][:3], anchor=EXPLICIT)
    tens = int(found["short"]) if found["short"] else int(number_of(_DECADES[found["spelt"].lower()]) or 0)
    if tens < 20 and found["spelt"]:
        return None
    return Answer(value=f"19{tens // 10}", anchor=EXPLICIT)


_DECADES = {
    "twenties": "twenty",
    "thirties": "thirty",
    "forties": "forty",
    "fifties": "fifty",
    "sixties": "sixty",
    "seventies": "seventy",
    "eighties": "eighty",
    "nineties": "ninety",
}


def _century(found: Found, setting: Setting) -> Answer:
    number = ordinal_of(found["nth"]) - 1
    return Answer(value=f"BC{number:02}" if found["bc"] else f"{number:02}", anchor=EXPLICIT)


def _season_year(found: Found, setting: Setting) -> Answer:
    return Answer(value=f"{found['year']}-{season_of(found['season'])}", anchor=EXPLICIT)


def _part_of_year(found: Found, setting: Setting) -> Answer | None:
    part = f"H{_HALVES[found['half'].lower()]}" if found["half"] else f"Q{ordinal_of(found['nth'])}"
    if part not in {"Q1", "Q2", "Q3", "Q4", "H1", "H2"}:
        return None
    if found["year"]:
        return Answer(value=f"{found['year']}-{part}", anchor=EXPLICIT)
    now = setting.now
    if now is None:
        return Answer(value=f"XXXX-{part}", doubt=NO_YEAR)
    if found["which"]:
        return Answer(value=f"{now.day.year + {'last': -1, 'next': 1}.get(found['which'].lower(), 0)}-{part}", anchor=now.words)
    quarter = int(part[1]) if part[0] == "Q" else int(part[1]) * 2
    current = int(value_at(now.day, "Q")[-1])
    back = quarter > current
    ahead = setting.tense(found.span) is Tense.FUTURE
    return Answer(value=f"{now.day.year - (1 if back and not ahead else 0)}-{part}", anchor=now.words)


_HALVES = {"first": 1, "second": 2, "latter": 2, "last": 2}


def _holiday(found: Found, setting: Setting) -> Answer:
    month, day = WORDS["holidays"][_HOLIDAY_NAMES[re.sub(r"\s+", " ", found["holiday"].replace("’", "'"))]].split("-")
    if found["year"]:
        return Answer(value=f"{found['year']}-{month}-{day}", anchor=EXPLICIT)
    return in_year(found, setting, int(month), int(day))


_HOLIDAY_NAMES = {name: name for name in WORDS["holidays"]}
_M, _D, _Y = rf"(?P<month>{MONTH})", rf"(?P<day>{DAY})", rf"(?P<year>{YEAR})"
_DMY = rf"{DAY}{_OF}{MONTH},?\s+{YEAR}"

FORMS = (
    Form("day month year", rf"{_NAMED_DAY}(?:(?i:the)\s+)?{_D}{_OF}{_M},?(?:\s+|-){_Y}", _full),
    Form("month day year", rf"{_NAMED_DAY}{_M}\s+(?:(?i:the)\s+)?{_D},?\s+{_Y}", _full),
    Form("year-month-day", rf"{_Y}-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])", _iso),
    Form("numeric date", rf"(?P<one>[0-3]?[0-9])[/.](?P<two>[0-3]?[0-9])[/.]{_Y}", _numeric),
    Form("first of two days of a month", rf"(?P<span>{_D})(?={_TO}{DAY}\s+{_M},?\s+{_Y})", _full),
    Form("first of two days of a month", rf"(?P<span>{_D})(?={_TO}{DAY}\s+{_M})", _day_month),
    Form("second of two days of a month", rf"{_M}\s+{DAY}{_TO}(?P<span>{_D}),\s+{_Y}", _full),
    Form("second of two days of a month", rf"{_M}\s+{DAY}{_TO}(?P<span>{_D})(?!\s*(?:%|[a-z]+s\b)|,\d|\.\d|:)", _day_month),
    Form("first of two dates in a year", rf"(?P<span>{_M}\s+{_D})(?={_TO}(?:{MONTH}\s+)?{DAY},\s+{_Y})", _full),
    Form("first of two dates in a year", rf"(?P<span>{_D}\s+{_M})(?={_TO}{DAY}\s+{MONTH},?\s+{_Y})", _full),
    Form("first of two months in a year", rf"(?P<span>{_M})(?={_TO}{MONTH},?\s+{_Y})", _month_year),
    Form(
        "month of that year",
        rf"{_M}(?:\s+{_D})?,?\s+(?:of\s+)?(?P<which>(?i:last|this|next|that|the\s+same|the\s+previous|the\s+following))\s+year",
        _month_of_year,
    ),
    Form("day month", rf"{_NAMED_DAY}(?:(?i:the)\s+)?{_D}(?:\s+of\s+|\s+|-){_M}", _day_month),
    Form("month day", rf"{_NAMED_DAY}{_M}\s+(?:(?i:the)\s+)?(?P<day>{DAY}|(?=[a-z]){ORDINAL})(?!,\d|:\d|\.\d)", _day_month),
    Form("month year", rf"{_M}(?:,?\s+(?:of\s+)?|-){_Y}", _month_year),
    Form("month", _M, _month_alone),
    Form("year, its century left out", rf"(?<={YEAR}[-–])(?P<span>(?P<short>[0-9]{{2}}))", _short_year),
    Form("year BC", r"(?P<number>[0-9]{1,4})\s*(?:BC|BCE|B\.C\.)", _bc),
    Form("year BC", r"(?P<span>(?P<number>[0-9]{1,4}))(?=(?:\s*[–-]\s*|\s+to\s+|\s+and\s+)[0-9]{1,4}\s*(?:BC|BCE|B\.C\.))", _bc),
    Form("year", rf"{_Y}(?![\d,]\d|\.\d)", _year),
    Form(
        "spoken year",
        rf"(?:the\s+year\s+)?(?i:(?:(?P<hundreds>eighteen|nineteen|twenty)[\s-](?P<tens>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))"
        r"|(?P<thousand>two\s+thousand)(?:\s+and)?(?:\s+(?P<ones>one|two|three|four|five|six|seven|eight|nine))?)",
        lambda found, setting: (
            _spoken_year(found, setting) if found["hundreds"] or found.span.of(setting.text).startswith("the year") else None
        ),
    ),
    Form("decade", rf"(?:(?i:the)\s+)?(?:(?P<decade>[12][0-9]{{2}}0)['’]?s|['’](?P<short>[2-9]0)s)", _decade),
    Form("decade", rf"the\s+(?i:(?P<spelt>{one_of(_DECADES)}))", _decade),
    Form("century", rf"(?:(?i:the)\s+)?(?P<nth>{ORDINAL})[\s-](?i:century)(?:\s+(?P<bc>BC|B\.C\.))?", _century),
    Form("season of a year", rf"(?:(?i:the)\s+)?(?P<season>{SEASON})(?:\s+of)?\s+{_Y}", _season_year),
    Form("season of a year", rf"{_Y}\s+(?P<season>{SEASON})", _season_year),
    Form(
        "season of a year",
        rf"(?P<span>(?:(?i:the)\s+)?(?P<season>{SEASON}))(?=\s+(?:and|or)\s+(?:early\s+|late\s+)?{SEASON}\s+(?:of\s+)?{_Y})",
        _season_year,
    ),
    Form("half of a year", rf"(?:(?i:the)\s+)?(?i:(?P<half>first|second|latter|last))\s+half\s+of\s+{_Y}", _part_of_year),
    Form(
        "quarter of a year",
        rf"(?:(?i:the)\s+)?(?i:fiscal[\s-])?(?P<nth>{ORDINAL})[\s-](?i:quarter)(?:\s+of)?\s+(?:fiscal\s+)?{_Y}",
        _part_of_year,
    ),
    Form("quarter of a year", rf"(?:(?i:the)\s+)?{_Y}[’']?s?\s+(?P<nth>{ORDINAL})[\s-](?i:quarter)", _part_of_year),
    Form("quarter of a year", rf"(?P<which>(?i:last|this|next))\s+year['’]s\s+(?P<nth>{ORDINAL})[\s-](?i:quarter)", _part_of_year),
    Form(
        "quarter",
        rf"(?:(?i:the)\s+)?(?i:fiscal[\s-])?(?P<nth>{ORDINAL})\s+(?i:quarter)(?:\s+of\s+(?P<which>(?i:last|this|next))\s+year)?",
        _part_of_year,
    ),
    Form("quarter", rf"(?P<nth>{ORDINAL})-(?i:quarter)", _part_of_year),
    Form("holiday", rf"(?P<holiday>{one_of(WORDS['holidays'])})(?:,?\s+(?:of\s+)?{_Y})?", _holiday),
)
