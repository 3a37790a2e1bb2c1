"""Claims over HTTP: the list under the bar, what it is counted by, one with its trail, questions that are kept."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.desk import Desk
from dateline.store import Query


def asked(web: TestClient, path: str, **values: Any) -> Any:
    found = web.get(f"/api{path}", params=values)
    assert found.status_code == 200, found.text
    return found.json()


def test_a_page_ends_where_the_next_begins(web: TestClient) -> None:
    whole = [one["id"] for one in asked(web, "/claims", limit=20)["items"]]
    first, second = asked(web, "/claims", limit=12), asked(web, "/claims", limit=8, offset=12)
    assert [one["id"] for one in first["items"] + second["items"]] == whole
    assert first["more"]


def test_the_last_page_says_that_nothing_follows(web: TestClient) -> None:
    total = asked(web, "/claims/counts")["total"]
    assert not asked(web, "/claims", limit=5, offset=total - 2)["more"]
    assert asked(web, "/claims", limit=5, offset=total)["items"] == []


def test_latest_first_is_the_same_list_backwards(web: TestClient) -> None:
    forwards = [one["id"] for one in asked(web, "/claims", limit=500)["items"]]
    assert [one["id"] for one in asked(web, "/claims", limit=500, latest=True)["items"]] == forwards[::-1]


def test_as_of_a_day_nothing_published_later_is_listed(web: TestClient) -> None:
    days = {one["published"] for one in asked(web, "/claims", limit=500, asof="2017-04-05")["items"]}
    assert days
    assert all(day <= "2017-04-05" for day in days)


def test_according_to_an_outlet_lists_what_it_published_or_held(web: TestClient) -> None:
    found = asked(web, "/claims", limit=500, voice="northern wire")["items"]
    assert found
    assert all("Northern Wire" in {one["outlet"], *(hand["words"] for hand in one["told"]["hands"])} for one in found)


@pytest.mark.parametrize(
    ("facet", "value", "own"), [("type", "ASSAULT", "type"), ("polarity", "denied", "polarity"), ("certainty", "likely", "certainty")]
)
def test_a_facet_counts_what_its_list_holds(web: TestClient, facet: str, value: str, own: str) -> None:
    found = asked(web, "/claims", limit=500, **{facet: value})["items"]
    assert found
    assert {one[own] for one in found} == {value}
    assert asked(web, "/claims/counts")["by"][facet][value] == len(found)


def test_a_line_told_once_is_told_the_same_when_it_is_kept(web: TestClient) -> None:
    first = asked(web, "/claims", limit=500)["items"]
    assert asked(web, "/claims", limit=500, latest=False, decisions=True)["items"] == first


def test_a_list_over_http_is_the_desks_own(web: TestClient, record_path: Any) -> None:
    with Desk(record_path, create=False) as desk:
        assert [one["id"] for one in asked(web, "/claims", limit=500)["items"]] == [entry.id for entry in desk.find()]


def test_a_trail_has_its_words_in_their_place(web: TestClient) -> None:
    line = asked(web, "/claims", limit=1, type="casualties")["items"][0]
    trail = asked(web, f"/claims/{line['id'][:10]}")
    assert trail["line"]["id"] == line["id"]
    # Where evidence is broken, each stretch is marked by itself.
    assert "".join(one["text"] for one in trail["around"] if one["is_evidence"]).split() == " ".join(line["told"]["words"]).split()
    assert asked(web, f"/claims/{line['id']}")["event"]


def test_a_claim_that_is_not_there_is_a_problem_that_says_so(web: TestClient) -> None:
    found = web.get("/api/claims/ffffffffffffffff")
    assert (found.status_code, found.headers["content-type"]) == (404, "application/problem+json")
    assert "no claim" in found.json()["detail"]


@pytest.mark.parametrize(
    "wrong",
    [{"limit": "0"}, {"limit": "501"}, {"type": "nonsense"}, {"asof": "April"}, {"from": "2017-05-01", "to": "2017-04-01"}, {"text": "…"}],
)
def test_a_question_that_cannot_be_meant_is_a_problem_document(web: TestClient, wrong: dict[str, str]) -> None:
    found = web.get("/api/claims", params=wrong)
    assert found.status_code in {400, 422}
    assert found.headers["content-type"] == "application/problem+json"
    assert found.json()["detail"]


def test_a_question_is_kept_by_name_and_forgotten_by_its_number(web: TestClient) -> None:
    kept = web.post("/api/questions", json={"name": "Denials", "asked": "/claims?polarity=denied"})
    assert kept.status_code == 201
    assert [(one["name"], one["asked"], one["by"]) for one in asked(web, "/questions")] == [("Denials", "/claims?polarity=denied", "anna")]
    assert web.post("/api/questions", json={"name": "Denials", "asked": "/claims?polarity=denied&asof=2017-04-05"}).status_code == 201
    assert [one["asked"] for one in asked(web, "/questions")] == ["/claims?polarity=denied&asof=2017-04-05"]


def test_an_address_elsewhere_is_no_question(web: TestClient) -> None:
    assert web.post("/api/questions", json={"name": "x", "asked": "https://example.org/"}).status_code == 400


def test_one_actor_is_asked_for_by_all_its_names(web: TestClient, record_path: Any) -> None:
    found = {one["id"] for one in asked(web, "/claims", limit=500, who="Russia")["items"]}
    with Desk(record_path, create=False) as desk:
        names = desk.names_of("Russia")
        assert len(names) > 1
        assert found == {entry.id for entry in desk.find(Query(names=names))}
    assert asked(web, "/claims/counts", who="Russia")["total"] == len(found) > 0


def test_an_actor_that_the_record_does_not_name_is_a_problem_and_not_every_claim(web: TestClient) -> None:
    found = web.get("/api/claims", params={"who": "Boko Haram"})
    assert found.status_code == 404
    assert "no name in this record for 'Boko Haram'" in found.json()["detail"]
