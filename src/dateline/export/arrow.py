"""Events and disputes as Arrow tables, one row a value; needs `dateline[arrow]`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.errors import MissingExtra
from dateline.export.events.words import title
from dateline.model import Dispute, Event, Value

if TYPE_CHECKING:
    import pyarrow as pa

EVENT_COLUMNS = (
    *("event", "title", "family", "earliest", "latest", "reports", "copies", "event_least_roots", "event_most_roots", "field", "words"),
    *("count_least", "count_most", "day_earliest", "day_latest", "place", "lat", "lon", "doer", "happened", "least_roots", "most_roots"),
    *("roots", "claims", "first", "last", "superseded", "disputed"),
)
"""Of `events_table`, in their order."""

DISPUTE_COLUMNS = ("event", "title", "field", "side", "value", "least_roots", "most_roots", "roots", "claims", "why", "decides")
"""Of `disputes_table`, one row a side."""


def events_table(events: Iterable[Event]) -> "pa.Table":
    """One row a value of an event; counts, days, points and the rest in columns of their own, null where they are not of that field.

    Raises:
        MissingExtra: when pyarrow is not installed.
    """
    return _table((_row(event, value) for event in events for value in event.values), _types())


def disputes_table(events: Iterable[Event]) -> "pa.Table":
    """One row a side of a dispute.

    Raises:
        MissingExtra: as `events_table`.
    """
    arrow, types = _arrow(), _types()
    rows = (row for event in events for dispute in event.disputes for row in _sides(event, dispute))
    return _table(rows, {name: types.get(name, arrow.int64() if name == "side" else arrow.string()) for name in DISPUTE_COLUMNS})


def write_arrow(table: "pa.Table", path: Path) -> None:
    """As an Arrow IPC file ("Feather 2"), which pandas, polars, R and DuckDB open."""
    arrow = _arrow()
    with arrow.OSFile(str(path), "wb") as out, arrow.ipc.new_file(out, table.schema) as writer:
        writer.write_table(table)


def _row(event: Event, value: Value) -> dict[str, Any]:
    cells = (
        *(event.id, title(event), event.family, event.days and event.days.earliest, event.days and event.days.latest),
        *(len(event.reports), event.copies, event.least_roots, event.most_roots, value.field, value.words),
        *(value.count and value.count.least, value.count and value.count.most, value.days and value.days.earliest),
        *(value.days and value.days.latest, value.spot and value.spot.name, value.spot and value.spot.lat, value.spot and value.spot.lon),
        *(value.party and value.party.label, value.happened, value.least_roots, value.most_roots, [root.label for root in value.roots]),
        *(list(value.claims), value.first, value.last, value.superseded, any(value.field == one.field for one in event.disputes)),
    )
    return dict(zip(EVENT_COLUMNS, cells, strict=True))


def _sides(event: Event, dispute: Dispute) -> Iterator[dict[str, Any]]:
    for number, side in enumerate(dispute.sides, 1):
        roots = list(dict.fromkeys(root.label for value in side.values for root in value.roots))
        claims = list(dict.fromkeys(claim for value in side.values for claim in value.claims))
        least = max((value.least_roots for value in side.values), default=0)
        most = max((value.most_roots for value in side.values), default=0)
        cells = (event.id, title(event), dispute.field, number, side.value, least, most, roots, claims, dispute.why, dispute.decides)
        yield dict(zip(DISPUTE_COLUMNS, cells, strict=True))


def _table(rows: Iterable[dict[str, Any]], types: dict[str, Any]) -> "pa.Table":
    arrow = _arrow()
    return arrow.Table.from_pylist(list(rows), schema=arrow.schema(list(types.items())))


def _types() -> dict[str, Any]:
    arrow = _arrow()
    whole = ("reports", "copies", "event_least_roots", "event_most_roots", "count_least", "count_most", "least_roots", "most_roots")
    of = {
        **dict.fromkeys(whole, arrow.int64()),
        **dict.fromkeys(("earliest", "latest", "day_earliest", "day_latest", "first", "last"), arrow.date32()),
        **dict.fromkeys(("lat", "lon"), arrow.float64()),
        **dict.fromkeys(("happened", "superseded", "disputed"), arrow.bool_()),
        **dict.fromkeys(("roots", "claims"), arrow.list_(arrow.string())),
    }
    return {name: of.get(name, arrow.string()) for name in EVENT_COLUMNS}


def _arrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtra("Arrow tables need pyarrow, which is not installed; install it with: pip install 'dateline[arrow]'") from None
    return pa
