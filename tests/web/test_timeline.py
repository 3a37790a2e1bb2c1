"""What happened when, over HTTP."""

from typing import Any

import pytest
from starlette.testclient import TestClient

COLUMNS = ("ids", "earliest", "latest", "reports", "copies", "least_roots", "most_roots", "family", "disputed")


def asked(web: TestClient, path: str = "", **values: Any) -> Any:
    found = web.get(f"/api/timeline{path}", params=values)
    assert found.status_code == 200, found.text
    return found.json()


def test_every_column_has_every_event(web: TestClient) -> None:
    told = asked(web)
    assert {len(told[name]) for name in COLUMNS} == {told["total"]}
    assert len(told["at"]) == len(told["lane"]) >= told["total"]


def test_the_bar_narrows_it(web: TestClient) -> None:
    whole = asked(web)
    for values in ({"asof": "2017-04-06"}, {"from": "2017-04-01", "to": "2017-04-05"}, {"place": "Idlib"}, {"voice": "Observatory"}):
        told = asked(web, **values)
        assert 0 < told["total"] < whole["total"], values
        assert set(told["ids"]) <= set(whole["ids"]) or "asof" in values


def test_what_was_known_on_a_day_is_less_disputed_than_what_came_after(web: TestClient) -> None:
    early, late = asked(web, asof="2017-04-04"), asked(web)
    assert sum(map(bool, early["disputed"])) < sum(map(bool, late["disputed"]))


@pytest.mark.parametrize("lanes", ["place", "actor", "family", "none"])
def test_lanes_go_by_what_is_asked(web: TestClient, lanes: str) -> None:
    told = asked(web, lanes=lanes)
    assert sum(lane["events"] for lane in told["lanes"]) == len(told["at"])


def test_lanes_go_by_nothing_else(web: TestClient) -> None:
    found = web.get("/api/timeline", params={"lanes": "mood"})
    assert found.status_code == 422
    assert found.headers["content-type"] == "application/problem+json"


def test_the_count_is_of_all_of_them(web: TestClient) -> None:
    told, counted = asked(web), asked(web, "/count")
    assert sum(counted["events"]) + told["undated"] == told["total"]
    assert sum(counted["known_events"]) == told["total"]


def test_what_the_asker_has_is_not_sent_again(web: TestClient) -> None:
    first = web.get("/api/timeline")
    assert web.get("/api/timeline", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    assert web.get("/api/timeline?lanes=actor", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_titles_come_in_the_order_asked_and_at_most_a_hundred(web: TestClient) -> None:
    some = asked(web)["ids"][:4]
    assert [one["event"] for one in asked(web, "/titles", event=some[::-1])] == some[::-1]
    assert web.get("/api/timeline/titles", params={"event": some[:1] * 101}).status_code == 422
    assert web.get("/api/timeline/titles").status_code == 422
