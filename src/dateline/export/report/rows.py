"""The values of an event in the order a page lists them."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.export.events.words import field as asked
from dateline.export.events.words import standing
from dateline.model import Dispute, Event, Harm, Root, Value

_TOLLS = tuple(map(str, Harm))
_ORDER = ("happened", *_TOLLS, "day", "place", "doer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is told of an event, with the values given for it.

    Attributes:
        sides: one of all values where nothing is disputed; else the values of each side.
        dispute: None where nothing is.
    """

    name: str
    sides: tuple[tuple[Value, ...], ...]
    dispute: Dispute | None = None


def agreed(event: Event) -> tuple[Field, ...]:
    """What nothing speaks against: fields without a dispute, with the values that nothing replaced."""
    disputed = {dispute.field for dispute in event.disputes}
    names = sorted({value.field for value in event.values} - disputed, key=_place)
    told = ((name, standing(event.of(name))) for name in names)
    return tuple(Field(name=asked(name), sides=(values,)) for name, values in told if values)


def disputed(event: Event) -> tuple[Field, ...]:
    """What cannot all be true, side by side."""
    return tuple(
        Field(name=asked(one.field), sides=tuple(side.values for side in one.sides), dispute=one)
        for one in sorted(event.disputes, key=lambda one: _place(one.field))
    )


def beside(event: Event) -> tuple[Value, ...]:
    """Values of disputed fields that stand on no side and that nothing replaced."""
    on_sides = {value for dispute in event.disputes for side in dispute.sides for value in side.values}
    fields = {dispute.field for dispute in event.disputes}
    return tuple(value for value in standing(event.values) if value.field in fields and value not in on_sides)


def history(event: Event) -> tuple[Value, ...]:
    """How what changed was told, by the day each value was first published; empty where nothing was ever replaced."""
    changed = {value.field for value in event.values if value.superseded}
    told = [value for value in event.values if value.field in changed]
    return tuple(sorted(told, key=lambda one: (_place(one.field), one.first is None, one.first or one.last, not one.superseded)))


def numbered(event: Event) -> dict[Value, int]:
    """A value → its place among the event's, by which the page's check finds it."""
    return {value: place for place, value in reversed(list(enumerate(event.values)))}


def by_way_of(root: Root) -> tuple[str, ...]:
    """The outlets through which a root's word came, where they are others than itself."""
    return tuple(outlet for outlet in root.outlets if outlet not in root.label)


def _place(field: str) -> tuple[int, str]:
    head = field.split(":", maxsplit=1)[0]
    return (_ORDER.index(head) if head in _ORDER else len(_ORDER), field)


def other_sayings(event: Event) -> Iterator[str]:
    """Ids of the claims of an event on which no value of it rests."""
    behind = {claim for value in event.values for claim in value.claims}
    yield from dict.fromkeys(one.claim for account in event.accounts for one in account.sayings if one.claim not in behind)
