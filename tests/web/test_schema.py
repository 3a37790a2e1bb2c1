"""The API keeps to what it says of itself: whatever is asked, it answers as its own description has it, and never breaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed: pip install 'dateline[browser]'")

from fastapi import FastAPI  # noqa: E402 — after what may skip all of this
from fastapi.responses import JSONResponse  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402
from schemathesis.checks import not_a_server_error  # noqa: E402
from schemathesis.specs.openapi.checks import (  # noqa: E402
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from dateline.web.adding.batch import Batch  # noqa: E402
from e2e.serving import WORD, app_over, copied, kept_sample  # noqa: E402

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
API = schemathesis.openapi.from_dict(app_over(Path("nowhere.db")).openapi())
ASKED = settings(max_examples=12, suppress_health_check=list(HealthCheck))
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # how Schemathesis asks is none of ours
_HOME = "http://127.0.0.1:8765"
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
    case.call_and_validate(app=app, base_url=_HOME, headers=_HEADERS, checks=CHECKS)


def test_an_answer_that_is_not_as_described_is_seen() -> None:
    """The checks above can fail."""
    broken = FastAPI()

    @broken.get("/n", response_model=None, responses={200: {"content": {"application/json": {"schema": {"type": "integer"}}}}})
    def number() -> JSONResponse:
        return JSONResponse("no number")

    operation = schemathesis.openapi.from_dict(broken.openapi())["/n"]["GET"]
    with pytest.raises(schemathesis.core.failures.FailureGroup, match="violates schema"):
        operation.Case().call_and_validate(app=broken, base_url=_HOME, checks=CHECKS)
