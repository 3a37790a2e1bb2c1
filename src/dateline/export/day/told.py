"""What is told of one day: occurrences by place and type, each version with whoever holds it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from math import inf

from dateline.export.day.versions import Version, merged, version_of
from dateline.export.html.families import family
from dateline.export.phrasing import count as counted
from dateline.export.telling import Teller
from dateline.model import Certainty, Claim, Count, Period, Place, Polarity, Precision, Reading

REAL = frozenset({Certainty.ASSERTED, Certainty.LIKELY, Certainty.POSSIBLE})
"""How sure a holder is of what he tells as having been; the rest was meant, asked for, supposed or left open."""

_FIRST = ("ASSAULT", "casualties")
_ORDER = ("deed", "state", "group", "word")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The versions one report gives of one thing: a claim that stands alone, or all that share an occurrence.

    Attributes:
        claims: the record's id of each, and the claim.
    """

    reading: Reading
    claims: tuple[tuple[str, Claim], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """All of one type, and of casualties of one harm, at one place.

    Attributes:
        ranges: of counts, whom they count (empty where it is not told) and the range of the values given, corrected ones left out.
        versions: told as having been; the longest told first.
        apart: denied, planned, called for and the like, which are no occurrences.
    """

    title: str
    family: str
    ranges: tuple[tuple[str, str], ...]
    versions: tuple[Version, ...]
    apart: tuple[Version, ...]

    @property
    def most(self) -> int:
        """The greatest number among its counts, by which bars are drawn; 0 where nothing is counted."""
        bounds = (bound for one in (*self.versions, *self.apart) if one.count for bound in (one.count.least, one.count.most))
        return max((bound for bound in bounds if bound is not None), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place and all that is told of it; `name` is None where the reports tell no place."""

    name: str | None
    country: str | None
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was claimed to have happened on one day.

    Attributes:
        view: on whose word and as known when, in words.
        on: told of this very day.
        within: told of a stretch of days that includes it.
        apart: only denied, planned, called for, supposed or left open, of that day or such a stretch.
        open: how many claims more have no first or no last day, so that nothing keeps them from this one.
        claims, reports: how many are listed, and of how many reports.
    """

    day: date
    view: str
    on: tuple[Spot, ...]
    within: tuple[Spot, ...]
    apart: tuple[Spot, ...]
    open: int
    claims: int
    reports: int


def day_of(day: date, view: str, tellings: Iterable[Telling]) -> Day:
    """The day as it is told; each telling goes where the surest of its versions does."""
    shelves = _Shelves(day)
    for telling in tellings:
        shelves.put(telling)
    return Day(
        day=day,
        view=view,
        on=shelves.spots("on"),
        within=shelves.spots("within"),
        apart=shelves.spots("apart"),
        open=shelves.open,
        claims=shelves.claims,
        reports=len(shelves.reports),
    )


def is_real(claim: Claim) -> bool:
    """Whether it is told as having been."""
    return claim.polarity is Polarity.AFFIRMED and claim.certainty in REAL


@dataclass(slots=True)
class _Shelves:
    day: date
    open: int = 0
    claims: int = 0
    reports: set[str] = field(default_factory=set)
    by_name: dict[str, dict[str, list[tuple[Telling, Place | None]]]] = field(default_factory=dict)

    def put(self, telling: Telling) -> None:
        shelf = self._shelf([claim for _, claim in telling.claims])
        if shelf is None:
            self.open += len(telling.claims)
            return
        place = _place(telling)
        self.by_name.setdefault(shelf, {}).setdefault(_place_key(place, telling.reading), []).append((telling, place))
        self.claims += len(telling.claims)
        self.reports.add(telling.reading.report.id)

    def _shelf(self, claims: list[Claim]) -> str | None:
        real = [claim.when for claim in claims if is_real(claim)]
        if any(_is_on(when, self.day) for when in real):
            return "on"
        if any(_includes(when, self.day) for when in real):
            return "within"
        return "apart" if any(_includes(claim.when, self.day) for claim in claims if not is_real(claim)) else None

    def spots(self, shelf: str) -> tuple[Spot, ...]:
        found = [_spot(tellings) for tellings in self.by_name.get(shelf, {}).values()]
        return tuple(sorted(found, key=lambda spot: (spot.name is None, -sum(len(kind.versions) for kind in spot.kinds), spot.name or "")))


def _is_on(when: Period | None, day: date) -> bool:
    return when is not None and when.earliest == when.latest == day


def _includes(when: Period | None, day: date) -> bool:
    return when is not None and when.earliest is not None and when.latest is not None and when.earliest <= day <= when.latest


def _place(telling: Telling) -> Place | None:
    """Where it happened: the finest place of its versions, those told as having been first ("Idlib" and not "northern Syria")."""
    places = [(claim.where or next((role.place for role in claim.roles if role.place), None), claim) for _, claim in telling.claims]
    known = [(not is_real(claim), _coarseness(place), number, place) for number, (place, claim) in enumerate(places) if place is not None]
    return min(known, key=lambda one: one[:3])[3] if known else None


def _coarseness(place: Place) -> int:
    fineness = list(Precision)
    return fineness.index(place.precision) if place.gazetteer_id and place.precision else len(fineness)


def _place_key(place: Place | None, reading: Reading) -> str:
    if place is None:
        return ""
    return place.gazetteer_id or place.span.of(reading.report.text).casefold()


def _spot(tellings: list[tuple[Telling, Place | None]]) -> Spot:
    place, reading = tellings[0][1], tellings[0][0].reading
    by_kind: dict[tuple[str, str | None], list[Version]] = {}
    for telling, _ in tellings:
        teller = Teller(telling.reading)
        for name, claim in telling.claims:
            by_kind.setdefault((claim.type, claim.harm), []).append(
                version_of(name, claim, telling.reading, teller, is_real=is_real(claim))
            )
    return Spot(
        name=None if place is None else place.name or place.span.of(reading.report.text),
        country=place.country if place else None,
        kinds=tuple(_kind(*key, by_kind[key]) for key in sorted(by_kind, key=_kind_order)),
    )


def _kind_order(key: tuple[str, str | None]) -> tuple[int, int, str, str]:
    type_, harm = key
    first = _FIRST.index(type_) if type_ in _FIRST else len(_FIRST)
    return first, _ORDER.index(family(type_)), type_, harm or ""


def _kind(type_: str, harm: str | None, versions: list[Version]) -> Kind:
    joined = merged(versions)
    real = tuple(one for one in joined if one.is_real)
    return Kind(
        title=harm or type_.replace("_", " "),
        family=family(type_),
        ranges=tuple(_ranges(real)),
        versions=real,
        apart=tuple(one for one in joined if not one.is_real),
    )


def _ranges(versions: Iterable[Version]) -> list[tuple[str, str]]:
    """Whom, and between which values: of those counted by one word, since soldiers and civilians make no range."""
    by_whom: dict[str, list[Count]] = {}
    for one in versions:
        if one.count is not None and not one.corrected:
            by_whom.setdefault(one.counts, []).append(one.count)
    return [(whom, _range(counts)) for whom, counts in by_whom.items()]


def _range(counts: list[Count]) -> str:
    """As in "6–7", "at least 24 to at least 58": from the lowest value given to the highest."""
    lowest = min(counts, key=lambda one: (one.least or 0, one.most if one.most is not None else inf))
    highest = max(counts, key=lambda one: (one.most if one.most is not None else inf, one.least or 0))
    if all(one.least is not None and one.least == one.most for one in counts):
        return counted(Count(least=lowest.least, most=highest.most)) or ""
    return " to ".join(dict.fromkeys(words for words in (counted(lowest), counted(highest)) if words))
