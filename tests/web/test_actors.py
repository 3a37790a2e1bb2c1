"""Actors over HTTP, on a record of two made-up reports and a made-up register."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.actors.options import Options
from dateline.config import Settings
from dateline.desk import Desk
from dateline.model import Reading
from dateline.web.app import create_app
from factories import mention, report

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SETTINGS = Settings(actors=Options(register=(Path(__file__).parent.parent / "desk" / "register.toml",)))
OLD, SLASHED = "Banner of the Zarqun Hills", "Sons of Tin/Copper"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = tmp_path_factory.mktemp("record") / "record.db"
    with Desk(path, settings=SETTINGS, clock=lambda: NOW) as desk:
        for text, name in ((f"{OLD} was seen.", OLD), (f"{OLD} was seen again.", OLD), (f"The {SLASHED} fled.", SLASHED)):
            reading = Reading(report=report(text), mentions=(mention(text, name, chain="k1"),))
            desk._store.keep(reading.report, reading, at=NOW)
    with TestClient(create_app(path, SETTINGS)) as one:
        yield one


def test_the_list_comes_by_pages_with_its_kinds(client: TestClient) -> None:
    answer = client.get("/api/actors", params={"limit": 1}).json()
    assert [row["label"] for row in answer["items"]] == [OLD]
    assert (answer["total"], answer["kinds"]) == (2, [["group", 2]])
    rest = client.get("/api/actors", params={"limit": 1, "offset": 1}).json()
    assert rest["items"][0]["handles"][0].startswith("name:group:")


@pytest.mark.parametrize("bad", [{"limit": 0}, {"limit": 501}, {"offset": -1}, {"q": "x" * 201}])
def test_values_out_of_bounds_are_problem_documents(client: TestClient, bad: dict[str, int | str]) -> None:
    answer = client.get("/api/actors", params=bad)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


@pytest.mark.parametrize("bad", [{"kind": "gang"}, {"identity": "Nobody at All"}])
def test_what_cannot_be_meant_says_what_can(client: TestClient, bad: dict[str, str]) -> None:
    answer = client.get("/api/actors", params=bad)
    assert answer.status_code == 400
    assert "group" in answer.json()["detail"] or "dateline register" in answer.json()["detail"]


def test_an_actor_is_found_by_name_and_by_handle(client: TestClient) -> None:
    by_name, by_handle = (client.get(f"/api/actors/{name}").json() for name in (OLD, "hill-brigade"))
    assert by_name == by_handle
    assert by_name["row"]["reports"] == 2
    assert {word["holder"] for word in by_name["positions"]} == {OLD, "Orontes Institute", "Ministry of Lists"}


def test_a_name_with_a_slash_has_its_page(client: TestClient) -> None:
    for rest in ("", "/lineage", "/ego"):
        answer = client.get(f"/api/actors/{SLASHED.replace('/', '%2F')}{rest}")
        assert answer.status_code == 200, answer.json()


def test_a_name_of_several_lists_them_to_choose_from(client: TestClient) -> None:
    answer = client.get("/api/actors/Guards of the Dawnlight")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert {one["handle"] for one in answer.json()["candidates"]} == {"guards-of-dawn-north", "guards-of-dawn-south"}
    assert client.get("/api/actors/Qwxyz Vbnmk").status_code == 404


def test_the_lineage_is_drawn_under_the_view_of_the_bar(client: TestClient) -> None:
    plain, lists = (client.get("/api/actors/hill-brigade/lineage", params=view).json() for view in ({}, {"identity": "Ministry of Lists"}))
    assert plain["handles"] == ["hill-brigade"], "holders are at odds, and nobody stands before another"
    assert set(lists["handles"]) == {"hill-brigade", "river-front"}
    assert {dot["number"] for dot in plain["drawing"]["dots"]} == {turn["number"] for turn in plain["turns"]}
    assert any(turn["disputed"] for turn in plain["turns"])


def test_a_voice_decides_who_is_one_where_the_bar_names_nobody_for_identity(client: TestClient) -> None:
    answer = client.get("/api/actors/hill-brigade/lineage", params={"voice": "Ministry of Lists"}).json()
    assert set(answer["handles"]) == {"hill-brigade", "river-front"}


def test_the_drawing_is_as_wide_as_asked(client: TestClient) -> None:
    assert client.get("/api/actors/hill-brigade/lineage", params={"width": 360}).json()["drawing"]["size"]["width"] == 360
    assert client.get("/api/actors/hill-brigade/lineage", params={"width": 20}).status_code == 422


def test_the_surroundings_are_nodes_and_ties_on_somebodys_word(client: TestClient) -> None:
    answer = client.get("/api/actors/plain-league/ego").json()
    assert [(tie["doer"], tie["type"], tie["other"]) for tie in answer["ties"]] == [("river-front", "broke_with", "plain-league")]
    assert answer["ties"][0]["words"] == [{"holder": "Front of the Two Kebar Rivers", "claims": 1}]
    assert client.get("/api/actors/plain-league/ego", params={"depth": 3}).status_code == 422


def test_who_a_name_stands_for_depends_on_the_day(client: TestClient) -> None:
    def handles(day: str) -> set[str]:
        asked = {"name": OLD, "on": day, "identity": "Ministry of Lists"}
        return set(client.get("/api/who", params=asked).json()["actor"]["handles"])

    assert handles("2016-11-13") == {"hill-brigade"}
    assert handles("2016-11-14") == {"hill-brigade", "river-front"}


def test_what_the_asker_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/api/actors/hill-brigade")
    again = client.get("/api/actors/hill-brigade", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
