"""The claims behind what is told of a group, as a page shows them: on whose word, in which words, and where to look them up."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from dateline.export.lineage.words import sentence, sureness
from dateline.export.phrasing import line, roughly
from dateline.model import Certainty, LineageClaim, Origin, Polarity

_IN_REPORT = re.compile(r"report (?P<report>.+), (?P<first>\d+)–(?P<last>\d+)")
_DECIDED = re.compile(r"decision (?P<number>\d+)")

Place: TypeAlias = tuple[str, int, int, str]
"""Where a claim stands: report, first and last code point of its words, type."""

Find: TypeAlias = Callable[[Place], str | None]
"""The record's id of the claim that stands there; None where the newest reading makes it no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """One claim of who is who or what became of whom.

    Attributes:
        told: as a sentence.
        subject, object: handles; None for the second where the type needs none.
        reporter: the outlet that carries it; None where the holder published it itself.
        days: of what is told, in words; None = not told.
        said: the first and last day between which it was said, in words; None = not told. `said_by` is the last of them.
        sure: how the holder stands to it ("denied", "likely"); empty where it is plainly asserted.
        origin: register, report or decision.
        words: the words it stands on, or the source's title.
        evidence: where it can be looked up, in words.
        report, claim, decision: the same as ids of the record; None where it stands elsewhere.
    """

    type: str
    told: str
    subject: str
    object: str | None
    holder: str
    reporter: str | None
    days: str | None
    said: str | None
    said_by: date | None
    sure: str
    denied: bool
    hedged: bool
    origin: Origin
    words: str
    evidence: str
    report: str | None
    claim: str | None
    decision: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """What one holder says, in the order it was said."""

    holder: str
    claims: tuple[Behind, ...]


class Telling:
    """Tells lineage claims.

    Args:
        called: the name of a handle.
        find: the record's id of a claim that stands in a report.
    """

    def __init__(self, called: Callable[[str], str], find: Find) -> None:
        self._called = called
        self._find = find

    def behind(self, claim: LineageClaim) -> Behind:
        place = place_of(claim)
        decided = _DECIDED.fullmatch(claim.evidence)
        return Behind(
            type=claim.type,
            told=sentence(claim, self._called),
            subject=claim.subject,
            object=claim.object,
            holder=line(claim.holder),
            reporter=line(claim.reporter) if claim.reporter and claim.reporter != claim.holder else None,
            days=roughly(claim.when),
            said=roughly(claim.said),
            said_by=(claim.said.latest or claim.said.earliest) if claim.said else None,
            sure=sureness(claim),
            denied=claim.polarity is Polarity.DENIED,
            hedged=claim.certainty is not Certainty.ASSERTED,
            origin=claim.origin,
            words=line(claim.words),
            evidence=claim.evidence,
            report=place and place[0],
            claim=self._find(place) if place else None,
            decision=int(decided["number"]) if decided else None,
        )

    def by_holder(self, claims: Iterable[LineageClaim]) -> tuple[Testimony, ...]:
        """The claims side by side, holders in the order in which they first come."""
        said: dict[str, dict[LineageClaim, None]] = {}
        for claim in claims:
            said.setdefault(claim.holder, {})[claim] = None
        return tuple(Testimony(holder=line(holder), claims=tuple(self._in_order(told))) for holder, told in said.items())

    def _in_order(self, claims: Iterable[LineageClaim]) -> Iterator[Behind]:
        return iter(sorted(map(self.behind, claims), key=lambda one: (one.said_by or date.max, one.told)))


def place_of(claim: LineageClaim) -> Place | None:
    """Where a report's claim stands; None of any other."""
    found = _IN_REPORT.fullmatch(claim.evidence) if claim.origin is Origin.REPORT else None
    return (found["report"], int(found["first"]), int(found["last"]), claim.type) if found else None
