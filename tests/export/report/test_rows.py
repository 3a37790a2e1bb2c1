"""The order in which an event's values are listed, none left out."""

from collections.abc import Iterator
from datetime import date

import pytest

from dateline.export.report import rows
from dateline.model import Dispute, Event, Root, Side, Value

WIRE = Root(key="outlet:wire", label="Example Wire", is_named=True, reports=("r1",), outlets=("Example Wire", "The Courier"))


def value(field: str, words: str, day: int | None = None, *, superseded: bool = False) -> Value:
    first = date(2017, 4, day) if day else None
    return Value(
        field=field, words=words, claims=("c1",), roots=(WIRE,), least_roots=1, most_roots=1, first=first, last=first, superseded=superseded
    )


@pytest.fixture
def event() -> Event:
    low, high, old = value("killed", "12", 5), value("killed", "20", 5), value("killed", "7", 4, superseded=True)
    aside, place = value("killed", "many", 6), value("place", "Idlib")
    dispute = Dispute(field="killed", about=("e",), sides=(Side(value="12", values=(low,)), Side(value="20", values=(high,))))
    return Event(
        id="e",
        family="violence",
        accounts=(),
        days=None,
        values=(place, low, high, old, aside),
        roots=(WIRE,),
        least_roots=1,
        most_roots=1,
        disputes=(dispute,),
    )


def test_every_value_is_listed_somewhere(event: Event) -> None:
    def listed() -> Iterator[Value]:
        for field in (*rows.agreed(event), *rows.disputed(event)):
            for side in field.sides:
                yield from side
        yield from rows.beside(event)
        yield from rows.history(event)

    assert set(listed()) == set(event.values)


def test_a_disputed_field_is_not_among_the_agreed(event: Event) -> None:
    assert [field.name for field in rows.agreed(event)] == ["place"]
    assert [[one.words for one in side] for side in rows.disputed(event)[0].sides] == [["12"], ["20"]]


def test_history_runs_by_day_of_publication(event: Event) -> None:
    assert [one.words for one in rows.history(event)] == ["7", "12", "20", "many"]


def test_an_outlet_is_no_way_to_its_own_word() -> None:
    assert rows.by_way_of(WIRE) == ("The Courier",)
