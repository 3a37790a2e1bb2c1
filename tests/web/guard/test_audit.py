"""Every write is noted, with who and when, in a file whose lines hold together."""

import json
from pathlib import Path

import pytest

from dateline.web.guard import Audit
from web.guard.door import OURS, guarded, let_in


@pytest.fixture
def audit(tmp_path: Path) -> Audit:
    audit = Audit.beside(tmp_path / "record.db")
    for about in ("r1", "r2", "r3"):
        audit.note("amina", "added", about)
    return audit


def test_a_write_that_went_well_is_noted(tmp_path: Path) -> None:
    let_in(guarded(tmp_path)).post("/api/decisions", json={}, headers=OURS)
    (deed,) = Audit.beside(tmp_path / "record.db").deeds()
    assert (deed.by, deed.did, deed.about) == ("tester", "POST", "/api/decisions")
    assert deed.at.endswith("+00:00")


def test_a_write_that_failed_is_not_noted(tmp_path: Path) -> None:
    client = let_in(guarded(tmp_path))
    assert client.post("/api/reports", json={}, headers=OURS).status_code == 422
    assert not (tmp_path / "record.db.audit.jsonl").exists()


def test_a_read_is_not_noted(tmp_path: Path) -> None:
    let_in(guarded(tmp_path)).get("/api/claims")
    assert not (tmp_path / "record.db.audit.jsonl").exists()


def test_what_cannot_be_noted_is_not_answered_as_done(tmp_path: Path) -> None:
    (tmp_path / "record.db.audit.jsonl").mkdir()
    answer = let_in(guarded(tmp_path)).post("/api/decisions", json={}, headers=OURS)
    assert answer.status_code == 500


def test_the_lines_hold_together(audit: Audit) -> None:
    assert [deed.about for deed in audit.deeds()] == ["r1", "r2", "r3"]
    assert next(audit.deeds()).before == "0" * 64
    assert audit.broken_at() is None


def test_an_altered_line_is_found(audit: Audit) -> None:
    lines = audit.path.read_text().splitlines()
    audit.path.write_text("\n".join([lines[0].replace("amina", "omar"), *lines[1:]]) + "\n")
    assert audit.broken_at() == 2


def test_a_line_taken_out_is_found(audit: Audit) -> None:
    lines = audit.path.read_text().splitlines()
    audit.path.write_text("\n".join([lines[0], lines[2]]) + "\n")
    assert audit.broken_at() == 2


def test_lines_taken_from_the_end_show_in_the_head_alone(audit: Audit) -> None:
    head = audit.head()
    lines = audit.path.read_text().splitlines()
    audit.path.write_text("\n".join(lines[:2]) + "\n")
    assert audit.broken_at() is None
    assert audit.head() != head


def test_what_a_stopped_machine_left_half_written_stays_and_shows(audit: Audit) -> None:
    with audit.path.open("a") as file:
        file.write('{"at": "20')
    audit.note("amina", "added", "r4")
    assert audit.broken_at() == 4
    assert json.loads(audit.path.read_text().splitlines()[-1])["about"] == "r4"


def test_a_line_of_any_length_is_followed(audit: Audit) -> None:
    for length in (5_000, 100_000, 1):
        audit.note("amina", "added", "x" * length)
    assert audit.broken_at() is None


def test_two_servers_of_one_record_write_one_chain(tmp_path: Path) -> None:
    one, other = (Audit.beside(tmp_path / "record.db") for _ in range(2))
    for _ in range(3):
        one.note("amina", "added", "r")
        other.note("omar", "added", "r")
    assert one.broken_at() is None
    assert len(list(other.deeds())) == 6
