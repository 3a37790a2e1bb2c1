"""Single-user mode: whoever has the token comes in, nobody else."""

from pathlib import Path

import pytest

from dateline.web.guard import alone
from web.guard.door import BEARER, HERE, OURS, TOKEN, browser, guarded, let_in


def test_without_the_token_a_person_gets_a_page_that_says_where_it_is(tmp_path: Path) -> None:
    answer = browser(guarded(tmp_path)).get("/timeline?asof=2017-04-06")
    assert answer.status_code == 401
    assert "dateline serve" in answer.text
    assert "workbench</title>" not in answer.text


def test_without_the_token_a_program_gets_a_problem_document(tmp_path: Path) -> None:
    answer = browser(guarded(tmp_path)).get("/api/claims")
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["status"] == 401


def test_the_address_with_the_token_lets_in_and_leads_to_the_same_page_without_it(tmp_path: Path) -> None:
    client = browser(guarded(tmp_path))
    answer = client.get(f"/timeline?asof=2017-04-06&token={TOKEN}&voice=a&voice=b")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/timeline?asof=2017-04-06&voice=a&voice=b"
    assert client.get("/api/claims").json() == ["c1"]


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(tmp_path: Path) -> None:
    cookie = browser(guarded(tmp_path)).get(f"/?token={TOKEN}").headers["set-cookie"]
    assert cookie.startswith("dateline-8765=")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert TOKEN not in cookie


def test_behind_https_the_cookie_goes_by_https_only(tmp_path: Path) -> None:
    access = alone(TOKEN, name="tester", addresses=["https://desk.example.org"])
    answer = browser(guarded(tmp_path, access), at="https://desk.example.org").get(f"/?token={TOKEN}")
    assert answer.headers["set-cookie"].startswith("__Host-dateline=")
    assert "Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"]


@pytest.mark.parametrize("wrong", ["", "the-wor", "the-word-and-more", "tëst", "\ud800".encode("utf-8", "replace").decode()])
def test_a_wrong_token_opens_nothing(tmp_path: Path, wrong: str) -> None:
    client = browser(guarded(tmp_path))
    answer = client.get("/", params={"token": wrong})
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert client.get("/api/claims", headers={"Authorization": f"Bearer {wrong}".encode()}).status_code == 401
    assert client.get("/api/claims", headers={"Cookie": f"dateline-8765={TOKEN}"}).status_code == 401


def test_the_redirect_stays_on_this_machine(tmp_path: Path) -> None:
    """A path of two slashes would be read as another machine's name."""
    answer = browser(guarded(tmp_path)).get(f"{HERE}//evil.example/?token={TOKEN}")
    assert answer.headers["location"] == "/evil.example/"


def test_a_program_shows_the_token_as_bearer(tmp_path: Path) -> None:
    assert browser(guarded(tmp_path)).get("/api/claims", headers=BEARER).json() == ["c1"]


def test_a_ticket_is_good_once(tmp_path: Path) -> None:
    """What a browser is started with can be read by everyone on the machine."""
    access = alone(TOKEN, name="tester")
    app = guarded(tmp_path, access)
    ticket = access.keys.ticket(HERE)  # type: ignore[attr-defined]
    assert TOKEN not in ticket
    assert browser(app).get(ticket).status_code == 303
    again = browser(app).get(ticket)
    assert again.status_code == 401
    assert "one use only" in again.text


def test_a_ticket_is_good_for_two_minutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    access = alone(TOKEN, name="tester")
    ticket = access.keys.ticket(HERE)  # type: ignore[attr-defined]
    monkeypatch.setattr("dateline.web.guard.bearer.monotonic", lambda: float("inf"))
    assert browser(guarded(tmp_path, access)).get(ticket).status_code == 401


def test_the_page_before_the_door_has_its_style(tmp_path: Path) -> None:
    answer = browser(guarded(tmp_path)).get("/door.css")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")


def test_the_server_says_who_one_is(tmp_path: Path) -> None:
    me = let_in(guarded(tmp_path)).get("/api/me").json()
    assert me == {"name": "tester", "role": "keeper", "may": ["read", "decide", "add", "audit"], "project": "", "signs_out": False}


def test_one_alone_may_do_all_in_his_own_name(tmp_path: Path) -> None:
    client = let_in(guarded(tmp_path))
    assert client.post("/api/decisions", json={}, headers=OURS).json() == {"by": "tester"}
    assert client.post("/api/reports", files={"file": b"abc"}, headers=OURS).json() == {"by": "tester", "bytes": 3}
