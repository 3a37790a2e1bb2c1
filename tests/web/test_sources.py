"""Sources over HTTP: who speaks, since when, and how what they say stands beside others."""

from typing import Any

from starlette.testclient import TestClient


def asked(web: TestClient, path: str, **values: Any) -> Any:
    found = web.get(f"/api{path}", params=values)
    assert found.status_code == 200, found.text
    return found.json()


def test_outlets_and_holders_are_listed_apart(web: TestClient) -> None:
    outlets = asked(web, "/sources", role="outlet")["items"]
    assert {one["name"] for one in outlets} >= {"Northern Wire", "The Coastal Courier"}
    assert {one["role"] for one in asked(web, "/sources", role="holder")["items"]} == {"holder"}


def test_claims_of_all_outlets_are_all_claims(web: TestClient) -> None:
    claims = asked(web, "/claims/counts")["total"]
    assert sum(one["claims"] for one in asked(web, "/sources", role="outlet", limit=500)["items"]) == claims


def test_who_is_only_described_is_no_name(web: TestClient) -> None:
    held = {one["name"]: one["is_named"] for one in asked(web, "/sources", role="holder", limit=500)["items"]}
    assert held["Northern Wire"]
    assert not all(held.values())


def test_a_pronoun_is_nobodys_name(web: TestClient) -> None:
    named = {one["name"].casefold() for one in asked(web, "/sources", limit=500)["items"]}
    assert not named & {"he", "she", "it", "they"}


def test_as_of_a_day_a_source_has_only_what_was_published(web: TestClient) -> None:
    now = asked(web, "/sources/outlet/Northern%20Wire")["speaker"]
    then = asked(web, "/sources/outlet/Northern%20Wire", asof="2016-12-31")["speaker"]
    assert then["claims"] < now["claims"]
    assert then["latest"] <= "2016-12-31"


def test_a_page_counts_each_event_once(web: TestClient) -> None:
    standing = asked(web, "/sources/outlet/Northern%20Wire")["standing"]
    parts = ("alone", "agreed", "apart", "contradicted")
    assert standing["events"] == sum(standing[one] for one in parts) > 0
    assert {one: sum(month[one] for month in standing["by_month"]) for one in parts} == {one: standing[one] for one in parts}


FEDERATION = "International Federation of Red Cross and Red Crescent Societies"


def test_whoever_stands_in_a_dispute_is_shown_both_sides(web: TestClient) -> None:
    (against,) = asked(web, f"/sources/holder/{FEDERATION}")["standing"]["against"]
    assert (against["field"], against["own"], against["others"]) == ("killed", "20", ["12"])


def test_an_outlet_that_prints_both_sides_is_not_contradicted_by_them(web: TestClient) -> None:
    assert asked(web, "/sources/outlet/The%20Coastal%20Courier")["standing"]["contradicted"] == 0


def test_nobody_of_the_name_is_a_problem(web: TestClient) -> None:
    assert web.get("/api/sources/outlet/nobody").status_code == 404


def test_names_are_suggested_by_their_parts(web: TestClient) -> None:
    assert "Northern Wire" in {one["name"] for one in asked(web, "/suggest/voices", q="north")}
    assert {one["name"] for one in asked(web, "/suggest/places", q="khan")}
    assert asked(web, "/suggest/identities")


def test_known_by_capture_counts_what_this_record_had(web: TestClient) -> None:
    """All of it was captured on 25 November 2026, whenever it was published."""
    before = {"asof": "2026-11-24", "by": "captured"}
    assert asked(web, "/sources", **before)["items"] == []
    assert asked(web, "/sources", asof="2026-11-25", by="captured") == asked(web, "/sources")
    assert web.get("/api/sources/outlet/Northern%20Wire", params=before).status_code == 404


def test_a_grade_is_heard_from_its_day_and_not_before(web: TestClient) -> None:
    graded = web.post("/api/decisions", json={"kind": "grade_source", "about": "Northern Wire", "verdict": "B", "reason": "checked"})
    assert graded.status_code == 201, graded.text
    page = "/sources/outlet/Northern%20Wire"
    assert asked(web, page)["speaker"]["grade"] == "B"
    assert asked(web, page, asof="2017-12-31")["speaker"]["grade"] is None
    assert asked(web, page, decisions=False)["speaker"]["grade"] is None
