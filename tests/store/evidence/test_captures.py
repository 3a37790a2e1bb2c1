"""How bytes were had comes back as it was put in; of older captures it is not known."""

from datetime import UTC, datetime

from dateline.model import Capture, Report, digest_of
from dateline.store import SqlStore

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
BODY = b"Rebels said on Sunday that they had taken the town."
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
