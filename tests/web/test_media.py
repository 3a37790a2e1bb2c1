"""Media over HTTP: the list, one, those of a report and an event, decisions, and files that are never shown."""

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.web.app import create_app
from dateline.web.guard import alone
from footage import desk_over, film, made


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("media") / "dateline.db")


@pytest.fixture
def record_path(kept: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "dateline.db"
    path.write_bytes(kept)
    return path


@pytest.fixture
def web(record_path: Path) -> TestClient:
    app = create_app(record_path, access=alone("word", name="anna", port=8765))
    return TestClient(app, base_url="http://127.0.0.1:8765", headers={"Authorization": "Bearer word", "X-Dateline": "1"})


def asked(web: TestClient, path: str, **values: Any) -> Any:
    found = web.get(f"/api{path}", params=values)
    assert found.status_code == 200, found.text
    return found.json()


def test_the_list_is_asked_by_kind_verdict_releaser_and_the_bar(web: TestClient) -> None:
    whole = asked(web, "/media")["items"]
    assert [one["kind"] for one in asked(web, "/media", kind="recording")["items"]] == ["recording"]
    assert [one["called"] for one in asked(web, "/media", verdict="disputed")["items"]] == ["an audio recording on its Ebaa channel"]
    assert [one["called"] for one in asked(web, "/media", released_by="observatory")["items"]] == ["A video"]
    assert [one["called"] for one in asked(web, "/media", place="Ariha")["items"]] == ["A video"]
    assert {one["first_told"] for one in asked(web, "/media", asof="2017-01-01")["items"]} == {"2016-11-20"}
    assert len(asked(web, "/media", voice="Second Source")["items"]) < len(whole)


def test_a_page_says_whether_others_follow(web: TestClient) -> None:
    page = asked(web, "/media", limit=2)
    assert (len(page["items"]), page["more"]) == (2, True)


def test_one_item_has_everything_with_who_says_so(web: TestClient) -> None:
    (line,) = asked(web, "/media", kind="recording")["items"]
    item = asked(web, f"/media/{line['id'][:10]}")
    assert {check["verdict"] for check in item["checks"]} == {"verified", "disputed"}
    assert all(check["word"]["report"] for check in item["checks"])
    claim = asked(web, f"/claims/{item['claims'][0]}")
    assert [one["id"] for one in claim["media"]] == [item["id"]]


def test_media_of_a_report_and_of_an_event(web: TestClient) -> None:
    line = next(one for one in asked(web, "/media", kind="video")["items"] if one["released"] and "army" in one["released"][0]["holder"])
    item = asked(web, f"/media/{line['id']}")
    assert line["id"] in [one["id"] for one in asked(web, f"/reports/{item['reports'][0]['report']}/media")]
    assert line["id"] in [one["id"] for one in asked(web, "/media", report=item["reports"][0]["report"])["items"]]
    assert [one["id"] for one in asked(web, f"/events/{item['events'][0]}/media")] == [line["id"]]


def test_two_are_decided_to_be_one_and_it_is_taken_back(web: TestClient) -> None:
    videos = asked(web, "/media", kind="video")["items"]
    named = next(one for one in videos if one["released"] and "army" in one["released"][0]["holder"])
    film_line = next(one for one in videos if "tanks-13" in one["called"])
    noted = web.post("/api/decisions", json={"kind": "media", "about": named["id"], "other": film_line["id"], "verdict": "same"})
    assert noted.status_code == 201, noted.text
    assert asked(web, f"/media/{named['id']}")["flags"][0]["known"] == "2016-11-20"
    assert asked(web, "/decisions", kind="media")["items"][0]["told"] == "one media item"
    assert web.delete(f"/api/decisions/{noted.json()['number']}").status_code == 200
    assert asked(web, f"/media/{named['id']}")["flags"] == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/media/ffffffff", 404),
        ("/media?verdict=true", 400),
        ("/media?kind=opera", 422),
        ("/events/ffffffff/media", 404),
        ("/reports/x/media", 404),
    ],
)
def test_wrong_questions_are_problem_documents(web: TestClient, path: str, status: int) -> None:
    found = web.get(f"/api{path}")
    assert found.status_code == status, found.text
    assert found.headers["content-type"] == "application/problem+json"


def test_a_given_file_is_handed_out_to_be_kept_and_never_opened_here(record_path: Path) -> None:
    """Whatever it is: a page that calls itself a picture could run in the browser of whoever looks."""
    pytest.importorskip("av")
    body = b"<html><script>alert(1)</script></html>"
    with desk_over(record_path) as desk:
        given = desk.add_media("picture.html", body=body, of=film(desk).id, by="anna")
    app = create_app(record_path, access=alone("word", name="anna", port=8765))
    client = TestClient(app, base_url="http://127.0.0.1:8765", headers={"Authorization": "Bearer word"})
    found = client.get(f"/api/media/files/{given.digest}")
    assert (found.status_code, found.content) == (200, body)
    assert found.headers["content-type"] == "application/octet-stream"
    assert found.headers["content-disposition"].startswith("attachment")
    assert found.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in found.headers["content-security-policy"]
    assert client.get(f"/api/media/files/{'0' * 64}").status_code == 404


def test_an_answer_known_is_not_sent_again_until_a_file_is_given(web: TestClient, record_path: Path) -> None:
    pytest.importorskip("av")
    tag = web.get("/api/media").headers["etag"]
    assert web.get("/api/media", headers={"If-None-Match": tag}).status_code == 304
    with desk_over(record_path) as desk:
        desk.add_media("a.jpg", body=b"not a picture", of=film(desk).id, by="anna")
    assert web.get("/api/media", headers={"If-None-Match": tag}).status_code == 200
