"""An export of which anything was changed, whatever it was: `verify` names it, and a single byte exactly."""

import json
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as any_

from dateline.archive.wacz import write_wacz
from dateline.desk import Desk
from dateline.desk.evidence.chosen import Wanted
from dateline.desk.evidence.gathering import Gathering
from dateline.desk.proving.verified import Kind
from dateline.desk.proving.verifying import verify
from dateline.errors import BadQuery
from dateline.model import digest_of
from dateline.model.act import Act
from desk.proving.test_record import NOW, made
from factories import made_by_hand


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.db"
    made(path, stamped=False)
    return path


@pytest.fixture(scope="module")
def whole(record: Path) -> Path:
    path = record.with_name("evidence.wacz")
    with Desk(record, clock=lambda: NOW) as desk:
        desk.export_evidence(path)
    return path


@pytest.fixture(scope="module")
def changing(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("changing") / whole.name


def told(path: Path) -> list[str]:
    return [str(fault) for fault in verify(path).faults]


def test_an_export_as_it_was_made_is_sound_without_its_record(whole: Path) -> None:
    found = verify(whole)
    assert found.faults == ()
    assert found.kind is Kind.EXPORT
    assert dict(found.checked) == {"capture": 2, "report": 2, "decision": 3}
    assert found.acts == 12


def test_an_export_of_a_part_says_what_of_the_log_is_not_in_it(record: Path, tmp_path: Path) -> None:
    with Desk(record, clock=lambda: NOW) as desk:
        desk.export_evidence(tmp_path / "part.wacz", Wanted(reports=(made_by_hand().report.id,)))
    found = verify(tmp_path / "part.wacz")
    assert found.faults == ()
    assert any("1 reports" in one and "of a part" in one for one in found.unchecked)


@given(data=any_.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_byte_that_is_changed_is_named_exactly(whole: Path, changing: Path, data: any_.DataObject) -> None:
    body = bytearray(whole.read_bytes())
    place = data.draw(any_.integers(0, len(body) - 1))
    was = body[place]
    body[place] ^= data.draw(any_.integers(1, 255))
    changing.write_bytes(body)
    assert [(fault.in_file, fault.found, fault.was) for fault in verify(changing).faults] == [(place, body[place], was)]


@given(data=any_.data())
@settings(max_examples=60, deadline=None)
def test_an_export_that_breaks_off_is_never_sound(whole: Path, changing: Path, data: any_.DataObject) -> None:
    body = whole.read_bytes()
    changing.write_bytes(body[: data.draw(any_.integers(4, len(body) - 1))])
    assert told(changing)


@given(data=any_.data())
@settings(max_examples=40, deadline=None)
def test_bytes_put_in_or_taken_out_are_found(whole: Path, changing: Path, data: any_.DataObject) -> None:
    body = whole.read_bytes()
    start = data.draw(any_.integers(4, len(body) - 1))
    changing.write_bytes(body[:start] + data.draw(any_.binary(min_size=1, max_size=9)) + body[start + data.draw(any_.integers(0, 5)) :])
    if changing.read_bytes() != body:
        assert told(changing)


def test_two_bytes_changed_in_one_block_are_named_within_it(whole: Path, changing: Path) -> None:
    body = bytearray(whole.read_bytes())
    body[100] ^= 1
    body[200] ^= 1
    changing.write_bytes(body)
    assert told(changing)[0].startswith("within bytes 0 to ")
    assert "of archive/data.warc.gz (byte" in told(changing)[0]


def test_bytes_behind_the_end_are_found(whole: Path, changing: Path) -> None:
    changing.write_bytes(whole.read_bytes() + b"and one thing more")
    assert told(changing)[0].startswith(f"within bytes {whole.stat().st_size:,} to ")


# Somebody who makes the whole export anew, with every digest right: only the log can tell.

Change = Callable[[str], str | None]


def anew(record: Path, path: Path, **changed: Change) -> list[str]:
    """What is told of an export in which lines were changed (None = left out) before it was made."""
    with Desk(record, clock=lambda: NOW) as desk:
        gathering = Gathering(desk._store, desk.withholding, [report.id for report in _reports(desk)], is_whole=True)
        contents = gathering.contents(asked={}, whole_texts=False, at=NOW)
        for name, change in changed.items():
            lines = [other for line in getattr(contents, name) if (other := change(line)) is not None]
            contents = replace(contents, **{name: lines})
        write_wacz(contents, path)
    return told(path)


def _reports(desk: Desk) -> Iterator[Any]:
    return (reading.report for reading in desk.readings())


def test_made_anew_unchanged_it_is_the_same(record: Path, whole: Path, tmp_path: Path) -> None:
    assert anew(record, tmp_path / "e.wacz") == []


def test_another_word_in_a_reading_is_found(record: Path, tmp_path: Path) -> None:
    found = anew(record, tmp_path / "e.wacz", reports=lambda line: line.replace("Government troops", "Government troups"))
    assert any("no act tells of it" in one for one in found)


def test_a_report_left_out_is_found(record: Path, tmp_path: Path) -> None:
    name = made_by_hand().report.id
    found = anew(record, tmp_path / "e.wacz", reports=lambda line: None if json.loads(line)["report"]["id"] == name else line)
    assert found == [f"report {name}: the log tells of it, and it is neither here nor withheld"]


def test_another_verdict_of_a_decision_is_found(record: Path, tmp_path: Path) -> None:
    found = anew(record, tmp_path / "e.wacz", decisions=lambda line: line.replace('"wrong"', '"right"'))
    assert any(one.startswith("decision 2: is not what act") for one in found)


def test_a_withdrawal_kept_silent_is_found(record: Path, tmp_path: Path) -> None:
    found = anew(record, tmp_path / "e.wacz", decisions=lambda line: json.dumps(json.loads(line) | {"withdrawn_at": None}))
    assert any(one.startswith("decision 2: when it was withdrawn") for one in found)


def test_an_act_left_out_is_found(record: Path, tmp_path: Path) -> None:
    found = anew(record, tmp_path / "e.wacz", acts=lambda line: None if json.loads(line)["number"] == 4 else line)
    assert "act 4: missing from the log" in found


def test_other_bytes_under_an_old_address_are_found(record: Path, tmp_path: Path) -> None:
    with Desk(record, clock=lambda: NOW) as desk:
        gathering = Gathering(desk._store, desk.withholding, [report.id for report in _reports(desk)], is_whole=True)
        contents = gathering.contents(asked={}, whole_texts=False, at=NOW)
        other = b"What was never published."
        captures = [(replace(capture, digest=digest_of(other)), other) for capture, _ in contents.captures]
        write_wacz(replace(contents, captures=captures), tmp_path / "e.wacz")
    assert any("no act tells of how it was had" in one for one in told(tmp_path / "e.wacz"))


def test_an_act_written_anew_has_another_head(record: Path, whole: Path, tmp_path: Path) -> None:
    with Desk(record, clock=lambda: NOW) as desk:
        lines = list(desk.log())
    head = Act.from_line(lines[10]).digest
    assert verify(whole, heads=[head]).is_sound
    assert not verify(whole, heads=["0" * 64]).is_sound


@pytest.fixture
def plain(whole: Path, tmp_path: Path) -> Path:
    """A WARC by itself, not packed."""
    with zipfile.ZipFile(whole) as package:
        body = package.read("archive/data.warc.gz")
    records = b""
    while body:
        unpacking = zlib.decompressobj(31)
        records += unpacking.decompress(body)
        body = unpacking.unused_data
    (tmp_path / "a.warc").write_bytes(records)
    return tmp_path / "a.warc"


def test_a_changed_byte_in_an_archive_of_another_program_is_found_by_the_record(plain: Path) -> None:
    body = plain.read_bytes()
    at = body.index(b"Government troops")
    plain.write_bytes(body.replace(b"Government troops", b"Government trooqs", 1))
    record = body.rindex(b"WARC/1.1", 0, at)
    assert told(plain)[0].startswith(f"byte {record:,} of a.warc: the record that begins there is not what it says")


def test_a_member_of_another_programs_wacz_is_held_against_its_list(plain: Path, tmp_path: Path) -> None:
    for name, listed in (("right.wacz", plain.read_bytes()), ("wrong.wacz", b"something else")):
        with zipfile.ZipFile(tmp_path / name, "w") as package:
            package.write(plain, "archive/a.warc")
            resource = {"path": "archive/a.warc", "hash": f"sha256:{digest_of(listed)}"}
            package.writestr("datapackage.json", json.dumps({"resources": [resource]}))
    assert told(tmp_path / "right.wacz") == []
    assert told(tmp_path / "wrong.wacz")[0].startswith("archive/a.warc: is not what datapackage.json says")


def test_what_is_none_of_these_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear editor")
    with pytest.raises(BadQuery, match="no record, no export and no log"):
        verify(tmp_path / "letter.txt")
    with pytest.raises(BadQuery, match="no such file"):
        verify(tmp_path / "nothing.wacz")


def test_an_archive_of_another_program_is_held_against_its_own_digests(plain: Path) -> None:
    found = verify(plain)
    assert found.kind is Kind.ARCHIVE
    assert found.faults == ()
    assert found.checked["record"] == 4  # what the file is, an answer, its question, a file
    assert any("no log of acts" in one for one in found.unchecked)
