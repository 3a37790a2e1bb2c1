"""What a report tells around a name, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dateline.model import MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What may tell who is meant.

    Attributes:
        kind: what the mention was read as; None = not told.
        day: of what is told, else of the report; None = not told.
        countries: ISO 3166-1 alpha-2 of the places of the report, those of the event first.
        company: names of other groups, bodies and persons in the report.
        leaders: names of those said to lead or command who is meant.
        used: handle → 0–1, the share of the outlet's earlier uses of the name that meant this one.
    """

    kind: MentionKind | None = None
    day: date | None = None
    countries: tuple[str, ...] = ()
    company: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    used: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Who could be meant; `score` 0–1, the share of all that speaks for anybody; `why` what spoke for it, strongest first."""

    handle: str
    score: float
    why: tuple[str, ...]
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Who could be meant by a name, best first.

    Attributes:
        doubt: why none of them is to be taken, and what would decide; None where the first stands out.
    """

    candidates: tuple[Candidate, ...]
    doubt: str | None = None

    @property
    def settled(self) -> str | None:
        """The handle that is meant, where one stands out."""
        return self.candidates[0].handle if self.candidates and self.doubt is None else None
