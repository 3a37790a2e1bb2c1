"""From when to when a bearer was there, as finely as the claims say."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.export.lineage.story import Bearer
from dateline.model import LineageClaim, Period, Polarity

_BEGINS = (
    ("founded", "subject"),
    ("renamed", "object"),
    ("split_from", "subject"),
    ("formed_from", "subject"),
    ("successor_of", "subject"),
)
_ENDS = (("renamed", "subject"), ("merged_into", "subject"), ("dissolved", "subject"))


@dataclass(frozen=True, slots=True)
class Moment:
    """The days between which something happened, as ordinals, both included."""

    first: int
    last: int

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2

    @classmethod
    def of(cls, period: Period | None) -> "Moment | None":
        """None where nothing bounds it; a bound that is open is taken from the other."""
        if period is None or not (period.earliest or period.latest):
            return None
        first, last = period.earliest or period.latest, period.latest or period.earliest
        return cls(first.toordinal(), last.toordinal()) if first and last else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """How long a bearer is known to have been there.

    Attributes:
        begins, ends: None where nobody says.
        seen: the days of all that is told of it, at least those of `begins` and `ends`; None where nothing is dated.
    """

    begins: Moment | None
    ends: Moment | None
    seen: Moment | None


def stretch(bearer: Bearer, claims: Iterable[LineageClaim]) -> Stretch:
    """Denied claims shape nothing; of rival dates the stretch takes in all."""
    own = [
        claim
        for claim in claims
        if claim.polarity is Polarity.AFFIRMED and bearer.handle in {claim.subject, claim.object} and Moment.of(claim.when)
    ]
    begins, ends = _first_told(bearer, own, _BEGINS), _first_told(bearer, own, _ENDS)
    if ends and (
        _is_before(ends, begins) or any(claim.subject == bearer.handle and _is_before(ends, Moment.of(claim.when)) for claim in own)
    ):
        ends = None  # it took a name again, or left again: it went on
    days = [
        moment
        for moment in (*(Moment.of(claim.when) for claim in own), Moment.of(Period(earliest=bearer.earliest, latest=bearer.latest)))
        if moment
    ]
    inside = [Moment(_within(one.first, begins, ends), _within(one.last, begins, ends)) for one in days]
    return Stretch(begins, ends, _hull(inside))


def _first_told(bearer: Bearer, claims: Iterable[LineageClaim], ways: tuple[tuple[str, str], ...]) -> Moment | None:
    claims = list(claims)
    for kind, role in ways:
        found = _hull(Moment.of(claim.when) for claim in claims if claim.type == kind and getattr(claim, role) == bearer.handle)
        if found:
            return found
    return None


def _is_before(one: Moment, other: Moment | None) -> bool:
    return other is not None and one.last < other.first


def _hull(moments: Iterable[Moment | None]) -> Moment | None:
    known = [moment for moment in moments if moment]
    return Moment(min(one.first for one in known), max(one.last for one in known)) if known else None


def _within(day: int, begins: Moment | None, ends: Moment | None) -> int:
    low = begins.first if begins else day
    high = ends.last if ends else day
    return max(low, min(day, high)) if low <= high else day
