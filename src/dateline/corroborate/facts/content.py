"""What one saying tells of one field of an event."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dateline.corroborate.facts.camps import camps_of, is_known, is_nobody, words_of
from dateline.corroborate.near import apart_km
from dateline.model import Certainty, Count, Harm, Party, Period, PlaceKind, Saying, Spot

DAY, PLACE, DOER, HAPPENED = "day", "place", "doer", "happened"
EVERYBODY = "people"
_ONLY_THOUGHT = frozenset({Certainty.CONDITIONAL, Certainty.PLANNED, Certainty.CALLED_FOR})
_FINE = frozenset({PlaceKind.SITE, PlaceKind.TOWN})
_WIDE = frozenset({PlaceKind.COUNTRY})

Same = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Content:
    """One field filled; exactly one of the rest but `camps` is told.

    Attributes:
        key: equal for the same content of the same field.
        camps: of a doer: whom it can mean.
    """

    field: str
    key: str
    words: str
    count: Count | None = None
    days: Period | None = None
    spot: Spot | None = None
    party: Party | None = None
    camps: frozenset[str] = frozenset()
    happened: bool | None = None
    is_denied: bool = False


class Naming(NamedTuple):
    """How a view sees who is who: `one` maps keys to whoever it is, `label` gives the name; `country` is where it happened."""

    one: Same
    label: Callable[[str], str | None]
    country: str | None


class KnownAs(NamedTuple):
    key: str
    label: str
    camps: tuple[str, ...]


def contents(saying: Saying, naming: Naming) -> tuple[Content, ...]:
    """All that a saying tells; nothing of one that is only planned, called for or supposed."""
    if saying.certainty in _ONLY_THOUGHT:
        return ()
    doer = _doer(saying.doers, naming, is_denied=saying.is_denied) if saying.doers else None
    if saying.is_denied:
        if doer is not None:
            return (doer,)
        return (_NO,) if saying.harm is None else ()
    found = [_toll(saying.harm, saying.whom, saying.count)] if saying.harm is not None and saying.count is not None else []
    if doer is not None:
        found.append(doer)
    found.append(_YES)
    if saying.days and saying.days.earliest and saying.days.latest:
        found.append(_day(saying.days.earliest, saying.days.latest))
    if saying.spot and saying.spot.kind not in _WIDE:
        found.append(_place(saying.spot))
    return tuple(found)


_YES, _NO = Content(HAPPENED, "yes", "it happened", happened=True), Content(HAPPENED, "no", "it did not happen", happened=False)


@lru_cache(maxsize=20_000)
def _toll(harm: Harm, whom: str | None, count: Count) -> Content:
    field = str(harm) if whom in {None, EVERYBODY} else f"{harm}: {whom}"
    return Content(field, f"{count.least}…{count.most}", in_words(count), count=count)


@lru_cache(maxsize=20_000)
def _place(spot: Spot) -> Content:
    return Content(PLACE, spot.id or spot.name.casefold(), spot.name, spot=spot)


def in_words(count: Count) -> str:
    """A count as a reader would say it."""
    if count.least == count.most:
        return f"{count.least:,}" if count.least is not None else "a number not told"
    if count.most is None:
        return f"at least {count.least:,}"
    return f"{count.least:,}–{count.most:,}" if count.least else f"at most {count.most:,}"


@lru_cache(maxsize=20_000)
def _day(first: date, last: date) -> Content:
    return Content(DAY, f"{first}…{last}", _span_of_days(first, last), days=Period(earliest=first, latest=last))


def _span_of_days(first: date, last: date) -> str:
    end = f"{last.day} {last:%B %Y}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{first.day} {first:%B %Y} – {end}"
    return f"{first.day}–{end}" if first.month == last.month else f"{first.day} {first:%B} – {end}"


def _doer(parties: tuple[Party, ...], naming: Naming, *, is_denied: bool) -> Content | None:
    """Those who did it together, as one; None where the words name nobody."""
    told = tuple(sorted({_known_as(party, naming) for party in parties if not is_nobody(party.key, party.label)}))
    return _doers(told, is_denied=is_denied) if told else None


@lru_cache(maxsize=20_000)
def _doers(told: tuple[KnownAs, ...], *, is_denied: bool) -> Content:
    once = {one.key: one for one in reversed(told)}
    key, label = " + ".join(sorted(once)), " and ".join(once[key].label for key in sorted(once))
    camps = frozenset(camp for one in told for camp in one.camps)
    prefix = "not " if is_denied else ""
    return Content(DOER, f"{prefix}{key}", f"{prefix}{label}", party=Party(key, label), camps=camps, is_denied=is_denied)


def _known_as(party: Party, naming: Naming) -> KnownAs:
    """Of a named party as the view has it, of one only described its camp."""
    if not is_known(party.key):
        return _described_as(party.key, party.label, naming.country)
    key = naming.one(party.key)
    label = naming.label(key) or name_in(party.label)
    return KnownAs(key, label, tuple(sorted(camps_of(key, f"{label} {party.label}", naming.country))))


@lru_cache(maxsize=20_000)
def _described_as(key: str, label: str, country: str | None) -> KnownAs:
    camps = tuple(sorted(camps_of(key, label, country)))
    return KnownAs(f"camp:{'|'.join(camps)}", words_of(frozenset(camps)) or label, camps) if camps else KnownAs(key, label, ())


def name_in(label: str) -> str:
    """The name that the words of a label stand for, where they are printed with it ("his [Bashar Assad]")."""
    _, bracket, name = label.partition(" [")
    return name.removesuffix("]") if bracket else label


def is_fine(spot: Spot) -> bool:
    return spot.kind in _FINE


def gap_days(one: Period, other: Period) -> int:
    """Days between two periods; 0 and below where they meet or a side is open."""
    ends = [(one.earliest, other.latest), (other.earliest, one.latest)]
    return max((first - last).days if first and last else 0 for first, last in ends)


def counts_meet(one: Count, other: Count) -> bool:
    """Whether both counts can hold: an open side reaches on."""
    return not _below(one, other) and not _below(other, one)


def _below(one: Count, other: Count) -> bool:
    return one.most is not None and other.least is not None and one.most < other.least


def narrower(one: Content, other: Content) -> bool:
    """Whether the first says the second more exactly: a count or days within the other's."""
    if one.key == other.key or not meet(one, other):
        return False
    if one.count and other.count:
        return (one.count.least or 0) >= (other.count.least or 0) and _end(one.count.most) <= _end(other.count.most)
    if one.days and other.days:
        return _length(one.days) < _length(other.days)
    return False


def _end(most: int | None) -> float:
    return float("inf") if most is None else most


def _length(days: Period) -> int:
    return (days.latest - days.earliest).days if days.latest and days.earliest else 0


def meet(one: Content, other: Content) -> bool:
    """Whether two contents of one field can both hold."""
    if one.key == other.key:
        return True
    if one.count and other.count:
        return counts_meet(one.count, other.count)
    if one.days and other.days:
        return gap_days(one.days, other.days) <= 0
    if one.spot and other.spot:
        return apart_km(one.spot, other.spot) == 0
    if one.party and other.party:
        return one.is_denied == other.is_denied and bool(one.camps & other.camps)
    return False
