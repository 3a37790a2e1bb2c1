"""A record of which one byte was changed, whatever byte it was: `verify` names what it belongs to."""

import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from dateline.desk.proving.heads import Heads
from dateline.desk.proving.record import verify_record
from dateline.desk.proving.verified import Verified
from dateline.errors import Conflict, SchemaOutdated
from dateline.model import Capture, Decision, digest_of
from dateline.model.stamp import Stamp
from dateline.store import SqlStore
from dateline.store.media import Giving
from factories import TOWN, made_by_hand, renamed_by_hand

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
BODY = TOWN.encode() * 90
CAPTURE = Capture(
    url="https://wire.example/town",
    fetched_at=NOW,
    media_type="text/plain",
    digest=digest_of(BODY),
    headers=(("Server", "wire"),),
    asked=(("Accept", "*/*"),),
    status=200,
    answered_by="https://wire.example/town/",
    within="town.warc",
    tool="dateline 0.1.0",
)

DAY = NOW.date()
GIVEN = Giving(
    name="still.jpg", body=b"\xff\xd8 a picture" * 400, at=NOW, by="anna", about="item:0fea94404aa81dd0",
    said_earliest=DAY, said_latest=DAY, said_place="Saraqib", source="a colleague", note="first frame",
)  # fmt: skip


def made(path: Path, *, stamped: bool = True) -> None:
    """A record with some of everything; its stamp is none."""
    one, other = made_by_hand(), renamed_by_hand()
    with SqlStore(path, by="noor") as store:
        store.keep(one.report, one, at=NOW, capture=CAPTURE, body=BODY)
        store.keep(other.report, other, at=NOW, capture=CAPTURE, body=BODY)
        store.keep(one.report, None, at=NOW, capture=Capture(url="b", fetched_at=NOW, media_type="", digest=digest_of(b"x")), body=b"x")
        store.decide(Decision(about="c1", verdict="right", reason="seen it", by="anna", at=NOW))
        store.decide(Decision(about="c2", verdict="wrong", reason="", by="anna", at=NOW))
        store.withdraw(2, at=NOW, note=Decision(about="decision:2", verdict="withdrawn", reason="", by="ben", at=NOW))
        with store.media.files.adding(at=NOW, by="anna"):
            store.media.files.give(GIVEN)
        number, digest = store.acts.head
        if stamped:
            store.acts.stamp(Stamp(act=number, digest=digest, service="", at=NOW.isoformat(), token=b"no token"), at=NOW)
    with closing(sqlite3.connect(path)) as connection:  # all in one file, so that it can be copied
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "record.db"
    made(path)
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    return Path(copyfile(whole, tmp_path / "record.db"))


def verified(path: Path, heads: Heads | None = None) -> Verified:
    return verify_record(path, heads or Heads(), lambda done, total: None)


def told(path: Path, heads: Heads | None = None) -> list[str]:
    """What is wrong, in words, without the stamp that is none."""
    return [str(fault) for fault in verified(path, heads).faults if not str(fault).startswith("stamp 1: is no answer")]


def by_hand(path: Path, *statements: str, parameters: tuple[Any, ...] = ()) -> None:
    """As somebody would who has the file and knows SQL: the guards taken away, put back after."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement, parameters)
        for _, sql in triggers:
            connection.execute(sql)


def test_a_record_as_it_was_made_is_sound_and_everything_in_it_was_checked(path: Path) -> None:
    before = path.read_bytes()
    assert told(path) == []
    found = verified(path)
    assert dict(found.checked) == {"capture": 2, "report": 2, "reading": 2, "decision": 3, "stamp": 1, "file": 1}
    assert path.read_bytes() == before


def test_the_log_tells_what_was_done_by_whom_in_order(path: Path) -> None:
    with SqlStore(path) as store:
        acts = [json.loads(line) for line in store.acts.lines()]
    assert [(act["did"], act["by"]) for act in acts] == [
        ("began", "noor"),
        ("captured", "noor"),
        ("added", "noor"),
        ("read", "noor"),
        ("added", "noor"),
        ("read", "noor"),
        ("captured", "noor"),
        ("decided", "anna"),
        ("decided", "anna"),
        ("withdrew", "ben"),
        ("decided", "ben"),
        ("added", "anna"),
        ("stamped", "noor"),
    ]
    assert acts[2]["what"]["from"] == acts[4]["what"]["from"] == [1]
    assert acts[6]["what"]["for"] == [made_by_hand().report.id]


COLUMNS = [
    (table, column)
    for table, names in {
        "bodies": "digest size packed",
        "captures": "number digest url fetched_at media_type headers asked status answered_by within tool",
        "reports": "number id content written added_at",
        "report_captures": "report capture",
        "readings": "number report digest made_by packed read_at",
        "decisions": "number about verdict reason made_by made_at withdrawn_at",
        "acts": "number line digest",
        "media_files": "number digest name given_at given_by about said_earliest said_latest said_place source note",
        "stamps": "number act digest service at token",
        "blocks": "kind name size packed",
    }.items()
    for column in names.split()
]


def test_every_column_of_evidence_is_tried(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        found = {
            (table, column)
            for table in {table for table, _ in COLUMNS}
            for (column,) in connection.execute(f"SELECT name FROM pragma_table_info('{table}')")
        }
    assert found == set(COLUMNS)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_byte_changed_in_any_column_is_found(path: Path, table: str, column: str) -> None:
    key = "name" if table == "blocks" else "rowid"
    with closing(sqlite3.connect(path)) as connection:
        row, value = connection.execute(f"SELECT {key}, {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 1").fetchone()
    by_hand(path, f"UPDATE {table} SET {column} = ? WHERE {key} = '{row}'", parameters=(_other(value),))
    assert told(path), f"{table}.{column} can be changed unseen"


def _other(value: Any) -> Any:
    """The same with one byte changed, in its middle."""
    if isinstance(value, int):
        return value + 40
    middle = len(value) // 2
    if isinstance(value, bytes):
        return value[:middle] + bytes((value[middle] ^ 1,)) + value[middle + 1 :]
    return (value[:middle] + ("y" if value[middle : middle + 1] == "x" else "x") + value[middle + 1 :]) or "x"


@pytest.mark.parametrize("place", [0, 1, 60, -5, -1])
def test_a_byte_changed_in_bytes_as_they_were_fetched_is_named_exactly(path: Path, place: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        packed = connection.execute("SELECT packed FROM bodies WHERE digest = ?", (CAPTURE.digest,)).fetchone()[0]
    at = place % len(packed)
    changed = packed[:at] + bytes((packed[at] ^ 8,)) + packed[at + 1 :]
    by_hand(path, f"UPDATE bodies SET packed = ? WHERE digest = '{CAPTURE.digest}'", parameters=(changed,))
    named = f"byte {at} of the bytes kept of capture {CAPTURE.digest} is 0x{packed[at] ^ 8:02x} and was 0x{packed[at]:02x}"
    assert named in told(path)


def test_bytes_packed_otherwise_are_not_what_was_kept_though_they_unpack_to_the_same(path: Path) -> None:
    by_hand(path, f"UPDATE bodies SET packed = ? WHERE digest = '{CAPTURE.digest}'", parameters=(zlib.compress(BODY, 1),))
    assert any("bytes kept of capture" in one for one in told(path))


TAKEN_AWAY: dict[str, Callable[[list[str]], bool]] = {
    "DELETE FROM acts WHERE number = 5": lambda told: "act 5: missing from the log" in told,
    "DELETE FROM acts WHERE number = 13": lambda told: any("no act of the log tells of it" in one for one in told),
    "DELETE FROM report_captures WHERE rowid = 1": lambda told: any("no longer told that it came out of capture 1" in one for one in told),
    "DELETE FROM decisions WHERE number = 1": lambda told: "decision 1: missing, act 8 told of it" in told,
    "DELETE FROM readings WHERE number = 2": lambda told: "reading 2: missing, act 6 told of it" in told,
    "DELETE FROM reports WHERE number = 2": lambda told: any("missing, act 5 told of it" in one for one in told),
    "DELETE FROM captures WHERE number = 2": lambda told: any("missing, act 7 told of it" in one for one in told),
    "DELETE FROM media_files": lambda told: any(one.startswith("file ") and "missing, act 12 told of it" in one for one in told),
    f"DELETE FROM bodies WHERE digest = '{digest_of(GIVEN.body)}'": lambda told: any(
        "bytes kept of file" in one and "missing" in one for one in told
    ),
    "DELETE FROM bodies WHERE size = 1": lambda told: any("bytes kept of capture" in one and "missing" in one for one in told),
    "DELETE FROM blocks WHERE kind = 'body'": lambda told: any("blocks remembered" in one for one in told),
    "UPDATE decisions SET withdrawn_at = NULL WHERE number = 2": lambda told: any(one.startswith("decision 2: when") for one in told),
    "INSERT INTO decisions VALUES (9, 'c1', 'wrong', '', 'eve', '2026-01-01T00:00:00+00:00', NULL)": lambda told: (
        "decision 9: no act of the log tells of it" in told
    ),
    "INSERT INTO bodies VALUES ('ab', 1, x'00')": lambda told: "the bytes kept as ab: no act of the log tells of them" in told,
    "INSERT INTO report_captures SELECT id, 2 FROM reports WHERE number = 2": lambda told: any(
        "no act tells that it came out of capture 2" in one for one in told
    ),
}


@pytest.mark.parametrize("statement", TAKEN_AWAY)
def test_what_is_taken_away_or_put_in_is_named(path: Path, statement: str) -> None:
    by_hand(path, statement)
    found = told(path)
    assert TAKEN_AWAY[statement](found), found


def test_a_log_cut_off_at_its_end_is_found_by_a_head_kept_elsewhere(path: Path) -> None:
    with SqlStore(path) as store:
        _, head = store.acts.head
    by_hand(path, "DELETE FROM stamps", "DELETE FROM acts WHERE number = 13")
    assert told(path) == []  # nothing in the file itself can show it
    assert told(path, Heads([head])) == [f"the log: no act of it has the digest {head}: it was cut off at its end, or written anew"]


def test_a_head_kept_elsewhere_is_known_by_its_first_digits_and_may_be_an_older_one(path: Path) -> None:
    with SqlStore(path) as store:
        digests = [digest_of(line.encode()) for line in store.acts.lines()]
    assert told(path, Heads([digests[3][:16].upper(), digests[-1]])) == []


@pytest.mark.parametrize("place", [100, 4096, 8192, 40960])
def test_a_damaged_file_is_named_by_its_name(path: Path, place: int) -> None:
    body = bytearray(path.read_bytes())
    body[place : place + 12] = bytes(byte ^ 0xFF for byte in body[place : place + 12])
    path.write_bytes(body)
    assert any(one.startswith("the file: SQLite finds") for one in told(path))


def test_a_byte_of_the_files_own_beginning_is_named(path: Path) -> None:
    body = bytearray(path.read_bytes())
    body[3] ^= 1
    path.write_bytes(body)
    assert told(path) == ["byte 3 of the file is 0x68 and was 0x69: SQLite no longer knows it as its own"]


def test_a_record_without_a_log_is_told_what_begins_one(path: Path) -> None:
    by_hand(path, "PRAGMA user_version = 9")
    with pytest.raises(SchemaOutdated, match=r"kept no log.*dateline log --record"):
        verified(path)


def test_what_a_record_held_before_it_kept_a_log_is_adopted_row_by_row(path: Path) -> None:
    by_hand(path, "DELETE FROM stamps", "DELETE FROM acts", "DELETE FROM blocks")
    with SqlStore(path, by="noor") as store:
        store.acts.begin(at=NOW)
        acts = [json.loads(line) for line in store.acts.lines()]
    assert {act["did"] for act in acts} == {"began"}
    assert acts[0]["what"] == {"held": {"captures": 2, "reports": 2, "readings": 2, "decisions": 3, "stamps": 0, "media_files": 1}}
    assert told(path) == []
    by_hand(path, "UPDATE decisions SET reason = 'never' WHERE number = 1")
    assert told(path) == ["decision 1: it is not what act 8 said"]


def test_what_was_damaged_before_there_was_a_log_is_not_adopted_and_stays_named(path: Path) -> None:
    by_hand(path, "DELETE FROM stamps", "DELETE FROM acts", "DELETE FROM blocks", "UPDATE reports SET written = 'x' WHERE number = 2")
    with SqlStore(path) as store:
        store.acts.begin(at=NOW)
    assert "report 2: no act of the log tells of it" in told(path)


def test_a_log_begins_once_and_only_where_there_is_something_to_adopt(tmp_path: Path) -> None:
    with SqlStore(tmp_path / "new.db") as store:
        store.acts.begin(at=NOW)
        assert store.acts.head == (0, "0" * 64)
        store.decide(Decision(about="c1", verdict="right", reason="", by="anna", at=NOW))
        store.acts.begin(at=NOW)
        assert store.acts.head[0] == 2


def test_what_changes_nothing_is_not_noted(path: Path) -> None:
    one = made_by_hand()
    with SqlStore(path) as store:
        before = store.acts.head
        store.keep(one.report, one, at=NOW, capture=CAPTURE, body=BODY)
        assert store.acts.head == before


def test_what_fails_is_not_noted(path: Path) -> None:
    with SqlStore(path) as store:
        before = store.acts.head
        with pytest.raises(Conflict):
            store.withdraw(2, at=NOW)
        assert store.acts.head == before


def test_a_byte_changed_in_a_file_that_was_given_is_named_exactly(path: Path) -> None:
    digest = digest_of(GIVEN.body)
    with closing(sqlite3.connect(path)) as connection:
        packed = connection.execute("SELECT packed FROM bodies WHERE digest = ?", (digest,)).fetchone()[0]
    changed = packed[:7] + bytes((packed[7] ^ 8,)) + packed[8:]
    by_hand(path, f"UPDATE bodies SET packed = ? WHERE digest = '{digest}'", parameters=(changed,))
    assert f"byte 7 of the bytes kept of file {digest} is 0x{packed[7] ^ 8:02x} and was 0x{packed[7]:02x}" in told(path)
