"""Who a name stands for, in plain values."""

from dataclasses import dataclass
from datetime import date

from dateline.actors.candidates import Candidate
from dateline.desk.actors.behind import Behind, Telling
from dateline.desk.answers import Reckoning
from dateline.desk.who import Who
from dateline.model import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """Somebody who could be meant.

    Attributes:
        score: 0–1, the share of all that speaks for anybody.
        why: what spoke for it, strongest first; `against` what against.
    """

    handle: str
    label: str
    score: float
    why: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Who a name stands for under a view, on a day; or what would decide it.

    Attributes:
        on: the day; None = on any.
        candidates: best first.
        actor: None = that is not settled, and `doubt` says what would settle it.
        because: the claims that make its handles one.
        apart: claims that keep others of like name or history out: they say so, hedge, or hold on another day.
        doubt: what would decide; None = nothing is open.
        borne_from: the first day on which it is known to have been there, where `on` is before that; None = it is not.
        note: what of the view asked for could not be done; empty = all could.
    """

    name: str
    on: date | None
    candidates: tuple[Likely, ...]
    actor: Actor | None
    because: tuple[Behind, ...]
    apart: tuple[Behind, ...]
    doubt: str | None
    borne_from: date | None
    note: str


def meant(who: Who, found: Reckoning, telling: Telling, note: str) -> Meant:
    return Meant(
        name=found.name,
        on=found.view.true,
        candidates=tuple(_likely(who, one) for one in found.candidates),
        actor=found.actor,
        because=tuple(map(telling.behind, found.because)),
        apart=tuple(map(telling.behind, found.apart)),
        doubt=found.doubt,
        borne_from=found.borne_from,
        note=note,
    )


def _likely(who: Who, one: Candidate) -> Likely:
    return Likely(handle=one.handle, label=who.known_as(one.handle), score=round(one.score, 3), why=one.why, against=one.against)
