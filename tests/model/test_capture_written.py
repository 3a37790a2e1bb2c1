"""A capture as plain data says every field, by its own name."""

import json
from dataclasses import fields
from datetime import UTC, datetime

from dateline.model import Capture
from dateline.model.capture_written import written_capture

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def test_every_field_is_written_and_can_be_json() -> None:
    capture = Capture(url="a", fetched_at=NOW, media_type="text/html", digest="ab", headers=(("Server", "x"),), status=200, tool="t 1")
    plain = written_capture(capture)
    assert set(plain) == {field.name for field in fields(Capture)}
    assert json.loads(json.dumps(plain))["headers"] == [["Server", "x"]]
    assert plain["fetched_at"] == "2026-11-26T12:00:00+00:00"
