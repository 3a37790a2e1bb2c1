"""What a reader is told in words."""

from dataclasses import replace
from datetime import UTC, datetime

from dateline.export.phrasing import had
from dateline.model import Capture


def test_how_bytes_were_had_is_told_as_far_as_it_is_known() -> None:
    plain = Capture(url="https://a.example/", fetched_at=datetime(2026, 11, 26, tzinfo=UTC), media_type="text/html", digest="ab")
    assert had(plain) == ""
    sent_on = replace(plain, status=200, answered_by="https://b.example/", within="week.warc", tool="dateline 0.1.0")
    assert had(sent_on) == "answered 200 by https://b.example/ · out of week.warc · by dateline 0.1.0"
    assert had(replace(plain, status=304)) == "answered 304"
    assert "\x1b" not in had(replace(plain, within="a\x1b[31m.warc"))
