"""What one saying tells of one field of an event."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dateline.corroborate.facts.camps import camps_of, is_known, is_nobody, words_of
from dateline.corroborate.near import apart_km
from dateline.model import Certainty, Count, Party, Period, PlaceKind, Saying, Spot

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


def contents(saying: Saying, naming: Naming) -> Iterator[Content]:
    """All that a saying tells; nothing of one that is only planned, called for or supposed."""
    if saying.certainty in _ONLY_THOUGHT:
        return
    if saying.harm is not None and saying.count is not None and not saying.is_denied:
        yield _toll(saying, saying.count)
    doers = [party for party in saying.doers if not is_nobody(party)]
    if doers:
        yield _doer(doers, naming, is_denied=saying.is_denied)
    if not saying.is_denied:
        yield Content(HAPPENED, "yes", "it happened", happened=True)
        if saying.days and saying.days.earliest and saying.days.latest:
            yield _day(saying.days, saying.days.earliest, saying.days.latest)
        if saying.spot and saying.spot.kind not in _WIDE:
            yield Content(PLACE, saying.spot.id or saying.spot.name.casefold(), saying.spot.name, spot=saying.spot)
    elif not doers and saying.harm is None:
        yield Content(HAPPENED, "no", "it did not happen", happened=False)


def _toll(saying: Saying, count: Count) -> Content:
    field = str(saying.harm) if saying.whom in {None, EVERYBODY} else f"{saying.harm}: {saying.whom}"
    return Content(field, f"{count.least}…{count.most}", in_words(count), count=count)


def in_words(count: Count) -> str:
    """A count as a reader would say it."""
    if count.least == count.most:
        return f"{count.least:,}" if count.least is not None else "a number not told"
    if count.most is None:
        return f"at least {count.least:,}"
    return f"{count.least:,}–{count.most:,}" if count.least else f"at most {count.most:,}"


def _day(days: Period, first: date, last: date) -> Content:
    return Content(DAY, f"{first}…{last}", _span_of_days(first, last), days=Period(earliest=days.earliest, latest=days.latest))


def _span_of_days(first: date, last: date) -> str:
    end = f"{last.day} {last:%B %Y}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{first.day} {first:%B %Y} – {end}"
    return f"{first.day}–{end}" if first.month == last.month else f"{first.day} {first:%B} – {end}"


def _doer(parties: list[Party], naming: Naming, *, is_denied: bool) -> Content:
    """Those who did it together, as one."""
    told = [_known_as(party, naming) for party in parties]
    once = {key: (label, camps) for key, label, camps in told}
    key = " + ".join(sorted(once))
    label = " and ".join(label for _, (label, _) in sorted(once.items()))
    camps = frozenset[str]().union(*(camps for _, _, camps in told))
    words = f"not {label}" if is_denied else label
    return Content(DOER, f"not {key}" if is_denied else key, words, party=Party(key, label), camps=camps, is_denied=is_denied)


def _known_as(party: Party, naming: Naming) -> tuple[str, str, frozenset[str]]:
    """Key, label and camps: of a named party its own, of one only described its camp's."""
    if is_known(party.key):
        key = naming.one(party.key)
        label = naming.label(key) or name_in(party.label)
        return key, label, camps_of(key, f"{label} {party.label}", naming.country)
    camps = camps_of(party.key, party.label, naming.country)
    if not camps:
        return party.key, party.label, camps
    return f"camp:{'|'.join(sorted(camps))}", words_of(camps) or party.label, camps


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
