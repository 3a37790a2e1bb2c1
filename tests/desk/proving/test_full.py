"""No room and no leave: a clear error that names the file and the remedy, and nothing that was kept is lost."""

import os
import re
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest

from dateline.desk import Desk
from dateline.desk.proving.verifying import verify
from dateline.errors import CannotWrite, RecordUnusable
from dateline.model import Decision
from dateline.store import LogQuery, SqlStore
from desk.proving.test_record import NOW, made
from factories import TOWN, made_by_hand

NOBODY = 65534
LONG = Decision(about="c1", verdict="right", reason="x" * 3000, by="anna", at=NOW)
Kept = TypeVar("Kept")


@pytest.fixture
def other() -> Iterator[Path]:
    """A folder that other accounts can get to, as pytest's own cannot."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Such a folder with a record in it."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        made(Path(name) / "record.db", stamped=False)
        yield Path(name)


@contextmanager
def only_read(folder: Path) -> Iterator[None]:
    """As somebody who may read a folder and everything in it, and write nothing."""
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    try:
        if is_root:
            os.seteuid(NOBODY)
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """As on a disk on which a file can have no more than so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)


def until_it_fails(keep: Callable[[int], Kept]) -> tuple[list[Kept], str]:
    """What was kept until there was no more room, and what was then said."""
    kept: list[Kept] = []
    for number in range(10_000):
        try:
            kept.append(keep(number))
        except RecordUnusable as error:
            return kept, str(error)
    raise AssertionError("there was room for everything")


def _keep(store: SqlStore, number: int) -> str:
    long = made_by_hand(f"{TOWN} Number {number}, and {' '.join(map(str, range(number * 999, number * 999 + 900)))}.")
    store.keep(long.report, long, at=NOW)
    return long.report.id


def _no_more_pages_than(store: SqlStore, further: int) -> None:
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + further}")


def test_a_full_disk_leaves_a_record_that_is_sound_and_a_log_without_a_gap(folder: Path) -> None:
    path = folder / "record.db"
    with SqlStore(path, by="noor") as store:
        _no_more_pages_than(store, 30)
        kept, error = until_it_fails(lambda number: _keep(store, number))
        assert re.search(r"record\.db cannot grow: the disk is full; free some space", error)
        assert kept
        assert all(store.holds_report(name) for name in kept)
    assert verify(path).faults == ()


def test_a_decision_for_which_there_is_no_room_is_not_there_and_the_others_are(folder: Path) -> None:
    path = folder / "record.db"
    with SqlStore(path, by="noor") as store:
        _no_more_pages_than(store, 0)
        decided, error = until_it_fails(lambda _: store.decide(LONG))
        assert "disk is full" in error
        assert store.count_logged(LogQuery()) == 3 + len(decided)
    assert verify(path).faults == ()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are POSIX's")
def test_a_disk_that_takes_no_larger_file_loses_nothing_that_was_kept(folder: Path) -> None:
    path = folder / "record.db"
    with SqlStore(path, by="noor") as store, no_file_beyond(path.stat().st_size + 40_000):
        decided, _ = until_it_fails(lambda _: store.decide(LONG))
    with SqlStore(path) as store:
        assert store.count_logged(LogQuery()) == 3 + len(decided)
    assert verify(path).faults == ()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are POSIX's")
def test_an_export_for_which_there_is_no_room_leaves_the_older_one(folder: Path) -> None:
    path = folder / "evidence.wacz"
    with Desk(folder / "record.db") as desk:
        desk.export_evidence(path)
        older = path.read_bytes()
        desk.put_off("k", by="noor")
        head = desk.head
        with no_file_beyond(4000), pytest.raises(CannotWrite, match=r"evidence\.wacz cannot be written: .*name a file on another"):
            desk.export_evidence(path)
        assert desk.head == head  # what did not go out is not noted
    assert path.read_bytes() == older
    assert not [one for one in folder.iterdir() if one.name.endswith(".part")]
    assert verify(path).faults == ()


def test_a_record_that_may_only_be_read_can_be_verified_and_takes_nothing(folder: Path) -> None:
    path = folder / "record.db"
    assert verify(path).faults == ()  # loads what another account could not
    with only_read(folder):
        assert verify(path).faults == ()
        with SqlStore(path, create=False) as store, pytest.raises(RecordUnusable, match=r"record\.db may not be written by you"):
            store.decide(Decision(about="c1", verdict="right", reason="", by="anna", at=NOW))
        with pytest.raises(RecordUnusable, match="check that its folder is there and that you may write in it"):
            SqlStore(folder / "another.db")
    assert verify(path).faults == ()


def test_an_export_into_a_folder_that_may_only_be_read_says_what_to_do(folder: Path, other: Path) -> None:
    with Desk(folder / "record.db") as desk:
        desk.export_evidence(folder / "warm.wacz")
        head = desk.head
        with only_read(other), pytest.raises(CannotWrite, match=r"e\.wacz cannot be written: you may not write there"):
            desk.export_evidence(other / "e.wacz")
        assert desk.head == head
    assert not list(other.iterdir())


def test_a_question_to_an_authority_is_whole_or_not_there(folder: Path, other: Path) -> None:
    with Desk(folder / "record.db") as desk:
        desk.write_stamp_question(folder / "warm.tsq")
        with only_read(other), pytest.raises(CannotWrite, match=r"a\.tsq cannot be written: you may not write there"):
            desk.write_stamp_question(other / "a.tsq")
    assert not list(other.iterdir())
