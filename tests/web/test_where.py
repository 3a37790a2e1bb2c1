"""The map over HTTP."""

import gzip
import json
from typing import Any

import pytest
from starlette.testclient import TestClient


def asked(web: TestClient, path: str = "", **values: Any) -> Any:
    found = web.get(f"/api/map{path}", params=values)
    assert found.status_code == 200, found.text
    return found.json()


def test_the_level_is_one_step_finer_than_what_is_looked_into(web: TestClient) -> None:
    assert [asked(web, **given)["level"] for given in ({}, {"in": "SY"}, {"in": "SY.12"})] == ["country", "admin1", "place"]


def test_a_province_shows_only_what_is_told_in_it(web: TestClient) -> None:
    grounds = asked(web, **{"in": "SY.12"})["grounds"]
    assert "Khān Shaykhūn" in {ground["name"] for ground in grounds}
    assert {ground["parent"] for ground in grounds} <= {"SY", "SY.12"}


def test_the_list_of_a_ground_holds_as_many_events_as_the_map_counts(web: TestClient) -> None:
    units, places = asked(web)["grounds"], asked(web, level="place")["grounds"]
    for ground in (*units, *(one for one in places if "@" in one["key"])):
        assert asked(web, "/events", at=ground["key"])["total"] == ground["events"]
        assert asked(web, "/events", at=ground["key"], only=True)["total"] == (ground["only"] or ground["events"] * ("@" in ground["key"]))


def test_a_page_of_a_list_ends_where_the_next_begins(web: TestClient) -> None:
    whole = [event["id"] for event in asked(web, "/events", at="SY")["items"]]
    first, second = asked(web, "/events", at="SY", limit=1), asked(web, "/events", at="SY", limit=1, offset=1)
    assert [one["id"] for one in (*first["items"], *second["items"])] == whole[:2]
    assert first["more"]


def test_the_bar_is_heard(web: TestClient) -> None:
    assert asked(web, asof="2017-04-04")["events"] < asked(web)["events"]
    assert asked(web, voice="nobody of this name")["events"] == 0
    assert asked(web, place="SY.12")["events"] < asked(web)["events"]
    assert asked(web, **{"from": "2017-04-01", "to": "2017-04-30"})["events"] < asked(web)["events"]


@pytest.mark.parametrize(("given", "status"), [({"in": "sy"}, 422), ({"in": "XX"}, 404), ({"level": "street"}, 422), ({"limit": 0}, 422)])
def test_what_cannot_be_meant_is_a_problem_document(web: TestClient, given: dict[str, Any], status: int) -> None:
    found = web.get("/api/map", params=given)
    assert (found.status_code, found.headers["content-type"]) == (status, "application/problem+json")


def test_the_caption_names_the_policy_of_borders_and_what_is_contested(web: TestClient) -> None:
    told = asked(web, "/atlas")
    assert "take no side" in told["policy"]
    assert "Golan Heights" in told["disputed"]
    assert any("Natural Earth" in source for source in told["sources"])


@pytest.mark.parametrize("path", ["/countries", "/contested", "/units/SY"])
def test_the_atlas_is_small_and_kept_for_good(web: TestClient, path: str) -> None:
    found = web.get(f"/api/map/atlas{path}", headers={"Accept-Encoding": "gzip"})
    assert found.headers["content-encoding"] == "gzip"
    assert "immutable" in found.headers["cache-control"]
    assert json.loads(found.text)["type"] == "Topology"
    assert len(gzip.compress(found.content)) < 200_000


def test_the_atlas_comes_plain_to_who_reads_no_gzip(web: TestClient) -> None:
    plain = web.get("/api/map/atlas/units/SY", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == web.get("/api/map/atlas/units/SY").json()


def test_a_country_that_the_atlas_does_not_know_is_not_there(web: TestClient) -> None:
    assert web.get("/api/map/atlas/units/ZZ").status_code == 404
