"""A record of sample reports, and a client that may do all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.desk import Desk
from dateline.store import SqlStore
from dateline.web.app import create_app
from dateline.web.guard import alone
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOLD = ("khan-shaykhun-2017", "khan-shaykhun-2017-observatory", "convoy-2016", "convoy-2016-courier", "shayrat-2017-barada")
HERE = "http://127.0.0.1:8765"


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("record") / "dateline.db"
    with SqlStore(path) as store:
        for name in TOLD:
            reading = sample_reading(name)
            store.keep(reading.report, reading, at=NOW)
    with Desk(path) as desk:
        desk.corroborate()
    return path.read_bytes()


@pytest.fixture
def record_path(told: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "dateline.db"
    path.write_bytes(told)
    return path


@pytest.fixture
def web(record_path: Path) -> TestClient:
    app = create_app(record_path, access=alone("word", name="anna", port=8765))
    return TestClient(app, base_url=HERE, headers={"Authorization": "Bearer word", "X-Dateline": "1"})
