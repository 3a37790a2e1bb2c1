"""The record's file: what it refuses, and that nothing stored is lost."""

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.errors import CaptureDamaged, NotFound, RecordUnusable, SchemaOutdated
from dateline.model import Capture, Decision, digest_of
from dateline.store import Options, Query, SqlStore, opening
from dateline.store.migrations import steps
from factories import TOWN, made_by_hand, renamed_by_hand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
BODY = TOWN.encode()
CAPTURE = Capture(url="town.txt", fetched_at=NOW, media_type="text/plain", digest=digest_of(BODY))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with one report in it."""
    path = tmp_path / "record.db"
    reading = made_by_hand()
    with SqlStore(path) as store:
        store.keep(reading.report, reading, at=NOW, capture=CAPTURE, body=BODY)
        store.decide(Decision(about="c1", verdict="right", reason="", by="anna", at=NOW))
    return path


def by_hand(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("table", ["bodies", "captures", "reports", "report_captures", "readings", "decisions"])
def test_evidence_can_be_neither_deleted_nor_changed(path: Path, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        by_hand(path, f"DELETE FROM {table}")
    column = sqlite3.connect(path).execute(f"SELECT name FROM pragma_table_info('{table}') LIMIT 1 OFFSET 1").fetchone()[0]
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|only be withdrawn"):
        by_hand(path, f"UPDATE {table} SET {column} = '0'")


def test_a_decision_can_be_withdrawn_and_not_taken_up_again(path: Path) -> None:
    by_hand(path, "UPDATE decisions SET withdrawn_at = '2026-11-25'")
    with pytest.raises(sqlite3.IntegrityError, match="only be withdrawn"):
        by_hand(path, "UPDATE decisions SET withdrawn_at = NULL")


def test_a_record_is_kept_between_openings(path: Path) -> None:
    with SqlStore(path, create=False) as store:
        assert store.find(Query())[0].claim == made_by_hand().claims[0]


def test_a_record_of_a_newer_dateline_is_refused_and_left_alone(path: Path) -> None:
    by_hand(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(SchemaOutdated, match=r"version 99.*pip install --upgrade"):
        SqlStore(path)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    by_hand(path, "CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    with pytest.raises(RecordUnusable, match="another program"):
        SqlStore(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor, " * 500)
    with pytest.raises(RecordUnusable, match=r"no dateline record.*--record"):
        SqlStore(path)
    assert path.read_text().startswith("Dear editor")


def test_where_no_record_is_none_is_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(RecordUnusable, match="dateline add"):
        SqlStore(tmp_path / "none.db", create=False)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordUnusable, match="folder"):
        SqlStore(tmp_path / "no" / "record.db")


def test_a_damaged_record_names_the_remedy(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096 : len(whole) - 4096] = b"\xff" * (len(whole) - 8192)
    path.write_bytes(whole)
    with pytest.raises(RecordUnusable, match=r"damaged.*recover"), SqlStore(path) as store:
        store.find(Query())


def test_a_locked_record_says_who_is_in_the_way(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    reading = made_by_hand(TOWN + " More.")
    with SqlStore(path, Options(patience_s=0.05)) as store:
        with pytest.raises(RecordUnusable, match="another program"):
            store.keep(reading.report, reading, at=NOW)
        assert store.find(Query())  # reading goes on while another writes
    other.close()


def test_a_full_disk_loses_nothing_that_was_stored(path: Path) -> None:
    with SqlStore(path) as store:
        before = store.find(Query())
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        long = made_by_hand(TOWN + " ".join(map(str, range(30_000))))
        with pytest.raises(RecordUnusable, match="disk is full"):
            store.keep(long.report, long, at=NOW)
        assert store.find(Query()) == before


def test_bytes_that_changed_are_not_given_out(path: Path) -> None:
    by_hand(path, "DROP TRIGGER bodies_stay", "UPDATE bodies SET packed = x'00'")
    with SqlStore(path) as store, pytest.raises(CaptureDamaged, match=CAPTURE.digest):
        store.body(CAPTURE.digest)


def test_bytes_nobody_kept_are_not_found(path: Path) -> None:
    with SqlStore(path) as store, pytest.raises(NotFound):
        store.body("0" * 64)


def test_a_reading_that_fails_halfway_leaves_no_half_report(path: Path) -> None:
    reading = made_by_hand(TOWN + " More.")
    with SqlStore(path) as store:
        with pytest.raises(CaptureDamaged):
            store.keep(reading.report, reading, at=NOW, capture=replace(CAPTURE, digest="0" * 64), body=b"x")
        assert len(list(store.readings())) == 1


def test_a_record_on_a_disk_that_cannot_be_written_can_still_be_asked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with SqlStore(path, create=False) as sealed:
        assert sealed.count(Query()) == len(made_by_hand().claims)
        with pytest.raises(RecordUnusable, match=r"may not be written by you"):
            sealed.withdraw(1, at=NOW)


def test_a_record_that_was_closed_or_is_another_threads_is_not_called_damaged(path: Path) -> None:
    store = SqlStore(path)
    with ThreadPoolExecutor(1) as other, pytest.raises(RecordUnusable, match=r"was opened by another thread; open it once in each"):
        other.submit(store.count, Query()).result()
    store.close()
    with pytest.raises(RecordUnusable, match=r"is closed; open it again"):
        store.count(Query())


def test_the_file_says_whose_it_is(path: Path) -> None:
    assert path.read_bytes()[68:72] == b"DTLN"


@pytest.fixture
def of_schema_1(tmp_path: Path) -> Path:
    """A record as the first dateline left it: its evidence, in the tables there were."""
    path, new = tmp_path / "old.db", tmp_path / "new.db"
    reading = renamed_by_hand()
    with SqlStore(new) as store:
        store.keep(reading.report, reading, at=NOW, capture=CAPTURE, body=BODY)
        store.decide(Decision(about="c1", verdict="right", reason="", by="anna", at=NOW))
    by_hand(path, *opening._statements(steps()[0]), f"PRAGMA application_id = {opening.APPLICATION_ID}", "PRAGMA user_version = 1")
    evidence = ("bodies", "captures", "reports", "report_captures", "readings", "decisions")
    copied = [f"INSERT INTO {table} SELECT {_columns(path, table)} FROM new.{table}" for table in evidence]
    by_hand(path, f"ATTACH '{new}' AS new", *copied)
    return path


def _columns(path: Path, table: str) -> str:
    """Those there were then."""
    return ", ".join(row[1] for row in sqlite3.connect(path).execute(f"PRAGMA table_info({table})"))


def test_an_older_record_is_brought_up_to_date_in_place_and_loses_nothing(of_schema_1: Path) -> None:
    with SqlStore(of_schema_1) as store:
        before = (store.names(), store.lives(), store.find(Query()), store.decisions("c1"))
        assert [one.text for one in store.names()] == ["Nusra Front", "Fatah al-Sham"]
        assert [claim.type for _, claim in store.lives()] == ["renamed"]
    with SqlStore(of_schema_1, create=False) as again:
        assert (again.names(), again.lives(), again.find(Query()), again.decisions("c1")) == before


def test_what_older_rules_derived_is_derived_anew(of_schema_1: Path) -> None:
    SqlStore(of_schema_1).close()
    by_hand(of_schema_1, "UPDATE derived SET version = 0", "DELETE FROM names")
    with SqlStore(of_schema_1) as store:
        assert len(store.names()) == 2
