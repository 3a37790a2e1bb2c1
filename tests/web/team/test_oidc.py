"""Signing in by a provider: the way it goes right, and each way it may not."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import OctKey, RSAKey
from starlette.responses import Response
from starlette.testclient import TestClient

from web.guard.door import OURS
from web.team.conftest import DESK
from web.team.provider import ISSUER, FakeProvider

Visitor = Callable[[], TestClient]
SENT_BACK = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
WRITES = {**OURS, "Origin": DESK}


def signing_in(client: TestClient, fake: FakeProvider, *, to: str = "/") -> Response:
    """The whole way: off to the provider, yes there, and back."""
    begun = client.get("/sign-in/start", params={"to": to})
    return client.get(fake.agree(begun.headers["location"]), headers=SENT_BACK)  # type: ignore[return-value]


def test_one_whom_the_provider_vouches_for_comes_in_and_decides_in_her_name(visitor: Visitor, fake: FakeProvider, tmp_path: Path) -> None:
    client = visitor()
    assert "Sign in with the newsroom" in client.get("/timeline?asof=2017-04-06").text
    answer = signing_in(client, fake, to="/timeline?asof=2017-04-06")
    assert answer.status_code == 200
    assert 'content="0; url=/timeline?asof=2017-04-06"' in answer.text  # type: ignore[attr-defined]
    assert client.get("/api/me").json() == {
        "name": "Amina",
        "role": "analyst",
        "may": ["read", "decide"],
        "project": "The spring of 2017",
        "signs_out": True,
    }
    assert client.post("/api/decisions", json={}, headers=WRITES).json() == {"by": "Amina"}
    noted = (tmp_path / "record.db.audit.jsonl").read_text()
    assert '"did": "signed in"' in noted
    assert '"did": "POST"' in noted


def test_the_browser_is_sent_with_state_nonce_and_a_proof_key(visitor: Visitor, fake: FakeProvider) -> None:
    begun = visitor().get("/sign-in/start")
    address = urlsplit(begun.headers["location"])
    asked = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{ISSUER}/authorize"
    assert asked["response_type"] == "code"
    assert asked["redirect_uri"] == f"{DESK}/sign-in/done"
    assert asked["code_challenge_method"] == "S256"
    assert asked["scope"].split()[0] == "openid"
    assert len(asked["state"]) > 20
    assert len(asked["nonce"]) > 10
    assert "clients-secret" not in begun.headers["location"]


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ({"nonce": "another"}, "nonce"),
        ({"iss": "https://login.evil.example"}, "iss"),
        ({"aud": "another-client"}, "aud"),
        ({"aud": "another-client", "azp": "dateline"}, "aud"),
        ({"exp": int(time.time()) - 3600}, "expired"),
        ({"email_verified": False}, "not verified"),
        ({"email": ""}, "no 'email'"),
    ],
)
def test_an_id_token_that_is_not_right_lets_nobody_in(visitor: Visitor, fake: FakeProvider, claims: dict[str, Any], said: str) -> None:
    fake.claims = claims
    client = visitor()
    answer = signing_in(client, fake)
    assert answer.status_code == 401
    assert said in answer.text.replace("&#39;", "'")  # type: ignore[attr-defined]
    assert client.get("/api/me").status_code == 401


def test_an_id_token_signed_by_another_lets_nobody_in(visitor: Visitor, fake: FakeProvider) -> None:
    fake.key = RSAKey.generate_key(2048, parameters={"kid": "k1"})
    client = visitor()
    assert signing_in(client, fake).status_code == 401
    assert client.get("/api/me").status_code == 401


def test_an_id_token_signed_by_a_shared_secret_lets_nobody_in(visitor: Visitor, fake: FakeProvider) -> None:
    """The provider offers it in its list, and publishes the key."""
    fake.key = fake.published = OctKey.generate_key(256, parameters={"kid": "k1"})
    fake.algorithm = "HS256"
    assert signing_in(visitor(), fake).status_code == 401


@pytest.mark.filterwarnings("ignore:JWS algorithm")
def test_an_id_token_that_is_not_signed_lets_nobody_in(visitor: Visitor, fake: FakeProvider) -> None:
    """The provider offers that, too."""
    fake.algorithm = "none"
    assert signing_in(visitor(), fake).status_code == 401


def test_an_answer_without_an_id_token_lets_nobody_in(visitor: Visitor, fake: FakeProvider) -> None:
    fake.answers = {"id_token": None}
    client = visitor()
    assert signing_in(client, fake).status_code == 401
    assert client.get("/api/me").status_code == 401


def test_a_provider_that_calls_itself_otherwise_is_not_asked(visitor: Visitor, fake: FakeProvider) -> None:
    fake.described = {"issuer": "https://login.evil.example"}
    answer = visitor().get("/sign-in/start")
    assert answer.status_code == 502
    assert "login.evil.example" in answer.text


def test_a_wrong_state_lets_nobody_in(visitor: Visitor, fake: FakeProvider) -> None:
    client = visitor()
    back = fake.agree(client.get("/sign-in/start").headers["location"])
    answer = client.get(back.replace("state=", "state=x"), headers=SENT_BACK)
    assert answer.status_code == 401
    assert "state" in answer.text


def test_a_sign_in_ends_in_the_browser_it_was_begun_in(visitor: Visitor, fake: FakeProvider) -> None:
    """Else a stranger could begin as himself and let another finish it, who then works under his eyes."""
    back = fake.agree(visitor().get("/sign-in/start").headers["location"])
    answer = visitor().get(back, headers=SENT_BACK)
    assert answer.status_code == 401
    assert "not begun in this browser" in answer.text


def test_what_came_back_is_good_once(visitor: Visitor, fake: FakeProvider) -> None:
    client = visitor()
    back = fake.agree(client.get("/sign-in/start").headers["location"])
    assert client.get(back, headers=SENT_BACK).status_code == 200
    assert client.get(back, headers=SENT_BACK).status_code == 401


def test_a_refusal_by_the_provider_is_told(visitor: Visitor) -> None:
    client = visitor()
    client.get("/sign-in/start")
    answer = client.get("/sign-in/done?error=access_denied&error_description=Not+today", headers=SENT_BACK)
    assert answer.status_code == 401
    assert "Not today" in answer.text


def test_a_stranger_to_the_team_is_told_so(visitor: Visitor, fake: FakeProvider) -> None:
    fake.claims = {"email": "zoe@example.org"}
    client = visitor()
    answer = signing_in(client, fake)
    assert answer.status_code == 403
    assert "zoe@example.org is not of this project" in answer.text  # type: ignore[attr-defined]
    assert client.get("/api/me").status_code == 401


def test_capitals_in_an_address_do_not_count(visitor: Visitor, fake: FakeProvider) -> None:
    fake.claims = {"email": "Amina@Example.org"}
    client = visitor()
    signing_in(client, fake)
    assert client.get("/api/me").json()["name"] == "Amina"


@pytest.mark.parametrize("to", ["//evil.example/", "https://evil.example/", "/\\evil.example", "/\nSet-Cookie: a=b"])
def test_after_signing_in_one_stays_here(visitor: Visitor, fake: FakeProvider, to: str) -> None:
    answer = signing_in(visitor(), fake, to=to)
    assert answer.status_code == 200
    went = answer.text.split('content="0; url=')[1].split('"')[0]  # type: ignore[attr-defined]
    assert went.startswith("/")
    assert not went.startswith(("//", "/\\"))
    assert "\n" not in went
