"""People of a team: tokens, roles, sessions, and a file that changes under a running server."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.errors import BadSetting, MissingExtra
from dateline.web.team import team
from dateline.web.team.sessions import Sessions
from web.guard.door import OURS
from web.team.conftest import DESK, TEAM

Visitor = Callable[[], TestClient]
WRITES = {**OURS, "Origin": DESK}


def signed_in(visitor: Visitor, token: str) -> TestClient:
    client = visitor()
    answer = client.post("/sign-in", data={"token": token, "to": "/claims"}, headers={"Origin": DESK})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/claims"
    return client


def test_a_personal_token_signs_in_on_the_page(visitor: Visitor) -> None:
    assert signed_in(visitor, "omars").get("/api/me").json()["name"] == "omar@example.org"


def test_a_program_shows_its_personal_token(visitor: Visitor) -> None:
    assert visitor().get("/api/me", headers={"Authorization": "Bearer archives"}).json()["role"] == "keeper"


@pytest.mark.parametrize("token", ["", "omar", "sha256:", "né"])
def test_a_wrong_token_lets_nobody_in(visitor: Visitor, token: str) -> None:
    client = visitor()
    answer = client.post("/sign-in", data={"token": token}, headers={"Origin": DESK})
    assert answer.status_code == 401
    assert "nobody’s in the team" in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_strangers_page_signs_nobody_in(visitor: Visitor, headers: dict[str, str]) -> None:
    assert visitor().post("/sign-in", data={"token": "omars"}, headers=headers).status_code == 403


def test_the_page_to_sign_in_has_an_address_of_its_own(visitor: Visitor) -> None:
    answer = visitor().get("/sign-in?to=/claims")
    assert answer.status_code == 200
    assert 'value="/claims"' in answer.text


@pytest.mark.parametrize("path", ["/sign-in/", "/sign-in%3F/../api/claims", "/door.css%3Fx", "/sign-in%2F..%2Fapi%2Fclaims", "//sign-in"])
def test_what_only_looks_like_the_page_to_sign_in_is_not_open(visitor: Visitor, path: str) -> None:
    answer = visitor().get(f"{DESK}{path}")
    assert answer.status_code == 401


def test_the_page_keeps_where_one_wanted_to_go(visitor: Visitor) -> None:
    page = visitor().get("/events/e1?asof=2017-04-06&voice=a").text
    assert 'value="/events/e1?asof=2017-04-06&amp;voice=a"' in page


def test_the_session_goes_by_https_only_and_out_of_reach_of_scripts(visitor: Visitor) -> None:
    cookie = visitor().post("/sign-in", data={"token": "omars"}, headers={"Origin": DESK}).headers["set-cookie"]
    assert cookie.startswith("__Host-dateline=")
    for word in ("HttpOnly", "Secure", "SameSite=strict", "Max-Age=43200"):
        assert word in cookie


def test_a_reader_reads_and_no_more(visitor: Visitor) -> None:
    client = signed_in(visitor, "omars")
    assert client.get("/api/claims").status_code == 200
    refused = client.post("/api/decisions", json={}, headers=WRITES)
    assert refused.status_code == 403
    assert refused.json()["detail"] == "omar@example.org is reader in this project; it takes analyst or keeper to decide"


def test_an_analyst_decides_and_adds_nothing(visitor: Visitor, file: Path) -> None:
    file.write_text(TEAM.replace('role = "reader"', 'role = "analyst"'))
    client = signed_in(visitor, "omars")
    assert client.post("/api/decisions", json={}, headers=WRITES).status_code == 200
    assert client.post("/api/reports", files={"file": b"a"}, headers=WRITES).status_code == 403
    assert client.get("/api/everything").status_code == 403


def test_a_keeper_may_do_all(visitor: Visitor) -> None:
    client = signed_in(visitor, "archives")
    assert client.post("/api/decisions", json={}, headers=WRITES).json() == {"by": "archive"}
    assert client.post("/api/reports", files={"file": b"a"}, headers=WRITES).status_code == 200
    assert client.get("/api/everything").status_code == 200


def test_signing_out_ends_the_session_wherever_its_cookie_went(visitor: Visitor) -> None:
    client, thief = signed_in(visitor, "omars"), visitor()
    thief.cookies = client.cookies
    assert thief.get("/api/me").status_code == 200
    assert client.post("/api/sign-out", json={}, headers=WRITES).status_code == 204
    assert client.get("/api/me").status_code == 401
    assert thief.get("/api/me").status_code == 401


def test_a_session_ends_by_itself() -> None:
    now = [0.0]
    sessions: Sessions[str] = Sessions(60, clock=lambda: now[0])
    word = sessions.begin("amina")
    now[0] = 59.9
    assert sessions.of(word) == "amina"
    now[0] = 60
    assert sessions.of(word) is None


def test_the_oldest_sessions_make_room() -> None:
    sessions: Sessions[int] = Sessions(60, most=2)
    words = [sessions.begin(number) for number in range(3)]
    assert [sessions.of(word) for word in words] == [None, 1, 2]


def test_who_is_struck_from_the_file_is_out_at_once(visitor: Visitor, file: Path) -> None:
    client = signed_in(visitor, "omars")
    file.write_text(TEAM.replace('[people."omar@example.org"]', '[people."zoe@example.org"]'))
    assert client.get("/api/me").status_code == 401


def test_a_role_that_changes_holds_at_once(visitor: Visitor, file: Path) -> None:
    client = signed_in(visitor, "omars")
    file.write_text(TEAM.replace('role = "reader"', 'role = "keeper"'))
    assert client.get("/api/me").json()["role"] == "keeper"


@pytest.mark.parametrize("broken", ["[people", None])
def test_while_the_file_is_broken_nobody_comes_in(visitor: Visitor, file: Path, broken: str | None) -> None:
    client = signed_in(visitor, "omars")
    if broken is None:
        file.unlink()
    else:
        file.write_text(broken)
    assert client.get("/api/me").status_code == 401
    file.write_text(TEAM)
    assert client.get("/api/me").status_code == 200


@pytest.mark.parametrize(
    ("said", "instead", "named"),
    [
        ('project = "The spring of 2017"', "", "project"),
        ('role = "reader"', 'role = "editor"', "role"),
        ('role = "reader"', 'role = "reader"\nrank = 1', "rank"),
        ('name = "Amina"', 'name = "archive"', "two people"),
        (DESK, "http://desk.example.org", "in clear"),
        (DESK, "http://localhost.evil.example", "in clear"),
        ('tokens = ["sha256:', 'tokens = ["', "sha256:"),
        ("[sign_in]", "[signin]", "signin"),
        ("[people.archive]", "[people.", "team.toml"),
    ],
)
def test_a_fault_in_the_file_is_named(file: Path, said: str, instead: str, named: str) -> None:
    assert said in TEAM
    file.write_text(TEAM.replace(said, instead))
    with pytest.raises(BadSetting, match=named):
        team(file)


def test_a_team_that_nobody_could_sign_in_to_is_refused(file: Path) -> None:
    file.write_text(f'project = "p"\naddress = "{DESK}"\n[people.amina]\nrole = "keeper"\n')
    with pytest.raises(BadSetting, match="nobody could sign in"):
        team(file)


def test_the_secret_comes_from_the_environment(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATELINE_CLIENT_SECRET", raising=False)
    with pytest.raises(BadSetting, match="DATELINE_CLIENT_SECRET"):
        team(file)
    monkeypatch.setenv("DATELINE_CLIENT_SECRET", "s")
    assert team(file).address == f"{DESK}/"


def test_without_authlib_a_team_with_a_provider_is_told_what_to_install(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CLIENT_SECRET", "s")
    monkeypatch.setitem(sys.modules, "dateline.web.team.provider", None)
    with pytest.raises(MissingExtra, match=r"dateline\[team\]"):
        team(file)


def test_a_keeper_sees_what_everybody_did_and_others_what_they_did(visitor: Visitor, file: Path) -> None:
    file.write_text(TEAM.replace('role = "reader"', 'role = "analyst"'))
    omar, archive = signed_in(visitor, "omars"), signed_in(visitor, "archives")
    for client in (omar, archive):
        client.post("/api/decisions", json={}, headers=WRITES)
    assert [deed["by"] for deed in archive.get("/api/audit").json()["items"]] == [
        "archive",
        "omar@example.org",
        "archive",
        "omar@example.org",
    ]
    assert [deed["did"] for deed in omar.get("/api/audit").json()["items"]] == ["POST", "signed in"]
    assert omar.get("/api/audit/chain").status_code == 403
    assert archive.get("/api/audit/chain").json()["broken_at"] is None


def test_the_audit_comes_a_page_at_a_time_the_latest_first(visitor: Visitor) -> None:
    archive = signed_in(visitor, "archives")
    archive.post("/api/decisions", json={}, headers=WRITES)
    page = archive.get("/api/audit?limit=1").json()
    assert [deed["did"] for deed in page["items"]] == ["POST"]
    assert (page["total"], page["more"]) == (2, True)
    assert archive.get("/api/audit?limit=1&offset=1").json()["more"] is False
