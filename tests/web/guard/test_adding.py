"""Reports added in the browser: by a keeper, in the keeper's name, and each noted."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline import Desk
from dateline.web.app import create_app
from dateline.web.guard import Audit, alone
from web.guard.door import BEARER, HERE, TOKEN

TEXT = "DAMASCUS, April 4 (Example Wire) - The ministry said on Tuesday that rebels had shelled the town."


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    Desk(path).close()
    return path


def test_each_report_that_comes_in_is_noted(record: Path) -> None:
    app = create_app(record, access=alone(TOKEN, name="Amina"))
    client = TestClient(app, base_url=HERE, headers={**BEARER, "X-Dateline": "1"})
    batch = client.post("/api/adding", files={"text": (None, TEXT), "published": (None, "2017-04-04")}).json()
    assert batch["by"] == "Amina"
    with client.stream("GET", f"/api/adding/{batch['id']}/events") as answer:
        assert "event: over" in "".join(answer.iter_text())
    with Desk(record) as desk:
        (reading,) = desk.readings()
    deeds = {(deed.by, deed.did, deed.about) for deed in Audit.beside(record).deeds()}
    assert deeds == {("Amina", "POST", "/api/adding"), ("Amina", "added", reading.report.id)}
