"""Reports and captures over HTTP."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from dateline.desk import Desk
from dateline.web.app import create_app

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TEXT = "Rebels said on Sunday that they had taken the town of Saraqib 𝒳 from government troops."
HOSTILE = '<script>alert(1)</script><img src="https://evil.example/i.png" alt="smoke"><meta http-equiv="refresh" content="0;url=https://evil.example/">'


def page(text: str, day: str) -> str:
    meta = f'<meta property="article:published_time" content="{day}"><link rel="canonical" href="https://wire.example/town">'
    head = f"<head><title>Town taken</title>{meta}{HOSTILE}</head>"
    return f"<html>{head}<body><article><h1>Town taken</h1><p>{text}</p></article></body></html>"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("record")
    (folder / "first.html").write_text(page(TEXT, "2017-04-24"), encoding="utf-8")
    (folder / "second.html").write_text(page(f"{TEXT} At least 40 people were killed, SANA said.", "2017-04-25"), encoding="utf-8")
    lines = [{"id": "wire/1", "text": f"{TEXT} One."}, {"id": "wire/2", "text": f"{TEXT} <b>Two</b>."}]
    (folder / "two.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (folder / "note.txt").write_text(f"{TEXT} <script>alert(1)</script>", encoding="utf-8")
    with Desk(folder / "record.db", clock=lambda: NOW) as desk:
        added = list(
            desk.add_all(
                [folder / name for name in ("first.html", "second.html", "two.jsonl", "note.txt")],
            )
        )
        assert len(added) == 5
    with TestClient(create_app(folder / "record.db")) as client:
        yield client


def ids(client: TestClient) -> list[str]:
    return [one["id"] for one in client.get("/api/reports").json()["items"]]


def capture_of(client: TestClient, report: str) -> str:
    digest: str = client.get(f"/api/reports/{report}").json()["captures"][0]["digest"]
    return digest


def test_the_list_is_paged_the_last_published_first(client: TestClient) -> None:
    first = client.get("/api/reports", params={"limit": 2}).json()
    assert ([one["title"] for one in first["items"]], first["total"], first["more"]) == (["Town taken", "Town taken"], 5, True)
    rest = client.get("/api/reports", params={"limit": 3, "offset": 2}).json()
    assert ([one["published"] for one in rest["items"]], rest["more"]) == ([None, None, None], False)


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"q": "killed"}, 1),
        ({"q": "sanaa OR"}, 0),
        ({"outlet": "wire.example"}, 2),
        ({"asof": "2017-04-24"}, 1),
        ({"voice": "sana"}, 1),
        ({"place": "Saraqib"}, 5),
        ({"place": "Saraqib", "from": "2017-05-01"}, 0),
        ({"place": "Paris"}, 0),
    ],
)
def test_the_bar_and_words_narrow_the_list(client: TestClient, asked: dict[str, str], count: int) -> None:
    answer = client.get("/api/reports", params=asked).json()
    assert len(answer["items"]) == count
    assert answer["total"] in {count, None}


@pytest.mark.parametrize("asked", [{"limit": 0}, {"limit": 501}, {"offset": -1}, {"q": '"*'}, {"asof": "soon"}])
def test_what_cannot_be_asked_is_a_problem_document(client: TestClient, asked: dict[str, object]) -> None:
    answer = client.get("/api/reports", params=asked)  # type: ignore[arg-type]
    assert answer.status_code in {400, 422}
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_report_is_opened_with_offsets_in_code_points(client: TestClient) -> None:
    opened = client.get(f"/api/reports/{ids(client)[1]}").json()
    troops = next(one["span"] for one in opened["mentions"] if opened["text"][one["span"]["start"] :].startswith("government troops"))
    assert opened["text"][troops["start"] : troops["end"]] == "government troops"
    assert opened["text"].index("𝒳") < troops["start"]
    claim = next(one for one in opened["claims"] if one["told"]["hands"][0]["words"] == "Rebels")
    assert claim["claim"]["attribution"]["source"]["span"]
    assert (claim["heard"], opened["known"], opened["versions"], len(opened["captures"])) == (True, True, 2, 1)


def test_an_id_may_hold_a_slash(client: TestClient) -> None:
    for asked in ("wire/1", "wire%2F1"):
        assert client.get(f"/api/reports/{asked}").json()["listing"]["id"] == "wire/1"
        assert [one["id"] for one in client.get(f"/api/reports/{asked}/versions").json()] == ["wire/1"]
    assert client.get("/api/reports/wire/1/diff/wire/2").json()["after"]["id"] == "wire/2"


def test_versions_of_a_page_and_what_changed(client: TestClient) -> None:
    late, early, *_ = ids(client)
    assert [one["id"] for one in client.get(f"/api/reports/{late}/versions").json()] == [early, late]
    compared = client.get(f"/api/reports/{early}/diff/{late}").json()
    assert [one["words"] for one in compared["passages"] if one["fate"] == "new"] == ["At least 40 people were killed, SANA said."]
    assert "appeared" in {one["change"] for one in compared["claims"]}


@pytest.mark.parametrize(
    "path", ["/api/reports/nobody", "/api/reports/nobody/versions", "/api/reports/nobody/diff/no", f"/api/captures/{'0' * 64}"]
)
def test_what_is_not_there_is_told(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_list_that_is_known_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/api/reports").headers["etag"]
    assert client.get("/api/reports", headers={"If-None-Match": tag}).status_code == 304


def test_bytes_are_handed_out_to_be_kept_and_never_opened(client: TestClient) -> None:
    digest = capture_of(client, ids(client)[1])
    answer = client.get(f"/api/captures/{digest}")
    assert answer.content.decode() == page(TEXT, "2017-04-24")
    assert answer.headers["content-disposition"] == f'attachment; filename="{digest[:16]}.html"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("sandbox allow-same-origin; default-src 'none'")


def test_an_archived_page_does_nothing_and_says_so_to_the_browser(client: TestClient) -> None:
    answer = client.get(f"/api/captures/{capture_of(client, ids(client)[1])}/page")
    policy = answer.headers["content-security-policy"]
    for part in ("sandbox allow-same-origin", "default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "frame-ancestors 'self'"):
        assert part in policy
    assert "allow-scripts" not in policy
    assert TEXT in answer.text
    assert "evil" not in answer.text
    assert "<script" not in answer.text


def test_a_text_is_shown_as_it_is(client: TestClient) -> None:
    note = next(one for one in ids(client) if "wire" not in one and not client.get(f"/api/reports/{one}").json()["listing"]["published"])
    shown = client.get(f"/api/captures/{capture_of(client, note)}/page").text
    assert "&lt;script&gt;" in shown
    assert "<script" not in shown


def test_of_a_file_with_many_reports_one_is_shown(client: TestClient) -> None:
    digest = capture_of(client, "wire/2")
    shown = client.get(f"/api/captures/{digest}/page", params={"report": "wire/2"}).text
    assert "&lt;b&gt;Two&lt;/b&gt;." in shown
    assert "One." not in shown
    assert "One." in client.get(f"/api/captures/{digest}/page").text


@pytest.mark.parametrize("digest", ["0", "Z" * 64, "..%2f..%2fetc"])
def test_what_is_no_digest_is_refused(client: TestClient, digest: str) -> None:
    assert client.get(f"/api/captures/{digest}/page").status_code in {404, 422}
