"""The queue and the decisions over HTTP: what waits, settling it, taking it back, and who did."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.config import Settings
from dateline.desk import Desk
from dateline.store import SqlStore
from dateline.web.app import create_app
from dateline.web.guard import alone
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOLD = ("shayrat-2017", "shayrat-2017-barada", "convoy-2016", "convoy-2016-courier", "convoy-2016-orontes", "nusra-renamed-2016")
HERE = "http://127.0.0.1:8765"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("record") / "dateline.db"
    with SqlStore(path) as store:
        for name in TOLD:
            store.keep(sample_reading(name).report, sample_reading(name), at=NOW)
    with Desk(path) as desk:
        desk.corroborate()
    return path.read_bytes()


@pytest.fixture
def record(made: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "dateline.db"
    path.write_bytes(made)
    return path


@pytest.fixture
def client(record: Path) -> TestClient:
    return as_(record, "anna")


def as_(record: Path, name: str) -> TestClient:
    app = create_app(record, Settings(), alone("word", name=name, port=8765))
    return TestClient(app, base_url=HERE, headers={"Authorization": "Bearer word", "X-Dateline": "1"})


def waiting(client: TestClient, **asked: Any) -> list[dict[str, Any]]:
    found = client.get("/api/queue", params=asked)
    assert found.status_code == 200, found.text
    items: list[dict[str, Any]] = found.json()["items"]
    return items


def first(client: TestClient, kind: str) -> dict[str, Any]:
    return waiting(client, kind=kind)[0]


def case(client: TestClient, key: str) -> dict[str, Any]:
    found = client.get("/api/queue/case", params={"key": key})
    assert found.status_code == 200, found.text
    told: dict[str, Any] = found.json()
    return told


def noted(client: TestClient, **verdict: Any) -> int:
    found = client.post("/api/decisions", json=verdict)
    assert found.status_code == 201, found.text
    return int(found.json()["number"])


def settled_by(offer: dict[str, Any], reason: str = "as a test") -> dict[str, Any]:
    return {name: offer[name] for name in ("kind", "about", "other", "field", "verdict")} | {"reason": reason}


def test_what_hangs_most_stands_first(client: TestClient) -> None:
    stakes = [item["stake"] for item in waiting(client)]
    weights = [(one["roots"], one["reports"], one["claims"]) for one in stakes]
    assert len(weights) > 5
    assert weights[0][0] > weights[-1][0]
    assert {item["kind"] for item in waiting(client)} >= {"dispute", "identity", "actor"}


def test_pages_of_the_queue_together_are_the_queue(client: TestClient) -> None:
    whole = [item["key"] for item in waiting(client, limit=500)]
    pages = [item["key"] for start in range(0, len(whole), 3) for item in waiting(client, limit=3, offset=start)]
    assert pages == whole
    assert len(set(whole)) == len(whole)


def test_each_kind_is_counted_as_it_is_listed(client: TestClient) -> None:
    for one in client.get("/api/queue/counts").json():
        assert (one["count"], one["more"]) == (len(waiting(client, kind=one["kind"], limit=500)), False)


def test_a_case_tells_both_sides_in_their_words(client: TestClient) -> None:
    told = case(client, first(client, "dispute")["key"])
    assert len(told["sides"]) == 2
    for side in told["sides"]:
        quote = side["quotes"][0]
        assert quote["words"]
        assert sample_reading(quote["report"]).report.text[quote["start"] : quote["end"]] == quote["words"]
    assert [offer["verdict"] for offer in told["offers"]] == [*(side["value"] for side in told["sides"]), "open"]


def test_every_item_opens_and_offers_what_would_settle_it(client: TestClient) -> None:
    for item in waiting(client, limit=500):
        told = case(client, item["key"])
        assert told["is_open"]
        assert told["sides"]
        assert told["offers"]


@pytest.mark.parametrize("kind", ["dispute", "identity", "actor", "place"])
def test_settled_it_leaves_the_queue_and_taken_back_it_is_there_again(client: TestClient, kind: str) -> None:
    before = waiting(client, kind=kind)
    number = noted(client, **settled_by(case(client, before[0]["key"])["offers"][0]))
    assert [one["key"] for one in waiting(client, kind=kind)] == [one["key"] for one in before[1:]]
    undone = client.delete(f"/api/decisions/{number}")
    assert undone.json() == {"number": number, "noted": number + 1}
    assert waiting(client, kind=kind) == before


def test_where_decisions_are_not_heard_all_of_it_waits(client: TestClient) -> None:
    before = waiting(client)
    noted(client, **settled_by(case(client, before[0]["key"])["offers"][0]))
    assert len(waiting(client)) == len(before) - 1
    assert waiting(client, decisions=False) == before


def test_two_analysts_who_differ_leave_it_in_the_queue(client: TestClient, record: Path) -> None:
    key = first(client, "dispute")["key"]
    offers = case(client, key)["offers"]
    noted(client, **settled_by(offers[0]))
    noted(as_(record, "ben"), **settled_by(offers[1]))
    assert key in {item["key"] for item in waiting(client, kind="dispute")}
    assert {one["decision"]["by"] for one in case(client, key)["decisions"]} == {"anna", "ben"}


def test_one_analyst_does_not_say_two_things_of_one_dispute(client: TestClient) -> None:
    offers = case(client, first(client, "dispute")["key"])["offers"]
    number = noted(client, **settled_by(offers[0]))
    refused = client.post("/api/decisions", json=settled_by(offers[1]))
    assert refused.status_code == 409
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["decision"] == number


def test_what_is_put_off_until_a_day_is_back_on_it(client: TestClient, record: Path) -> None:
    key = waiting(client)[0]["key"]
    noted(client, kind="put_off", about=key, verdict="2999-01-01")
    assert key not in {item["key"] for item in waiting(client)}
    other = waiting(client)[0]["key"]
    noted(client, kind="put_off", about=other, verdict="2026-01-01")
    assert other in {item["key"] for item in waiting(client)}


def test_a_correction_over_http_is_told_in_the_log(client: TestClient) -> None:
    claim = case(client, first(client, "actor")["key"])["claim"]
    number = noted(client, kind="correction", about=claim, field="polarity", verdict="denied", reason="read again")
    (logged,) = client.get("/api/decisions", params={"kind": "correction"}).json()["items"]
    assert (logged["number"], logged["told"], logged["decision"]["by"]) == (number, "polarity = denied", "anna")
    assert logged["links"] == [{"kind": "claim", "id": claim}]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"kind": "correction", "about": "CLAIM", "field": "polarity", "verdict": "denied"}, 400),
        ({"kind": "correction", "about": "CLAIM", "verdict": "denied", "reason": "why"}, 400),
        ({"kind": "correction", "about": "CLAIM", "field": "role agent", "verdict": "0-999999", "reason": "why"}, 400),
        ({"kind": "claim", "about": "ffffffffffff", "verdict": "right"}, 404),
        ({"kind": "claim", "about": "CLAIM"}, 400),
        ({"kind": "pair", "about": "pkk", "other": "ypg", "verdict": "perhaps"}, 400),
        ({"kind": "pair", "about": "pkk", "verdict": "same"}, 400),
        ({"kind": "grade_claim", "about": "CLAIM", "verdict": "9"}, 400),
        ({"kind": "put_off", "about": "claim:x", "verdict": "tomorrow"}, 400),
        ({"kind": "withdrawal", "about": "1"}, 400),
        ({"kind": "weather", "about": "1"}, 422),
        ({"kind": "leave_out", "about": "no-such-report"}, 404),
    ],
)
def test_what_cannot_be_noted_is_refused_with_what_to_do(client: TestClient, asked: dict[str, str], status: int) -> None:
    claim = case(client, first(client, "actor")["key"])["claim"]
    told = {name: claim if value == "CLAIM" else value for name, value in asked.items()}
    answer = client.post("/api/decisions", json=told)
    assert (answer.status_code, answer.json()["status"]) == (status, status)
    assert client.get("/api/decisions").json()["total"] == 0


def test_the_log_is_newest_first_and_can_be_asked_by_whom_what_and_when(client: TestClient, record: Path) -> None:
    claim = case(client, first(client, "actor")["key"])["claim"]
    one = noted(client, kind="claim", about=claim, verdict="right", reason="=seen(it)")
    two = noted(as_(record, "ben"), kind="grade_source", about="Northern Wire", verdict="B")
    client.delete(f"/api/decisions/{one}", params={"reason": "too soon"})

    def asked(**query: Any) -> list[int]:
        return [item["number"] for item in client.get("/api/decisions", params=query).json()["items"]]

    assert asked() == [3, two, one]
    assert asked(who="ben") == [two]
    assert asked(kind=["claim", "grade_source"]) == [two, one]
    assert asked(text="northern") == [two]
    assert asked(holding=True) == [3, two]
    assert asked(until="2020-01-01") == []
    assert asked(limit=1, offset=1) == [two]
    (withdrawn,) = client.get("/api/decisions", params={"kind": "claim"}).json()["items"]
    assert (withdrawn["withdrawn_by"], withdrawn["withdrawn_because"]) == ("anna", "too soon")


def test_the_log_can_be_had_for_programs_and_for_spreadsheets(client: TestClient) -> None:
    noted(client, kind="grade_source", about="Northern Wire", verdict="B", reason="=cmd()")
    lines = client.get("/api/decisions/log.jsonl").text.splitlines()
    assert json.loads(lines[0])["reason"] == "=cmd()"
    rows = list(csv.DictReader(io.StringIO(client.get("/api/decisions/log.csv").text)))
    assert [(row["by"], row["reason"]) for row in rows] == [("anna", "'=cmd()")]


def test_nothing_is_noted_without_the_header_that_other_pages_cannot_send(record: Path) -> None:
    stranger = TestClient(as_(record, "anna").app, base_url=HERE, headers={"Authorization": "Bearer word"})
    assert stranger.post("/api/decisions", json={"kind": "grade_source", "about": "x", "verdict": "B"}).status_code == 403


def test_a_corrected_claim_is_listed_trailed_and_read_as_corrected_beside_what_was_found(client: TestClient) -> None:
    claim = case(client, first(client, "actor")["key"])["claim"]
    noted(client, kind="correction", about=claim, field="certainty", verdict="possible", reason="read again")
    trail = client.get(f"/api/claims/{claim}").json()["line"]
    report = client.get(f"/api/reports/{trail['report']}").json()
    told = [trail, next(one for one in report["claims"] if one["id"] == claim)]
    told += [
        one for one in client.get("/api/claims", params={"report": trail["report"], "limit": 500}).json()["items"] if one["id"] == claim
    ]
    assert len(told) == 3
    for one in told:
        assert one["told"]["certainty"].endswith("possible")
        assert [(each["told"], each["was"]) for each in one["corrections"]] == [("possible", "asserted")]
    standing = client.get("/api/decisions/fields", params={"claim": claim}).json()
    assert {"field": "certainty", "was": "asserted", "now": "possible"} in standing["fields"]
