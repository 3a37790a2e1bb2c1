"""How what somebody says stands beside what others say: alone, agreed, apart, contradicted, event by event."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dateline.export.events.words import title, when
from dateline.model import Event, Root
from dateline.store.folding import fold
from dateline.store.voices import OUTLET

Role: TypeAlias = Literal["outlet", "holder"]

LOOKED_AT = 200
"""Events, the latest first, that a source's standing is told from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """A dispute in which somebody stands on a side."""

    event: str
    title: str
    when: str
    field: str
    own: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOf:
    """How somebody stood in the events of a month ("2017-04"; None = those of no day told)."""

    month: str | None
    alone: int
    agreed: int
    apart: int
    contradicted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How what somebody says stands beside what others say, event by event.

    Attributes:
        events: how many were looked at, the latest first, at most LOOKED_AT.
        more: whether there are others.
        alone: events that no other root tells.
        agreed: events of which another root gives one of its values too, and nothing of it is disputed.
        apart: events that others tell too, with other values, none of which contradicts its own.
        contradicted: events in which it stands on a side of a dispute; `against` lists them.
        by_month: the same by when the events happened.
    """

    events: int
    more: bool
    alone: int
    agreed: int
    apart: int
    contradicted: int
    by_month: tuple[MonthOf, ...]
    against: tuple[Against, ...]


def standing(names: AbstractSet[str], role: Role, events: Sequence[Event]) -> Standing:
    """How whoever goes by these names, folded, stands in these events, the latest first, one more than LOOKED_AT where there are more."""
    looked = events[:LOOKED_AT]
    kinds = Counter[str]()
    months: dict[str | None, Counter[str]] = {}
    against = []
    for event in looked:
        kind, sides = _kind(event, names, role)
        kinds[kind] += 1
        months.setdefault(event.days.latest.isoformat()[:7] if event.days and event.days.latest else None, Counter())[kind] += 1
        against += sides
    return Standing(
        events=len(looked),
        more=len(events) > LOOKED_AT,
        by_month=tuple(
            MonthOf(month=month, **_each(months[month])) for month in sorted(months, key=lambda month: (month is None, month or ""))
        ),
        against=tuple(against),
        **_each(kinds),
    )


def _each(kinds: Counter[str]) -> dict[str, int]:
    return {kind: kinds[kind] for kind in ("alone", "agreed", "apart", "contradicted")}


def _kind(event: Event, names: AbstractSet[str], role: Role) -> tuple[str, list[Against]]:
    against = list(_against(event, names, role))
    if against:
        return "contradicted", against
    if all(_is_own(root, names, role) for root in event.roots):
        return "alone", []
    # That it happened is said by everybody who tells it, so it is no agreement.
    told = (value for value in event.values if value.field != "happened")
    shared = any(len(value.roots) > 1 and any(_is_own(root, names, role) for root in value.roots) for value in told)
    return ("agreed" if shared else "apart"), []


def _against(event: Event, names: AbstractSet[str], role: Role) -> Iterator[Against]:
    for dispute in event.disputes:
        own = [side for side in dispute.sides if any(_is_own(root, names, role) for value in side.values for root in value.roots)]
        others = [side for side in dispute.sides if side not in own]
        if own and others:
            yield Against(
                event=event.id,
                title=title(event),
                when=when(event),
                field=dispute.field,
                own=" · ".join(side.value for side in own),
                others=tuple(side.value for side in others),
            )


def _is_own(root: Root, names: AbstractSet[str], role: Role) -> bool:
    if role == OUTLET:
        return any(fold(outlet) in names for outlet in root.outlets)
    return fold(root.label) in names or fold(root.key.rsplit(":", 1)[-1]) in names
