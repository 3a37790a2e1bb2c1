"""The app as a whole: tags, problem documents, the page for every path, and the API as the workbench's types have it."""

from pathlib import Path

import pytest
from scripts import openapi
from starlette.testclient import TestClient

from dateline.web import built


def test_what_the_asker_has_is_not_sent_again(web: TestClient) -> None:
    first = web.get("/api/claims", params={"limit": 2})
    again = web.get("/api/claims", params={"limit": 2}, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_another_question_has_another_tag(web: TestClient) -> None:
    tags = {
        web.get("/api/claims", params=asked).headers["etag"] for asked in ({"limit": 2}, {"limit": 3}, {"limit": 2, "asof": "2017-04-05"})
    }
    assert len(tags) == 3


def test_once_something_is_decided_what_one_has_is_outgrown(web: TestClient) -> None:
    first = web.get("/api/claims").headers["etag"]
    web.post("/api/questions", json={"name": "q", "asked": "/claims"})
    assert web.get("/api/claims", headers={"If-None-Match": first}).status_code == 200


def test_an_api_path_that_is_not_there_is_a_problem_and_no_page(web: TestClient) -> None:
    found = web.get("/api/nothing")
    assert (found.status_code, found.headers["content-type"]) == (404, "application/problem+json")


def test_every_other_path_is_the_one_page(web: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>dateline</title>", encoding="utf-8")
    (tmp_path / "assets" / "index-abc.js").write_text("1", encoding="utf-8")
    monkeypatch.setattr(built, "folder", lambda: tmp_path)
    pages = {path: web.get(path).text for path in ("/", "/claims", "/events/abc")}
    assert set(pages.values()) == {"<!doctype html><title>dateline</title>"}
    assert "immutable" in web.get("/assets/index-abc.js").headers["cache-control"]
    (tmp_path / "why-not.txt").write_text("a file that is no asset", encoding="utf-8")
    assert "no asset" not in web.get("/assets/..%2fwhy-not.txt").text
    assert web.get("/assets/none.js").status_code == 404


def test_where_it_is_not_built_the_page_says_why_and_how(web: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "why-not.txt").write_text("npm ci: <no> network", encoding="utf-8")
    monkeypatch.setattr(built, "folder", lambda: tmp_path)
    found = web.get("/timeline")
    assert found.status_code == 503
    assert "npm ci: &lt;no&gt; network" in found.text
    assert "pip install" in found.text
    assert web.get("/api/claims").status_code == 200


def test_the_types_of_the_workbench_are_of_this_api() -> None:
    assert openapi.FILE.read_text(encoding="utf-8") == openapi.written(), "run: python -m scripts.openapi, then npm run types"
