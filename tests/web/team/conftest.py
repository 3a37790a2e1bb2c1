"""A team, its server, and browsers of its people."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from dateline.web.guard import Access
from dateline.web.team.file import read
from dateline.web.team.members import Team
from dateline.web.team.provider import Provider
from dateline.web.team.roll import Roll
from dateline.web.team.tokens import kept
from web.guard.door import browser, guarded
from web.team.provider import SECRET, FakeProvider

DESK = "https://desk.example.org"
TEAM = f"""
project = "The spring of 2017"
address = "{DESK}"

[sign_in]
issuer = "https://login.example.org/newsroom"
client_id = "dateline"
client_secret_env = "DATELINE_CLIENT_SECRET"
called = "the newsroom"

[people."amina@example.org"]
name = "Amina"
role = "analyst"

[people."omar@example.org"]
role = "reader"
tokens = ["{kept("omars")}"]

[people.archive]
role = "keeper"
tokens = ["{kept("archives")}"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "team.toml"
    path.write_text(TEAM)
    return path


@pytest.fixture
def fake() -> FakeProvider:
    return FakeProvider()


@pytest.fixture
def app(tmp_path: Path, file: Path, fake: FakeProvider) -> FastAPI:
    sign_in = read(file).sign_in
    assert sign_in
    keys = Team(Roll(file), Provider(sign_in, SECRET, transport=fake.transport))
    return guarded(tmp_path, Access(addresses=(DESK,), keys=keys))


@pytest.fixture
def visitor(app: FastAPI) -> Callable[[], TestClient]:
    """A browser that nobody has signed in with yet."""
    return lambda: browser(app, at=DESK)
