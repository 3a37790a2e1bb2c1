"""How bytes were had comes back as it was put in; of older captures it is not known."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dateline.model import Capture, Report, digest_of
from dateline.model.act import Act
from dateline.store import SqlStore

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
BODY = b"Rebels said on Sunday that they had taken the town."
OTHER = b"Rebels said on Sunday that they had left the town."
FETCHED = Capture(
    url="https://example.org/a",
    fetched_at=NOW,
    media_type="text/plain",
    digest=digest_of(BODY),
    headers=(("Server", "x"), ("Server", "y")),
    asked=(("Host", "example.org"), ("User-Agent", "dateline")),
    status=200,
    answered_by="https://example.org/a/",
    within="week.warc.gz",
    tool="dateline 0.1.0",
)


def test_every_field_of_a_capture_is_kept() -> None:
    with SqlStore(None) as store:
        report = Report(id="r", text=BODY.decode(), capture=FETCHED.digest)
        store.keep(report, None, at=NOW, capture=FETCHED, body=BODY)
        assert store.captures("r") == (FETCHED,)
        assert store.captured_as(FETCHED.digest) == (FETCHED,)
        assert store.body(FETCHED.digest) == BODY


def test_a_capture_that_says_nothing_of_its_fetch_says_nothing_afterwards() -> None:
    plain = Capture(url="a.txt", fetched_at=NOW, media_type="text/plain", digest=digest_of(BODY))
    with SqlStore(None) as store:
        store.keep(Report(id="r", text=BODY.decode()), None, at=NOW, capture=plain, body=BODY)
        assert store.captures("r") == (plain,)


def test_an_address_that_goes_back_to_earlier_bytes_stands_in_the_log_and_an_archive_taken_in_twice_does_not() -> None:
    first, other = FETCHED, replace(FETCHED, digest=digest_of(OTHER), fetched_at=NOW + timedelta(hours=1))
    back = replace(first, fetched_at=NOW + timedelta(hours=2))
    with SqlStore(None) as store:
        for capture, body in ((first, BODY), (other, OTHER), (first, BODY), (back, BODY), (other, OTHER)):
            store.keep_capture(capture, body, at=NOW)
        acts = [act for act in map(Act.from_line, store.acts.lines()) if act.did == "captured"]
        assert [(act.did, act.about, act.what["kind"]) for act in acts] == [
            ("captured", first.digest, "capture"),
            ("captured", other.digest, "capture"),
            ("captured", first.digest, "again"),
        ]
        assert acts[-1].what["fetched_at"] == back.fetched_at.isoformat()
        assert len(store.captured_as(first.digest)) == 1
