"""Adding over HTTP: what is handed in is read beside the answers, and every step is told."""

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.desk import Desk

TEXT = "Rebels shelled the village of Kefraya on Sunday, a monitoring group said. At least 12 people were killed."


def steps(web: TestClient, batch: str, after: int | None = None) -> list[dict[str, Any]]:
    """All that is told of a batch, until it is over."""
    headers = {} if after is None else {"Last-Event-ID": str(after)}
    with web.stream("GET", f"/api/adding/{batch}/events", headers=headers) as told:
        assert told.headers["content-type"].startswith("text/event-stream")
        lines = list(told.iter_lines())
    assert lines[-3:-1] == ["event: over", "data: {}"] or lines[-2:] == ["event: over", "data: {}"]
    return [found for line in lines if line.startswith("data: ") and (found := json.loads(line[6:]))]


def sent(web: TestClient, files: list[tuple[str, bytes]], form: dict[str, str]) -> Any:
    """As a browser sends a form with files: in parts, whether there are files or not."""
    fields = [(name, (None, value.encode())) for name, value in form.items()]
    return web.post("/api/adding", files=[*fields, *(("files", (name, body, "application/octet-stream")) for name, body in files)])


def hand_in(web: TestClient, files: list[tuple[str, bytes]] = [], **form: str) -> str:  # noqa: B006 — read only
    answer = sent(web, files, form)
    assert answer.status_code == 202, answer.text
    batch: str = answer.json()["id"]
    return batch


def test_one_file_that_cannot_be_read_does_not_stop_the_next(web: TestClient) -> None:
    batch = hand_in(web, [("bad.txt", b"\x00\x01binary"), ("good.txt", TEXT.encode())])
    told = steps(web, batch)
    assert [(one["kind"], one["name"]) for one in told] == [
        ("begun", "bad.txt"),
        ("failed", "bad.txt"),
        ("begun", "good.txt"),
        ("added", "good.txt"),
        ("done", ""),
    ]
    assert "binary" in told[1]["what"]
    assert web.get("/api/claims/counts", params={"report": told[3]["report"]}).json()["total"] == told[3]["claims"] > 0


def test_what_is_there_already_is_told_so_and_not_added_again(web: TestClient) -> None:
    for kind in ("added", "known"):
        assert [one["kind"] for one in steps(web, hand_in(web, [("a.txt", TEXT.encode())]))] == ["begun", kind, "done"]


def test_a_pasted_text_has_the_headline_outlet_and_day_given(web: TestClient) -> None:
    told = steps(web, hand_in(web, text=TEXT, headline="Kefraya shelled", outlet="Example Wire", published="2017-04-24"))
    line = web.get("/api/claims", params={"report": told[1]["report"]}).json()["items"][0]
    assert (line["headline"], line["outlet"], line["published"]) == ("Kefraya shelled", "Example Wire", "2017-04-24")


def test_without_a_day_given_the_day_stays_unknown(web: TestClient) -> None:
    told = steps(web, hand_in(web, text=TEXT))
    assert {line["published"] for line in web.get("/api/claims", params={"report": told[1]["report"]}).json()["items"]} == {None}


def test_whoever_lost_the_line_goes_on_after_the_last_step_they_saw(web: TestClient) -> None:
    batch = hand_in(web, [("a.txt", TEXT.encode())])
    whole = steps(web, batch)
    assert steps(web, batch, after=0) == whole[1:]


@pytest.mark.parametrize("form", [{}, {"text": "  "}, {"url": "ftp://example.org/x"}, {"url": "file:///etc/passwd"}])
def test_nothing_to_read_is_a_problem(web: TestClient, form: dict[str, str]) -> None:
    found = sent(web, [], {"outlet": "Example Wire", **form})
    assert found.status_code == 400
    assert found.headers["content-type"] == "application/problem+json"


def test_an_address_within_ones_own_network_is_refused_and_said_so(web: TestClient) -> None:
    told = steps(web, hand_in(web, url="http://127.0.0.1:1/page"))
    assert [one["kind"] for one in told] == ["begun", "failed", "done"]


def test_the_batches_are_listed_with_what_came_of_them(web: TestClient) -> None:
    batch = hand_in(web, [("a.txt", TEXT.encode()), ("b.txt", b"\x00")])
    steps(web, batch)
    listed = web.get("/api/adding").json()
    assert [(one["id"], one["by"], one["added"], one["failed"], one["done"]) for one in listed] == [(batch, "anna", 1, 1, True)]


def test_a_batch_nobody_handed_in_is_a_problem(web: TestClient) -> None:
    assert web.get("/api/adding/none").status_code == 404


def test_a_fault_of_ours_ends_its_batch_and_the_next_is_read(web: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(Desk, "add_bytes", broken)
        assert [one["kind"] for one in steps(web, hand_in(web, [("a.txt", TEXT.encode())]))] == ["begun", "stopped"]
    assert [one["kind"] for one in steps(web, hand_in(web, [("a.txt", TEXT.encode())]))] == ["begun", "added", "done"]


def test_the_log_of_the_record_names_who_handed_it_in(web: TestClient, record_path: Path) -> None:
    with Desk(record_path) as desk:
        before, _ = desk.head
    steps(web, hand_in(web, [("a.txt", TEXT.encode())]))
    by = web.get("/api/me").json()["name"]
    with Desk(record_path) as desk:
        acts = [json.loads(line) for line in desk.log(after=before)]
    assert [(act["did"], act["by"]) for act in acts] == [("captured", by), ("added", by), ("read", by)]
