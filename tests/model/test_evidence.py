"""What the log keeps digests of is one text for one thing, and the same as what is exported."""

import json
from datetime import UTC, date, datetime
from hashlib import sha256

from dateline.model import Capture, Decision, Reading, Report, published_on
from dateline.model.evidence import capture_line, decision_line, reading_line, report_line

CAPTURE = Capture(url="https://wire.example/1", fetched_at=datetime(2026, 11, 26, 12, 0, 0, 250, UTC), media_type="text/html", digest="ab")
REPORT = Report(id="1", text="Quiet in Żar.", published=published_on(date(2026, 11, 25), how="given"))


def test_what_a_capture_does_not_say_is_left_out() -> None:
    assert capture_line(CAPTURE) == (
        '{"digest":"ab","fetched_at":"2026-11-26T12:00:00.000250+00:00","media_type":"text/html","url":"https://wire.example/1"}'
    )


def test_headers_stand_in_the_order_received() -> None:
    told = Capture(url="u", fetched_at=CAPTURE.fetched_at, media_type="", digest="ab", headers=(("B", "2"), ("A", "1"), ("B", "3")))
    assert json.loads(capture_line(told))["headers"] == [["B", "2"], ["A", "1"], ["B", "3"]]


def test_a_report_is_in_its_reading_as_in_its_own_line() -> None:
    told = json.loads(reading_line(Reading(report=REPORT)))["report"]
    assert json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False) == report_line(REPORT)


def test_a_decision_is_the_same_line_before_and_after_it_is_withdrawn() -> None:
    at = datetime(2026, 11, 26, tzinfo=UTC)
    made = Decision(about="1f", verdict="right", reason="seen", by="noor", at=at)
    withdrawn = Decision(about="1f", verdict="right", reason="seen", by="noor", at=at, withdrawn_at=at)
    assert decision_line(3, made) == decision_line(3, withdrawn)
    assert sha256(decision_line(3, made).encode()).hexdigest() != sha256(decision_line(4, made).encode()).hexdigest()
