"""Days, counts and certainty as a reader would say them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from dateline.model import (
    Aspect,
    Capture,
    Certainty,
    Claim,
    Count,
    PartKind,
    Period,
    Place,
    Polarity,
    Reading,
    RelationKind,
    Sureness,
    When,
    how_sure,
)

_COMMANDS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


def day(one: date) -> str:
    """As in "23 April 2017"."""
    return f"{one.day} {one:%B} {one.year}"


def days(time: Period | When | None) -> str | None:
    """As in "23 April 2017", "17–23 April 2017", "April 2017", "from …", "until …"; None where nothing bounds it."""
    if time is None or (time.earliest is None and time.latest is None):
        return None
    if time.latest is None or time.earliest is None:
        return f"from {day(time.earliest)}" if time.earliest else f"until {day(time.latest)}" if time.latest else None
    return _between(time.earliest, time.latest)


def published(when: When | None) -> str:
    """The day of publication; where it was not stated with how sure it is: "4 April 2016 (guessed)"."""
    told, sure = days(when), how_sure(when)
    if told is None:
        return "day not known"
    return told if sure in {Sureness.STATED, None} else f"{told} ({sure})"


def published_plain(when: When) -> dict[str, str | None]:
    """The same for programs: bounds, how the day was found, how sure it is."""
    first, last, sure = when.earliest, when.latest, how_sure(when)
    return {
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
        "how": when.rule,
        "sure": sure and str(sure),
    }


def had(capture: Capture) -> str:
    """How bytes came to be had, as far as it is known: who answered, out of what, by which program; empty where nothing is."""
    answered = f"answered {capture.status}" if capture.status else "answered" if capture.answered_by else ""
    parts = (
        f"{answered} by {capture.answered_by}" if capture.answered_by else answered,
        f"out of {capture.within}" if capture.within else "",
        f"by {capture.tool}" if capture.tool else "",
    )
    return " · ".join(line(part) for part in parts if part)


def _between(first: date, last: date) -> str:
    if first == last:
        return day(first)
    after = last + timedelta(days=1) if last < date.max else last
    if first.year == last.year and first.day == after.day == 1:  # whole months
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def _months(first: date, last: date) -> str:
    if first.month == last.month:
        return f"{first:%B} {first.year}"
    return str(first.year) if (first.month, last.month) == (1, 12) else f"{first:%B} – {last:%B} {last.year}"


def roughly(period: Period | None) -> str | None:
    """As `days`, each end no finer than it may have been told: a first of January may be all of a year ("2002 – May 2021", "from 2009").

    Lineage is mostly told by the month or the year, and its bounds do not say which; a coarser day is never wrong.
    """
    if period is None or (period.earliest and period.latest and period.latest - period.earliest < timedelta(days=400)):
        return days(period)
    first, last = period.earliest and _first(period.earliest), period.latest and _last(period.latest)
    if first and last:
        return first if first == last else f"{first} – {last}"
    return f"from {first}" if first else f"until {last}" if last else None


def _first(day_: date) -> str:
    return str(day_.year) if (day_.month, day_.day) == (1, 1) else f"{day_:%B} {day_.year}" if day_.day == 1 else day(day_)


def _last(day_: date) -> str:
    if (day_.month, day_.day) == (12, 31):
        return str(day_.year)
    return f"{day_:%B} {day_.year}" if (day_ + timedelta(days=1)).day == 1 else day(day_)


def when(period: Period | None, text: str) -> str | None:
    """The days, and the words they come from."""
    told = days(period)
    span = period.when.span if period and period.when else None
    words = f"“{line(span.of(text))}”" if span else None
    return f"{told} ({words})" if told and words else told or words


def where(place: Place | None, text: str, places: Iterable[Place]) -> str | None:
    """The words with those for the relation, and what the gazetteer calls the place; `places` are those of the report."""
    if place is None:
        return None
    words = line(place.span.of(text))
    known = [known for known in (place.name if place.name != words else None, place.country) if known]
    told = place_words(place, text, places)
    return f"{told} ({', '.join(known)})" if known else told


def place_words(place: Place, text: str, places: Iterable[Place]) -> str:
    """The name as printed, with the words for its relation: "10 km east of Mosul", "Idlib countryside", "between Homs and Hama"."""
    named, relation = line(place.span.of(text)), place.relation
    if named.isupper() and place.name and named.casefold() == place.name.casefold():
        named = place.name  # capitals are the dateline's, not the town's
    if relation is None or named.casefold().startswith(relation.words.casefold()):
        return named
    words = line(relation.words)
    if relation.kind is RelationKind.BETWEEN:
        pair = sorted(filter(None, (place, other_end(place, places))), key=lambda one: one.span)
        return f"{words} {' and '.join(line(one.span.of(text)) for one in pair)}"
    behind = text[place.span.end : place.span.end + len(words) + 1].lstrip()
    return f"{named} {words}" if behind.casefold().startswith(words.casefold()) else f"{words} {named}"


def other_end(place: Place, places: Iterable[Place]) -> Place | None:
    """The other end of "between X and Y", the nearest in the text; None where it was not resolved, and without such a relation."""
    other = place.relation.other if place.relation else None
    ends = (one for one in places if other and one.gazetteer_id == other)
    return min(ends, key=lambda one: abs(one.span.start - place.span.start), default=None)


def count(number: Count | None) -> str | None:
    """As in "70", "at least 70", "up to 70", "20–30"; None where nothing is counted."""
    if number is None or (number.least is None and number.most is None):
        return None
    if number.most is None:
        return f"at least {number.least:,}"
    if number.least == number.most:
        return f"{number.most:,}"
    return f"{number.least:,}–{number.most:,}" if number.least else f"up to {number.most:,}"


def certainty(claim: Claim) -> str:
    """As in "asserted", "denied", "denied, likely", "asserted, as a habit"."""
    sure = claim.certainty.replace("_", " ")
    if claim.polarity is Polarity.DENIED:
        sure = "denied" if claim.certainty is Certainty.ASSERTED else f"denied, {sure}"
    return f"{sure}, as a habit" if claim.aspect is Aspect.HABITUAL else sure


def what(claim: Claim) -> str:
    """The type with its mode, harm and count: "casualties: killed, at least 70"."""
    details = [detail for detail in (claim.mode, claim.harm and str(claim.harm), count(claim.count)) if detail]
    kind = claim.type.replace("_", " ")
    return f"{kind}: {', '.join(details)}" if details else kind


def title(reading: Reading, most: int = 90) -> str:
    """What a report is called: its headline as given or as printed, else its first words."""
    report = reading.report
    printed = next((part.span.of(report.text) for part in reading.parts if part.kind is PartKind.HEADLINE), None)
    if report.headline or printed:
        return line(report.headline or printed or "")
    words = line(report.text[: most * 2])
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"


def line(words: str) -> str:
    """On one line, without what could command a terminal or turn the direction of writing."""
    return " ".join(printable(words).split())


def printable(words: str) -> str:
    """White space as it is; each command to a terminal as �."""
    return _COMMANDS.sub("�", words)
