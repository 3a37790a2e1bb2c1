"""Lengths of time: "three days", "a six-month siege", "the past two weeks"."""

import re
from datetime import date
from math import ceil

from dateline.model import Grain, Span, TimexType
from dateline.reading.readers.times.dates import OPEN, Bounds, shift
from dateline.reading.readers.times.forms import Answer, Form, Found
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import (
    ABOUT,
    AND_MORE,
    HALF,
    NUMBER,
    SOME,
    SPREAD,
    UNIT,
    number_of,
    unit_of,
)

_LETTERS = {"N": "D", "WE": "D", "F": "W", "TH": "H", "TM": "M", "TS": "S"}


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units; None = "several"."""
    if count is not None and unit == "F":
        count *= 2
    if count is not None and unit == "WE":
        count *= 2
    if count is not None and unit in {"DE", "CE"}:  # TempEval counts decades and centuries in years
        count, unit = count * (10 if unit == "DE" else 100), "Y"
    clock = "T" if unit[0] == "T" else ""
    letter = _LETTERS.get(unit, unit)
    if count is None:
        return f"P{clock}X{letter}"
    whole, half = int(count), count != int(count)
    if half and (below := {"Y": "6M", "H": "30M", "M": "30S" if clock else ""}.get(letter)) and count - whole == 0.5:
        return f"P{clock}{whole}{letter}{below}" if whole else f"P{clock}{below}"
    return f"P{clock}{count:g}{letter}"


def _length(found: Found, setting: Setting) -> Answer | None:
    unit, number = unit_of(found["unit"]), found["number"].lower()
    if _is_no_length(found, setting, unit):
        return None
    token = setting.tenses.token_at(found.span.end - 1)
    if number in {"a", "an"} and _TIMES_A.search(setting.before(found.span, 7)):
        return Answer(value=length(1, unit), type=TimexType.SET, moves=False)
    if number in {"a", "an"} and (unit in _RARELY_ONE or (token.dep_ == "npadvmod" and token.head.tag_ == "CD")):
        return _rate(found, setting, unit)
    count = number_of(number) if number else None
    if count is not None and found["half"]:
        count += 0.5
    return Answer(value=length(count, unit), type=TimexType.DURATION, grain=None if number else Grain.VAGUE, moves=False)


def _is_no_length(found: Found, setting: Setting, unit: str) -> bool:
    """Whether it is a share ("three quarters of the town"), an ordinal, an age, a speed, or bare and no length ("the days")."""
    before, after = setting.before(found.span, 14), setting.after(found.span, 12)
    plural = found["unit"].lower().endswith("s") and unit != "CE"
    if unit == "Q" and (after.startswith(" of ") or not _IN_QUARTERS.search(before)):
        return True
    if found.span.of(setting.text).startswith("One day") or (found["number"].lower() == "many" and _AS.search(before)):
        return True  # "One day in June …", "the third in as many days"
    if (unit == "TS" and not plural) or _OLD.match(after) or _AGED.search(before) or SPEED.search(before):
        return True
    counted = setting.tenses.token_at(found.span.end - 1).tag_ == "NNS"
    return not found["number"] and (not plural or unit in {"WE", "N", "TS", "Q"} or not counted or not _alone(found, setting))


_RARELY_ONE = frozenset({"TS", "TM", "N", "WE", "Q", "D", "CE"})  # "a day", "a second" are mostly a rate, or no time
_OLD = re.compile(r"-old|\s+(?:old|of\s+age)\b")
_IN_QUARTERS = re.compile(r"(?i)\b(?:for|in|over|after|within|last|past|of|the)\s+$")
_AS = re.compile(r"(?i)\bas\s+$")
_AGED = re.compile(r"(?i)\baged?\s+$")
_TIMES_A = re.compile(r"(?i)\b(?:once|twice|times)\s+$")

SPEED = re.compile(r"(?i)\b(?:km|kms|kph|kilomet(?:er|re)s|miles|knots|met(?:er|re)s|feet)\s+$")


def _rate(found: Found, setting: Setting, unit: str) -> Answer | None:
    """A rate ("100 people a day"), or nothing: "a day" alone is mostly no time."""
    token = setting.tenses.token_at(found.span.end - 1)
    if _BESIDE.match(setting.after(found.span, 8)):
        return Answer(value=length(1, unit), type=TimexType.DURATION, moves=False)
    if token.dep_ == "npadvmod" and unit in {"D", "W", "M", "Y"}:
        return Answer(value=length(1, unit), type=TimexType.SET, moves=False)
    if unit in {"TM", "D"} and re.search(r"(?i:for|in|within|after|lasted)\s+$", setting.before(found.span, 9)):
        return Answer(value=length(1, unit), type=TimexType.DURATION, moves=False)
    return None


_BESIDE = re.compile(r"(?i)\s+(?:after|before)\b")  # "a day after he left"


def _alone(found: Found, setting: Setting) -> bool:
    """Whether bare "days", "months" tell a length: "for years", "weeks of fighting"; not "the days of glory"."""
    before, after = setting.before(found.span, 9), setting.after(found.span, 7)
    if after.startswith(" of ") and (found["unit"].lower() == "minutes" or re.search(r"(?i)(?<!\bin )\bthe $", before)):
        return False
    return bool(re.search(r"(?i)\b(?:for|in|within|after|over)\s+$", before) or re.match(r"\s+(?:of|after|before|later|ago|-)", after))


def _long(found: Found, setting: Setting) -> Answer | None:
    """A length before a noun: "a six-month siege", "year-long"."""
    if setting.after(found.span, 4) == "-old":
        return None
    number = found["number"]
    if found["unit"].lower() == "quarters":
        return None
    count: float | None = number_of(number) if number else (None if found["plural"] else 1)
    return Answer(value=length(count, unit_of(found["unit"])), type=TimexType.DURATION, moves=False)


def _stretch(found: Found, setting: Setting) -> Answer | None:
    """A length up to now ("the past three months") or from now on ("the next two weeks")."""
    unit, way = unit_of(found["unit"]), found["way"].lower()
    count = number_of(found["number"]) if found["number"] else (None if found["unit"].lower().endswith("s") else 1)
    words = found.span.of(setting.text).lower()
    if way == "last" and found["number"] and (start := _lasting(found, setting)):
        return Answer(value=length(count, unit), type=TimexType.DURATION, moves=False, span=Span(start, found.span.end))
    if not found["number"] and count == 1 and way != "past" and not words.startswith("the last") and not words.endswith("or so"):
        return None
    told = way not in {"past", "last", "next", "coming", "recent"} or (way == "next" and setting.tense(found.span) is Tense.PAST)
    now = setting.then() if told else setting.now
    sign = -1 if way in {"past", "last", "previous", "preceding", "recent"} else 1
    if way in {"recent", "coming"} and count is None and not found["number"]:
        return _recent(setting, unit, sign)
    ends: Bounds = OPEN
    if now is not None:
        ends = _reaching(now.day, number_of(found["upto"]) if found["upto"] else count, unit, sign)
    return Answer(value=length(count, unit), type=TimexType.DURATION, bounds=ends, anchor=now.words if now else None, moves=False)


def _lasting(found: Found, setting: Setting) -> int | None:
    """Where the length begins whose "last" is the verb: "expected to last six weeks"; None where it is none."""
    verb = setting.tenses.token_at(found.span.start)
    lasts = verb.lower_ == "last" and (verb.pos_ == "VERB" or verb.dep_ == "ROOT")
    return int(verb.nbor(1).idx) if lasts else None


def _reaching(day: date, count: float | None, unit: str, sign: int) -> Bounds:
    if unit[0] == "T":
        days = None if count is None else ceil(count / {"TH": 24, "TM": 1440, "TS": 86400}[unit])
        far = shift(day, sign * days, "D") if days is not None else None
    elif count is None:
        far = None
    else:
        try:
            far = shift(day, sign * int(count), unit)
        except OverflowError:
            far = None
    return (far, day) if sign == -1 else (day, far)


def _recent(setting: Setting, unit: str, sign: int) -> Answer:
    now = setting.now
    day = now.day if now else None
    return Answer(
        value=length(None, unit),
        type=TimexType.DURATION,
        bounds=(None, day) if sign == -1 else (day, None),
        grain=Grain.VAGUE,
        anchor=now.words if now else None,
        moves=False,
    )


def _ahead(found: Found, setting: Setting) -> Answer:
    """Some while from now on: "in the weeks ahead"."""
    return _recent(setting, unit_of(found["unit"]), 1)


def _over_the(found: Found, _: Setting) -> Answer:
    """So many as nobody counted: "over the years"."""
    return Answer(value=length(None, unit_of(found["unit"])), type=TimexType.DURATION, grain=Grain.VAGUE, moves=False)


def _first_units(found: Found, _: Setting) -> Answer | None:
    """A length out of a longer one: "the first nine months"."""
    count = number_of(found["number"])
    if count is not None and count >= 1000:
        return None  # "the 1988 quarter"
    return Answer(value=length(count, unit_of(found["unit"])), type=TimexType.DURATION, moves=False)


def _century_quarter(_: Found, __: Setting) -> Answer:
    return Answer(value="P25Y", type=TimexType.DURATION, moves=False)


KEYS = ("unit", "night", "quarter")
_WAYS = r"(?P<way>(?i:past|last|next|coming|recent|previous|preceding|following|ensuing|subsequent))"

FORMS = (
    Form(
        "length",
        rf"{ABOUT}(?:(?P<number>{NUMBER}|(?i:an?|another)|{SOME}){SPREAD}\s+(?:more\s+|full\s+|consecutive\s+|straight\s+|long\s+|trading\s+|bloody\s+)?)?"
        rf"(?P<unit>{UNIT})(?!-)(?P<half>{HALF})?(?:\s+or\s+(?:so|more|two)|{AND_MORE})?",
        _length,
        modified=False,
        near=KEYS,
    ),
    Form("length as an epithet", rf"(?P<number>{NUMBER}){SPREAD}-(?P<unit>{UNIT})(?:-long|\s+long)?", _long, modified=False, near=KEYS),
    Form("length as an epithet", rf"(?P<unit>{UNIT[:-1].replace('s?', '')}))(?P<plural>s?)-long", _long, modified=False, near=KEYS),
    Form(
        "first so many",
        rf"the\s+(?:(?i:first|latest|final|opening|initial)\s+)?(?P<number>{NUMBER}){SPREAD}\s+(?P<unit>{UNIT})",
        _first_units,
        modified=False,
        near=KEYS,
    ),
    Form(
        "stretch up to or from now",
        rf"{ABOUT}(?i:(?:the|these|those)\s+)?{_WAYS}\s+(?:(?P<number>{NUMBER}|{SOME}){SPREAD}\s+)?(?P<unit>{UNIT})(?:\s+or\s+so|{AND_MORE})?",
        _stretch,
        modified=False,
        near=KEYS,
    ),
    Form(
        "stretch up to or from now",
        rf"(?i:the|these|those)\s+(?P<number>{NUMBER}|{SOME}){SPREAD}\s+(?P<way>(?i:previous|preceding|following|ensuing|subsequent|past))\s+(?P<unit>{UNIT})",
        _stretch,
        modified=False,
        near=("unit",),
    ),
    Form("stretch from now", rf"(?i:the)\s+(?P<unit>{UNIT})\s+(?i:ahead|to\s+come)(?!\s+of\b)", _ahead, modified=False, near=KEYS),
    Form("the years", r"(?<=[Oo]ver )the\s+(?P<unit>months|years|decades|centuries)(?!\s+[a-z])", _over_the, modified=False, near=KEYS),
    Form("quarter century", r"(?i:(?:an?\s+)?quarter[\s-](?:of\s+a\s+)?century)", _century_quarter, modified=False, near=KEYS),
)
