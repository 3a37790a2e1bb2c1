"""Events as Arrow: one row a value, one row a side."""

import sys
from pathlib import Path

import pyarrow as pa
import pytest

from corroborate.making import account, killed
from dateline.corroborate.facts import told
from dateline.errors import MissingExtra
from dateline.export.arrow import DISPUTE_COLUMNS, EVENT_COLUMNS, disputes_table, events_table, write_arrow
from dateline.model import Event, Voice


@pytest.fixture
def event() -> Event:
    ministry, clinic = Voice("name:organ:ministry", "Ministry"), Voice("name:organisation:clinic", "Clinic")
    return told((account("Harbour Times", killed(12, by=ministry), killed(40, None, by=clinic), report="r1"),))


def test_a_row_a_value_with_counts_in_columns_of_their_own(event: Event) -> None:
    table = events_table([event])
    assert tuple(table.column_names) == EVENT_COLUMNS
    assert table.num_rows == len(event.values)
    tolls = {(row["count_least"], row["count_most"]) for row in table.to_pylist() if row["field"] == "killed"}
    assert tolls == {(12, 12), (40, None)}


def test_a_row_a_side(event: Event) -> None:
    table = disputes_table([event])
    assert tuple(table.column_names) == DISPUTE_COLUMNS
    assert table.num_rows == sum(len(dispute.sides) for dispute in event.disputes) == 2


def test_no_events_are_an_empty_table_of_the_same_columns() -> None:
    assert events_table([]).schema == events_table([]).schema
    assert events_table([]).num_rows == 0


def test_what_is_written_can_be_read(event: Event, tmp_path: Path) -> None:
    write_arrow(events_table([event]), tmp_path / "events.arrow")
    with pa.OSFile(str(tmp_path / "events.arrow")) as file:
        assert pa.ipc.open_file(file).read_all() == events_table([event])


def test_without_pyarrow_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"dateline\[arrow\]"):
        events_table([])
