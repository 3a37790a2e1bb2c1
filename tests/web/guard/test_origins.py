"""Requests of strangers' pages, which a browser sends with our cookie: none gets through."""

from pathlib import Path

import pytest

from web.guard.door import BEARER, HERE, OURS, TOKEN, browser, guarded, let_in


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:9999", "127.0.0.1:8765.evil.example", ""])
def test_a_name_that_only_turns_into_this_machine_is_refused(tmp_path: Path, host: str) -> None:
    """DNS rebinding: a page of evil.example asks evil.example, which by now means 127.0.0.1."""
    client = let_in(guarded(tmp_path))
    answer = client.get("/api/claims", headers={"Host": host, **BEARER})
    assert answer.status_code == 403
    assert "does not go by the name" in answer.json()["detail"]


def test_the_token_is_no_use_under_a_strangers_name(tmp_path: Path) -> None:
    answer = browser(guarded(tmp_path)).get(f"/?token={TOKEN}", headers={"Host": "evil.example:8765"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765", "[::1]:8765"])
def test_this_machines_own_names_are_good(tmp_path: Path, host: str) -> None:
    assert browser(guarded(tmp_path)).get("/api/claims", headers={"Host": host, **BEARER}).status_code == 200


@pytest.mark.parametrize(
    "told",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},  # another port of this machine
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "null"},  # a sandboxed frame, an archived page
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {},
    ],
)
def test_a_write_from_a_strangers_page_is_refused(tmp_path: Path, told: dict[str, str]) -> None:
    client = let_in(guarded(tmp_path))
    answer = client.post("/api/decisions", json={}, headers={"X-Dateline": "1", **told})
    assert answer.status_code == 403
    assert not (tmp_path / "record.db.audit.jsonl").exists()


def test_a_write_without_our_header_is_refused(tmp_path: Path) -> None:
    told = {name: value for name, value in OURS.items() if name != "X-Dateline"}
    answer = let_in(guarded(tmp_path)).post("/api/decisions", json={}, headers=told)
    assert answer.status_code == 403
    assert "X-Dateline" in answer.json()["detail"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_write_in_the_form_of_an_html_form_is_refused(tmp_path: Path, kind: str) -> None:
    """These three a page of another site can send without asking first."""
    answer = let_in(guarded(tmp_path)).post("/api/decisions", content=b"{}", headers={**OURS, "Content-Type": kind})
    assert answer.status_code == 403


def test_a_program_writes_with_its_token_and_without_an_origin(tmp_path: Path) -> None:
    answer = browser(guarded(tmp_path)).post("/api/decisions", json={}, headers={"X-Dateline": "1", **BEARER})
    assert answer.json() == {"by": "tester"}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    "mode", [{"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}, {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}]
)
def test_nothing_is_read_into_a_strangers_page(tmp_path: Path, site: str, mode: dict[str, str]) -> None:
    assert let_in(guarded(tmp_path)).get("/api/claims", headers={"Sec-Fetch-Site": site, **mode}).status_code == 403


def test_a_link_from_elsewhere_opens_the_page(tmp_path: Path) -> None:
    """The browser keeps a strict cookie back on such a click: the page before the door asks again, and then it is sent."""
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    app = guarded(tmp_path)
    first = browser(app).get("/events/e1", headers=followed)
    assert first.status_code == 401
    assert first.headers["refresh"] == "0"
    assert let_in(app).get("/events/e1", headers=followed).status_code == 200


def test_one_who_is_not_known_is_not_asked_again_for_ever(tmp_path: Path) -> None:
    answer = browser(guarded(tmp_path)).get("/", headers={"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"})
    assert answer.status_code == 401
    assert "refresh" not in answer.headers


def test_our_own_address_is_our_own_whichever_name_it_has(tmp_path: Path) -> None:
    answer = let_in(guarded(tmp_path)).post("/api/decisions", json={}, headers=OURS)
    assert answer.status_code == 200
    assert answer.request.headers["origin"] == HERE
