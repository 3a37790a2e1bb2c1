"""An event as a list shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.export.events.words import behind, field, standing, title, when
from dateline.model import Dispute, Event, Harm, Period, Root, Value

_ROOTS, _TOLLS, _VALUES = 4, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """One count of an event.

    Attributes:
        field: as of a Value; `label` as a person would ask for it.
        words: the values that stand, those on the most independent roots first; at most four.
        more: how many stand besides.
    """

    field: str
    label: str
    words: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestSide:
    """One side of what is disputed.

    Attributes:
        least_roots, most_roots: how many independent roots are behind it.
        roots: their labels, those named first.
    """

    words: str
    least_roots: int
    most_roots: int
    roots: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """What cannot all be true of an event.

    Attributes:
        field: as of a Dispute; `label` as a person would ask for it.
        decides: what would settle it; empty = not known.
        why: why they cannot all be true; empty where the field says it.
    """

    field: str
    label: str
    sides: tuple[ContestSide, ...]
    decides: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """An event in a few words.

    Attributes:
        title: kind of deed and place ("chemical attack, Khān Shaykhūn").
        when: the day most independent roots tell, in words; `on` its bounds; `days` from the first to the last that any report has.
        place: on most independent roots; None = none is told.
        behind: as in "2 reports (1 copied), 2–3 roots: SANA; the Observatory".
        headline: of the report that told it first; None = it has none.
        reports, copies: how many; of the reports, how many took it from another.
        roots: labels of the first four; `more_roots` how many there are besides.
        tolls: the first three; `more_tolls` how many there are besides.
        circles: how many circles of citation.
        is_denied: somebody says that it did not happen.
        first, last: the days on which it was first and last published; None = no report has a day.
    """

    id: str
    title: str
    family: str
    when: str
    on: Period | None
    days: Period | None
    place: str | None
    behind: str
    headline: str | None
    reports: int
    copies: int
    outlets: tuple[str, ...]
    least_roots: int
    most_roots: int
    roots: tuple[str, ...]
    more_roots: int
    tolls: tuple[Toll, ...]
    more_tolls: int
    disputes: tuple[Contest, ...]
    circles: int
    is_denied: bool
    first: date | None
    last: date | None


def outline(event: Event, headline: str | None = None) -> Outline:
    tolls = _tolls(event)
    published = sorted(account.known for account in event.accounts if account.known)
    return Outline(
        id=event.id,
        title=title(event),
        family=event.family,
        when=when(event),
        on=next((value.days for value in event.of("day")), None),
        days=event.days,
        place=next((value.words for value in event.of("place")), None),
        behind=behind(event),
        headline=headline,
        reports=len(event.reports),
        copies=event.copies,
        outlets=event.outlets,
        least_roots=event.least_roots,
        most_roots=event.most_roots,
        roots=tuple(root.label for root in event.roots[:_ROOTS]),
        more_roots=max(0, len(event.roots) - _ROOTS),
        tolls=tolls[:_TOLLS],
        more_tolls=max(0, len(tolls) - _TOLLS),
        disputes=tuple(map(contest, event.disputes)),
        circles=len(event.circles),
        is_denied=any(value.happened is False for value in event.values),
        first=published[0] if published else None,
        last=published[-1] if published else None,
    )


def contest(dispute: Dispute) -> Contest:
    sides = tuple(_side(side.value, side.values) for side in dispute.sides)
    return Contest(field=dispute.field, label=field(dispute.field), sides=sides, decides=dispute.decides, why=dispute.why)


def _side(words: str, values: Sequence[Value]) -> ContestSide:
    roots: dict[str, Root] = {root.key: root for value in values for root in value.roots}
    named = sum(root.is_named for root in roots.values())
    ordered = sorted(roots.values(), key=lambda root: (not root.is_named, root.label))
    return ContestSide(
        words=words,
        least_roots=max(named, min(1, len(roots))),
        most_roots=len(roots),
        roots=tuple(root.label for root in ordered),
    )


def _tolls(event: Event) -> tuple[Toll, ...]:
    names = dict.fromkeys(value.field for value in event.values if value.count)
    order = list(map(str, Harm))
    ranked = sorted(names, key=lambda name: (order.index(name.partition(":")[0]), name))
    stand = ((name, standing(event.of(name))) for name in ranked)
    return tuple(_toll(name, values) for name, values in stand if values)


def _toll(name: str, values: Sequence[Value]) -> Toll:
    words = tuple(value.words for value in values[:_VALUES])
    return Toll(field=name, label=field(name), words=words, more=max(0, len(values) - _VALUES))
