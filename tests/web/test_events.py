"""Events over HTTP."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from dateline.store import SqlStore
from dateline.web.app import create_app
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOLD = ("khan-shaykhun-2017", "khan-shaykhun-2017-observatory", "convoy-2016", "convoy-2016-courier", "shayrat-2017-barada")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = tmp_path_factory.mktemp("record") / "dateline.db"
    with SqlStore(path) as store:
        for name in TOLD:
            reading = sample_reading(name)
            store.keep(reading.report, reading, at=NOW)
    with TestClient(create_app(path)) as client:
        yield client


def asked(client: TestClient, path: str, **values: object) -> dict[str, object]:
    answer = client.get(f"/api{path}", params=values)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


def listed(client: TestClient, path: str = "/events", **values: object) -> list[dict[str, object]]:
    return asked(client, path, **values)["items"]  # type: ignore[return-value]


def test_a_list_goes_on_where_it_says(client: TestClient) -> None:
    whole = [one["id"] for one in listed(client, limit=500)]
    first = asked(client, "/events", limit=2)
    rest = listed(client, limit=500, offset=first["next"])
    assert [*(one["id"] for one in first["items"]), *(one["id"] for one in rest)] == whole  # type: ignore[attr-defined]


def test_what_was_told_by_several_or_is_disputed_alone(client: TestClient) -> None:
    assert all(one["reports"] > 1 for one in listed(client, several=True))  # type: ignore[operator]
    disputed = listed(client, disputed=True)
    assert disputed == listed(client, "/disputes") != []
    assert all(one["disputes"] for one in disputed)


def test_the_bar_narrows_the_list(client: TestClient) -> None:
    assert all(one["first"] <= "2017-04-05" for one in listed(client, asof="2017-04-05"))  # type: ignore[operator]
    assert listed(client, asof="2016-09-01") == []
    assert {one["place"] for one in listed(client, place="Urum al-Kubra", several=True)} == {"Urum al-Kubra"}
    assert all("Courier" in str(one["outlets"]) for one in listed(client, voice="Coastal Courier"))


@pytest.mark.parametrize(
    ("where", "column"), [("killed>=50 plce:x", 12), ("killed>=", 9), ("place:x disputed:kiled", 9), ('"open', 1), ("(killed>=5", 11)]
)
def test_a_mistyped_filter_is_a_problem_that_names_the_place(client: TestClient, where: str, column: int) -> None:
    answer = client.get("/api/events", params={"filter": where})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["column"] == column
    assert f"column {column} of the filter" in answer.json()["detail"]


def test_an_empty_filter_asks_for_nothing(client: TestClient) -> None:
    assert listed(client, filter="  ") == listed(client)


def test_an_event_is_opened_by_the_beginning_of_its_id_or_by_a_claim(client: TestClient) -> None:
    event = listed(client, several=True)[0]["id"]
    page = asked(client, f"/events/{str(event)[:8]}")
    claim = page["quotes"][0]["claim"]  # type: ignore[index]
    assert asked(client, f"/events/{claim}")["outline"] == page["outline"]


def test_what_hangs_on_an_event_can_be_asked(client: TestClient) -> None:
    event = listed(client, place="Khan Shaykhun", several=True)[0]["id"]
    assert {one["field"] for one in client.get(f"/api/events/{event}/history").json()} >= {"killed", "day", "place"}
    assert asked(client, f"/events/{event}/later", asof="2017-04-05")["reports"]
    assert asked(client, f"/events/{event}/joints")["bonds"]


@pytest.mark.parametrize("path", ["", "/history", "/later", "/joints"])
def test_an_event_that_is_not_there_is_a_problem(client: TestClient, path: str) -> None:
    answer = client.get(f"/api/events/ffffffffffff{path}")
    assert (answer.status_code, answer.json()["title"]) == (404, "not found")


def test_what_was_not_known_then_is_not_there(client: TestClient) -> None:
    event = listed(client, place="Khan Shaykhun", several=True)[0]["id"]
    assert client.get(f"/api/events/{event}", params={"asof": "2017-04-01"}).status_code == 404


def test_the_fields_of_a_filter_are_offered_with_what_they_take(client: TestClient) -> None:
    fields = {one["name"]: one for one in client.get("/api/filters/events").json()}
    assert fields["killed"]["takes"] == "number"
    assert fields["place"]["same"] == ["where"]
    assert "any" in fields["disputed"]["values"]


def test_what_was_sent_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/api/events")
    assert client.get("/api/events", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
