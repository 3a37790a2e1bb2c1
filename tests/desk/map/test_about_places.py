"""The desk is asked where."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.desk import Desk
from dateline.desk.map.asking import MapQuery
from dateline.desk.map.columns import columns
from dateline.desk.map.containing import Level
from dateline.errors import NotFound
from dateline.model import View
from dateline.store import SqlStore
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
IDLIB = MapQuery(level=Level.PLACE, within="SY.12")


def kept(path: Path, *names: str) -> Path:
    with SqlStore(path) as store:
        for name in names:
            reading = sample_reading(name)
            store.keep(reading.report, reading, at=NOW)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return kept(tmp_path / "record.db", "khan-shaykhun-2017", "khan-shaykhun-2017-observatory")


def test_a_town_is_counted_in_its_province_and_country(path: Path) -> None:
    with Desk(path) as desk:
        assert "Khān Shaykhūn" in {ground.name for ground in desk.map(IDLIB).grounds}
        assert [step.key for step in desk.map(IDLIB).path] == ["SY", "SY.12"]


def test_an_answer_that_was_kept_is_not_given_again_once_the_record_grew(path: Path) -> None:
    with Desk(path) as desk:
        before = desk.map().events
        assert desk.map().events == before
        kept(path, "shayrat-2017-barada")
        assert desk.map().events > before


def test_a_report_left_out_is_told_nowhere_and_comes_back_when_that_is_withdrawn(path: Path) -> None:
    report = sample_reading("khan-shaykhun-2017").report.id
    with Desk(path) as desk:
        before = desk.map()
        number = desk.leave_out(report, by="anna")
        assert desk.map().events < before.events
        assert desk.map(view=View(decisions=False)) == before
        desk.withdraw(number)
        assert desk.map() == before


def test_the_events_of_a_ground_are_as_many_as_it_counts_and_say_where_they_are_told(path: Path) -> None:
    with Desk(path) as desk:
        (province,) = (ground for ground in desk.map(MapQuery(level=Level.ADMIN1)).grounds if ground.key == "SY.12")
        events, total = desk.happened_at("SY.12", limit=1)
        assert (len(events), total) == (1, province.events)
        everything, _ = desk.happened_at("SY.12")
        assert all(event.places and event.words for event in everything)


def test_according_to_nobody_heard_nothing_is_told(path: Path) -> None:
    with Desk(path) as desk:
        assert desk.map(view=View(trust=("nobody of this name",))).events == 0


def test_a_unit_that_nobody_knows_is_refused(path: Path) -> None:
    with Desk(path) as desk, pytest.raises(NotFound, match="XX"):
        desk.map(MapQuery(within="XX"))


def test_a_unit_of_which_nothing_is_told_is_empty_and_named(path: Path) -> None:
    with Desk(path) as desk:
        told = desk.map(MapQuery(within="FR", level=Level.ADMIN1))
        assert told.within is not None
        assert (told.within.name, told.within.events, told.grounds) == ("France", 0, ())


def test_the_columns_of_a_record_are_read_once_until_a_report_is_joined(path: Path) -> None:
    with Desk(path) as desk:
        desk.corroborate()
        where = desk._store.workings.whereabouts
        first = columns(where, str(path))
        assert columns(where, str(path)) is first
        kept(path, "shayrat-2017-barada")
        desk.corroborate()
        assert columns(where, str(path)) is not first
