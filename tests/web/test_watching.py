"""What is watched, over HTTP: nothing is fetched for it."""

from pathlib import Path

from starlette.testclient import TestClient

from dateline import Desk
from dateline.desk.watching import Watched


def test_where_nothing_was_ever_watched_the_list_is_empty(web: TestClient) -> None:
    assert web.get("/api/watching").json() == []


def test_each_source_says_where_it_stands(web: TestClient, record_path: Path) -> None:
    with Desk(record_path) as desk:
        list(desk.watch([Watched(url="http://127.0.0.1:9/rss", outlet="Northern Wire")], once=True))
    (found,) = web.get("/api/watching").json()
    assert (found["address"], found["outlet"], found["every_s"], found["failures"]) == ("http://127.0.0.1:9/rss", "Northern Wire", 900.0, 1)
    assert "a refused address: 127.0.0.1 is inside a private network" in found["error"]
    assert (found["kind"], found["seen_at"]) == (None, None)
