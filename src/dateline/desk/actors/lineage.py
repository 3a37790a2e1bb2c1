"""The lineage of an actor, drawn for a page that stays alive: shapes at their places, and behind every number the words it stands on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.actors.views import Identity
from dateline.desk.actors.behind import Telling, Testimony
from dateline.export.lineage.drawing import draw_chart
from dateline.export.lineage.events import Event, events
from dateline.export.lineage.shapes import Drawing, Size
from dateline.export.lineage.story import Story
from dateline.model import Dispute, Joint, Life, LineageClaim

_TYPE = 13.0
_NARROW_TYPE = 12.0
_NARROW = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One number of the drawing.

    Attributes:
        type: of the claims that tell it ("renamed").
        told: in a sentence or two; `days` in words, "day not told" where nobody dates it.
        first, last: the days between which it happened; None = not told.
        subject, object: handles; None for the second where the type needs none.
        words: what each holder says of it, or makes of the same turn, side by side.
        silent: holders who speak elsewhere of this life and say nothing of this turn.
        at_odds: whether holders give it different types, or days that exclude each other.
        decides: what would settle the dispute it stands in; empty = it is in none, or that is not known.
    """

    number: int
    type: str
    told: str
    days: str
    first: date | None
    last: date | None
    subject: str
    object: str | None
    disputed: bool
    denied: bool
    words: tuple[Testimony, ...]
    silent: tuple[str, ...]
    at_odds: bool
    decides: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Somebody in the drawing.

    Attributes:
        own: whether it is of the actor that was asked about; the others are its neighbours.
        one_with: the handles, drawn here, that are one actor with it in this view, itself included.
        named: whether the record names it.
    """

    handle: str
    label: str
    own: bool
    one_with: tuple[str, ...]
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """A lineage under one view.

    Attributes:
        view: on whose word, as known when, in words.
        note: what of the view asked for could not be done; empty = all could.
        drawing: in pixels from the upper left.
        left_out: how many neighbours there was no room for.
    """

    handles: tuple[str, ...]
    label: str
    view: str
    note: str
    drawing: Drawing
    turns: tuple[Turn, ...]
    bearers: tuple[Drawn, ...]
    left_out: int


def size_for(width: int) -> Size:
    """The paper for a window so wide, in pixels."""
    return Size(width=width, type=_NARROW_TYPE if width < _NARROW else _TYPE)


def drawing(story: Story, width: int) -> tuple[Drawing, tuple[Event, ...]]:
    """The chart, and what it numbers."""
    told = events(story)
    return draw_chart(story, told, size_for(width)), told


def turns(told: tuple[Event, ...], life: Life, disputes: tuple[Dispute, ...], telling: Telling) -> Iterator[Turn]:
    """Each number with all that is said of that turn: a rename to the one may be a break to the other."""
    for event in told:
        joint = next((one for one in life.joints if _speaks_of(one, event)), None)
        others = [claim for typing in joint.typings for claim in typing.claims] if joint else []
        yield Turn(
            number=event.number,
            type=event.type,
            told=event.told,
            days=event.days,
            first=date.fromordinal(event.when.first) if event.when else None,
            last=date.fromordinal(event.when.last) if event.when else None,
            subject=event.subject,
            object=event.object,
            disputed=event.is_disputed,
            denied=event.is_denied,
            words=telling.by_holder(_first_own(event, others)),
            silent=joint.silent if joint else (),
            at_odds=bool(joint and joint.at_odds),
            decides=_decides(event, disputes),
        )


def bearers(story: Story, seen: Identity, named: frozenset[str]) -> Iterator[Drawn]:
    """Everybody drawn, in the order of the story."""
    for one in story.bearers:
        cluster = tuple(handle for handle in seen.cluster_of(one.handle) if handle in story.by_handle)
        yield Drawn(handle=one.handle, label=one.label, own=one.is_asked, one_with=cluster, named=one.handle in named)


def _speaks_of(joint: Joint, event: Event) -> bool:
    return any(claim in typing.claims for typing in joint.typings for claim in event.claims)


def _first_own(event: Event, others: list[LineageClaim]) -> Iterator[LineageClaim]:
    yield from event.claims
    yield from others


def _decides(event: Event, disputes: tuple[Dispute, ...]) -> str:
    found = (one.decides for one in disputes if any(claim in side.claims for side in one.sides for claim in event.claims))
    return next(found, "")
