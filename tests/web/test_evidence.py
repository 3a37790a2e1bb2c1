"""The log of the record over HTTP, and whether everything is what it was."""

import json
import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.desk.decisions.naming import Kind


def test_the_latest_acts_come_first_and_pages_join(web: TestClient) -> None:
    whole = web.get("/api/evidence/log", params={"limit": 500}).json()
    head = web.get("/api/evidence/head").json()
    numbers = [act["number"] for act in whole["items"]]
    assert numbers == list(range(head["acts"], 0, -1))
    first, second = (web.get("/api/evidence/log", params={"limit": 3, "offset": offset}).json() for offset in (0, 3))
    assert [act["number"] for act in first["items"] + second["items"]] == numbers[:6]
    assert first["more"]


def test_the_log_is_asked_by_what_it_is_about(web: TestClient) -> None:
    report = web.get("/api/reports", params={"limit": 1}).json()["items"][0]["id"]
    found = web.get("/api/evidence/log", params={"about": report}).json()
    assert found["total"] >= 1
    assert all(act["about"].startswith(report) for act in found["items"])


def test_the_lines_hold_together_by_their_digests(web: TestClient) -> None:
    lines = web.get("/api/evidence/log.jsonl").text.splitlines()
    digests = [sha256(line.encode()).hexdigest() for line in lines]
    assert [json.loads(line)["before"] for line in lines[1:]] == digests[:-1]
    assert web.get("/api/evidence/head").json()["digest"] == digests[-1]


def test_a_byte_that_changed_is_told_and_a_record_that_is_whole_is_told_so(web: TestClient, record_path: Path) -> None:
    before = web.get("/api/evidence/verified").json()
    assert (before["faults"], before["verified"]["faults"]) == (0, [])
    assert before["verified"]["checked"]
    _change_a_byte(record_path)
    after = web.get("/api/evidence/verified").json()
    assert after["faults"] >= 1
    assert "reading" in after["verified"]["faults"][0]["at"]
    assert "reading" in after["told"][0]


def _change_a_byte(record: Path) -> None:
    with sqlite3.connect(record) as connection:
        connection.execute("DROP TRIGGER readings_stay")
        number, packed = connection.execute("SELECT number, packed FROM readings LIMIT 1").fetchone()
        connection.execute("UPDATE readings SET packed = ? WHERE number = ?", (packed[:9] + bytes((packed[9] ^ 1,)) + packed[10:], number))
    connection.close()


@pytest.mark.parametrize("path", ["head", "log", "log.jsonl", "verified"])
def test_nobody_unknown_is_told_anything(web: TestClient, path: str) -> None:
    stranger = TestClient(web.app, base_url="http://127.0.0.1:8765")
    assert stranger.get(f"/api/evidence/{path}").status_code == 401


def test_every_kind_of_decision_that_the_api_names_is_answered_and_none_breaks_it(web: TestClient) -> None:
    for kind in Kind:
        answer = web.post("/api/decisions", json={"kind": kind, "about": "nothing of this name"})
        assert answer.status_code < 500, f"{kind}: {answer.text}"


def test_a_report_is_withheld_with_a_reason_and_shown_again(web: TestClient) -> None:
    report = web.get("/api/reports", params={"limit": 1}).json()["items"][0]["id"]
    asked = {"kind": "withholding", "about": report}
    assert web.post("/api/decisions", json=asked).status_code == 400  # without a reason
    noted = web.post("/api/decisions", json={**asked, "reason": "a witness could be known by it"})
    assert noted.status_code == 201
    assert web.delete(f"/api/decisions/{noted.json()['number']}").status_code == 200
