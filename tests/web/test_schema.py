"""The API keeps to what it says of itself: whatever is asked, it answers as its own description has it, and never breaks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed: pip install 'dateline[browser]'")

from fastapi import FastAPI  # noqa: E402 — after what may skip all of this
from fastapi.responses import JSONResponse  # noqa: E402
from fastapi.testclient import TestClient  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402
from schemathesis.checks import not_a_server_error  # noqa: E402
from schemathesis.specs.openapi.checks import (  # noqa: E402
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from dateline.web.adding.batch import Batch  # noqa: E402
from dateline.web.app import create_app  # noqa: E402
from dateline.web.team import team  # noqa: E402
from dateline.web.team.tokens import kept  # noqa: E402
from e2e.serving import WORD, app_over, copied, kept_sample  # noqa: E402

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
THEIRS = frozenset({"POST /api/sign-out"})
"""What a reader may do all the same: it touches their own session, and nothing of the record."""
API = schemathesis.openapi.from_dict(app_over(Path("nowhere.db")).openapi())
ASKED = settings(max_examples=6, suppress_health_check=list(HealthCheck))
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # how Schemathesis asks is none of ours
_HOME, _PATIENCE_S = "http://127.0.0.1:8765", 120
_HEADERS = {"Authorization": f"Bearer {WORD}", "X-Dateline": "1", "Origin": _HOME}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    record = copied(kept_sample(tmp_path_factory.getbasetemp().parent), tmp_path_factory.mktemp("api"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Batch, "read", lambda self, _: self._end())  # what is handed in is taken, and neither fetched nor read
        yield app_over(record)


@API.parametrize()
@ASKED
def test_whatever_is_asked_is_answered_as_described(case: schemathesis.Case, app: FastAPI) -> None:
    case.call_and_validate(app=app, base_url=_HOME, headers=_HEADERS, checks=CHECKS, timeout=_PATIENCE_S)


@pytest.fixture(scope="module")
def team_app(tmp_path_factory: pytest.TempPathFactory) -> tuple[FastAPI, Path]:
    """The same as a team has it, and its record."""
    folder = tmp_path_factory.mktemp("team")
    record = copied(kept_sample(tmp_path_factory.getbasetemp().parent), folder)
    (folder / "team.toml").write_text(
        f'project = "Samples"\naddress = "{_HOME}"\n[people.reader]\nrole = "reader"\ntokens = ["{kept("readers-word")}"]\n',
        encoding="utf-8",
    )
    return create_app(record, access=team(folder / "team.toml")), record


@API.include(method=["POST", "PUT", "PATCH", "DELETE"]).parametrize()
@ASKED
def test_a_reader_of_a_team_changes_nothing(case: schemathesis.Case, team_app: tuple[FastAPI, Path]) -> None:
    app, record = team_app
    before = held(record)
    answer = case.call(app=app, base_url=_HOME, timeout=_PATIENCE_S, headers={**_HEADERS, "Authorization": "Bearer readers-word"})
    assert held(record) == before
    assert answer.status_code >= 400 or case.operation.label in THEIRS


def test_nobody_unknown_is_told_anything(team_app: tuple[FastAPI, Path]) -> None:
    app, _ = team_app
    asked = [(method, path) for path, methods in app.openapi()["paths"].items() for method in methods]
    with TestClient(app, base_url=_HOME, headers={**_HEADERS, "Authorization": "Bearer guessed"}) as unknown:
        answers = {(method, path): unknown.request(method, path).status_code for method, path in asked}
    assert answers == dict.fromkeys(asked, 401)


def held(record: Path) -> list[tuple[object, ...]]:
    """What people can add to in a record: decisions with their withdrawals, and how many reports and readings there are."""
    with closing(sqlite3.connect(record)) as connection:
        decided = connection.execute("SELECT * FROM decisions ORDER BY number").fetchall()
        return [
            *decided,
            *(connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("reports", "readings", "captures")),
        ]


def test_an_answer_that_is_not_as_described_is_seen() -> None:
    """The checks above can fail."""
    broken = FastAPI()

    @broken.get("/n", response_model=None, responses={200: {"content": {"application/json": {"schema": {"type": "integer"}}}}})
    def number() -> JSONResponse:
        return JSONResponse("no number")

    operation = schemathesis.openapi.from_dict(broken.openapi())["/n"]["GET"]
    with pytest.raises(schemathesis.core.failures.FailureGroup, match="violates schema"):
        operation.Case().call_and_validate(app=broken, base_url=_HOME, checks=CHECKS)
