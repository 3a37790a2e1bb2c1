"""The real app behind the guard."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline import Desk
from dateline.web.app import create_app
from dateline.web.guard import alone
from web.guard.door import BEARER, HERE, TOKEN, let_in

READING = {"GET", "HEAD", "OPTIONS"}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    Desk(path).close()
    return path


def test_every_route_that_writes_asks_for_a_role(record: Path) -> None:
    """A route that forgets it would let a reader write. One that asks by `may` is told in the API's description as one to sign in for."""
    described = create_app(record).openapi()["paths"]
    writing = {(path, how): told for path, hows in described.items() for how, told in hows.items() if how.upper() not in READING}
    assert ("/api/sign-out", "post") in writing
    assert [where for where, told in writing.items() if not told.get("security")] == []


def test_without_a_guard_nobody_writes(record: Path) -> None:
    answer = TestClient(create_app(record)).post("/api/sign-out", json={})
    assert answer.status_code == 401


def test_the_style_of_the_doorway_is_not_taken_for_a_view(record: Path) -> None:
    """The route of the front end answers to every path that no other has taken before it."""
    client = let_in(create_app(record, access=alone(TOKEN)))
    assert client.get("/door.css").headers["content-type"].startswith("text/css")
    assert client.get(f"{HERE}/api/me", headers=BEARER).status_code == 200
